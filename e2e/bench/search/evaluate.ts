import { percentile } from '../statistics.ts';
import type { Engine } from './engines.ts';
import { mean, ndcg, reciprocalRank } from './measures.ts';
import type { JudgedQuery } from './vhs-corpus.ts';

export interface Evaluation {
  ndcg: number;
  reciprocalRank: number;
  /** Share of the queries that found nothing. */
  empty: number;
}

/** @param typed how the queries are mistyped */
export async function evaluate(
  engine: Engine,
  queries: readonly JudgedQuery[],
  typed: (text: string) => string = (text) => text,
): Promise<Evaluation> {
  const found: Evaluation[] = [];
  for (const { text, grades } of queries) {
    const ranking = await engine.search(typed(text));
    found.push({
      ndcg: ndcg(ranking, grades),
      reciprocalRank: reciprocalRank(ranking, grades),
      empty: ranking.length === 0 ? 1 : 0,
    });
  }
  const meanOf = (key: keyof Evaluation) => mean(found.map((each) => each[key]));
  return { ndcg: meanOf('ndcg'), reciprocalRank: meanOf('reciprocalRank'), empty: meanOf('empty') };
}

export interface Speed {
  p50: number;
  p99: number;
}

/**
 * Milliseconds of single queries, one after another; of each its fastest of some rounds, so that p99 shows which queries
 * are slow, and not when the machine was busy with something else.
 */
export async function measureSpeed(engine: Engine, texts: readonly string[], rounds: number): Promise<Speed> {
  const fastest = texts.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [i, text] of texts.entries()) {
      const start = performance.now();
      await engine.search(text);
      fastest[i] = Math.min(fastest[i]!, performance.now() - start);
    }
  }
  fastest.sort((a, b) => a - b);
  return { p50: percentile(fastest, 0.5), p99: percentile(fastest, 0.99) };
}
