import { describe, expect, it } from '@jest/globals';
import { fuzz } from './fuzz.ts';

/** `TEST_FUZZ_OPERATIONS=100000 TEST_FUZZ_SEED=anything npm run fuzz` tries more. */
const operations = Number(process.env['TEST_FUZZ_OPERATIONS'] ?? 1_500);
const seed = process.env['TEST_FUZZ_SEED'] ?? 'in every test run';
const MILLISECONDS_EACH = 100;

describe('operations that are generated from the schema, by everybody there is', () => {
  it(
    'bring about no error of ours, no word about the inside, and nothing that must not be',
    async () => {
      const { answers, faults, broken } = await fuzz({
        seed,
        operations,
        lanes: 6,
        ...(operations > 10_000 ? { tell: console.info } : {}),
      });
      if (operations > 10_000) console.info(answers);
      expect(faults.slice(0, 20)).toEqual([]);
      expect(broken).toEqual([]);
      // else nothing was tried
      expect(answers['data']).toBeGreaterThan(operations / 5);
    },
    60_000 + operations * MILLISECONDS_EACH,
  );
});
