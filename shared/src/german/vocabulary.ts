import { MIN_PART, type PartLexicon } from './compound.ts';
import { COMMON_PARTS } from './common-parts.ts';
import { editDistance } from './distance.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

interface Entry {
  topics: number;
  forms: [folded: Form, compact: Form];
}

interface Form {
  text: string;
  /** Bit per letter that occurs, for a quick refusal. */
  letters: number;
}

/** The word forms of a catalogue, folded, each with the number of topics it occurs in. Immutable. */
export class Vocabulary implements PartLexicon {
  readonly #topics = new Map<string, number>();
  readonly #sorted: string[];
  readonly #byLength = new Map<number, Entry[]>();
  /** Stem -> topics of its most frequent form. */
  readonly #stems = new Map<string, number>();
  readonly #beginnings = new Set<string>();

  constructor(words: Iterable<readonly [word: string, topics: number]>) {
    for (const [word, topics] of words) this.#topics.set(word, topics);
    this.#sorted = [...this.#topics.keys()].sort();
    for (const word of [...COMMON_PARTS, ...this.#sorted]) this.#beginnings.add(word.slice(0, MIN_PART));
    for (const [word, topics] of this.#topics) {
      if (!/^\p{L}+$/u.test(word)) continue;
      const root = stem(word);
      this.#stems.set(root, Math.max(topics, this.#stems.get(root) ?? 0));
      let entries = this.#byLength.get(word.length);
      if (!entries) this.#byLength.set(word.length, (entries = []));
      entries.push({ topics, forms: formsOf(word) });
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

  /** Words of the catalogue, their bare stems (Gespräch where only Gespräche occurs), and words common in German compounds. */
  isPart(word: string): boolean {
    // asked for every beginning and end of every word, mostly in vain: the lookups come before all else
    const atLeast = word.length >= 6 ? 1 : 2;
    const isWord = (this.#topics.get(word) ?? 0) >= atLeast || COMMON_PARTS.has(word);
    const isStem = !isWord && word.length >= 5 && (this.#stems.get(word) ?? 0) >= atLeast;
    if (!isWord && !(isStem && stem(word) === word)) return false;
    return !STOP_WORDS.has(word) && /^[a-z]+$/.test(word);
  }

  beginsPart(letters: string): boolean {
    return this.#beginnings.has(letters);
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
    for (let i = low; i < this.#sorted.length && this.#sorted[i]!.startsWith(prefix); i++)
      found.push(this.#sorted[i]!);
    return found.sort((a, b) => this.topics(b) - this.topics(a) || (a < b ? -1 : 1)).slice(0, limit);
  }

  /**
   * The word that was probably meant. At most one edit in words of 4 to 7 letters, two in longer ones, where the first
   * letter must be right; none in shorter ones. Fewer edits win; then words that begin alike; then frequent words.
   * @param word folded
   * @returns null when nothing is near enough
   */
  nearest(word: string): string | null {
    const limit = allowedEdits(word);
    if (limit === 0) return null;
    const forms = formsOf(word);
    let best: { word: string; cost: number } | null = null;
    for (let length = Math.max(4, word.length - 2 * limit); length <= word.length + 2 * limit; length++) {
      for (const { topics, forms: known } of this.#byLength.get(length) ?? []) {
        const candidate = known[0].text;
        const distance = formDistance(forms, known, limit);
        if (distance > limit || (distance > 1 && candidate[0] !== word[0])) continue;
        const beginsAlike = candidate.slice(0, 3) === word.slice(0, 3);
        const cost = distance - (beginsAlike ? 0.5 : 0) - Math.min(0.45, Math.log10(topics + 1) / 5);
        if (!best || cost < best.cost || (cost === best.cost && candidate < best.word))
          best = { word: candidate, cost };
      }
    }
    return best?.word ?? null;
  }
}

export function allowedEdits(word: string): number {
  const letters = compact(word).length;
  if (letters < 4 || !/^\p{L}+$/u.test(word)) return 0;
  return letters < 8 ? 1 : 2;
}

/** A forgotten or mistaken umlaut is one edit, although folding wrote it with two letters. */
function formDistance(a: Entry['forms'], b: Entry['forms'], limit: number): number {
  const folded = distanceWithin(a[0], b[0], limit);
  if (folded <= 1 || (a[0] === a[1] && b[0] === b[1])) return folded;
  return Math.min(folded, distanceWithin(a[1], b[1], limit));
}

function distanceWithin(a: Form, b: Form, limit: number): number {
  if (bits(a.letters & ~b.letters) > limit || bits(b.letters & ~a.letters) > limit) return limit + 1;
  return editDistance(a.text, b.text, limit);
}

function formsOf(word: string): Entry['forms'] {
  const folded: Form = { text: word, letters: lettersOf(word) };
  const text = compact(word);
  return [folded, text === word ? folded : { text, letters: lettersOf(text) }];
}

/** gespraech -> gespräch. Also aktuell -> aktüll, which does no harm as long as both sides do it. */
function compact(word: string): string {
  return word.replace(/[aou]e/g, (pair) => (pair === 'ae' ? 'ä' : pair === 'oe' ? 'ö' : 'ü'));
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
