import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

const LIMIT = 10_000;

/** Asks again until the answer is as expected; then, or when time is up, compares for good. */
export async function eventually<T>(ask: () => Promise<T> | T, expected: T): Promise<void> {
  const until = performance.now() + LIMIT;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, expected) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    answer = await ask();
  }
  expect(answer).toEqual(expected);
}
