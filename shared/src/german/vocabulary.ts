import type { PartLexicon } from './compound.ts';
import { editDistance } from './distance.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

interface Entry {
  word: string;
  topics: number;
  /** Bit per letter that occurs, for a quick refusal. */
  letters: number;
}

/** The word forms of a catalogue, folded, each with the number of topics it occurs in. Immutable. */
export class Vocabulary implements PartLexicon {
  readonly #topics = new Map<string, number>();
  readonly #sorted: string[];
  readonly #byLength = new Map<number, Entry[]>();
  readonly #stems = new Set<string>();

  constructor(words: Iterable<readonly [word: string, topics: number]>) {
    for (const [word, topics] of words) this.#topics.set(word, topics);
    this.#sorted = [...this.#topics.keys()].sort();
    for (const [word, topics] of this.#topics) {
      if (!/^\p{L}+$/u.test(word)) continue;
      this.#stems.add(stem(word));
      let entries = this.#byLength.get(word.length);
      if (!entries) this.#byLength.set(word.length, (entries = []));
      entries.push({ word, topics, letters: lettersOf(word) });
    }
  }

  get size(): number {
    return this.#topics.size;
  }

  has(word: string): boolean {
    return this.#topics.has(word);
  }

  /** @returns in how many topics the word occurs */
  topics(word: string): number {
    return this.#topics.get(word) ?? 0;
  }

  /** Whether the word occurs in this or another inflected form. */
  knows(word: string): boolean {
    return this.#topics.has(word) || this.#stems.has(stem(word));
  }

  isPart(word: string): boolean {
    const topics = this.#topics.get(word) ?? 0;
    return topics >= (word.length >= 6 ? 1 : 2) && !STOP_WORDS.has(word) && /^[a-z]+$/.test(word);
  }

  /** @returns words that begin with the prefix, most frequent first */
  startingWith(prefix: string, limit: number): string[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sorted[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; i < this.#sorted.length && this.#sorted[i]!.startsWith(prefix); i++) found.push(this.#sorted[i]!);
    return found.sort((a, b) => this.topics(b) - this.topics(a) || (a < b ? -1 : 1)).slice(0, limit);
  }

  /**
   * The word that was probably meant. At most one edit in words of 4 to 7 letters, two in longer ones, none in shorter
   * ones. Fewer edits win; then words that begin alike; then frequent words.
   * @returns null when nothing is near enough
   */
  nearest(word: string): string | null {
    const limit = allowedEdits(word);
    if (limit === 0) return null;
    const letters = lettersOf(word);
    let best: { word: string; cost: number } | null = null;
    for (let length = Math.max(4, word.length - limit); length <= word.length + limit; length++) {
      for (const entry of this.#byLength.get(length) ?? []) {
        if (bits(letters & ~entry.letters) > limit || bits(entry.letters & ~letters) > limit) continue;
        const distance = editDistance(word, entry.word, limit);
        if (distance > limit) continue;
        const cost =
          distance - (entry.word.slice(0, 3) === word.slice(0, 3) ? 0.5 : 0) - Math.min(0.45, Math.log10(entry.topics + 1) / 5);
        if (!best || cost < best.cost || (cost === best.cost && entry.word < best.word)) best = { word: entry.word, cost };
      }
    }
    return best?.word ?? null;
  }
}

export function allowedEdits(word: string): number {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bits(n: number): number {
  let count = 0;
  for (let rest = n; rest !== 0; rest &= rest - 1) count++;
  return count;
}
