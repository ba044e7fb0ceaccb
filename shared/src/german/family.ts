/** Derivational endings of stems, longest first; inflection is the stemmer's. */
const ENDING = /(?:istisch|isier|ismus|erin|iker|lich|isch|ier|ist|ism|ion|ung|is|ik|er|in|ig)$/;
const MIN_ROOT = 5;

/**
 * The root that words of one derivational family share: journalist, journalismus and journalistisch -> journal.
 * Looser than a stem: fit to find more when the word itself is rare, never to replace it.
 * @param stem as the analyser makes it
 * @returns null for stems that are too short to tell a family
 */
export function familyOf(stem: string): string | null {
  if (!/^[a-z]+$/.test(stem)) return null;
  const root = stem.replace(ENDING, '');
  if (root.length >= MIN_ROOT) return root;
  return stem.length >= MIN_ROOT ? stem : null;
}
