import { familyOf, type Alternative, type QueryWord } from '../german/index.ts';
import { feedback } from './feedback.ts';
import { haveNeighbours } from './neighbours.ts';
import type { Posting } from './term-counts.ts';
import type { TopicIndex } from './topic-index.ts';

export interface Hit {
  /** Of the topic. */
  id: number;
  /** Relevance of its text; comparable within one search only. */
  score: number;
}

export interface SearchResult {
  /** What has the words of the query, best first. */
  hits: Hit[];
  /** If these are few: topics with a part of the words, or like the best hits. */
  related: Hit[];
}

/** As many as a page shows: fewer hits are filled up with related topics. */
const FULL_PAGE = 30;
/** Several terms in the place of one say more than each of them. */
const TOGETHER = 1.3;
/** Relatives are asked for when a word itself is rare. */
const RARE = 12;
const MAX_RELATIVES = 8;
const RELATIVE_WEIGHT = 0.3;
/** All words of the query in the title. */
const TITLE_BONUS = 0.3;
/** Optional words, see FILLER_WORDS. */
const OPTIONAL_WEIGHT = 0.3;

/**
 * The topics with all words of the query or, if there are none, those with at least half of the words. Each word counts
 * by its best alternative. The best are put in order by what else they have in common, see feedback().
 */
export function searchIndex(index: TopicIndex, words: readonly QueryWord[]): SearchResult {
  const strict = find(index, words, false);
  const missing = Math.max(0, FULL_PAGE - strict.length);
  const canLoosen = words.some(({ alternatives }) => alternatives.some(({ isLoose }) => isLoose));
  const loose = canLoosen && missing > 0 ? find(index, words, true) : [];
  const { hits, related } =
    strict.length > 0 ? feedback(index, strict, loose, missing) : feedback(index, loose, [], missing);
  const withIds = (list: readonly Hit[]) => list.map(({ id, score }) => ({ id: index.ids[id]!, score }));
  return { hits: withIds(hits), related: withIds(related) };
}

/** @returns places in the index as ids */
function find(index: TopicIndex, words: readonly QueryWord[], isLoose: boolean): Hit[] {
  const topics = index.ids.length;
  const scores = new Float32Array(topics);
  const covered = new Uint8Array(topics);
  const titled = new Uint8Array(topics);
  for (const word of words) {
    for (const [place, { score, inTitle }] of matches(index, word, isLoose)) {
      scores[place]! += word.required ? score : score * OPTIONAL_WEIGHT;
      if (word.required) covered[place]!++;
      if (word.required && inTitle) titled[place]!++;
    }
  }
  const required = words.filter((word) => word.required).length;
  const most = covered.reduce((max, n) => Math.max(max, n), 0);
  if (most === 0) return [];
  const enough = most === required ? required : Math.min(most, Math.ceil(required / 2));
  const found: Hit[] = [];
  for (let place = 0; place < topics; place++) {
    if (covered[place]! < enough) continue;
    found.push({ id: place, score: scores[place]! * (1 + (TITLE_BONUS * titled[place]!) / required) });
  }
  found.sort((a, b) => b.score - a.score || a.id - b.id);
  return found;
}

interface Match {
  score: number;
  inTitle: boolean;
}

function matches(index: TopicIndex, word: QueryWord, isLoose: boolean): Map<number, Match> {
  const best = new Map<number, Match>();
  const take = (place: number, score: number, inTitle: boolean) => {
    const known = best.get(place);
    if (!known) best.set(place, { score, inTitle });
    else {
      if (score > known.score) known.score = score;
      known.inTitle ||= inTitle;
    }
  };
  for (const alternative of word.alternatives) {
    if (alternative.isLoose && !isLoose) continue;
    if (alternative.terms.length > 1) matchTogether(index, alternative, take);
    else matchTerm(index, alternative, take);
  }
  return best;
}

type Take = (place: number, score: number, inTitle: boolean) => void;

function matchTerm(index: TopicIndex, { terms: [term], weight }: Alternative, take: Take): void {
  const posting = postingOf(index, term!);
  if (posting) takeAll(posting, weight, take);
  if ((posting?.places.length ?? 0) >= RARE) return;
  const root = familyOf(term!);
  const relatives = root === null ? [] : (index.families.get(root) ?? []).slice(0, MAX_RELATIVES);
  for (const relative of relatives) {
    const related = index.postings[relative]!;
    if (related !== posting) takeAll(related, weight * RELATIVE_WEIGHT, take);
  }
}

function takeAll({ places, impacts, inTitle }: Posting, weight: number, take: Take): void {
  for (let i = 0; i < places.length; i++) take(places[i]!, impacts[i]! * weight, inTitle[i] === 1);
}

function matchTogether(index: TopicIndex, alternative: Alternative, take: Take): void {
  const postings = alternative.terms
    .map((term) => postingOf(index, term))
    .filter((posting) => posting !== undefined)
    .sort((a, b) => a.places.length - b.places.length);
  if (postings.length < alternative.terms.length) return;
  const [rarest, ...others] = postings as [Posting, ...Posting[]];
  const near = alternative.spread === 'ANYWHERE' ? () => true : haveNeighbours(index, alternative);
  for (const [i, place] of rarest.places.entries()) {
    let sum = rarest.impacts[i]!;
    let inTitle = rarest.inTitle[i] === 1;
    let all = true;
    for (const { places, impacts, inTitle: titles } of others) {
      const at = positionOf(places, place);
      if (at < 0) {
        all = false;
        break;
      }
      sum += impacts[at]!;
      inTitle &&= titles[at] === 1;
    }
    if (all && near(place)) {
      take(place, (TOGETHER * alternative.weight * sum) / alternative.terms.length, inTitle);
    }
  }
}

function postingOf(index: TopicIndex, term: string): Posting | undefined {
  const number = index.terms.get(term);
  return number === undefined ? undefined : index.postings[number];
}

/** @returns where an ascending list has the value, or -1 */
export function positionOf(values: Int32Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = values[middle]!;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
