import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import fc from 'fast-check';
import { attend } from '../../test/support/attend.ts';
import { countStatements } from '../../test/support/count-statements.ts';
import { chainOf } from '../approval/queries/applicant-chain.ts';
import { lineManagerOf } from '../approval/rules/approvers.ts';
import { teamCompliance, wholeTeam } from './queries/team-compliance.ts';
import { unitCompliance } from './queries/unit-compliance.ts';
import { runMandatory } from './use-cases/run-mandatory.ts';

const now = berlinTime('2026-11-24', '09:00');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;

/**
 * City (mayor) > Bau (referat) > Gartenbau (vacant) > Baumpflege (team; Anna, Ben) and Friedhof (no head; Cem),
 * and Soziales (other head; Dora). Eva is training officer of Bau, Fritz was until today.
 */
let people: Record<
  'mayor' | 'referat' | 'team' | 'anna' | 'ben' | 'cem' | 'other' | 'dora' | 'eva' | 'fritz' | 'gone',
  number
>;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  const names = [
    'mayor',
    'referat',
    'team',
    'anna',
    'ben',
    'cem',
    'other',
    'dora',
    'eva',
    'fritz',
    'gone',
  ] as const;
  const ids = await given.people(names.length);
  people = Object.fromEntries(names.map((name, i) => [name, ids[i]!])) as typeof people;
  for (const name of names) {
    await given.client.query(`update person set given_name = $2, family_name = 'X' where id = $1`, [
      people[name],
      name,
    ]);
  }
  const { mayor, referat, team, anna, ben, cem, other, dora, eva, fritz, gone } = people;
  await given.client.query(
    `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id) values
       (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2', ${referat}),
       (3, 2, 'ABTEILUNG', 'Gartenbau', 'BAU-G', '3', ${gone}),
       (4, 3, 'SACHGEBIET', 'Baumpflege', 'BAU-G1', '4', ${team}),
       (5, 3, 'SACHGEBIET', 'Friedhof', 'BAU-G2', '5', null),
       (6, 1, 'REFERAT', 'Soziales', 'SOZ', '6', ${other});
     select setval('org_unit_id_seq', 100);
     update org_unit set head_id = ${mayor} where id = 1;
     update person set unit_id = 2 where id in (${referat}, ${eva}, ${fritz});
     update person set unit_id = 3, left_on = '2026-11-23' where id = ${gone};
     update person set unit_id = 4 where id in (${team}, ${anna}, ${ben});
     update person set unit_id = 5 where id = ${cem};
     update person set unit_id = 6 where id in (${other}, ${dora});
     insert into role_assignment (person_id, role, unit_id, valid_from, valid_until) values
       (${eva}, 'TRAINING_OFFICER', 2, '2020-01-01', null),
       (${fritz}, 'TRAINING_OFFICER', 2, '2020-01-01', '2026-11-24'),
       (${dora}, 'TRAINING_PLANNER', null, '2020-01-01', null);
     insert into mandatory_rule (topic_id, audience, valid_months, due_within_days, valid_from)
       values (1, 'ALL', 12, 10, '2026-01-01')`,
  );
  await attend(given, anna, 1, '2026-06-01');
  await attend(given, cem, 1, '2025-12-01');
  await runMandatory({ em: orm.em, clock: { now: () => now } });
});

afterAll(async () => {
  await given.close();
  await orm.close();
  await database.drop();
});

const team = async (managerId: number, first = 50, after?: string) =>
  teamCompliance(orm.em.fork(), now, { ...direct(managerId), first, after });
const direct = (managerId: number) =>
  ({ managerId, scope: 'DIRECT', urgentOnly: false, first: 100 }) as const;
const names = async (managerId: number) => (await team(managerId)).edges.map(({ node }) => node.givenName);

describe('a line manager', () => {
  it('sees the status of the own people, and of each training nothing but that', async () => {
    const { edges, totalCount } = await team(people.team);
    expect(totalCount).toBe(2);
    expect(
      edges.map(
        ({
          node: { personId: _, total: __, ...node },
        }: {
          node: object & { personId: number; total?: number };
        }) => node,
      ),
    ).toEqual([
      {
        givenName: 'anna',
        familyName: 'X',
        unitShortName: 'BAU-G1',
        trainings: [
          {
            topicId: 1,
            status: 'FULFILLED',
            fulfilledUntil: '2027-06-01',
            dueOn: '2027-06-01',
            remindedOn: null,
          },
        ],
      },
      {
        givenName: 'ben',
        familyName: 'X',
        unitShortName: 'BAU-G1',
        trainings: [
          { topicId: 1, status: 'OVERDUE', fulfilledUntil: null, dueOn: '2026-01-11', remindedOn: null },
        ],
      },
    ]);
  });

  it('sees everybody below on demand, over vacant heads too, and nobody beside', async () => {
    const all = async (managerId: number, urgentOnly = false) =>
      (
        await teamCompliance(orm.em.fork(), now, { ...direct(managerId), scope: 'ALL', urgentOnly })
      ).edges.map(({ node }) => node.givenName);
    expect(await all(people.team)).toEqual(['anna', 'ben']);
    expect(await all(people.referat)).toEqual(['anna', 'ben', 'cem', 'eva', 'fritz', 'team']);
    expect(await all(people.other)).toEqual(['dora']);
    expect(await all(people.mayor)).toEqual([
      'anna',
      'ben',
      'cem',
      'dora',
      'eva',
      'fritz',
      'other',
      'referat',
      'team',
    ]);
    expect(await all(people.anna)).toEqual([]);
    // anna's counts for long; cem's runs out on 1 December
    expect(await all(people.referat, true)).toEqual(['ben', 'cem', 'eva', 'fritz', 'team']);
  });

  it('gets the whole team for a file, however many pages it takes', async () => {
    const seen: string[] = [];
    const question = { managerId: people.mayor, scope: 'ALL', urgentOnly: false } as const;
    for await (const { givenName } of wholeTeam(orm.em.fork(), now, question)) seen.push(givenName);
    expect(seen).toHaveLength(9);
  });

  it('sees nobody outside the own chain, and of the chain only those who report directly', async () => {
    // the head of Gartenbau has left: whoever reported there reports to the Referat
    expect(await names(people.referat)).toEqual(['cem', 'eva', 'fritz', 'team']);
    expect(await names(people.mayor)).toEqual(['other', 'referat']);
    expect(await names(people.other)).toEqual(['dora']);
  });

  it('who leads nobody sees nobody: neither staff, planners, officers nor who has left', async () => {
    for (const person of [people.anna, people.dora, people.eva, people.gone]) {
      expect(await team(person)).toMatchObject({ edges: [], totalCount: 0 });
    }
  });

  it('is the same person that approves: for every head and person of any tree', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(9), fc.option(fc.nat(14))), { minLength: 10, maxLength: 10 }),
        fc.array(fc.nat(9), { minLength: 15, maxLength: 15 }),
        async (units, members) => {
          const em = orm.em.fork();
          await em.begin();
          try {
            const crowd = await em.execute<{ id: number }[]>(
              `insert into person (personnel_number, given_name, family_name, unit_id)
               select (800000 + n)::text, 'Z', 'Z', 1 from generate_series(1, 15) n returning id`,
            );
            const ids: number[] = [];
            for (const [i, [parent, head]] of units.entries()) {
              const [unit] = await em.execute<{ id: number }[]>(
                `insert into org_unit (parent_id, kind, name, short_name, cost_centre, head_id)
                 values (?, 'SACHGEBIET', 'Z', ?, '', ?) returning id`,
                [ids[parent % Math.max(1, i)] ?? 1, `Z${i}`, head === null ? null : crowd[head]!.id],
              );
              ids.push(unit!.id);
            }
            for (const [i, unit] of members.entries()) {
              await em.execute('update person set unit_id = ? where id = ?', [ids[unit], crowd[i]!.id]);
            }
            const managers = new Map<number, number | null>();
            for (const { id } of crowd) managers.set(id, lineManagerOf(id, await chainOf(em, id, now)));
            for (const manager of [people.mayor, ...crowd.map((p) => p.id)]) {
              const seen = (await teamCompliance(em, now, direct(manager))).edges.map(
                ({ node }) => node.personId,
              );
              const expected = crowd.filter(({ id }) => managers.get(id) === manager).map(({ id }) => id);
              expect(seen.filter((id) => managers.has(id)).sort()).toEqual(expected.sort());
            }
          } finally {
            await em.rollback();
          }
        },
      ),
      { numRuns: 15, seed: 20261124 },
    );
  });

  it('gets pages by name that together are the list', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await team(people.referat, 3, after);
      seen.push(...page.edges.map(({ node }) => node.givenName));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor! : undefined;
      expect(page.totalCount).toBe(4);
    } while (after);
    expect(seen).toEqual(['cem', 'eva', 'fritz', 'team']);
  });
});

describe('a training officer', () => {
  it('sees numbers of the units of the own Referat, each with all below', async () => {
    const { edges, totalCount } = await unitCompliance(orm.em.fork(), now, people.eva, { first: 50 });
    expect(totalCount).toBe(4);
    const counts = { fulfilled: 0, expiring: 0, due: 0, overdue: 0 };
    expect(edges.map(({ node }) => [node.shortName, node.topics])).toEqual([
      ['BAU', [{ topicId: 1, ...counts, fulfilled: 1, expiring: 1, overdue: 5 }]],
      ['BAU-G', [{ topicId: 1, ...counts, fulfilled: 1, expiring: 1, overdue: 2 }]],
      ['BAU-G1', [{ topicId: 1, ...counts, fulfilled: 1, overdue: 2 }]],
      ['BAU-G2', [{ topicId: 1, ...counts, expiring: 1 }]],
    ]);
    expect(JSON.stringify(edges)).not.toMatch(/anna|personId|displayName/);
  });

  it('who is none, or no longer, sees nothing', async () => {
    for (const person of [people.fritz, people.mayor, people.dora, people.anna]) {
      expect(await unitCompliance(orm.em.fork(), now, person, { first: 50 })).toMatchObject({
        edges: [],
        totalCount: 0,
      });
    }
  });
});

it('a page of a team and of a Referat is one statement each', async () => {
  const em = orm.em.fork();
  expect(await countStatements(orm, () => teamCompliance(em, now, direct(people.referat)))).toHaveLength(1);
  expect(await countStatements(orm, () => unitCompliance(em, now, people.eva, { first: 50 }))).toHaveLength(
    1,
  );
});
