import type { Term } from '../german/index.ts';
import { FIELD_NAMES, FIELDS, PART_WEIGHT, SATURATION } from './field-weights.ts';

/** The topics that have a term, ascending. */
export interface Posting {
  places: Int32Array;
  /** BM25F of the term in each of them, its rarity included. */
  impacts: Float32Array;
  /** 1 where the title has it. */
  inTitle: Uint8Array;
}

/** A list of numbers for each topic: those from starts[place] to starts[place + 1]. */
export interface Rows {
  starts: Int32Array;
  values: Int32Array;
}

/** Stands for no word in TopicIndex.wordsOf. */
export const GAP = -1;
const TITLE = FIELD_NAMES.indexOf('title');

/** In any order: the parts of "Gesprächsführung" and the words of "Führung von Gesprächen" are one pair. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

interface Occurrences {
  places: number[];
  /** Per topic, FIELD_NAMES.length numbers: how often by field, parts of compounds as fractions. */
  counts: number[];
}

/** What the texts hold, while the index is built. Topics must be added in the order of their places. */
export class TermCounts {
  readonly terms = new Map<string, number>();
  readonly #occurrences: Occurrences[] = [];
  readonly #pairs = new Map<string, number[]>();
  /** Words by field and topic. */
  readonly #lengths: number[][] = [];
  readonly #words: number[] = [];
  readonly #starts: number[] = [0];

  add(place: number, field: number, terms: readonly Term[]): void {
    const lengths = (this.#lengths[place] ??= FIELD_NAMES.map(() => 0));
    let last = 0;
    let parts: string[] = [];
    this.#words.push(GAP);
    for (const { term, position, kind } of terms) {
      const number = this.#count(term, place, field, kind === 'WHOLE' ? 1 : PART_WEIGHT);
      if (position !== last) {
        parts = [];
        // a stop word between does no harm ("Führung von Gesprächen"), two of them separate
        if (position > last + 2) this.#words.push(GAP);
        this.#words.push(number);
        lengths[field]!++;
        last = position;
      } else {
        for (const part of parts) this.#countPair(pairKey(part, term), place);
        parts.push(term);
      }
    }
    this.#starts[place + 1] = this.#words.length;
  }

  #count(term: string, place: number, field: number, amount: number): number {
    let number = this.terms.get(term);
    if (number === undefined) {
      this.terms.set(term, (number = this.#occurrences.length));
      this.#occurrences.push({ places: [], counts: [] });
    }
    const { places, counts } = this.#occurrences[number]!;
    if (places.at(-1) !== place) {
      places.push(place);
      for (let i = 0; i < FIELD_NAMES.length; i++) counts.push(0);
    }
    counts[counts.length - FIELD_NAMES.length + field]! += amount;
    return number;
  }

  #countPair(key: string, place: number): void {
    const places = this.#pairs.get(key);
    if (!places) this.#pairs.set(key, [place]);
    else if (places.at(-1) !== place) places.push(place);
  }

  compounds(): Map<string, Int32Array> {
    return new Map([...this.#pairs].map(([key, places]) => [key, Int32Array.from(places)]));
  }

  words(): Rows {
    return { starts: Int32Array.from(this.#starts), values: Int32Array.from(this.#words) };
  }

  postings(): Posting[] {
    const topics = this.#lengths.length;
    const means = FIELD_NAMES.map(
      (_, field) => this.#lengths.reduce((sum, lengths) => sum + lengths[field]!, 0) / topics || 1,
    );
    return this.#occurrences.map(({ places, counts }) => {
      const rarity = Math.log(1 + (topics - places.length + 0.5) / (places.length + 0.5));
      const perField = (i: number, field: number) => counts[i * FIELD_NAMES.length + field]!;
      return {
        places: Int32Array.from(places),
        impacts: Float32Array.from(places, (place, i) => {
          let weighted = 0;
          for (const [field, name] of FIELD_NAMES.entries()) {
            const { weight, lengthPenalty } = FIELDS[name];
            const length = this.#lengths[place]![field]! / means[field]!;
            weighted += (weight * perField(i, field)) / (1 - lengthPenalty + lengthPenalty * length);
          }
          return (rarity * weighted * (SATURATION + 1)) / (weighted + SATURATION);
        }),
        inTitle: Uint8Array.from(places, (_, i) => (perField(i, TITLE) > 0 ? 1 : 0)),
      };
    });
  }
}
