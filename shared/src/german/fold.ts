/** Characters that are never part of a word and only break it up when copied from documents: soft hyphen, zero-width. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/gu;

/** Mitarbeiter:innen, *innen, _innen, /-innen, /innen and the compounds Mitarbeiter:innengespräch; Leiter:in, Leiter/-in. */
const SIGN_FORM = /(?<=\p{L}{2})(?:[:*_·•]|\/-?)(?:[Ii]nnen|[Ii]n(?!\p{L}))/gu;
/** Mitarbeiter(innen), Leiter(in) */
const BRACKET_FORM = /(?<=\p{L}{2})\(-?[Ii]n(?:nen)?\)/gu;
/** MitarbeiterInnen; LeiterIn, but not LinkedIn */
const CAPITAL_FORM = /(?<=\p{Ll}{2})Innen|(?<=\p{Ll}er)In(?!\p{L})/gu;
/** Jugendliche:r, Angehörige*r, Beamte/-r */
const ADJECTIVE_FORM = /(?<=\p{Ll}e)(?:[:*_]|\/-?)r(?!\p{L})/gu;

/**
 * Text as the analyser reads it: well-formed, NFC, without invisible characters, each gender form as its base word.
 * Case and umlauts stay, so that words can be shown again.
 */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(SIGN_FORM, '')
    .replace(BRACKET_FORM, '')
    .replace(CAPITAL_FORM, '')
    .replace(ADJECTIVE_FORM, '');
}

const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe' };

/** Lower case, umlauts written out, no accents: Führung, FÜHRUNG and fuehrung meet. */
export function fold(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  // twice, because a letter may appear under its accent: ǣ
  return spelledOut(spelledOut(lower).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'));
}

function spelledOut(text: string): string {
  return text.replace(/[äöüßæøœ]/gu, (letter) => LETTERS[letter]!);
}
