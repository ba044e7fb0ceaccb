import { describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { absenceTerms } from './absence.ts';
import { substituteObstacle, type SubstitutionTerms } from './substitution.ts';

const session = {
  status: 'OPEN',
  startsAt: berlinTime('2026-12-10', '09:00'),
  enrolUntil: berlinTime('2026-12-03'),
  cancelUntil: berlinTime('2026-11-26'),
  seatsMinimum: 1,
  capacity: 10,
  seatsTaken: 10,
  waitingCount: 0,
  drawPending: false,
  seatsHeld: 0,
} as const;
const terms: SubstitutionTerms = {
  session,
  status: 'CONFIRMED',
  policy: { substituteAllowed: true, substituteBeforeWaiting: false },
};
const late = berlinTime('2026-12-08', '10:00');

describe('A seat can pass to a named substitute', () => {
  it('from the end of the free period until the session starts', () => {
    expect(substituteObstacle(terms, new Date(session.cancelUntil.getTime() - 1))).toBe('FREE_CANCELLATION');
    expect(substituteObstacle(terms, session.cancelUntil)).toBeNull();
    expect(substituteObstacle(terms, new Date(session.startsAt.getTime() - 1))).toBeNull();
    expect(substituteObstacle(terms, session.startsAt)).toBe('TOO_LATE');
  });

  it('past people who wait only where the policy says so', () => {
    const waited = { ...terms, session: { ...session, waitingCount: 1 } };
    expect(substituteObstacle(waited, late)).toBe('WAITING_LIST_FIRST');
    const policy = { substituteAllowed: true, substituteBeforeWaiting: true };
    expect(substituteObstacle({ ...waited, policy }, late)).toBeNull();
  });

  it('not where the policy forbids it, and not without a seat', () => {
    const policy = { substituteAllowed: false, substituteBeforeWaiting: true };
    expect(substituteObstacle({ ...terms, policy }, late)).toBe('NOT_ALLOWED');
    expect(substituteObstacle({ ...terms, status: 'WAITING' }, late)).toBe('NO_SEAT');
    const cancelled = { ...session, status: 'CANCELLED' } as const;
    expect(substituteObstacle({ ...terms, session: cancelled }, late)).toBe('NO_SEAT');
  });
});

describe('Staying away', () => {
  const nothing = { noShowNote: false, noShowCost: false, noShowBlockDays: 0, costCents: 9000 };
  it('leads to nothing where the policy says nothing', () => {
    expect(absenceTerms(nothing, late)).toEqual({ note: false, costCents: null, blockedUntil: null });
  });

  it('blocks for whole days by the calendar, over the change of the clock', () => {
    const at = berlinTime('2026-10-24', '17:00');
    expect(absenceTerms({ ...nothing, noShowBlockDays: 1 }, at).blockedUntil).toEqual(
      berlinTime('2026-10-26'),
    );
  });

  it('costs what the topic costs, and nothing where it is free', () => {
    expect(absenceTerms({ ...nothing, noShowCost: true }, late).costCents).toBe(9000);
    expect(absenceTerms({ ...nothing, noShowCost: true, costCents: 0 }, late).costCents).toBeNull();
  });
});
