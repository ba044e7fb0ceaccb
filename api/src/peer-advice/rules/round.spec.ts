import { describe, expect, it } from '@jest/globals';
import { PHASES, ROUND_METHODS } from '@weitblick/shared/peer-round';
import {
  isComplete,
  isRoundTime,
  partsFromMeeting,
  takeRoundStep,
  withRole,
  type RoundState,
} from './round.ts';

const now = new Date('2027-01-18T09:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const running = (endsAt: Date, phase = 1): RoundState => ({
  method: 'SHORT',
  status: 'RUNNING',
  phase,
  endsAt,
});
const paused = (remainingMs: number): RoundState => ({
  method: 'SHORT',
  status: 'PAUSED',
  phase: 1,
  remainingMs,
});
const GATHERING: RoundState = { method: 'SHORT', status: 'GATHERING', phase: 0 };
const ENDED: RoundState = { method: 'SHORT', status: 'ENDED', phase: 7 };

describe('a step of a round', () => {
  it.each(ROUND_METHODS)('leads through all phases of %s, each with its own time', (method) => {
    let round: RoundState = { method, status: 'GATHERING', phase: 0 };
    for (const [index, { minutes }] of PHASES[method].entries()) {
      round = { method, ...takeRoundStep(round, index === 0 ? 'START' : 'NEXT', now)! };
      expect(round).toMatchObject({ status: 'RUNNING', phase: index, endsAt: inMinutes(minutes) });
    }
    expect(takeRoundStep(round, 'NEXT', now)).toBeNull();
    expect(takeRoundStep(round, 'END', now)).toEqual({
      status: 'ENDED',
      phase: PHASES[method].length - 1,
      endsAt: null,
      remainingMs: null,
    });
  });

  it('goes back to the phase before with all of its time, and not before the first', () => {
    expect(takeRoundStep(running(inMinutes(1), 2), 'BACK', now)).toMatchObject({
      phase: 1,
      endsAt: inMinutes(5),
    });
    expect(takeRoundStep(running(inMinutes(1), 0), 'BACK', now)).toBeNull();
  });

  it('adds two minutes to what is left, or to now when nothing is left', () => {
    expect(takeRoundStep(running(inMinutes(3)), 'EXTEND', now)).toMatchObject({ endsAt: inMinutes(5) });
    expect(takeRoundStep(running(inMinutes(-7)), 'EXTEND', now)).toMatchObject({ endsAt: inMinutes(2) });
    expect(takeRoundStep(paused(30_000), 'EXTEND', now)).toMatchObject({
      status: 'PAUSED',
      remainingMs: 150_000,
    });
    expect(takeRoundStep(paused(-30_000), 'EXTEND', now)).toMatchObject({ remainingMs: 120_000 });
  });

  it('pauses and goes on with what was left, also when the time was up', () => {
    for (const minutes of [3, -2]) {
      const rest = takeRoundStep(running(inMinutes(minutes)), 'PAUSE', now)!;
      expect(rest).toMatchObject({ status: 'PAUSED', endsAt: null, remainingMs: minutes * 60_000 });
      const later = inMinutes(20);
      expect(takeRoundStep({ method: 'SHORT', ...rest }, 'RESUME', later)).toMatchObject({
        status: 'RUNNING',
        endsAt: inMinutes(20 + minutes),
      });
    }
  });

  it('is refused where it makes no sense', () => {
    const refused: [RoundState, Parameters<typeof takeRoundStep>[1][]][] = [
      [GATHERING, ['NEXT', 'BACK', 'EXTEND', 'PAUSE', 'RESUME']],
      [running(inMinutes(1)), ['START', 'RESUME']],
      [paused(1), ['START', 'PAUSE']],
      [ENDED, ['START', 'NEXT', 'BACK', 'EXTEND', 'PAUSE', 'RESUME', 'END']],
    ];
    for (const [round, steps] of refused)
      for (const step of steps) expect([step, takeRoundStep(round, step, now)]).toEqual([step, null]);
  });
});

describe('the parts of a round', () => {
  const agreed = [
    { personId: 1, role: 'MODERATOR' as const },
    { personId: 2, role: 'CASE_GIVER' as const },
    { personId: 3, role: 'WRITER' as const },
    { personId: 4, role: 'HOST' as const },
  ];

  it('begin as agreed for the meeting; hosts and everybody else advise', () => {
    expect(partsFromMeeting(agreed, [1, 2, 3, 4, 5], null)).toEqual([
      { personId: 1, role: 'MODERATOR' },
      { personId: 2, role: 'CASE_GIVER' },
      { personId: 3, role: 'WRITER' },
      { personId: 4, role: 'ADVISER' },
      { personId: 5, role: 'ADVISER' },
    ]);
  });

  it('leave out who has gone, and let somebody from outside moderate only while leading the group', () => {
    expect(partsFromMeeting(agreed, [2, 3, 4], 1)).toContainEqual({ personId: 1, role: 'MODERATOR' });
    expect(partsFromMeeting(agreed, [2, 3, 4], null).map(({ personId }) => personId)).toEqual([2, 3, 4]);
  });

  it('pass a role on: whoever had it advises, and somebody from outside has none without moderating', () => {
    const parts = partsFromMeeting(agreed, [1, 2, 3, 4], null);
    expect(withRole(parts, 4, 'WRITER', null)).toEqual([
      { personId: 1, role: 'MODERATOR' },
      { personId: 2, role: 'CASE_GIVER' },
      { personId: 3, role: 'ADVISER' },
      { personId: 4, role: 'WRITER' },
    ]);
    expect(withRole(parts, 4, 'MODERATOR', 1).map(({ personId }) => personId)).toEqual([2, 3, 4]);
    expect(withRole(parts, 3, null, null).map(({ personId }) => personId)).toEqual([1, 2, 4]);
    expect(withRole(parts, 4, 'ADVISER', null)).toEqual(parts);
  });

  it('are complete with one who moderates, one case and two who advise', () => {
    const parts = partsFromMeeting(agreed, [1, 2, 3, 4], null);
    expect(isComplete(parts)).toBe(true);
    for (const gone of [1, 2, 3])
      expect(isComplete(parts.filter(({ personId }) => personId !== gone))).toBe(false);
  });
});

describe('the time for a round', () => {
  it('is from an hour before the meeting until an hour after it', () => {
    const meeting = { startsAt: inMinutes(0), endsAt: inMinutes(120) };
    expect([-61, -60, 60, 180, 181].map((minutes) => isRoundTime(meeting, inMinutes(minutes)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
