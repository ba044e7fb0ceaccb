import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenCells, MINIMUM_GROUP, type GroupCount } from './suppression.ts';

const groups = (...people: number[]): GroupCount[] =>
  people.map((count, i) => ({ key: `unit-${i}`, people: count }));
const sum = (counts: readonly GroupCount[]) => counts.reduce((total, { people }) => total + people, 0);
const hiddenOf = (...people: number[]) => {
  const { keys, total } = hiddenCells(groups(...people), sum(groups(...people)));
  return { keys: [...keys].sort(), total };
};

describe('small groups', () => {
  it('are shown from five people on', () => {
    expect(hiddenOf(5, 9, 40)).toEqual({ keys: [], total: false });
  });

  it('are shown when there is nobody in them', () => {
    expect(hiddenOf(0, 9, 40)).toEqual({ keys: [], total: false });
  });

  it('take the smallest other group with them, or the total would tell', () => {
    expect(hiddenOf(3, 20, 9)).toEqual({ keys: ['unit-0', 'unit-2'], total: false });
  });

  it('need no other group when two of them are together no small group', () => {
    expect(hiddenOf(3, 4, 20)).toEqual({ keys: ['unit-0', 'unit-1'], total: false });
  });

  it('hide the total when no other group is left', () => {
    expect(hiddenOf(3)).toEqual({ keys: ['unit-0'], total: true });
    expect(hiddenOf(1, 0, 2)).toEqual({ keys: ['unit-0', 'unit-2'], total: true });
  });

  it('hide what another table hides, and cover it', () => {
    const forced = hiddenCells(groups(30, 8, 20), 58, new Set(['unit-0']));
    expect([...forced.keys].sort()).toEqual(['unit-0', 'unit-1']);
  });
});

describe('whoever knows the total and every shown figure', () => {
  it('never learns a figure of fewer than five people, nor the sum of some', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 }), (people) => {
        const table = groups(...people);
        const { keys, total } = hiddenCells(table, sum(table));
        for (const { key, people: count } of table) {
          if (count > 0 && count < MINIMUM_GROUP) expect(keys.has(key)).toBe(true);
        }
        if (total || keys.size === 0) return;
        // all that subtraction gives: the sum over what is hidden, which is two groups or more
        const rest = sum(table) - sum(table.filter(({ key }) => !keys.has(key)));
        expect(rest).toBeGreaterThanOrEqual(MINIMUM_GROUP);
        expect(keys.size).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 2_000 },
    );
  });
});
