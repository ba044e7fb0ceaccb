import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costOf, fit, type Candidate } from './candidate.ts';
import { formGroups, unplacedBound } from './form-groups.ts';
import { verifyGrouping } from './verify-grouping.ts';

/** A leader without any wish, alone in a unit. */
function leader(id: number, more: Partial<Candidate> = {}): Candidate {
  return {
    id,
    level: 3,
    ownUnits: [1000 + id],
    referat: id % 7,
    superiors: [],
    format: 'EITHER',
    site: 'A',
    halfDays: 0b1111111111,
    experience: 'SOME',
    ownUnitWelcome: false,
    excluded: [],
    ...more,
  };
}

/** A city: Referate of 5 Abteilungen of 5 units; heads above heads, wishes of all kinds. */
function city(count: number, seed: number): Candidate[] {
  let state = seed;
  const die = (sides: number) => (state = (state * 48_271) % 2_147_483_647) % sides;
  return Array.from({ length: count }, (_, i) => {
    const [referat, abteilung, unit] = [die(15), die(5), die(5)];
    const level = [2, 3, 3, 4, 4, 4][die(6)]!;
    const ownUnits = [
      10_000 + referat * 100 + abteilung * 10,
      50_000 + referat * 100 + abteilung * 10 + unit,
    ];
    return leader(i + 1, {
      level,
      ownUnits: level === 2 ? ownUnits.slice(0, 1) : ownUnits,
      referat,
      superiors: level > 2 && i > 20 ? [1 + die(20), 1 + die(i)].filter((id) => id !== i + 1) : [],
      format: (['ON_SITE', 'ON_SITE', 'EITHER', 'ONLINE'] as const)[die(4)]!,
      site: `S${die(12)}`,
      halfDays: 1 + die(1023),
      experience: (['NONE', 'NONE', 'SOME', 'MUCH'] as const)[die(4)]!,
      excluded: die(10) === 0 ? [1 + die(count)].filter((id) => id !== i + 1) : [],
    });
  });
}

const ids = (groups: readonly (readonly Candidate[])[]) => groups.map((group) => group.map(({ id }) => id));

/** Least unplaced people, then least cost, over all groupings: exact, by subsets. For 14 people at most. */
function optimum(people: readonly Candidate[]): { unplaced: number; cost: number } {
  const all = 1 << people.length;
  const suits = people.map((a) => people.reduce((mask, b, k) => (fit(a, b) ? mask | (1 << k) : mask), 0));
  const cost = new Int32Array(all).fill(-1);
  for (let mask = 1; mask < all; mask += 1) {
    const members = people.filter((_, i) => mask & (1 << i));
    if (members.length < 5 || members.length > 8) continue;
    if (people.some((_, i) => mask & (1 << i) && (suits[i]! | (1 << i) | ~mask) !== -1)) continue;
    cost[mask] = costOf(members);
  }
  const worth = (unplaced: number, sum: number) => unplaced * 1_000_000 + sum;
  const best = new Float64Array(all);
  for (let mask = 1; mask < all; mask += 1) {
    const lowest = mask & -mask;
    best[mask] = best[mask ^ lowest]! + worth(1, 0);
    const rest = mask ^ lowest;
    for (let part = rest; ; part = (part - 1) & rest) {
      const group = part | lowest;
      if (cost[group]! >= 0) best[mask] = Math.min(best[mask]!, best[mask ^ group]! + cost[group]!);
      if (part === 0) break;
    }
  }
  const value = best[all - 1]!;
  return { unplaced: Math.floor(value / 1_000_000), cost: value % 1_000_000 };
}

describe('the formation of groups', () => {
  it('breaks no hard rule, and leaves nobody out twice or away, whatever the people wish', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 1_000_000 }), (count, seed) => {
        const people = city(count, seed);
        const { groups, unplaced } = formGroups(people, seed);
        expect(verifyGrouping(people, ids(groups))).toEqual([]);
        expect([...groups.flat(), ...unplaced].map(({ id }) => id).sort((a, b) => a - b)).toEqual(
          people.map(({ id }) => id),
        );
        expect(unplaced.length).toBeGreaterThanOrEqual(unplacedBound(people));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same groups for the same seed, in whatever order people come', () => {
    const people = city(80, 7);
    expect(ids(formGroups([...people].reverse(), 3).groups)).toEqual(ids(formGroups(people, 3).groups));
    expect(ids(formGroups(people, 4).groups)).not.toEqual(ids(formGroups(people, 3).groups));
  });

  it('is optimal or nearly so where every grouping can be compared', () => {
    let excess = 0;
    let total = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const people = city(12, seed * 97);
      const best = optimum(people);
      const { groups, unplaced } = formGroups(people, seed);
      expect([seed, unplaced.length]).toEqual([seed, best.unplaced]);
      const cost = groups.reduce((sum, group) => sum + costOf(group), 0);
      expect(cost).toBeGreaterThanOrEqual(best.cost);
      excess += cost - best.cost;
      total += best.cost;
    }
    console.info(`12 cases of 12 people: ${excess} over an optimum of ${total}`);
    expect(excess).toBeLessThanOrEqual(total * 0.1);
  });

  it('forms groups of 4,000 leaders in less than ten seconds', () => {
    const people = city(4000, 11);
    const started = performance.now();
    const { groups, unplaced } = formGroups(people, 1);
    const seconds = (performance.now() - started) / 1000;
    const cost = groups.reduce((sum, group) => sum + costOf(group), 0);
    console.info(
      `4,000 leaders: ${groups.length} groups, ${unplaced.length} unplaced (bound ${unplacedBound(people)}), cost ${cost}, ${seconds.toFixed(1)} s`,
    );
    expect(verifyGrouping(people, ids(groups))).toEqual([]);
    expect(unplaced.length).toBeLessThanOrEqual(unplacedBound(people) + 40);
    expect(seconds).toBeLessThan(10);
  });

  it('places somebody by moving another on, where no group has room for both', () => {
    const people = [
      ...Array.from({ length: 8 }, (_, i) => leader(i + 1)),
      ...Array.from({ length: 5 }, (_, i) => leader(20 + i, { excluded: [50] })),
      leader(50),
    ];
    expect(formGroups(people, 1).unplaced).toEqual([]);
  });
});

describe('the verifier', () => {
  const people = [
    ...Array.from({ length: 6 }, (_, i) => leader(i + 1)),
    leader(7, { superiors: [1] }),
    leader(8, { level: 1 }),
    leader(9, { ownUnits: [1001] }),
    leader(10, { excluded: [3] }),
    leader(11, { ownUnits: [1012], ownUnitWelcome: true }),
    leader(12, { ownUnits: [1012], ownUnitWelcome: true }),
  ];
  const flaws = (...groups: number[][]) => verifyGrouping(people, groups).map(({ kind }) => kind);

  it('accepts sound groups, also with people of one unit who wish it', () => {
    expect(flaws([1, 2, 4, 5, 6, 11, 12])).toEqual([]);
  });

  it.each([
    ['a superior in the group', 'LINE', [1, 2, 3, 4, 7]],
    ['levels too far apart', 'LEVEL', [8, 2, 3, 4, 5]],
    ['people of one unit who do not wish it', 'UNIT', [1, 9, 3, 4, 5]],
    ['people of whom one does not want the other', 'UNSUITABLE', [10, 3, 4, 5, 6]],
    ['four people', 'SIZE', [1, 2, 3, 4]],
    ['nine people', 'SIZE', [1, 2, 3, 4, 5, 6, 11, 12, 10]],
    ['somebody twice', 'TWICE', [1, 2, 3, 4, 4]],
    ['somebody who did not ask for it', 'UNKNOWN', [1, 2, 3, 4, 99]],
  ])('refuses %s', (_, kind, group) => {
    expect(flaws(group)).toContain(kind);
  });
});
