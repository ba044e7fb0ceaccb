import { describe, expect, test } from '@jest/globals';
import { Random, share, WeightedPicker } from './random.ts';

describe('random numbers', () => {
  test('depend on the seed and on nothing else', () => {
    const draw = (seed: string) =>
      Array.from(
        { length: 5 },
        (
          (r) => () =>
            r.next()
        )(new Random(seed)),
      );
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    const parent = new Random('a');
    parent.next();
    expect(parent.fork('x').next()).toBe(new Random('a').fork('x').next());
  });

  test('are spread evenly', () => {
    const random = new Random('even');
    const counts = new Array(10).fill(0);
    for (let i = 0; i < 100_000; i += 1) counts[random.int(0, 9)] += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('a weighted pick follows the weights and never takes what has none', () => {
    const random = new Random('weights');
    const picker = new WeightedPicker(['none', 'rare', 'often'], (x) => ({ none: 0, rare: 1, often: 3 })[x]!);
    const often = Array.from({ length: 4000 }, () => picker.pick(random)).filter((x) => x === 'often').length;
    expect(Math.abs(often - 3000)).toBeLessThan(150);
    expect(Array.from({ length: 1000 }, () => picker.pick(random))).not.toContain('none');
    expect(new WeightedPicker<string>([], () => 1).pick(random)).toBeUndefined();
  });

  test('shares add up', () => {
    expect(share(10, [1, 1, 1])).toEqual([3, 4, 3]);
    expect(share(7, [5, 0, 1], 1).reduce((a, b) => a + b)).toBe(7);
    expect(share(0, [])).toEqual([]);
    expect(() => share(2, [1, 1, 1], 1)).toThrow(RangeError);
  });
});
