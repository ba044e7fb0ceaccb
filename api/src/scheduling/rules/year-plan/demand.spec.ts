import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_SESSIONS, wishesOf } from './demand.ts';
import { PARAMETERS, topicToPlan } from '../../../../test/support/year-plan/small-problem.ts';

const months = (month: number, people: number) =>
  Array.from({ length: 12 }, (_, i) => (i === month - 1 ? people : 0));

describe('How many sessions a topic needs', () => {
  it('follows from the people who wait, ask, renew, came last year and came away empty-handed', () => {
    const demand = {
      waiting: 4,
      interested: 10,
      refused: 2,
      renewals: months(6, 9),
      lastYear: months(3, 6),
    };
    const { needs, wishes } = wishesOf([topicToPlan(1, { demand })], PARAMETERS);
    // 4 + 10 × 50 % + 9 + 6 + 2 × 50 %
    expect(needs).toEqual([{ topicId: 1, people: 25, sessions: 3, without: null }]);
    expect(wishes.map(({ people }) => people)).toEqual([9, 8, 8]);
  });

  it('counts a renewal of a month and last year’s participation in it once', () => {
    const demand = { renewals: months(6, 9), lastYear: months(6, 12) };
    expect(wishesOf([topicToPlan(1, { demand })], PARAMETERS).needs[0]!.people).toBe(12);
  });

  it('is less by the seats of sessions that are planned already', () => {
    const demand = { waiting: 30, seatsPlanned: 20 };
    expect(wishesOf([topicToPlan(1, { demand })], PARAMETERS).wishes).toHaveLength(1);
  });

  it('is none for people too few for a session, who are named', () => {
    const { needs, wishes } = wishesOf([topicToPlan(1, { demand: { waiting: 4 } })], PARAMETERS);
    expect(wishes).toEqual([]);
    expect(needs[0]!.without).toEqual({ people: 4, reason: 'TOO_FEW_PEOPLE' });
  });

  it('fills the last seats rather than turning people away', () => {
    const parameters = { ...PARAMETERS, fillPercent: 80 };
    const { needs, wishes } = wishesOf([topicToPlan(1, { demand: { waiting: 10 } })], parameters);
    expect([wishes.length, wishes[0]!.people, needs[0]!.without]).toEqual([1, 10, null]);
  });

  it('keeps to a limit: mandatory topics and those for most people first', () => {
    const topics = [
      topicToPlan(1, { demand: { waiting: 10 } }),
      topicToPlan(2, { demand: { renewals: months(5, 6) } }),
      topicToPlan(3, { demand: { waiting: 8 } }),
    ];
    const { needs, wishes } = wishesOf(topics, { ...PARAMETERS, sessionLimit: 2 });
    expect(wishes.map(({ topic }) => topic.id)).toEqual([1, 2]);
    expect(needs[2]).toMatchObject({ sessions: 0, without: { people: 8, reason: 'SESSION_LIMIT' } });
  });

  it('never loses anybody: whoever is expected has a planned seat, a wish or a reason', () => {
    fc.assert(
      fc.property(
        fc.record({
          waiting: fc.integer({ min: 0, max: 4_000 }),
          lastYear: fc.integer({ min: 0, max: 300 }),
          seatsPlanned: fc.integer({ min: 0, max: 200 }),
          seatsMinimum: fc.integer({ min: 0, max: 10 }),
          fillPercent: fc.integer({ min: 20, max: 100 }),
        }),
        ({ waiting, lastYear, seatsPlanned, seatsMinimum, fillPercent }) => {
          const demand = { waiting, lastYear: months(4, lastYear), seatsPlanned };
          const topic = topicToPlan(1, { demand, pattern: { seatsMinimum } });
          const { needs, wishes } = wishesOf([topic], { ...PARAMETERS, fillPercent });
          const served = wishes.reduce((sum, { people }) => sum + people, 0);
          const open = Math.max(0, waiting + lastYear - seatsPlanned);
          expect(served + (needs[0]!.without?.people ?? 0)).toBe(open);
          expect(wishes.length).toBeLessThanOrEqual(MOST_SESSIONS);
          for (const { people, ideal } of wishes) {
            expect(people).toBeLessThanOrEqual(10);
            expect(ideal).toBeGreaterThanOrEqual(0);
            expect(ideal).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe('When sessions are wanted', () => {
  it('is early for those who wait, before the month in which a mandatory training runs out, else as last year', () => {
    const topics = [
      topicToPlan(1, { demand: { waiting: 10 } }),
      topicToPlan(2, { demand: { renewals: months(10, 10) } }),
      topicToPlan(3, { demand: { lastYear: months(10, 10) } }),
    ];
    const [waiting, renewal, lastYear] = wishesOf(topics, PARAMETERS).wishes;
    expect(waiting).toMatchObject({ timing: 'WAITING_FIRST', ideal: 0.04 });
    expect(renewal).toMatchObject({ timing: 'BEFORE_RENEWAL' });
    expect(renewal!.ideal).toBeLessThan(9 / 12);
    expect(lastYear).toMatchObject({ timing: 'AS_LAST_YEAR' });
    expect(lastYear!.ideal).toBeGreaterThan(9 / 12);
  });

  it('is spread over the year where there are several', () => {
    const { wishes } = wishesOf(
      [topicToPlan(1, { demand: { lastYear: Array<number>(12).fill(5) } })],
      PARAMETERS,
    );
    const ideals = wishes.map(({ ideal }) => ideal);
    expect(ideals).toEqual(ideals.toSorted((a, b) => a - b));
    expect(ideals.at(-1)! - ideals[0]!).toBeGreaterThan(0.6);
  });
});
