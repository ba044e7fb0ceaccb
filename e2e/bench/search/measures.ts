/** Document id -> how relevant it is, 1 to 3; what is not named is not relevant. */
export type Grades = ReadonlyMap<number, number>;

const DEPTH = 10;

/** Normalised discounted cumulated gain of the first ten, 0 to 1; gain 2^grade - 1. */
export function ndcg(ranking: readonly number[], grades: Grades): number {
  const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 2);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH);
  const ideal = best.reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  const found = ranking.slice(0, DEPTH).reduce((sum, id, rank) => sum + gain(grades.get(id) ?? 0, rank), 0);
  return ideal === 0 ? 0 : found / ideal;
}

/** One divided by the rank of the first relevant document; 0 if there is none. */
export function reciprocalRank(ranking: readonly number[], grades: Grades): number {
  const rank = ranking.findIndex((id) => (grades.get(id) ?? 0) > 0);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
