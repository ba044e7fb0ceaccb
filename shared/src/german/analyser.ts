import { createSplitter } from './compound.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { tokenise, type Token } from './tokenise.ts';
import { Vocabulary } from './vocabulary.ts';

export interface Term {
  term: string;
  /** The same for a word and its parts. */
  position: number;
  /** WHOLE: the word itself. PART: a part of a compound or a word derived from it; it counts less. */
  kind: 'WHOLE' | 'PART';
}

/** What one word of a text stands for. */
export interface WordTerms {
  whole: string;
  /** Parts of a compound or of a hyphenated word, in order; all of them together mean about the same as the whole. */
  parts: string[];
  /** Looser relatives, in the index only: the verb of a noun in -ung. A query for "führen" finds "Gesprächsführung", not the other way round. */
  related: string[];
}

const MAX_REMEMBERED = 200_000;
/** Plurals with umlaut that are not the plural of the lexicon word they resemble. */
const NOT_A_PLURAL = new Set(['fuehren', 'hueten', 'spaeter', 'guete', 'fuellen', 'druecken', 'druecker']);

/** One analysis for index and query. Pure; remembers what it has split, so keep it as long as its vocabulary. */
export class Analyser {
  readonly #vocabulary: Vocabulary;
  readonly #split: (word: string) => string[];
  /** Of words without hyphens, which recur most. */
  readonly #remembered = new Map<string, WordTerms>();

  constructor(vocabulary: Vocabulary = new Vocabulary([])) {
    this.#vocabulary = vocabulary;
    this.#split = createSplitter(vocabulary);
  }

  /** @returns terms in the order of the text, each once per position */
  analyse(text: string): Term[] {
    const terms: Term[] = [];
    for (const token of tokenise(text)) {
      if (!isSearchable(token)) continue;
      const { whole, parts, related } = this.termsOf(token);
      terms.push({ term: whole, position: token.position, kind: token.isFragment ? 'PART' : 'WHOLE' });
      for (const term of new Set([...parts, ...related])) {
        if (term !== whole) terms.push({ term, position: token.position, kind: 'PART' });
      }
    }
    return terms;
  }

  /** @param word folded */
  isCompound(word: string): boolean {
    return this.#split(word).length > 1;
  }

  termsOf(token: Token): WordTerms {
    if (token.kind === 'CODE' || token.pieces.length > 0) return this.#analysed(token);
    let terms = this.#remembered.get(token.text);
    if (!terms) {
      if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
      terms = this.#analysed(token);
      this.#remembered.set(token.text, terms);
    }
    return terms;
  }

  #analysed(token: Token): WordTerms {
    const parts: string[] = [];
    const related: string[] = [];
    const take = (word: string, isWhole: boolean) => {
      const split = this.#split(word);
      for (const part of split) parts.push(this.termOf(part));
      if (split.length === 0 && !isWhole) parts.push(this.termOf(word));
      if (split.length > 0 && !isWhole) related.push(this.termOf(word));
      const verb = this.#verbOf(split.at(-1) ?? word);
      if (verb) related.push(verb);
    };
    if (token.pieces.length > 0) {
      for (const piece of token.pieces) {
        if (/\d/.test(piece)) parts.push(piece);
        else if (piece.length > 1 && !STOP_WORDS.has(piece)) take(piece, false);
      }
    }
    if (token.kind === 'WORD' && token.pieces.length === 0) take(token.text, true);
    return { whole: token.kind === 'CODE' ? token.text : this.termOf(token.text), parts, related };
  }

  /** The stem; of a plural with umlaut the stem of its singular, also at the end of a compound. */
  termOf(word: string): string {
    const singular = this.#singularOf(word);
    if (singular) return stem(singular);
    const last = this.#split(word).at(-1);
    const lastSingular = last && word.endsWith(last) ? this.#singularOf(last) : null;
    return stem(lastSingular ? word.slice(0, word.length - last!.length) + lastSingular : word);
  }

  /** kraefte -> kraft, if the catalogue has the word: folding keeps umlauts apart, which is right for foerdern/fordern. */
  #singularOf(word: string): string | null {
    const match = /^(.*?)(ae|oe|ue)([^aeiou]+)(?:e|er|en|ern)$/.exec(word);
    if (!match || NOT_A_PLURAL.has(word)) return null;
    const base = match[1]! + match[2]![0]! + match[3]!;
    return base.length >= 3 && this.#vocabulary.has(base) ? base : null;
  }

  #verbOf(word: string): string | null {
    const match = /^(.{3,})ung(?:en)?$/.exec(word);
    if (!match) return null;
    const base = match[1]!;
    const verb = [`${base}en`, `${base}n`, base.replace(/l$/, 'eln')].find(
      (v) => v !== base && this.#vocabulary.has(v),
    );
    return verb ? stem(verb) : null;
  }
}

/** Whether a word is worth indexing or asking for. */
export function isSearchable(token: Token): boolean {
  return token.kind === 'CODE' || (token.text.length > 1 && !STOP_WORDS.has(token.text));
}

/** @returns the distinct word forms of a text that belong into the vocabulary, pieces of hyphenated words too */
export function vocabularyWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const token of tokenise(text)) {
    if (!isSearchable(token) || token.isFragment) continue;
    words.add(token.text);
    for (const piece of token.pieces) if (piece.length > 1 && !STOP_WORDS.has(piece)) words.add(piece);
  }
  return words;
}

/**
 * How a term is written in the index: parts apart from whole words, so that the query decides at query time how much
 * less a part counts.
 */
export function indexKey(term: string, kind: Term['kind']): string {
  return kind === 'WHOLE' ? term : `+${term}`;
}
