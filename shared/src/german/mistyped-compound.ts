/** From the letters that are mistaken most often to the rarest. */
const LETTERS = 'enrstiahdulcgmobwfkzpvjyxq';
const MIN_LETTERS = 9;

/**
 * Mends one mistake in a compound that no text has as a whole, so that the vocabulary has no near word for it:
 * kultusrommer -> kultursommer, if "kultur" and "sommer" are known. Swapped letters are tried first, then a letter too
 * many, one too few, a wrong one; the first letter is taken to be right.
 * @param word folded
 * @param isCompound whether a spelling splits into known parts; it is asked for some hundred spellings
 * @returns null if no mistake or more than one would have to be mended
 */
export function mendCompound(word: string, isCompound: (word: string) => boolean): string | null {
  if (word.length < MIN_LETTERS || !/^[a-z]+$/.test(word)) return null;
  for (const spelling of spellings(word)) if (isCompound(spelling)) return spelling;
  return null;
}

function* spellings(word: string): Generator<string> {
  for (let at = 1; at < word.length - 1; at++) {
    if (word[at] !== word[at + 1]) yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 1; at <= word.length; at++) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  }
  for (let at = 1; at < word.length; at++) {
    for (const letter of LETTERS) {
      if (letter !== word[at]) yield word.slice(0, at) + letter + word.slice(at + 1);
    }
  }
}
