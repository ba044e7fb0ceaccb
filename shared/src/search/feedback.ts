import { centreOf, likeness } from './latent-space.ts';
import { positionOf, type Hit, type SearchResult } from './search.ts';
import type { TopicIndex } from './topic-index.ts';

/** Only the best are put in a new order: people look at the first page. */
const RERANKED = 300;
/** Taken to be right: their words say what the query is about (pseudo-relevance feedback, RM3 of Lavrenko & Croft 2001). */
const TRUSTED = 5;
const EXPANSION_TERMS = 40;
const EXPANSION_WEIGHT = 0.3;
/** Their centre in the latent space attracts topics that mean the same in other words. */
const CENTRAL = 5;
const LIKENESS_WEIGHT = 0.7;

/**
 * Puts the best hits in order by their text's score plus likeness to the very best, and finds topics that are like them
 * without having all words of the query.
 * @param found best first; ids are places in the index, as in the result
 * @param loose what a looser reading of the query finds
 * @param missing how many related topics are wanted
 */
export function feedback(
  index: TopicIndex,
  found: readonly Hit[],
  loose: readonly Hit[],
  missing: number,
): SearchResult {
  if (!found[0]) return { hits: [], related: [] };
  const head = found.slice(0, RERANKED);
  const typical = typicalTerms(index, head.slice(0, TRUSTED));
  const expanded = missing > 0 ? scoresEverywhere(index, typical) : scoresOf(index, typical, head);
  const ranked = reranked(index, head, expanded);
  // what was not reranked keeps its order behind
  const lowest = ranked.at(-1)!.score;
  const rest = found.slice(RERANKED).map(({ id, score }) => ({ id, score: Math.min(score, lowest) }));
  return {
    hits: [...ranked, ...rest],
    related: missing > 0 ? relatedTo(index, found, loose, expanded, missing) : [],
  };
}

function reranked(index: TopicIndex, head: readonly Hit[], expanded: ReadonlyMap<number, number>): Hit[] {
  const strongest = head.reduce((max, { id }) => Math.max(max, expanded.get(id) ?? 0), 0) || 1;
  const best = head[0]!.score;
  const byWords = head
    .map(({ id, score }) => ({
      id,
      score: score + (EXPANSION_WEIGHT * best * (expanded.get(id) ?? 0)) / strongest,
    }))
    .sort(byScore);
  const centre = centreOf(
    index.space,
    byWords.slice(0, CENTRAL).map(({ id, score }) => [id, score]),
  );
  const weight = LIKENESS_WEIGHT * byWords[0]!.score;
  return byWords
    .map(({ id, score }) => ({ id, score: score + weight * likeness(index.space, id, centre) }))
    .sort(byScore);
}

function relatedTo(
  index: TopicIndex,
  found: readonly Hit[],
  loose: readonly Hit[],
  expanded: ReadonlyMap<number, number>,
  limit: number,
): Hit[] {
  const known = new Set(found.map(({ id }) => id));
  const best = Math.max(found[0]!.score, loose[0]?.score ?? 0);
  const strongest = found.reduce((max, { id }) => Math.max(max, expanded.get(id) ?? 0), 0) || 1;
  const centre = centreOf(
    index.space,
    found.slice(0, CENTRAL).map(({ id, score }) => [id, score]),
  );
  const scores = new Map(loose.map(({ id, score }) => [id, score / best]));
  for (const [id, score] of expanded) {
    scores.set(id, (scores.get(id) ?? 0) + (EXPANSION_WEIGHT * score) / strongest);
  }
  return [...scores]
    .filter(([id]) => !known.has(id))
    .map(([id, score]) => ({ id, score }))
    .sort(byScore)
    .slice(0, RERANKED)
    .map(({ id, score }) => ({ id, score: score + LIKENESS_WEIGHT * likeness(index.space, id, centre) }))
    .sort(byScore)
    .slice(0, limit);
}

/** The terms that weigh most in the trusted hits, each with its weight. */
function typicalTerms(index: TopicIndex, trusted: readonly Hit[]): [term: number, weight: number][] {
  const total = trusted.reduce((sum, { score }) => sum + score, 0);
  const weights = new Map<number, number>();
  const { starts, values } = index.termsOf;
  for (const { id, score } of trusted) {
    for (const term of values.subarray(starts[id], starts[id + 1])) {
      const { places, impacts } = index.postings[term]!;
      const impact = impacts[positionOf(places, id)]!;
      weights.set(term, (weights.get(term) ?? 0) + (score / total) * impact);
    }
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, EXPANSION_TERMS);
}

/** Looks each term up in each hit, which is cheaper than reading long postings for few hits. */
function scoresOf(
  index: TopicIndex,
  terms: readonly (readonly [number, number])[],
  hits: readonly Hit[],
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { id } of hits) {
    let sum = 0;
    for (const [term, weight] of terms) {
      const { places, impacts } = index.postings[term]!;
      const at = positionOf(places, id);
      if (at >= 0) sum += weight * impacts[at]!;
    }
    scores.set(id, sum);
  }
  return scores;
}

function scoresEverywhere(
  index: TopicIndex,
  terms: readonly (readonly [number, number])[],
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [term, weight] of terms) {
    const { places, impacts } = index.postings[term]!;
    for (let i = 0; i < places.length; i++) {
      scores.set(places[i]!, (scores.get(places[i]!) ?? 0) + weight * impacts[i]!);
    }
  }
  return scores;
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.id - b.id;
}
