// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- every program that reaches this file needs the typing
/// <reference path="./snowball-stemmers.d.ts" />
import snowball from 'snowball-stemmers';

const german = snowball.newStemmer('german');
const MAX_REMEMBERED = 100_000;
const remembered = new Map<string, string>();

/** @param word folded; stemming comes after folding, so that "Führung" and "fuehrung" share a stem */
export function stem(word: string): string {
  let result = remembered.get(word);
  if (result === undefined) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    result = german.stem(withoutFeminineEnding(word));
    remembered.set(word, result);
  }
  return result;
}

/** Kolleginnen, Leiterin -> kolleg, leiter: the written-out feminine forms find what the gender signs find. */
function withoutFeminineEnding(word: string): string {
  if (word.length >= 9 && word.endsWith('innen') && !/(?:beg|gew|ents|[^e]r|sp)innen$/.test(word))
    return word.slice(0, -5);
  if (word.length >= 7 && word.endsWith('erin')) return word.slice(0, -2);
  return word;
}
