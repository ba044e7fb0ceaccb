import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitmentTo, drawOrder, lotOf } from './draw.ts';

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const applications = fc.uniqueArray(
  fc.record({ number: fc.stringMatching(/^enr_[1-9a-z][0-9a-z]{0,5}$/), points: fc.nat({ max: 3 }) }),
  { selector: ({ number }) => number, maxLength: 40 },
);

describe('a draw', () => {
  it('is a permutation for every seed, whatever the order in which people applied', () => {
    fc.assert(
      fc.property(seed, applications, fc.infiniteStream(fc.nat()), (key, list, swaps) => {
        const shuffled = [...list].sort(
          (a, b) => a.number.length - b.number.length || (swaps.next().value! % 3) - 1,
        );
        const order = drawOrder(key, list).map(({ number }) => number);
        expect([...order].sort()).toEqual(list.map(({ number }) => number).sort());
        expect(drawOrder(key, shuffled).map(({ number }) => number)).toEqual(order);
      }),
    );
  });

  it('does not change for the others when somebody withdraws', () => {
    fc.assert(
      fc.property(seed, applications, fc.nat(), (key, list, who) => {
        const gone = list[who % Math.max(1, list.length)]?.number;
        const rest = list.filter(({ number }) => number !== gone);
        const numbers = (of: typeof list) => drawOrder(key, of).map(({ number }) => number);
        expect(numbers(rest)).toEqual(numbers(list).filter((number) => number !== gone));
      }),
    );
  });

  it('lets nobody with fewer points stand before somebody with more', () => {
    fc.assert(
      fc.property(seed, applications, (key, list) => {
        const points = drawOrder(key, list).map((application) => application.points);
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }),
    );
  });

  it('gives every place to every application about equally often (chi-square over 4,000 fixed seeds)', () => {
    const people = Array.from({ length: 8 }, (_, i) => ({
      number: `enr_${(i + 1).toString(36)}`,
      points: 0,
    }));
    const draws = 4_000;
    const counts = people.map(() => Array<number>(people.length).fill(0));
    for (let i = 0; i < draws; i += 1) {
      const key = createHash('sha256').update(`base seed ${i}`).digest();
      drawOrder(key, people).forEach(({ number }, place) => {
        counts[people.findIndex((p) => p.number === number)]![place]! += 1;
      });
    }
    const expected = draws / people.length;
    const chiSquare = counts.flat().reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 49 degrees of freedom: 85.35 is exceeded by a fair draw once in a thousand times
    expect(chiSquare).toBeLessThan(85.35);
  });

  it('has lots that anybody computes alike, and a seed that was committed to', () => {
    const key = Buffer.alloc(32, 7);
    // echo -n enr_1 | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07
    expect(lotOf(key, 'enr_1').toString('hex')).toBe(OPENSSL_LOT);
    expect(commitmentTo(key)).toEqual(createHash('sha256').update(key).digest());
  });
});

const OPENSSL_LOT = 'e2f012800d282e38ccdbbb40f64ecbd7e4933dcd4ccb8af60e9385ae6d669b5d';
