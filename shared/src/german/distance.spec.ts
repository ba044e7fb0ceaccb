import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './distance.ts';

describe('edit distance', () => {
  test.each([
    ['fuehrung', 'fuehrung', 0],
    ['fuerung', 'fuehrung', 1],
    ['fueehrung', 'fuehrung', 1],
    ['fuohrung', 'fuehrung', 1],
    ['fuehrnug', 'fuehrung', 1],
    ['gesprech', 'gespraeche', 2],
  ])('%s, %s: %i', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));

  test('stops beyond the limit', () => expect(editDistance('konflikt', 'vertrag', 2)).toBe(3));

  const word = fc.stringMatching(/^[abc]{0,7}$/);
  test('is symmetric, and the limit changes nothing below it', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(editDistance(b, a, limit));
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 99), limit + 1));
      }),
    );
  });
});
