import { describe, expect, it } from '@jest/globals';
import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { placeDraft, toLeaveOut, without } from './session-copy.ts';
import type { SessionDraft } from './session-draft.ts';

const draft = (...days: string[]): SessionDraft => ({
  ...{ format: 'IN_PERSON', period: null, siteCode: null, joinUrl: null, responsibleId: null },
  ...{ seatsMinimum: 3, capacity: 12 },
  appointments: days.map((day, i) => ({
    ...{ id: i + 1, roomId: 1, trainerIds: [2, 3], equipmentIds: [4] },
    startsAt: berlinTime(day, '09:00'),
    endsAt: berlinTime(day, '16:00'),
  })),
  enrolUntil: berlinTime(addDays(days[0]!, -7)),
  cancelUntil: berlinTime(addDays(days[0]!, -14)),
  decideAt: berlinTime(addDays(days[0]!, -10)),
});

const place = (firstDay: string, skipSchoolHolidays: boolean, ...days: string[]) => {
  const placed = placeDraft(draft(...days), firstDay, { skipSchoolHolidays });
  return { ...placed, days: placed.draft.appointments.map(({ startsAt }) => berlinDay(startsAt)) };
};

describe('a copy of a session', () => {
  it('keeps times, the days between its appointments and how long before its start deadlines lie', () => {
    // from winter time into summer time
    const { draft: copy, days, avoided } = place('2027-04-13', false, '2026-12-01', '2026-12-08');
    expect([days, avoided]).toEqual([['2027-04-13', '2027-04-20'], []]);
    expect(copy.appointments[0]).toMatchObject({ id: null, startsAt: berlinTime('2027-04-13', '09:00') });
    expect([copy.enrolUntil, copy.cancelUntil, copy.decideAt]).toEqual([
      berlinTime('2027-04-06'),
      berlinTime('2027-03-30'),
      berlinTime('2027-04-03'),
    ]);
  });

  it('moves what falls on a day off by a week, with all that follows', () => {
    const { days, avoided } = place('2027-04-29', false, '2026-11-05', '2026-11-12', '2026-11-19');
    expect(days).toEqual(['2027-04-29', '2027-05-13', '2027-05-20']);
    expect(avoided).toEqual([{ day: '2027-05-06', name: 'Christi Himmelfahrt' }]);
  });

  it('keeps days that follow each other together', () => {
    expect(place('2027-05-05', false, '2026-11-11', '2026-11-12').days).toEqual(['2027-05-12', '2027-05-13']);
    // over a weekend
    expect(place('2027-05-14', false, '2026-11-13', '2026-11-16').days).toEqual(['2027-05-21', '2027-05-24']);
  });

  it('moves its deadlines along with its first appointment', () => {
    const { draft: copy, days } = place('2027-08-10', true, '2026-10-20');
    expect(days).toEqual(['2027-09-14']);
    expect(copy.enrolUntil).toEqual(berlinTime('2027-09-07'));
  });
});

describe('what a copy leaves out', () => {
  it('is what is occupied, and trainers beyond their contract in the whole of that year', () => {
    const wanted = draft('2027-12-30', '2028-01-04');
    const clash = { ...wanted.appointments[0]!, index: 0, type: 'ROOM' as const, id: 1, sessionId: 9 };
    const leftOut = toLeaveOut(wanted, [clash], [{ trainerId: 2, year: 2028, days: 1, wanted: 2 }]);
    expect(without(wanted, leftOut).appointments).toMatchObject([
      { roomId: null, trainerIds: [2, 3], equipmentIds: [4] },
      { roomId: 1, trainerIds: [3], equipmentIds: [4] },
    ]);
    expect(leftOut).toEqual([
      { index: 1, type: 'TRAINER', id: 2, reason: 'CONTRACT' },
      { index: 0, type: 'ROOM', id: 1, reason: 'OCCUPIED' },
    ]);
  });
});
