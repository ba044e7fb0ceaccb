import { describe, expect, it } from '@jest/globals';
import { fulfilment, hasCycle, missingPrerequisites, type Prerequisite } from './prerequisites.ts';

const start = new Date('2027-01-12T08:00:00Z');
const earlier = new Date('2027-01-12T07:59:59Z');
const later = new Date('2027-01-12T08:00:01Z');
const nothing: Prerequisite = {
  requiredTopicId: 1,
  kind: 'REQUIRED',
  attended: false,
  waived: false,
  bookedUntil: null,
};

describe('a prerequisite', () => {
  it.each([
    [{}, 'MISSING'],
    [{ attended: true }, 'FULFILLED'],
    [{ waived: true }, 'WAIVED'],
    [{ attended: true, waived: true }, 'FULFILLED'],
    [{ bookedUntil: earlier }, 'BOOKED'],
    [{ bookedUntil: start }, 'BOOKED'],
    [{ bookedUntil: later }, 'MISSING'],
  ])('with %j is %s', (evidence, expected) => {
    expect(fulfilment({ ...nothing, ...evidence }, start)).toBe(expected);
  });

  it('keeps nobody out when it is only recommended', () => {
    expect(missingPrerequisites([{ ...nothing, kind: 'RECOMMENDED' }], start)).toEqual([]);
    expect(
      missingPrerequisites([nothing, { ...nothing, requiredTopicId: 2, attended: true }], start),
    ).toEqual([1]);
  });
});

describe('a circle of prerequisites', () => {
  it.each([
    [[], false],
    [[[1, 2]], false],
    [[[1, 1]], true],
    [
      [
        [1, 2],
        [2, 3],
        [1, 3],
      ],
      false,
    ],
    [
      [
        [1, 2],
        [2, 3],
        [3, 1],
      ],
      true,
    ],
    [
      [
        [5, 1],
        [1, 2],
        [2, 1],
      ],
      true,
    ],
  ] as [[number, number][], boolean][])('%j: %s', (edges, expected) => {
    expect(hasCycle(edges)).toBe(expected);
  });
});
