import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = berlinTime('2026-11-25', '10:00');
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let planner: string;
let employee: string;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const [p, e] = await given.people(2);
  await given.assignRole(p!, 'TRAINING_PLANNER');
  [planner, employee] = [await api.signedIn(p!), await api.signedIn(e!)];
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats, features) values
      ('RH', 'Raum 1', 20, '{PROJECTOR}'), ('RH', 'Raum 2', 30, '{PROJECTOR}'), ('RH', 'Kammer', 5, '{PROJECTOR}');
    insert into trainer (display_name) values ('Tina Trainer'), ('Viktor Vertrag');
    insert into equipment (kind, label, site_code) values ('CAMERA', 'Kamera 1', 'RH'), ('CAMERA', 'Kamera 2', 'RH')`);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await api.close();
  await given.close();
  await database.drop();
});

async function ask<T>(document: string, variables: Record<string, unknown>, token = planner): Promise<T> {
  const { data, errors } = await graphql<T>(api.origin, document, variables, token);
  expect(errors).toBeUndefined();
  return data!;
}

/** In room 1, with trainer 2. */
async function held(day: string): Promise<number> {
  const id = await given.session({ startsAt: berlinTime(day, '09:00'), endsAt: berlinTime(day, '16:00') });
  await given.client.query('update appointment set room_id = 1 where session_id = $1', [id]);
  await given.client.query(
    'insert into appointment_trainer select id, 2 from appointment where session_id = $1',
    [id],
  );
  await given.client.query(`update session set join_url = 'https://treffen.example/1' where id = $1`, [id]);
  return id;
}

interface Copies {
  copySessions: {
    __typename: string;
    copies?: {
      session: {
        id: string;
        status: string;
        startsAt: string;
        enrolUntil: string;
        room: { name: string } | null;
      };
      leftOut: { resourceName: string; reason: string }[];
      avoided: { name: string }[];
    }[];
  };
}

const COPY = `mutation ($i: CopySessionsInput!) { copySessions(input: $i) { __typename
  ... on CopySessionsSuccess { copies { original { id } session { id status startsAt enrolUntil room { name } planning { joinUrl } }
    leftOut { resourceName reason } avoided { name } } } } }`;

const copy = async (sessionIds: number[], key: string, target: Record<string, unknown>) =>
  (
    await ask<Copies>(COPY, {
      i: { sessionIds: sessionIds.map((id) => encodeId('Session', id)), idempotencyKey: key, ...target },
    })
  ).copySessions;

describe('copying sessions', () => {
  it('to the next year keeps the weekday and avoids days off', async () => {
    const spring = await held('2026-05-07');
    const autumn = await held('2026-10-13');
    const { copies } = await copy([autumn, spring], 'copy-to-2027', { years: 1 });
    expect(copies!.map(({ session }) => session.startsAt)).toEqual([
      berlinTime('2027-05-13', '09:00').toISOString(),
      berlinTime('2027-10-12', '09:00').toISOString(),
    ]);
    expect(copies!.map(({ avoided }) => avoided.map(({ name }) => name))).toEqual([
      ['Christi Himmelfahrt'],
      [],
    ]);
    expect(copies![0]!.session).toMatchObject({
      status: 'DRAFT',
      enrolUntil: berlinTime('2027-05-06', '09:00').toISOString(),
      room: { name: 'Raum 1' },
      // a link belongs to the meeting it was made for
      planning: { joinUrl: null },
    });
  });

  it('leaves out and names what is not free then, and plans the rest', async () => {
    const session = await held('2026-06-16');
    await held('2027-06-15');
    await given.client.query('insert into trainer_contract values (2, 2027, 3)');
    const { copies } = await copy([session], 'copy-occupied', { years: 1 });
    expect(copies![0]!.leftOut).toEqual([
      { resourceName: 'Raum 1', reason: 'OCCUPIED' },
      { resourceName: 'Viktor Vertrag', reason: 'OCCUPIED' },
    ]);
    expect(copies![0]!.session.room).toBeNull();
    const { copies: next } = await copy([session], 'copy-beyond', { firstDay: '2027-06-17' });
    expect(next![0]!.leftOut).toEqual([{ resourceName: 'Viktor Vertrag', reason: 'CONTRACT' }]);
    expect(next![0]!.session.room).toEqual({ name: 'Raum 1' });
  });

  it('to a day keeps the distance between them, and gives none of them the resources of another', async () => {
    const first = await held('2026-09-15');
    const second = await held('2026-09-17');
    const { copies } = await copy([first, second], 'copy-to-a-day', { firstDay: '2027-09-21' });
    expect(copies!.map(({ session }) => session.startsAt.slice(0, 10))).toEqual(['2027-09-21', '2027-09-23']);
  });

  it('copies all or none, and needs one target', async () => {
    const session = await held('2026-09-22');
    const count = () => given.row<{ count: string }>('select count(*) from session');
    const before = await count();
    expect((await copy([session, 99_999], 'copy-unknown', { years: 1 })).__typename).toBe('SessionNotFound');
    const { errors } = await graphql(
      api.origin,
      COPY,
      { i: { sessionIds: ['ses_1'], idempotencyKey: 'copy-nowhere' } },
      planner,
    );
    expect(errors![0]!.message).toContain('"firstDay" or "years"');
    expect(await count()).toEqual(before);
  });
});

const TEMPLATE = {
  name: 'Zwei Tage',
  format: 'IN_PERSON',
  appointments: [
    { dayOffset: 0, minutes: 420 },
    { dayOffset: 14, minutes: 240 },
  ],
  startTime: '09:00',
  ...{ seatsMinimum: 6, capacity: 12, enrolDays: 14, cancelDays: 21, decideDays: 14 },
  roomFeatures: ['PROJECTOR'],
  equipment: ['CAMERA'],
};

const SAVED = `__typename ... on SessionTemplateSuccess { template { id version name appointments { dayOffset minutes } } }`;

interface Saved {
  __typename: string;
  template: { id: string; version: number; name: string };
  current: { version: number };
}

describe('templates of a topic', () => {
  let saved: Saved['template'];

  it('are kept by planners and seen by them alone', async () => {
    const { createSessionTemplate: created } = await ask<{ createSessionTemplate: Saved }>(
      `mutation ($i: CreateSessionTemplateInput!) { createSessionTemplate(input: $i) { ${SAVED} } }`,
      { i: { topicId: 'top_1', template: TEMPLATE, idempotencyKey: 'template-1' } },
    );
    saved = created.template;
    expect(saved).toMatchObject({ version: 1, name: 'Zwei Tage', appointments: TEMPLATE.appointments });
    const list = `{ sessionTemplates(topicId: "top_1") { name roomFeatures equipment startTime } }`;
    expect(await ask(list, {})).toEqual({
      sessionTemplates: [
        { name: 'Zwei Tage', roomFeatures: ['PROJECTOR'], equipment: ['CAMERA'], startTime: '09:00' },
      ],
    });
    expect(await ask(list, {}, employee)).toEqual({ sessionTemplates: [] });
  });

  it('make a session with the smallest free room that does and a free piece of each kind', async () => {
    await given.client
      .query(`insert into resource_block (room_id, starts_at, ends_at, created_by_id, created_at)
      values (1, '2027-01-27', '2027-01-28', 1, now())`);
    await given.client
      .query(`insert into resource_block (equipment_id, starts_at, ends_at, created_by_id, created_at)
      values (1, '2027-01-13', '2027-01-14', 1, now())`);
    const FROM = `query ($t: ID!, $d: String!) { sessionFromTemplate(templateId: $t, firstDay: $d, trainerIds: ["trn_1"]) {
      avoided { name } session { fault clashes { resourceName } enrolUntil decideAt capacity
        appointments { startsAt endsAt room { name } trainers { displayName } equipment { label } } } } }`;
    const appointment = (day: string, until: string) => ({
      startsAt: berlinTime(day, '09:00').toISOString(),
      endsAt: berlinTime(day, until).toISOString(),
      room: { name: 'Raum 2' },
      trainers: [{ displayName: 'Tina Trainer' }],
      equipment: [{ label: 'Kamera 2' }],
    });
    expect(await ask(FROM, { t: saved.id, d: '2027-01-13' })).toEqual({
      sessionFromTemplate: {
        avoided: [],
        session: {
          ...{ fault: null, clashes: [], capacity: 12 },
          enrolUntil: berlinTime('2026-12-30').toISOString(),
          decideAt: berlinTime('2026-12-30').toISOString(),
          appointments: [appointment('2027-01-13', '16:00'), appointment('2027-01-27', '13:00')],
        },
      },
    });
    expect(await graphql(api.origin, FROM, { t: saved.id, d: '2027-01-13' }, employee)).toMatchObject({
      data: { sessionFromTemplate: null },
    });
  });

  it('are not changed over what somebody else has changed meanwhile', async () => {
    const CHANGE = `mutation ($i: ChangeSessionTemplateInput!) { changeSessionTemplate(input: $i) { ${SAVED}
      ... on StaleSessionTemplate { current { version } } } }`;
    const change = async (key: string, name: string) => {
      const i = {
        templateId: saved.id,
        expectedVersion: 1,
        template: { ...TEMPLATE, name },
        idempotencyKey: key,
      };
      return (await ask<{ changeSessionTemplate: Saved }>(CHANGE, { i })).changeSessionTemplate;
    };
    const outcomes = await Promise.all([change('template-2a', 'A'), change('template-2b', 'B')]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'SessionTemplateSuccess',
      'StaleSessionTemplate',
    ]);
    expect(outcomes.find(({ current }) => current)!.current.version).toBe(2);
  });

  it('can be deleted', async () => {
    const DELETE = `mutation ($i: DeleteSessionTemplateInput!) { deleteSessionTemplate(input: $i) { __typename
      ... on DeleteSessionTemplateSuccess { templates { id } } } }`;
    const i = { templateId: saved.id, expectedVersion: 2, idempotencyKey: 'template-3' };
    expect(await ask(DELETE, { i })).toEqual({
      deleteSessionTemplate: { __typename: 'DeleteSessionTemplateSuccess', templates: [] },
    });
  });
});
