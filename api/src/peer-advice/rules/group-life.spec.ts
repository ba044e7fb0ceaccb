import { describe, expect, it } from '@jest/globals';
import { isHoliday, schoolHolidayOn, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { handOver, isComplete, nextStates } from './group-steps.ts';
import { chosenOption } from './poll.ts';
import { suggestRoles, type Turn } from './rotation.ts';
import { seriesAfter } from './series.ts';

const at = (hour: number) => new Date(Date.UTC(2027, 0, 12, hour));
const option = (id: number, answers: Record<number, 'YES' | 'IF_NEED_BE' | 'NO'>) => ({
  id,
  startsAt: at(id),
  answers: Object.entries(answers).map(([personId, answer]) => ({ personId: Number(personId), answer })),
});

describe('a date poll', () => {
  it('has its date with four yes, one of them of whoever moderates', () => {
    expect(chosenOption([option(1, { 1: 'YES', 2: 'YES', 3: 'YES' })], 1)).toBeNull();
    expect(
      chosenOption([option(1, { 2: 'YES', 3: 'YES', 4: 'YES', 5: 'YES', 1: 'IF_NEED_BE' })], 1),
    ).toBeNull();
    expect(chosenOption([option(1, { 1: 'YES', 2: 'YES', 3: 'YES', 4: 'YES' })], 1)?.id).toBe(1);
  });

  it('takes most yes, then most "if need be", then the earliest', () => {
    const four = { 1: 'YES', 2: 'YES', 3: 'YES', 4: 'YES' } as const;
    expect(chosenOption([option(1, four), option(2, { ...four, 5: 'YES' })], 1)?.id).toBe(2);
    expect(chosenOption([option(1, four), option(2, { ...four, 5: 'IF_NEED_BE' })], 1)?.id).toBe(2);
    expect(chosenOption([option(2, four), option(1, four)], 1)?.id).toBe(1);
  });
});

describe('the rotation of roles', () => {
  it('gives everybody every role as often as anybody else, over any number of meetings', () => {
    const members = [11, 12, 13, 14, 15, 16];
    const history: Turn[] = [];
    for (let meeting = 0; meeting < 24; meeting += 1) {
      const roles = suggestRoles(members, history, null);
      expect(roles.map(({ personId }) => personId).sort()).toEqual(members);
      history.push(...roles.map((role) => ({ ...role, at: new Date(2027, 0, 1 + meeting) })));
      for (const role of ['MODERATOR', 'CASE_GIVER', 'WRITER', 'HOST'] as const) {
        const counts = members.map(
          (id) => history.filter((turn) => turn.role === role && turn.personId === id).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('leaves the members their other roles when somebody from outside moderates', () => {
    const roles = suggestRoles([1, 2, 3, 4, 5], [], 99);
    expect(roles).toContainEqual({ personId: 99, role: 'MODERATOR' });
    expect(roles.filter(({ role }) => role === 'ADVISER')).toHaveLength(2);
  });

  it('fills what it can when only two are left', () => {
    expect(suggestRoles([1, 2], [], null).map(({ role }) => role)).toEqual(['MODERATOR', 'CASE_GIVER']);
  });
});

describe('a series of dates', () => {
  it('comes every six weeks at the same time of day, summer or winter, and never in the holidays', () => {
    const first = berlinTime('2027-01-13', '14:00');
    const dates = seriesAfter(first, 6);
    expect(dates[0]).toEqual(berlinTime('2027-02-24', '14:00'));
    for (const date of dates) {
      const day = berlinDay(date);
      expect([day, isHoliday(day), schoolHolidayOn(day)]).toEqual([day, false, null]);
      expect(date).toEqual(berlinTime(day, '14:00'));
    }
  });

  it('moves on by whole weeks', () => {
    // six weeks later lie the summer holidays, which end on 13 September
    expect(seriesAfter(berlinTime('2027-06-30', '09:00'), 1)).toEqual([berlinTime('2027-09-15', '09:00')]);
  });
});

describe('the steps of a group', () => {
  const member = { isMember: true, isModerator: false };
  const moderator = { isMember: false, isModerator: true };

  it('are taken by whoever leads it until it organises itself, then by its members', () => {
    expect(nextStates({ status: 'ACCOMPANIED' }, moderator)).toEqual(['SELF_ORGANISED', 'PAUSED', 'ENDED']);
    expect(nextStates({ status: 'ACCOMPANIED' }, member)).toEqual([]);
    expect(nextStates({ status: 'SELF_ORGANISED' }, moderator)).toEqual([]);
    expect(nextStates({ status: 'SELF_ORGANISED' }, member)).toEqual(['PAUSED', 'ENDED']);
  });

  it('lead out of a pause to where it began', () => {
    expect(nextStates({ status: 'PAUSED', pausedFrom: 'SELF_ORGANISED' }, member)).toEqual([
      'SELF_ORGANISED',
      'ENDED',
    ]);
    expect(nextStates({ status: 'PAUSED', pausedFrom: 'SELF_ORGANISED' }, moderator)).toEqual([]);
    expect(nextStates({ status: 'PAUSED', pausedFrom: 'MODERATED' }, moderator)).toEqual([
      'MODERATED',
      'ENDED',
    ]);
  });

  it('need all four points of the hand-over', () => {
    const members = [
      { charterAccepted: true, deputyHost: true },
      { charterAccepted: true, deputyHost: false },
    ];
    const done = { members, moderators: new Set([1, 2]), comingMeetings: 3 };
    expect(isComplete(handOver(done))).toBe(true);
    expect(isComplete(handOver({ ...done, comingMeetings: 2 }))).toBe(false);
    expect(isComplete(handOver({ ...done, moderators: new Set([1]) }))).toBe(false);
    expect(isComplete(handOver({ ...done, members: [{ charterAccepted: false, deputyHost: true }] }))).toBe(
      false,
    );
    expect(isComplete(handOver({ ...done, members: [{ charterAccepted: true, deputyHost: false }] }))).toBe(
      false,
    );
  });
});
