const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** As typed on a keyboard without umlauts: Führung -> Fuehrung. */
export function withoutUmlauts(query: string): string {
  return query.replace(/[äöüßÄÖÜ]/g, (letter) => WRITTEN_OUT[letter]!);
}

/** The two letters in the middle of each word of more than five swapped: Datenschutz -> Datesnchutz. */
export function withSwappedLetters(query: string): string {
  return query
    .split(' ')
    .map((word) => {
      if (word.length <= 5) return word;
      const at = Math.floor(word.length / 2);
      return word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1);
    })
    .join(' ');
}
