export interface TextPart {
  text: string;
  hit: boolean;
}

/** Shorter ones are words of their own: KI is not in Kinder, though Kinder begins with it. */
const SHORTEST_BEGINNING = 3;
/** Shorter ones stand inside words by chance. */
const SHORTEST_PART = 4;
const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * Marks the words of a text for which it was found: those that begin with a term, and compounds that hold one.
 * @param terms beginnings of words, lower case, ä written ae (matchedTerms of the API)
 */
export function highlightParts(text: string, terms: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  const add = (piece: string, hit: boolean) => {
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else if (piece) parts.push({ text: piece, hit });
  };
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    const folded = piece.toLowerCase().replace(/[äöüß]/g, (letter) => LETTERS[letter]!);
    add(
      piece,
      terms.some((term) => {
        const at = folded.indexOf(term);
        if (at === 0) return term.length >= SHORTEST_BEGINNING || folded === term;
        return at > 0 && term.length >= SHORTEST_PART;
      }),
    );
  }
  return parts;
}
