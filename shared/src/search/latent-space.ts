import type { Posting } from './term-counts.ts';
import type { Breathe } from './topic-index.ts';

/**
 * Topics as points in a space of few dimensions, where topics that use the same vocabulary are near even if they share
 * no word with the query (latent semantic analysis: truncated singular value decomposition of the weighted term-topic
 * matrix by subspace iteration; Deerwester et al. 1990, Halko et al. 2011).
 */
export interface LatentSpace {
  dimensions: number;
  /** `dimensions` numbers per topic, each topic's vector of length 1 (0 for a topic without words). */
  vectors: Float32Array;
}

const DIMENSIONS = 80;
const ITERATIONS = 4;
/** Terms of fewer topics say nothing on likeness, terms of more than this share nothing on difference. */
const MIN_TOPICS = 2;
const MAX_SHARE = 0.25;
const ALWAYS_TELLING = 10;

/** The matrix by rows (topics), each row of length 1. */
interface Matrix {
  rows: number;
  columns: number;
  starts: Int32Array;
  cells: Int32Array;
  values: Float32Array;
}

/** Deterministic: the same texts give the same space. */
export async function latentSpace(
  postings: readonly Posting[],
  topics: number,
  breathe: Breathe,
): Promise<LatentSpace> {
  const matrix = matrixOf(postings, topics);
  const dimensions = Math.min(DIMENSIONS, topics, matrix.columns);
  let terms = randomVectors(dimensions, matrix.columns);
  let left: Float32Array[] = [];
  for (let round = 0; round < ITERATIONS; round++) {
    left = [];
    for (const vector of terms) {
      left.push(times(matrix, vector));
      await breathe();
    }
    // on this side alone: it has far fewer rows, and spans the same space
    await orthonormalise(left, breathe);
    terms = [];
    for (const vector of left) {
      terms.push(transposedTimes(matrix, vector));
      await breathe();
    }
  }
  const strengths = terms.map(lengthOf);
  const vectors = new Float32Array(topics * dimensions);
  for (let topic = 0; topic < topics; topic++) {
    let square = 0;
    for (let k = 0; k < dimensions; k++) {
      const value = left[k]![topic]! * strengths[k]!;
      vectors[topic * dimensions + k] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let k = 0; k < dimensions; k++) vectors[topic * dimensions + k]! /= length;
  }
  return { dimensions, vectors };
}

/** @returns the mean direction of some topics, each with its weight; of length 1 */
export function centreOf(
  space: LatentSpace,
  topics: Iterable<readonly [place: number, weight: number]>,
): Float32Array {
  const { dimensions, vectors } = space;
  const centre = new Float32Array(dimensions);
  for (const [place, weight] of topics) {
    for (let k = 0; k < dimensions; k++) centre[k]! += weight * vectors[place * dimensions + k]!;
  }
  const length = lengthOf(centre) || 1;
  return centre.map((value) => value / length);
}

/** @returns cosine of a topic and a direction of length 1 */
export function likeness(
  { dimensions, vectors }: LatentSpace,
  place: number,
  direction: Float32Array,
): number {
  let sum = 0;
  for (let k = 0, at = place * dimensions; k < dimensions; k++, at++) sum += vectors[at]! * direction[k]!;
  return sum;
}

function matrixOf(postings: readonly Posting[], topics: number): Matrix {
  const telling = postings.filter(
    ({ places }) =>
      places.length >= MIN_TOPICS && places.length <= Math.max(ALWAYS_TELLING, topics * MAX_SHARE),
  );
  const starts = new Int32Array(topics + 1);
  for (const { places } of telling) for (const place of places) starts[place + 1]!++;
  for (let i = 0; i < topics; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const cells = new Int32Array(starts[topics]!);
  const values = new Float32Array(cells.length);
  for (const [column, { places, impacts }] of telling.entries()) {
    for (const [i, place] of places.entries()) {
      const at = next[place]!++;
      cells[at] = column;
      values[at] = impacts[i]!;
    }
  }
  for (let row = 0; row < topics; row++) {
    const length = lengthOf(values.subarray(starts[row], starts[row + 1])) || 1;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) values[at]! /= length;
  }
  return { rows: topics, columns: telling.length, starts, cells, values };
}

function times({ rows, starts, cells, values }: Matrix, vector: Float32Array): Float32Array {
  const result = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += values[at]! * vector[cells[at]!]!;
    result[row] = sum;
  }
  return result;
}

function transposedTimes(
  { rows, columns, starts, cells, values }: Matrix,
  vector: Float32Array,
): Float32Array {
  const result = new Float32Array(columns);
  for (let row = 0; row < rows; row++) {
    const factor = vector[row]!;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) result[cells[at]!]! += values[at]! * factor;
  }
  return result;
}

/** Modified Gram-Schmidt, in place. */
async function orthonormalise(vectors: readonly Float32Array[], breathe: Breathe): Promise<void> {
  for (const [i, vector] of vectors.entries()) {
    for (const other of vectors.slice(0, i)) {
      let projection = 0;
      for (let k = 0; k < vector.length; k++) projection += vector[k]! * other[k]!;
      for (let k = 0; k < vector.length; k++) vector[k]! -= projection * other[k]!;
    }
    const length = lengthOf(vector) || 1;
    for (let k = 0; k < vector.length; k++) vector[k]! /= length;
    await breathe();
  }
}

function lengthOf(vector: Float32Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}

function randomVectors(count: number, length: number): Float32Array[] {
  let state = 1;
  const next = () => {
    // linear congruential generator of Numerical Recipes: any start will do, but always the same
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => Float32Array.from({ length }, next));
}
