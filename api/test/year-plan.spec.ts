import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { openOrm } from '@weitblick/db';
import { createPlannedSessions } from '../src/scheduling/use-cases/create-planned-sessions.ts';
import { solveYearPlans } from '../src/scheduling/use-cases/solve-year-plans.ts';
import { graphql as send, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let planner: string;
let employee: string;
let statements = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const clock = { now: () => now };
  api = await startApi({ databaseUrl: database.url, clock, onStatement: () => (statements += 1) });
  const [p, e] = await given.people(2);
  await given.assignRole(p!, 'TRAINING_PLANNER');
  [planner, employee] = [await api.signedIn(p!), await api.signedIn(e!)];
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats) values ('RH', 'Saal', 20);
    insert into trainer (display_name) values ('Tina Trainer');
    insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, duration_minutes)
      select 'thema-' || n, 1, 'Thema ' || n, '', '', '{}', '{}', '{IN_PERSON}', 360 from generate_series(1, 12) n`);
  const trained = await given.session({ startsAt: new Date('2026-03-02T08:00:00Z') });
  await given.client.query(
    `insert into appointment_trainer select id, 1 from appointment where session_id = ${trained}`,
  );
  await given.people(20);
  // topic 13 is asked for by too few
  await given.client.query(`
    insert into demand (topic_id, person_id, registered_at, known_sessions)
      select t.id, p.id, now(), '{}' from topic t, person p
      where t.id > 1 and p.id > 2 and (t.id < 13 or p.id < 6)`);
});

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

async function graphql<T>(query: string, variables: Record<string, unknown>, by: string): Promise<T> {
  const { data, errors } = await send<T>(api.origin, query, variables, by);
  if (errors) throw new Error(JSON.stringify(errors));
  return data!;
}

const PLAN = `query ($id: ID!, $first: Int!, $month: Int) {
  yearPlan(id: $id) {
    year number status progress solveSeconds unmet unmetBound createdBy { displayName }
    figures { sessions people accepted requested refused }
    months { month sessions people accepted }
    items(first: $first, month: $month) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node {
        id position status startsAt people format capacity timing refusal topic { title } site { name }
        appointments { startsAt room { name site { name } } trainers { displayName } }
        reasons { kind obstacle day count } session { number status }
      } }
    }
    topics(first: $first) { totalCount edges { node { topic { title } interested people sessionsWanted sessionsPlanned patternSource } } }
    gaps(first: $first) { totalCount edges { node { topic { title } reason people sessions seats month openDays } } }
    gapGroups { reason topics people seats }
  }
}`;
interface Answer {
  yearPlan: {
    status: string;
    figures: { sessions: number; people: number; accepted: number };
    months: { month: number; sessions: number }[];
    unmet: number;
    items: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: Record<string, unknown> & { id: string; startsAt: string; appointments: unknown[] } }[];
    };
    topics: { totalCount: number; edges: { node: Record<string, unknown> }[] };
    gapGroups: Record<string, unknown>[];
  } | null;
}
const plan = async (id: string, by = planner, variables = {}) =>
  (await graphql<Answer>(PLAN, { id, first: 100, month: null, ...variables }, by)).yearPlan;

async function withOrm<T>(work: (deps: Parameters<typeof solveYearPlans>[0]) => Promise<T>): Promise<T> {
  const orm = await openOrm({ url: database.url, poolSize: 4 });
  try {
    return await work({ em: orm.em, clock: { now: () => now } });
  } finally {
    await orm.close();
  }
}

describe('A planner', () => {
  let id: string;

  it('sees what a plan would start from', async () => {
    const { yearPlanOutlook } = await graphql<{ yearPlanOutlook: unknown }>(
      `
        {
          yearPlanOutlook(year: 2027) {
            topics
            interested
            waiting
            lastYear
            sessionsPlanned
            rooms
            trainers
            contractDays
          }
        }
      `,
      {},
      planner,
    );
    expect(yearPlanOutlook).toEqual({
      topics: 12,
      interested: 223,
      waiting: 0,
      lastYear: 0,
      sessionsPlanned: 0,
      rooms: 1,
      trainers: 1,
      contractDays: 0,
    });
  });

  it('asks for a plan and gets it with reasons, months, topics and gaps that add up', async () => {
    const { planYear } = await graphql<{ planYear: { plan: { id: string; status: string } } }>(
      `
        mutation {
          planYear(input: { year: 2027, idempotencyKey: "plan-2027-a" }) {
            ... on PlanYearSuccess {
              plan {
                id
                status
                figures {
                  sessions
                }
              }
            }
          }
        }
      `,
      {},
      planner,
    );
    id = planYear.plan.id;
    expect(planYear.plan.status).toBe('QUEUED');
    await withOrm((deps) => solveYearPlans(deps));
    const made = (await plan(id))!;
    expect(made).toMatchObject({ status: 'READY', unmet: 0 });
    expect(made.figures.sessions).toBe(made.items.totalCount);
    expect(made.months.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(made.figures.sessions);
    const starts = made.items.edges.map(({ node }) => node.startsAt);
    expect(starts).toEqual(starts.toSorted());
    expect(made.items.edges[0]!.node).toMatchObject({
      status: 'PROPOSED',
      capacity: 12,
      appointments: [{ room: { name: 'Saal' }, trainers: [{ displayName: 'Tina Trainer' }] }],
    });
    expect(made.topics.totalCount).toBe(12);
    expect(made.gapGroups).toEqual([{ reason: 'TOO_FEW_PEOPLE', topics: 1, people: 2, seats: 12 }]);
  });

  it('pages through it, by months too', async () => {
    const all = (await plan(id))!.items.edges.map(({ node }) => node.id);
    const first = (await plan(id, planner, { first: 3 }))!.items;
    expect(first.edges.map(({ node }) => node.id)).toEqual(all.slice(0, 3));
    expect(first.pageInfo.hasNextPage).toBe(all.length > 3);
    const { month } = (await plan(id))!.months[0]!;
    const inMonth = (await plan(id, planner, { month }))!.items;
    expect(inMonth.edges.every(({ node }) => Number(node.startsAt.slice(5, 7)) === month)).toBe(true);
  });

  it('reads it with the same number of statements however many proposals it has', async () => {
    const count = async (first: number) => {
      const before = statements;
      await plan(id, planner, { first });
      return statements - before;
    };
    const [few, many] = [await count(2), await count(100)];
    expect(many).toBeLessThanOrEqual(few);
  });

  it('accepts a month, which becomes draft sessions', async () => {
    const { month, sessions } = (await plan(id))!.months[0]!;
    const { acceptYearPlanItems } = await graphql<{ acceptYearPlanItems: unknown }>(
      `
        mutation ($id: ID!, $month: Int) {
          acceptYearPlanItems(input: { planId: $id, month: $month, idempotencyKey: "accept-month" }) {
            ... on AcceptYearPlanItemsSuccess {
              accepted
              plan {
                figures {
                  requested
                }
              }
            }
          }
        }
      `,
      { id, month },
      planner,
    );
    expect(acceptYearPlanItems).toEqual({ accepted: sessions, plan: { figures: { requested: sessions } } });
    await withOrm((deps) => createPlannedSessions(deps));
    const after = (await plan(id, planner, { month }))!;
    expect(after.figures.accepted).toBe(sessions);
    for (const { node } of after.items.edges)
      expect(node).toMatchObject({ status: 'ACCEPTED', session: { status: 'DRAFT' } });
  });

  it('alone sees plans', async () => {
    expect(await plan(id, employee)).toBeNull();
    const { yearPlans, yearPlanOutlook } = await graphql<{ yearPlans: unknown; yearPlanOutlook: unknown }>(
      `
        {
          yearPlans(first: 5) {
            totalCount
          }
          yearPlanOutlook(year: 2027) {
            topics
          }
        }
      `,
      {},
      employee,
    );
    expect({ yearPlans, yearPlanOutlook }).toEqual({ yearPlans: { totalCount: 0 }, yearPlanOutlook: null });
  });
});
