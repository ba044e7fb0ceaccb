/** Cleaning of foreign text. Everything here is linear in the length of its input. */

// controls but white space, soft hyphen, zero-width and direction marks: invisible, and some can't be stored (NUL)
const INVISIBLE = /(?![\t\n\v\f])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Whether the text holds characters that nobody can see or PostgreSQL can't store. */
export function hasInvisible(text: string): boolean {
  return !text.isWellFormed() || text.search(INVISIBLE) >= 0;
}

/** Paragraphs kept; invisible characters and surplus white space removed, lone surrogates replaced. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .split('\n')
    .map((line) => line.split(/\s+/).filter(Boolean).join(' '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same as one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ');
}

/** At most `max` characters, cut between words where possible and marked by an ellipsis. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - 1).toWellFormed();
  const space = head.search(/\s\S*$/);
  return `${head.slice(0, space > max * 0.6 ? space : undefined).replace(/[\s\ufffd]+$/, '')}…`;
}

/** The first sentence, at most `max` characters. */
export function firstSentence(text: string, max: number): string {
  const line = cleanLine(text.slice(0, 4 * max));
  // 30 characters at least, so that "z. B." and "1." do not end it
  const end = /^.{30,}?[.!?](?=\s+["„»]?[A-ZÄÖÜ]|$)/u.exec(line);
  return cut(end?.[0] ?? line, max);
}

const FOLDED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' };

/** Lower-case ASCII letters, digits and single hyphens, at most `max` characters; may be empty. */
export function slugOf(text: string, max: number): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßæøł]/g, (letter) => FOLDED[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, max)
    .replace(/-$/, '');
}
