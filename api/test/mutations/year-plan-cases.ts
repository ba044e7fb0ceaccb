import { USUAL_PARAMETERS } from '../../src/scheduling/rules/year-plan/parameters.ts';
import type { MutationCase } from './cases.ts';
import { id, NOW, type World } from './world.ts';

/** One plan of a year at a time: each case has a year of its own, which only the tests' plans may have. */
let year = 2040;

/** A plan with one proposal that nobody has accepted. */
async function plan(w: World, status = 'READY'): Promise<{ planId: string; itemIds: string[] }> {
  const topicId = await w.topic();
  const row = await w.given.row<{ id: number }>(
    `insert into year_plan (year, number, parameters, seed, created_by_id, created_at) values ($1, 1, $4, 1, $2, $3) returning id`,
    [(year += 1), w.people.planner, NOW, USUAL_PARAMETERS],
  );
  if (status === 'READY') {
    await w.given.client.query(
      `update year_plan set status = 'SOLVING', leased_until = now() where id = $1`,
      [row.id],
    );
    await w.given.client.query(
      `update year_plan set status = 'READY', leased_until = null, finished_at = now(), solve_milliseconds = 1, unmet = 0 where id = $1`,
      [row.id],
    );
  }
  await w.given.client.query(
    `insert into year_plan_topic values ($1, $2, 0, 8, 0, 0, 0, 0, 8, 1, 'DEFAULT')`,
    [row.id, topicId],
  );
  const item = await w.given.row<{ id: number }>(
    `with item as (
       insert into year_plan_item (plan_id, topic_id, position, starts_on, starts_at, people, format, capacity, seats_minimum,
         enrol_until, cancel_until, timing, reasons)
       values ($1, $2, 1, make_date($3, 3, 1), make_timestamptz($3, 3, 1, 9, 0, 0, 'Europe/Berlin'), 8, 'IN_PERSON', 10, 4,
         now(), now(), 'WAITING_FIRST', '[]') returning id, starts_at)
     insert into year_plan_appointment
       select id, 1, starts_at, starts_at + interval '3 hours', null, '{}', '{}' from item returning item_id as id`,
    [row.id, topicId, year],
  );
  return { planId: id('YearPlan', row.id), itemIds: [id('YearPlanItem', item.id)] };
}

export const yearPlanCases: Record<string, MutationCase> = {
  planYear: {
    valid: async (w) => {
      // what an earlier case asked for is out of the way
      await w.given.client.query(
        `update year_plan set status = 'DISCARDED', discarded_at = now(), discarded_by_id = $1 where status = 'QUEUED'`,
        [w.people.planner],
      );
      return { by: 'planner', input: { year: 2027, parameters: { sessionLimit: w.next() } } };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a year that is over': {
        expect: 'InvalidYearPlan',
        make: async () => ({ by: 'planner', input: { year: 2025 } }),
      },
      'a year whose plan is in work': {
        expect: 'YearPlanInWork',
        make: async (w) => {
          await w.given.client.query(
            `insert into year_plan (year, number, parameters, seed, created_by_id, created_at)
             values (2028, (select coalesce(max(number), 0) + 1 from year_plan where year = 2028), $3, 1, $1, $2)
             on conflict do nothing`,
            [w.people.planner, NOW, USUAL_PARAMETERS],
          );
          return { by: 'planner', input: { year: 2028 } };
        },
      },
    },
  },
  acceptYearPlanItems: {
    valid: async (w) => ({ by: 'planner', input: await plan(w) }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    // proposals that are none match nothing
    otherIds: { itemIds: 'NothingToAccept' },
    wrong: {
      'a plan that is not made yet': {
        expect: 'YearPlanNotReady',
        make: async (w) => ({ by: 'planner', input: await plan(w, 'QUEUED') }),
      },
      'a month without proposals': {
        expect: 'NothingToAccept',
        make: async (w) => ({ by: 'planner', input: { planId: (await plan(w)).planId, month: 7 } }),
      },
    },
  },
  discardYearPlan: {
    valid: async (w) => ({ by: 'planner', input: { planId: (await plan(w)).planId } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
  },
};
