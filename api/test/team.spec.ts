import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { runMandatory } from '../src/enrolment/use-cases/run-mandatory.ts';
import { planNotices } from '../src/notification/use-cases/plan-notices.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { attend } from './support/attend.ts';
import { subscribe } from './support/live-client.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = berlinTime('2026-11-24', '10:00');
const deps = () => ({ em: orm.em, clock: { now: () => now } });
const TOPIC = encodeId('Topic', 1);
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let api: RunningApi;
let people: Record<'head' | 'anna' | 'ben' | 'stranger' | 'planner', number>;
let keys = 0;
const newKey = () => `team-spec-${(keys += 1)}`;

/** Anna's attendance counts for long, Ben never came; both are led by the head, the stranger by nobody. */
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const [head, anna, ben, stranger, planner] = (await given.people(5)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  people = { head, anna, ben, stranger, planner };
  await given.client.query(
    `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id)
       values (2, 1, 'REFERAT', 'Baureferat', '=BAU', '2', ${head});
     update person set unit_id = 2 where id in (${head}, ${anna}, ${ben});
     insert into mandatory_rule (topic_id, audience, valid_months, due_within_days, valid_from)
       values (1, 'ALL', 12, 10, '2026-01-01')`,
  );
  await given.assignRole(planner, 'TRAINING_PLANNER');
  await attend(given, anna, 1, '2026-06-01');
  await runMandatory(deps());
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await api.close();
  await given.close();
  await orm.close();
  await database.drop();
});

async function ask<T>(as: number, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await graphql<T>(api.origin, query, variables, await api.signedIn(as));
  expect(answer.errors).toBeUndefined();
  return answer.data!;
}

const REMIND = `mutation ($input: RemindMemberInput!) { remindMember(input: $input) {
  __typename ... on RemindMemberSuccess { remindedOn } } }`;
const remind = async (as: number, personId: number, idempotencyKey = newKey()) =>
  (
    await ask<{ remindMember: object }>(as, REMIND, {
      input: { personId: encodeId('Person', personId), topicId: TOPIC, idempotencyKey },
    })
  ).remindMember;
const reminders = (recipient: number) =>
  given.rows(`select kind from outbox_message where kind = 'MANDATORY_REMINDED' and recipient_id = $1`, [
    recipient,
  ]);

describe('a manager reminds', () => {
  it('once a day, however often the button is pressed or with which key, and the person hears of it live', async () => {
    const page = await subscribe(
      api.origin,
      'subscription { liveUpdates(sessionIds: []) { __typename ... on UnreadNotices { count } } }',
      {},
      await api.signedIn(people.ben),
    );
    const unread = (count: number) =>
      page.until(({ data }) => {
        const update = data?.['liveUpdates'] as { __typename: string; count: number } | null;
        return update?.__typename === 'UnreadNotices' && update.count === count;
      });
    await unread(0);
    const key = newKey();
    const reminded = { __typename: 'RemindMemberSuccess', remindedOn: '2026-11-24' };
    expect(
      await Promise.all([
        remind(people.head, people.ben, key),
        remind(people.head, people.ben, key),
        remind(people.head, people.ben),
      ]),
    ).toEqual([reminded, reminded, reminded]);
    expect(await reminders(people.ben)).toHaveLength(1);
    await planNotices(deps());
    await unread(1);
    page.close();
    const { viewer } = await ask<{
      viewer: { teamCompliance: { edges: { node: { trainings: { remindedOn: string | null }[] } }[] } };
    }>(people.head, '{ viewer { teamCompliance { edges { node { trainings { remindedOn } } } } } }');
    expect(viewer.teamCompliance.edges.map(({ node }) => node.trainings[0]!.remindedOn)).toEqual([
      null,
      '2026-11-24',
    ]);
  });

  it('nobody of what is fulfilled, and nobody who is not led', async () => {
    expect(await remind(people.head, people.anna)).toEqual({ __typename: 'NothingDue' });
    for (const [as, whom] of [
      [people.head, people.stranger],
      [people.anna, people.ben],
      [people.planner, people.ben],
      [people.head, people.head],
    ] as const) {
      expect(await remind(as, whom)).toEqual({ __typename: 'NotInTeam' });
    }
    expect(await reminders(people.stranger)).toEqual([]);
  });
});

describe('a manager enrols', () => {
  const ENROL = `mutation ($input: EnrolMemberInput!) { enrolMember(input: $input) {
    __typename ... on BulkEnrolmentSuccess { report { enrolled rows { result } } } ... on BulkRefused { report { rows { result } } } } }`;
  const enrol = async (as: number, personId: number, sessionId: number, idempotencyKey = newKey()) =>
    (
      await ask<{ enrolMember: object }>(as, ENROL, {
        input: {
          personId: encodeId('Person', personId),
          sessionId: encodeId('Session', sessionId),
          idempotencyKey,
        },
      })
    ).enrolMember;

  it('only where the topic is by order, only the own people, and never beyond the seats', async () => {
    const sessionId = await given.session({ capacity: 1 });
    expect(await enrol(people.head, people.ben, sessionId)).toEqual({ __typename: 'NotPermitted' });
    await given.client.query(`insert into topic_policy (topic_id, access) values (1, 'ORDER')`);
    expect(await enrol(people.head, people.stranger, sessionId)).toEqual({ __typename: 'NotPermitted' });
    expect(await enrol(people.anna, people.ben, sessionId)).toEqual({ __typename: 'NotPermitted' });
    // also a planner acts here as a manager only
    expect(await enrol(people.planner, people.ben, sessionId)).toEqual({ __typename: 'NotPermitted' });
    const key = newKey();
    const enrolled = {
      __typename: 'BulkEnrolmentSuccess',
      report: { enrolled: 1, rows: [{ result: 'ENROLLED' }] },
    };
    expect(await enrol(people.head, people.ben, sessionId, key)).toEqual(enrolled);
    expect(await enrol(people.head, people.ben, sessionId, key)).toEqual(enrolled);
    expect(await enrol(people.head, people.anna, sessionId)).toEqual({
      __typename: 'BulkRefused',
      report: { rows: [{ result: 'FULL' }] },
    });
    expect(
      await given.rows('select person_id, status from enrolment where session_id = $1', [sessionId]),
    ).toEqual([{ person_id: people.ben, status: 'CONFIRMED' }]);
  });
});

describe('the file of a team', () => {
  const file = async (as: number | null, query = '') =>
    fetch(`${api.origin}/team/pflichtschulungen.csv${query}`, {
      headers: as === null ? {} : { cookie: await api.signedIn(as) },
    });

  it('opens in German spreadsheets, runs no formula and holds the own people only', async () => {
    const answer = await file(people.head);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').replace('\uFEFF', '').split('\r\n')).toEqual([
      'Name;Dienststelle;Pflichtschulung;Stand;Gilt bis;Letzter Tag',
      `Nachname2, Vorname2;'=BAU;Gespräche führen;erfüllt;01.06.2027;01.06.2027`,
      `Nachname3, Vorname3;'=BAU;Gespräche führen;überfällig;;11.01.2026`,
      '',
    ]);
    const urgent = await (await file(people.head, '?nur=dringend&bereich=alle')).text();
    expect(urgent).not.toContain('Nachname2');
    expect(urgent).toContain('Nachname3');
  });

  it('is empty for who leads nobody, and not there without a sign-in', async () => {
    expect((await (await file(people.anna)).text()).trim().split('\r\n')).toHaveLength(1);
    expect((await file(null)).status).toBe(404);
  });
});

describe('a planner', () => {
  const PREVIEW = `query ($input: MandatoryRuleShape!) { previewMandatoryRule(input: $input) { people fulfilled } }`;
  const preview = async (as: number, shape: object) =>
    (
      await ask<{ previewMandatoryRule: object | null }>(as, PREVIEW, {
        input: { topicId: TOPIC, audience: 'ALL', dueWithinDays: 30, ...shape },
      })
    ).previewMandatoryRule;

  it('sees before saving how many people a rule is for, the same as the job will write', async () => {
    expect(await preview(people.planner, {})).toEqual({ people: 5, fulfilled: 1 });
    expect(await preview(people.planner, { validMonths: 3 })).toEqual({ people: 5, fulfilled: 0 });
    expect(await preview(people.planner, { audience: 'UNIT', unitShortName: '=BAU' })).toEqual({
      people: 3,
      fulfilled: 1,
    });
    expect(await preview(people.planner, { audience: 'ROLE', role: 'TRAINING_PLANNER' })).toEqual({
      people: 1,
      fulfilled: 0,
    });
    expect(await preview(people.planner, { audience: 'LEADERS' })).toEqual({ people: 0, fulfilled: 0 });
    const [{ count }] = (await given.rows(
      `select count(*)::int from mandatory_audience('2026-11-24'::date)`,
    )) as [{ count: number }];
    expect(count).toBe(5);
  });

  it('is the only one who sees that', async () => {
    expect(await preview(people.head, {})).toBeNull();
  });
});
