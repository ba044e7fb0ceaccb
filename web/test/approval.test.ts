import { describe, expect, test } from '@jest/globals';
import { decideAll, type DecideResult } from '../src/approval/decide-all.ts';
import { checkDeputy, deputyState } from '../src/approval/deputy-form.ts';
import { canUndo, daysBetween, dueState, goneFrom, mergeRows, nextOpen } from '../src/approval/inbox-rows.ts';
import { workAfterTakingBack } from '../src/approval/use-deciding.ts';

const rows = (text: string) => [...text].map((id) => ({ id }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('renewing the list', () => {
  const keepB = ({ id }: { id: string }) => id === 'b';
  test('keeps a decided row where it stood', () => {
    expect(ids(mergeRows(rows('abc'), rows('ac'), keepB))).toBe('abc');
    expect(ids(mergeRows(rows('bac'), rows('ac'), keepB))).toBe('bac');
    expect(ids(mergeRows(rows('acb'), rows('ca'), keepB))).toBe('cba');
  });
  test('drops what can no longer be taken back, and shows what is new', () => {
    expect(ids(mergeRows(rows('abc'), rows('cd'), () => false))).toBe('cd');
    expect(ids(mergeRows(rows('abc'), rows('xac'), keepB))).toBe('xabc');
  });
  test('never doubles a row', () => {
    expect(ids(mergeRows(rows('abc'), rows('abc'), () => true))).toBe('abc');
  });
});

describe('a row that others took away', () => {
  const row = (id: string, dueAt: string, status = 'PENDING') => ({ id, dueAt, status });
  const shown = [row('a', '1'), row('b', '2'), row('c', '3'), row('d', '4', 'APPROVED')];
  test('is one that waited and is no longer in the list', () => {
    expect(goneFrom(shown, [row('b', '2')], false)).toEqual(['a', 'c']);
    expect(goneFrom(shown, shown, false)).toEqual([]);
  });
  test('is not one that comes behind the page that was fetched', () => {
    expect(goneFrom(shown, [row('b', '2')], true)).toEqual(['a']);
  });
});

describe('after a decision the focus goes', () => {
  const open = new Set(['a', 'd']);
  const isOpen = ({ id }: { id: string }) => open.has(id);
  test('to the next row that waits, past those that are decided', () => {
    expect(nextOpen(rows('abcd'), 'b', isOpen)?.id).toBe('d');
  });
  test('up when nothing waits below', () => {
    expect(nextOpen(rows('abcd'), 'd', isOpen)?.id).toBe('a');
  });
  test('nowhere when all is done', () => {
    expect(nextOpen(rows('bc'), 'b', isOpen)).toBeNull();
  });
});

describe('time', () => {
  const row = { canTakeBack: true, decidedAt: '2026-11-25T10:00:00Z' };
  test('a decision can be taken back for ten minutes', () => {
    expect(canUndo(row, new Date('2026-11-25T10:09:59Z'))).toBe(true);
    expect(canUndo(row, new Date('2026-11-25T10:10:00Z'))).toBe(false);
    expect(canUndo({ ...row, canTakeBack: false }, new Date('2026-11-25T10:01:00Z'))).toBe(false);
  });
  test('ages are counted in days of the city, also over the change of clocks', () => {
    // 23:30 and 0:30 in Berlin
    expect(daysBetween(new Date('2026-11-24T22:30:00Z'), new Date('2026-11-24T23:30:00Z'))).toBe(1);
    expect(daysBetween(new Date('2026-10-24T12:00:00Z'), new Date('2026-10-26T00:00:00Z'))).toBe(2);
    expect(daysBetween(new Date('2026-11-25T07:00:00Z'), new Date('2026-11-25T20:00:00Z'))).toBe(0);
  });
  test('a deadline is later, today or over', () => {
    const now = new Date('2026-11-25T10:00:00Z');
    expect(dueState('2026-11-25T09:59:00Z', now)).toBe('overdue');
    expect(dueState('2026-11-25T17:00:00Z', now)).toBe('today');
    expect(dueState('2026-11-25T23:30:00Z', now)).toBe('later');
  });
});

describe('deciding together', () => {
  class Unreachable extends Error {}
  const busy: DecideResult = { __typename: 'SystemBusy', retryAfterMilliseconds: 700 };
  const missing: DecideResult = { __typename: 'ApprovalNotFound' };
  const reasonMissing: DecideResult = { __typename: 'DeclineReasonRequired' };
  const run = async (wanted: readonly string[], ...answers: (readonly DecideResult[] | Error)[]) => {
    const sent: string[] = [];
    const waits: number[] = [];
    const outcomes = await decideAll(
      wanted,
      async (left) => {
        sent.push(left.join(''));
        const answer = answers[Math.min(sent.length, answers.length) - 1]!;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      {
        isUnreachable: (error) => error instanceof Unreachable,
        wait: async (milliseconds) => void waits.push(milliseconds),
      },
    );
    return { sent, waits, outcomes: Object.fromEntries(outcomes) };
  };

  test('each row has its own outcome', async () => {
    const { outcomes } = await run(['a', 'b'], [missing, reasonMissing]);
    expect(outcomes).toEqual({ a: 'missing', b: 'reasonMissing' });
  });
  test('only those the API was too busy for are sent again', async () => {
    const { sent, waits, outcomes } = await run(
      ['a', 'b', 'c'],
      [missing, busy, busy],
      [busy, missing],
      [missing],
    );
    expect(sent).toEqual(['abc', 'bc', 'b']);
    expect(waits).toEqual([700, 1200]);
    expect(outcomes).toEqual({ a: 'missing', b: 'missing', c: 'missing' });
  });
  test('without a connection it is tried a few times, and then said', async () => {
    const { sent, outcomes } = await run(['a'], new Unreachable());
    expect(sent).toHaveLength(4);
    expect(outcomes).toEqual({ a: 'unreachable' });
  });
  test('what the API refuses is not sent again', async () => {
    const { sent, outcomes } = await run(['a'], new Error('refused'));
    expect(sent).toHaveLength(1);
    expect(outcomes).toEqual({ a: 'failed' });
  });
});

test('a decision that cannot be taken back any more is a problem of its row', () => {
  expect(workAfterTakingBack({ __typename: 'TooLateToTakeBack' })).toEqual({
    at: 'problem',
    problem: 'tooLate',
  });
});

describe('naming a deputy', () => {
  const today = '2026-11-25';
  const fields = (number: string, from: string, until: string) =>
    checkDeputy({ number, from, until }, today).map(({ field }) => field);
  test('needs a number and days that follow each other', () => {
    expect(fields('100107', today, '2026-12-24')).toEqual([]);
    expect(fields('100107', today, today)).toEqual([]);
    expect(fields(' ', '', '')).toEqual(['number', 'from', 'until']);
    expect(fields('1', '2026-11-24', '2026-11-30')).toEqual(['from']);
    expect(fields('1', '2026-12-02', '2026-12-01')).toEqual(['until']);
  });
  test('is for 92 days after the first at most', () => {
    expect(fields('1', '2026-12-01', '2027-03-03')).toEqual([]);
    expect(fields('1', '2026-12-01', '2027-03-04')).toEqual(['until']);
  });
  test('holds on the first and the last day', () => {
    const state = (validFrom: string, validUntil: string) => deputyState({ validFrom, validUntil }, today);
    expect(state(today, today)).toBe('now');
    expect(state('2026-11-26', '2026-11-30')).toBe('future');
    expect(state('2026-11-01', '2026-11-24')).toBe('over');
  });
});
