import { describe, expect, it } from '@jest/globals';
import {
  availability,
  cancellationTerms,
  decideCapacity,
  decideEnrol,
  decideJoinWaitingList,
  seatsToPromote,
  type SessionSeats,
} from './seat-allocation.ts';

const at = (iso: string) => new Date(iso);
const now = at('2026-11-25T09:00:00Z');

function session(change: Partial<SessionSeats> = {}): SessionSeats {
  return {
    status: 'OPEN',
    startsAt: at('2027-01-12T08:00:00Z'),
    enrolUntil: at('2026-12-29T22:59:00Z'),
    cancelUntil: at('2026-12-22T22:59:00Z'),
    seatsMinimum: 4,
    capacity: 10,
    seatsTaken: 0,
    waitingCount: 0,
    drawPending: false,
    seatsHeld: 0,
    ...change,
  };
}

describe('a wish for a seat', () => {
  it('takes the last free seat', () => {
    expect(decideEnrol(session({ seatsTaken: 9 }), now)).toEqual({ type: 'TAKE_SEAT' });
  });

  it('is told the place on the waiting list when the session is full', () => {
    expect(decideEnrol(session({ seatsTaken: 10, waitingCount: 3 }), now)).toEqual({
      type: 'FULL',
      waitingPosition: 4,
    });
  });

  it('never overtakes people who wait, even if a seat is free for a moment', () => {
    expect(decideEnrol(session({ seatsTaken: 9, waitingCount: 1 }), now)).toEqual({
      type: 'FULL',
      waitingPosition: 2,
    });
  });

  it('is refused from the minute the deadline passes', () => {
    const until = session().enrolUntil;
    expect(decideEnrol(session(), new Date(until.getTime() - 1))).toEqual({ type: 'TAKE_SEAT' });
    expect(decideEnrol(session(), until)).toEqual({ type: 'CLOSED', reason: 'DEADLINE_PASSED' });
  });

  it('is refused after the start and for cancelled sessions, with that reason', () => {
    expect(decideEnrol(session(), at('2027-01-12T08:00:00Z'))).toEqual({ type: 'CLOSED', reason: 'STARTED' });
    expect(decideEnrol(session({ status: 'CANCELLED' }), now)).toEqual({
      type: 'CLOSED',
      reason: 'SESSION_CANCELLED',
    });
  });

  it('is possible after the start of a self-paced session that stays open', () => {
    const selfPaced = session({
      startsAt: at('2026-01-01T00:00:00Z'),
      enrolUntil: at('2027-06-30T00:00:00Z'),
    });
    expect(decideEnrol(selfPaced, now)).toEqual({ type: 'TAKE_SEAT' });
  });
});

describe('a wish to wait', () => {
  it('is answered with the free seat while there is one', () => {
    expect(decideJoinWaitingList(session({ seatsTaken: 9 }), now)).toEqual({ type: 'SEATS_AVAILABLE' });
  });

  it('is granted when the session is full or others wait already', () => {
    expect(decideJoinWaitingList(session({ seatsTaken: 10 }), now)).toEqual({ type: 'WAIT' });
    expect(decideJoinWaitingList(session({ seatsTaken: 9, waitingCount: 2 }), now)).toEqual({ type: 'WAIT' });
  });
});

describe('giving back', () => {
  it('needs no reason inside the free period and one after it', () => {
    const until = session().cancelUntil;
    expect(cancellationTerms(session(), 'CONFIRMED', new Date(until.getTime() - 1))).toEqual({
      allowed: true,
      reasonRequired: false,
    });
    expect(cancellationTerms(session(), 'CONFIRMED', until)).toEqual({ allowed: true, reasonRequired: true });
  });

  it('of a place on the waiting list never needs a reason', () => {
    const late = at('2027-01-11T00:00:00Z');
    expect(cancellationTerms(session(), 'WAITING', late)).toEqual({ allowed: true, reasonRequired: false });
  });

  it('ends with the start, and is not possible for what has ended', () => {
    expect(cancellationTerms(session(), 'CONFIRMED', session().startsAt).allowed).toBe(false);
    for (const status of ['CANCELLED', 'WITHDRAWN', 'ATTENDED', 'NO_SHOW'] as const) {
      expect(cancellationTerms(session(), status, now).allowed).toBe(false);
    }
  });
});

describe('promotion', () => {
  it('fills free seats from the list, and no more than wait', () => {
    expect(seatsToPromote(session({ seatsTaken: 7, waitingCount: 5 }), now)).toBe(3);
    expect(seatsToPromote(session({ seatsTaken: 7, waitingCount: 2 }), now)).toBe(2);
    expect(seatsToPromote(session({ seatsTaken: 10, waitingCount: 2 }), now)).toBe(0);
  });

  it('goes on between the enrolment deadline and the start, not after it', () => {
    const full = session({ seatsTaken: 9, waitingCount: 1 });
    expect(seatsToPromote(full, at('2027-01-10T00:00:00Z'))).toBe(1);
    expect(seatsToPromote(full, full.startsAt)).toBe(0);
  });
});

describe('a new capacity', () => {
  it('is refused below the confirmed seats, naming them', () => {
    expect(decideCapacity(session({ seatsTaken: 8 }), 7)).toEqual({ type: 'BELOW_CONFIRMED', confirmed: 8 });
    expect(decideCapacity(session({ seatsTaken: 8 }), 8)).toEqual({ type: 'CHANGE' });
  });

  it('is refused below the minimum, for fractions and for absurd sizes', () => {
    for (const capacity of [3, 0, -1, 5.5, Number.NaN, 100_001]) {
      expect(decideCapacity(session(), capacity)).toEqual({ type: 'INVALID' });
    }
  });
});

describe('availability', () => {
  it('says in one word what the rules above decide', () => {
    expect(availability(session(), now)).toBe('BOOKABLE');
    expect(availability(session({ seatsTaken: 10 }), now)).toBe('FULL');
    expect(availability(session({ seatsTaken: 9, waitingCount: 1 }), now)).toBe('FULL');
    expect(availability(session(), session().enrolUntil)).toBe('ENROLMENT_CLOSED');
    expect(availability(session(), session().startsAt)).toBe('STARTED');
    expect(availability(session({ status: 'CANCELLED' }), now)).toBe('SESSION_CANCELLED');
  });
});
