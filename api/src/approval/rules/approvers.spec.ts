import { describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { lineManagerOf, nextAbove, trainingOfficerOf } from './approvers.ts';
import { decideBy, mayTakeBack, offerEnds, remindAt } from './deadlines.ts';

const [ANNA, TEAM, DEPARTMENT, REFERAT, MAYOR] = [1, 2, 3, 4, 5];
const chain = [
  { unitId: 10, headId: TEAM },
  { unitId: 20, headId: DEPARTMENT },
  { unitId: 30, headId: REFERAT },
  { unitId: 40, headId: MAYOR },
];

describe('the line manager', () => {
  it("is the head of the person's own unit", () => {
    expect(lineManagerOf(ANNA, chain)).toBe(TEAM);
  });

  it('of a head is the head above, never the head themself', () => {
    expect(lineManagerOf(TEAM, chain)).toBe(DEPARTMENT);
    expect(
      lineManagerOf(TEAM, [{ unitId: 10, headId: TEAM }, { unitId: 20, headId: TEAM }, ...chain.slice(2)]),
    ).toBe(REFERAT);
  });

  it('of somebody in a unit without a head is the next one above', () => {
    expect(lineManagerOf(ANNA, [{ unitId: 10, headId: null }, ...chain.slice(1)])).toBe(DEPARTMENT);
  });

  it('of the mayor does not exist', () => {
    expect(lineManagerOf(MAYOR, chain.slice(3))).toBeNull();
  });
});

describe('escalation', () => {
  it('goes one step up, over vacancies and past the applicant', () => {
    expect(nextAbove(TEAM, ANNA, chain)).toBe(DEPARTMENT);
    expect(nextAbove(TEAM, ANNA, [chain[0]!, { unitId: 20, headId: null }, ...chain.slice(2)])).toBe(REFERAT);
    expect(nextAbove(MAYOR, ANNA, chain)).toBeNull();
  });

  it('starts from the bottom when the approver is no longer in the chain', () => {
    expect(nextAbove(99, ANNA, chain)).toBe(TEAM);
  });
});

describe('the training officer', () => {
  it('is the nearest in the tree and never the applicant', () => {
    const officers = [
      { personId: 50, unitId: 40 },
      { personId: 51, unitId: 30 },
      { personId: 52, unitId: null },
      { personId: ANNA, unitId: 10 },
    ];
    expect(trainingOfficerOf(ANNA, chain, officers)).toBe(51);
    expect(trainingOfficerOf(ANNA, chain, [officers[2]!])).toBe(52);
    expect(trainingOfficerOf(ANNA, chain, [])).toBeNull();
  });
});

describe('deadlines', () => {
  const friday = berlinTime('2026-11-27', '15:00');
  const far = berlinTime('2027-06-01', '09:00');

  it('count working days and end with the office day', () => {
    expect(decideBy(friday, 5, far)).toEqual(berlinTime('2026-12-04', '18:00'));
    expect(remindAt(friday)).toEqual(berlinTime('2026-12-01', '08:00'));
  });

  it('never lie behind the start of the session', () => {
    const startsAt = berlinTime('2026-12-01', '09:00');
    expect(decideBy(friday, 5, startsAt)).toEqual(startsAt);
    expect(offerEnds(friday, 40, startsAt)).toEqual(startsAt);
  });

  it('leave ten minutes to take a decision back', () => {
    expect(mayTakeBack(friday, new Date(friday.getTime() + 599_999))).toBe(true);
    expect(mayTakeBack(friday, new Date(friday.getTime() + 600_000))).toBe(false);
  });
});
