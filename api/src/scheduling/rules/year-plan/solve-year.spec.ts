import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomFrom } from '@weitblick/shared/random';
import { loadSolver } from '../../year-plan-solver.ts';
import { wishesOf } from './demand.ts';
import { exactUnmet } from '../../../../test/support/year-plan/exact-plan.ts';
import type { SolveLp } from './lp.ts';
import { planningDays } from './planning-days.ts';
import { CLOSES, OPENS, type PlanningProblem } from './problem.ts';
import {
  PARAMETERS,
  roomToPlan,
  smallProblem,
  topicToPlan,
  trainerToPlan,
} from '../../../../test/support/year-plan/small-problem.ts';
import { solveYear, type YearPlanResult } from './solve-year.ts';

let solve: SolveLp;
beforeAll(async () => {
  solve = await loadSolver();
});

const planOf = (problem: PlanningProblem) => solveYear(problem, { solve });

/** Everything that two sessions of a plan must never share, found without the code that planned. */
function faultsOf(problem: PlanningProblem, { items }: YearPlanResult): string[] {
  const uses = items.flatMap(({ wish, appointments }, session) =>
    appointments.flatMap(({ day, from, until, roomId, trainerIds, equipmentIds }) => [
      ...(roomId === null ? [] : [{ what: `room ${roomId}`, session, day, from, until }]),
      ...trainerIds.map((id) => ({ what: `trainer ${id}`, session, day, from, until })),
      ...equipmentIds.map((id) => ({ what: `equipment ${id}`, session, day, from, until })),
      { what: `topic ${wish.topic.id}`, session, day, from, until },
    ]),
  );
  const busy = problem.busy.map(({ kind, id, ...time }) => ({
    what: `${kind.toLowerCase()} ${id}`,
    session: -1,
    ...time,
  }));
  const all = [...uses, ...busy];
  const faults = uses.flatMap((use) =>
    all
      .filter(
        (other) =>
          other.what === use.what &&
          other.session < use.session &&
          other.day === use.day &&
          other.from < use.until &&
          use.from < other.until,
      )
      .map(() => `${use.what} twice on ${use.day}`),
  );
  for (const { appointments, wish } of items) {
    for (const { day, from, until, roomId, trainerIds } of appointments) {
      if (!problem.days.includes(day)) faults.push(`${day} is not a day to plan on`);
      if (from < OPENS || until > CLOSES) faults.push(`${from} to ${until}`);
      const room = problem.rooms.find(({ id }) => id === roomId);
      if (room && room.seats < wish.topic.pattern.capacity) faults.push(`room ${roomId} is too small`);
      if (!trainerIds.every((id) => wish.topic.trainers.some((trainer) => trainer.id === id)))
        faults.push('a trainer who does not know the topic');
    }
  }
  for (const { id, contractDays, taughtDays } of problem.trainers) {
    const days = items.flatMap(({ appointments }) =>
      appointments.filter(({ trainerIds }) => trainerIds.includes(id)).map(({ day }) => day),
    );
    if (contractDays !== null && new Set([...days, ...taughtDays]).size > contractDays)
      faults.push(`trainer ${id} teaches more days than the contract has`);
  }
  return faults;
}

/** A few sessions that are in each other's way: narrow rooms, few trainers, long and short ones, blocks. */
function crowded(seed: number): PlanningProblem {
  const random = randomFrom(seed);
  const one = (most: number) => 1 + Math.floor(random() * most);
  const topics = Array.from({ length: 6 }, (_, i) =>
    topicToPlan(i + 1, {
      demand: { waiting: 8 + one(14) },
      trainers: [...new Set([one(3), one(3)])],
      targetGroups: random() < 0.4 ? [`G${one(2)}`] : [],
      pattern: {
        format: random() < 0.15 ? 'ONLINE' : 'IN_PERSON',
        capacity: random() < 0.3 ? 18 : 8,
        appointments: [{ gap: 0, start: 540, minutes: random() < 0.6 ? 420 : 180 }],
      },
    }),
  );
  const days = ['2028-01-10', '2028-01-11', '2028-01-12'];
  return smallProblem({
    seed,
    days,
    topics,
    rooms: [roomToPlan(1, { seats: 20 }), roomToPlan(2)],
    busy: Array.from({ length: 3 }, () => ({
      kind: random() < 0.5 ? ('ROOM' as const) : ('TRAINER' as const),
      id: one(2),
      day: days[one(3) - 1]!,
      from: 480,
      until: 480 + 60 * one(6),
    })),
  });
}

describe('The plan of a year', () => {
  it('keeps to rooms, trainers, contracts, blocks and days, whatever the problem', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const problem = crowded(seed);
      const contracts = {
        ...problem,
        trainers: [1, 2, 3].map((id) => trainerToPlan(id, { contractDays: 2 })),
      };
      for (const asked of [problem, contracts]) expect(faultsOf(asked, planOf(asked))).toEqual([]);
    }
  });

  it('leaves at most 5 % more people out than the best possible one in small cases, and never less than the bound says', () => {
    const cases = Array.from({ length: 30 }, (_, i) => crowded(i + 100));
    const found = cases.map((problem) => {
      const plan = planOf(problem);
      const { wishes } = wishesOf(problem.topics, problem.parameters);
      return { plan, best: exactUnmet(problem, wishes, solve) };
    });
    for (const { plan, best } of found) {
      expect(plan.unmet).toBeGreaterThanOrEqual(best);
      expect(plan.unmetBound).toBeLessThanOrEqual(best);
    }
    // the cases are hard enough to tell good plans from bad ones
    expect(found.filter(({ best }) => best > 0).length).toBeGreaterThan(15);
    const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
    const gap = total(found.map(({ plan }) => plan.unmet)) / total(found.map(({ best }) => best)) - 1;
    console.log(
      `unmet of 30 small cases: ${total(found.map(({ plan }) => plan.unmet))} people, ` +
        `at best ${total(found.map(({ best }) => best))} (gap ${(gap * 100).toFixed(1)} %), ` +
        `bound ${total(found.map(({ plan }) => plan.unmetBound!))}`,
    );
    expect(gap).toBeLessThan(0.05);
  });

  it('names everybody: who is expected has a seat in it or is in a gap', () => {
    for (let seed = 200; seed < 220; seed += 1) {
      const problem = crowded(seed);
      const { needs, items, gaps } = planOf(problem);
      const sum = (values: readonly { people: number }[]) =>
        values.reduce((all, { people }) => all + people, 0);
      expect(sum(items.map(({ wish }) => wish)) + sum(gaps)).toBe(sum(needs));
      expect(items.length + gaps.reduce((all, { sessions }) => all + sessions, 0)).toBe(
        needs.reduce((all, { sessions }) => all + sessions, 0),
      );
    }
  });

  it('is the same for the same problem, and another for another seed where there is a choice', () => {
    const problem = crowded(7);
    expect(planOf(problem)).toEqual(planOf(problem));
  });

  it('does not put sessions of a narrow target group at one time', () => {
    const topics = [1, 2, 3].map((id) =>
      topicToPlan(id, { demand: { waiting: 10 }, trainers: [id], targetGroups: ['COACHES'] }),
    );
    const rooms = [1, 2, 3].map((id) => roomToPlan(id));
    const days = (plan: YearPlanResult) =>
      new Set(plan.items.map(({ appointments }) => appointments[0]!.day));
    const apart = smallProblem({ topics, rooms });
    expect(days(planOf(apart)).size).toBe(3);
    const together = { ...apart, parameters: { ...PARAMETERS, keepTargetGroupsApart: false } };
    expect(days(planOf(together)).size).toBeLessThan(3);
  });

  it('spreads the sessions of a topic over the months', () => {
    const days = planningDays(2028, '2028-01-01', PARAMETERS);
    const topics = [topicToPlan(1, { demand: { lastYear: Array<number>(12).fill(5) } })];
    const months = planOf(smallProblem({ days, topics })).items.map(({ appointments }) =>
      Number(appointments[0]!.day.slice(5, 7)),
    );
    expect(months).toHaveLength(6);
    expect(new Set(months).size).toBe(6);
  });
});

describe('Why a session is missing', () => {
  const topics = [topicToPlan(1, { demand: { waiting: 10 } })];
  const reasonOf = (rest: Partial<PlanningProblem>) => planOf(smallProblem({ topics, ...rest })).gaps[0];
  const allDay = { from: 0, until: 1440 };
  const days = ['2028-01-10', '2028-01-11'];

  it.each([
    ['no room with so many seats', { rooms: [roomToPlan(1, { seats: 4 })] }, 'NO_LARGE_ROOM'],
    [
      'nobody who knows the topic',
      { topics: [topicToPlan(1, { demand: { waiting: 10 }, trainers: [] })] },
      'NO_TRAINER',
    ],
    ['no contract days', { trainers: [trainerToPlan(1, { contractDays: 0 })] }, 'CONTRACT'],
    [
      'rooms in use',
      { days, busy: days.map((day) => ({ kind: 'ROOM' as const, id: 1, day, ...allDay })) },
      'ROOM',
    ],
    [
      'trainers away',
      { days, busy: days.map((day) => ({ kind: 'TRAINER' as const, id: 1, day, ...allDay })) },
      'TRAINER',
    ],
    [
      'both',
      {
        days,
        busy: days.flatMap((day) => [
          { kind: 'ROOM' as const, id: 1, day, ...allDay },
          { kind: 'TRAINER' as const, id: 1, day, ...allDay },
        ]),
      },
      'COMBINATION',
    ],
    [
      'more days in a row than the calendar has',
      {
        topics: [
          topicToPlan(1, {
            demand: { waiting: 10 },
            pattern: {
              appointments: Array.from({ length: 6 }, (_, i) => ({
                gap: Math.min(i, 1),
                start: 540,
                minutes: 420,
              })),
            },
          }),
        ],
      },
      'CALENDAR',
    ],
    [
      'equipment that is not there',
      { topics: [topicToPlan(1, { demand: { waiting: 10 }, pattern: { equipment: ['CAMERA'] } })] },
      'EQUIPMENT',
    ],
  ])('is said: %s', (_, rest, reason) => {
    expect(reasonOf(rest)).toMatchObject({ topicId: 1, sessions: 1, people: 10, reason });
  });

  it('comes with the month in which a remedy would open most days', () => {
    const busy = ['2028-02-07', '2028-03-06', '2028-03-07'].map((day) => ({
      kind: 'ROOM' as const,
      id: 1,
      day,
      ...allDay,
    }));
    expect(reasonOf({ days: busy.map(({ day }) => day), busy })).toMatchObject({
      reason: 'ROOM',
      month: 3,
      openDays: 3,
    });
  });
});

describe('Why a session is where it is', () => {
  it('is said with what was in the way of the best day', () => {
    const topics = [topicToPlan(1, { demand: { waiting: 10 }, pattern: { siteCode: 'RH' } })];
    const busy = [{ kind: 'ROOM' as const, id: 1, day: '2028-01-10', from: 480, until: 600 }];
    const [item] = planOf(smallProblem({ topics, busy })).items;
    expect(item!.reasons).toEqual([
      { kind: 'OTHER_DAY', obstacle: 'ROOM', day: '2028-01-10', count: null },
      { kind: 'USUAL_SITE', obstacle: null, day: null, count: 12 },
      { kind: 'KNOWS_TOPIC', obstacle: null, day: null, count: 3 },
    ]);
  });
});
