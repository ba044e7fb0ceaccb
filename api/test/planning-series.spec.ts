import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { encodeId } from '../src/platform/global-id.ts';
import { assessSeries } from '../src/scheduling/queries/assess-draft.ts';
import { seriesOf } from '../src/scheduling/rules/series.ts';
import { countStatements } from './support/count-statements.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = berlinTime('2026-11-25', '10:00');
let database: TestDatabase;
let given: Fixtures;
let orm: MikroORM;
let api: RunningApi;
let planner: string;
let employee: string;

/** Room 1 is taken on the second Tuesday, trainer 2 has a contract of three days. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  orm = await openOrm({ url: database.url });
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const [p, e] = await given.people(2);
  await given.assignRole(p!, 'TRAINING_PLANNER');
  [planner, employee] = [await api.signedIn(p!), await api.signedIn(e!)];
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats, set_up_minutes, tear_down_minutes) values
      ('RH', 'Raum 1', 20, 30, 30), ('RH', 'Raum 2', 30, 0, 0), ('RH', 'Kammer', 5, 0, 0);
    insert into trainer (display_name) values ('Tina Trainer'), ('Viktor Vertrag');
    insert into trainer_contract values (2, 2027, 3);
    insert into equipment (kind, label, site_code) values ('PROJECTOR', 'Beamer 1', 'RH'), ('PROJECTOR', 'Beamer 2', 'RH')`);
  const taken = await given.session({ startsAt: berlinTime('2027-02-09', '17:15'), number: '27-WEG-0001' });
  await given.client.query('update appointment set room_id = 1 where session_id = $1', [taken]);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await api.close();
  await orm.close();
  await given.close();
  await database.drop();
});

const first = (trainer: number) => ({
  format: 'IN_PERSON',
  appointments: [
    {
      startsAt: berlinTime('2027-02-02', '16:00').toISOString(),
      endsAt: berlinTime('2027-02-02', '17:00').toISOString(),
      roomId: encodeId('Room', 1),
      trainerIds: [encodeId('Trainer', trainer)],
    },
  ],
  seatsMinimum: 4,
  capacity: 12,
  enrolUntil: berlinTime('2027-01-26').toISOString(),
  cancelUntil: berlinTime('2027-01-26').toISOString(),
});

interface Proposal {
  appointments: {
    startsAt: string;
    endsAt: string;
    room: { id: string } | null;
    trainers: { id: string }[];
  }[];
  clashes: { resourceName: string; session: { number: string } | null }[];
  alternatives: { rooms: { id: string; name: string }[]; times: { startsAt: string }[] } | null;
  overruns: { wantedDays: number; trainer: { displayName: string } }[];
  fault: string | null;
  format: string;
  seatsMinimum: number;
  capacity: number;
  enrolUntil: string;
  cancelUntil: string;
}
interface Preview {
  previewSeries: {
    fault: string | null;
    sessions: Proposal[];
    skipped: { day: string; name: string }[];
  } | null;
}

const PREVIEW = `query ($i: SeriesInput!) { previewSeries(input: $i) { fault skipped { day name } sessions {
  format seatsMinimum capacity enrolUntil cancelUntil fault
  appointments { startsAt endsAt room { id } trainers { id } }
  clashes { resourceName session { number } }
  alternatives { rooms { id name } times { startsAt } }
  overruns { wantedDays trainer { displayName } } } } }`;

async function preview(input: Record<string, unknown>, token = planner): Promise<Preview['previewSeries']> {
  const i = { topicId: 'top_1', frequency: 'WEEKLY', ...input };
  const { data, errors } = await graphql<Preview>(api.origin, PREVIEW, { i }, token);
  expect(errors).toBeUndefined();
  return data!.previewSeries;
}

const CREATE = `mutation ($i: CreateSessionsInput!) { createSessions(input: $i) { __typename
  ... on CreateSessionsSuccess { sessions { startsAt appointments { startsAt } } }
  ... on RoomOccupied { sessionIndex } ... on ContractDaysExceeded { sessionIndex } } }`;

async function create(sessions: object[], key: string): Promise<Record<string, unknown>> {
  const i = { topicId: 'top_1', sessions, idempotencyKey: key };
  const { data, errors } = await graphql<{ createSessions: Record<string, unknown> }>(
    api.origin,
    CREATE,
    { i },
    planner,
  );
  expect(errors).toBeUndefined();
  return data!.createSessions;
}

/** What a client sends for what it was shown, in another room where one was proposed. */
function accepted({ appointments, alternatives, ...proposal }: Proposal): Record<string, unknown> {
  const { format, seatsMinimum, capacity, enrolUntil, cancelUntil } = proposal;
  const other = alternatives?.rooms[0]?.id;
  return {
    ...{ format, seatsMinimum, capacity, enrolUntil, cancelUntil },
    appointments: appointments.map(({ startsAt, endsAt, room, trainers }) => ({
      ...{ startsAt, endsAt },
      roomId: other ?? room?.id,
      trainerIds: trainers.map(({ id }) => id),
    })),
  };
}

describe('the preview of a series', () => {
  it('shows each session with what is in its way and what is free instead', async () => {
    const seen = (await preview({ first: first(1), shape: 'SESSIONS', count: 3 }))!;
    expect(seen.skipped).toEqual([]);
    expect(
      seen.sessions.map(({ clashes }) => clashes.map((c) => [c.resourceName, c.session?.number])),
    ).toEqual([[], [['Raum 1', '27-WEG-0001']], []]);
    expect(seen.sessions[1]!.alternatives!.rooms.map(({ name }) => name)).toEqual(['Raum 2']);
    expect(seen.sessions[1]!.alternatives!.times).toHaveLength(3);
  });

  it('says in which session a contract runs out, as creating them does', async () => {
    const seen = (await preview({ first: first(2), shape: 'SESSIONS', weekdays: [2, 3, 4], count: 4 }))!;
    expect(seen.sessions.map(({ overruns }) => overruns.map(({ wantedDays }) => wantedDays))).toEqual([
      [],
      [],
      [],
      [4],
    ]);
    const sessions = seen.sessions.map(accepted);
    expect(await create(sessions, 'contract-1')).toEqual({
      __typename: 'ContractDaysExceeded',
      sessionIndex: 3,
    });
  });

  it('can be created as it is shown when the alternative is taken, at once', async () => {
    const seen = (await preview({ first: first(1), shape: 'SESSIONS', count: 3 }))!;
    const asIs = seen.sessions.map((session) => accepted({ ...session, alternatives: null }));
    expect(await create(asIs, 'series-as-it-is')).toEqual({ __typename: 'RoomOccupied', sessionIndex: 1 });
    const outcome = await create(seen.sessions.map(accepted), 'series-elsewhere');
    expect(outcome).toMatchObject({
      __typename: 'CreateSessionsSuccess',
      sessions: seen.sessions.map(({ appointments: [a] }) => ({ startsAt: a!.startsAt })),
    });
  });

  it('can be one session with all the appointments', async () => {
    const input = { first: { ...first(1), appointments: [at('2027-09-07')] }, shape: 'ONE_SESSION' };
    const seen = (await preview({ ...input, until: '2027-11-30', skipSchoolHolidays: true }))!;
    expect(seen.skipped.map(({ name }) => name)).toEqual(['Sommerferien', 'Herbstferien']);
    expect(seen.sessions).toHaveLength(1);
    expect(seen.sessions[0]).toMatchObject({ fault: null, clashes: [] });
    const outcome = await create(seen.sessions.map(accepted), 'back-fitness');
    expect(outcome).toMatchObject({
      sessions: [{ appointments: seen.sessions[0]!.appointments.map(({ startsAt }) => ({ startsAt })) }],
    });
  });

  it('names what cannot be a series, and is nothing for everybody else', async () => {
    expect(await preview({ first: first(1), shape: 'SESSIONS' })).toMatchObject({ fault: 'RECURRENCE' });
    expect(await preview({ first: first(1), shape: 'SESSIONS', count: 2 }, employee)).toBeNull();
  });

  it('needs as many statements for sixty sessions as for two', async () => {
    const statements = (count: number) =>
      countStatements(orm, async () => {
        const appointment = {
          ...{ id: null, roomId: 1, trainerIds: [1], equipmentIds: [1] },
          ...span('2028-01-11'),
        };
        const { drafts } = seriesOf(
          {
            ...{ format: 'IN_PERSON', period: null, siteCode: null, joinUrl: null, decideAt: null },
            ...{ responsibleId: null, seatsMinimum: 1, capacity: 9 },
            appointments: [appointment],
            enrolUntil: berlinTime('2028-01-01'),
            cancelUntil: berlinTime('2028-01-01'),
          },
          {
            ...{ frequency: 'WEEKLY', interval: 1, weekdays: [], count, until: null },
            skipSchoolHolidays: false,
          },
          'SESSIONS',
        );
        expect(await assessSeries(orm.em.fork(), drafts, now)).toHaveLength(count);
      });
    // the first use of the connection asks for the database
    await statements(1);
    expect((await statements(60)).length).toBe((await statements(2)).length);
  });

  const span = (day: string) => ({ startsAt: berlinTime(day, '16:00'), endsAt: berlinTime(day, '17:00') });
  const at = (day: string) => ({ ...span(day), roomId: encodeId('Room', 2), trainerIds: [] });
});

describe('free times', () => {
  const SLOTS = `query ($i: SlotSearchInput!) { proposeSlots(input: $i) { startsAt room { name } equipment { label } } }`;
  interface Slots {
    proposeSlots: { startsAt: string; room: { name: string } | null; equipment: { label: string }[] }[];
  }
  const slots = async (input: Record<string, unknown>, token = planner) => {
    const i = { minutes: 60, preferredTime: '17:30', ...input };
    return graphql<Slots>(api.origin, SLOTS, { i }, token);
  };

  it('are those at which a room that is large enough, the trainers and a piece of each kind are free', async () => {
    await given.client.query(`
      insert into resource_block (equipment_id, starts_at, ends_at, created_by_id, created_at)
        values (1, '2027-02-09', '2027-02-10', 1, now());
      insert into resource_block (trainer_id, starts_at, ends_at, created_by_id, created_at)
        values (1, '2027-02-10', '2027-02-11', 1, now());
      insert into resource_block (room_id, starts_at, ends_at, note, created_by_id, created_at)
        -- around the session that is in it
        values (2, '2027-02-09', '2027-02-09 16:00+01', 'Wasserschaden', 1, now()),
               (2, '2027-02-09 17:00+01', '2027-02-20', 'Wasserschaden', 1, now())`);
    const { data } = await slots({
      ...{ from: '2027-02-09', until: '2027-02-15', seats: 20 },
      ...{ trainerIds: [encodeId('Trainer', 1)], equipmentKinds: ['PROJECTOR'] },
    });
    expect(data!.proposeSlots).toEqual([
      // room 1 is in use from 17:15 on, and set up and cleared for half an hour
      {
        startsAt: berlinTime('2027-02-09', '15:00').toISOString(),
        room: { name: 'Raum 1' },
        equipment: [{ label: 'Beamer 2' }],
      },
      {
        startsAt: berlinTime('2027-02-11', '17:30').toISOString(),
        room: { name: 'Raum 1' },
        equipment: [{ label: 'Beamer 1' }],
      },
      {
        startsAt: berlinTime('2027-02-12', '17:30').toISOString(),
        room: { name: 'Raum 1' },
        equipment: [{ label: 'Beamer 1' }],
      },
      {
        startsAt: berlinTime('2027-02-15', '17:30').toISOString(),
        room: { name: 'Raum 1' },
        equipment: [{ label: 'Beamer 1' }],
      },
    ]);
  });

  it('are none where no room is large enough, and none for everybody else', async () => {
    const week = { from: '2027-03-01', until: '2027-03-05' };
    expect((await slots({ ...week, seats: 31 })).data!.proposeSlots).toEqual([]);
    expect((await slots({ ...week, needsRoom: false })).data!.proposeSlots).toHaveLength(5);
    expect((await slots({ ...week, needsRoom: false }, employee)).data!.proposeSlots).toEqual([]);
  });

  it.each([
    ['from', { from: 'morgen' }],
    ['until', { until: '2029-01-01' }],
    ['minutes', { minutes: 5 }],
    ['preferredTime', { preferredTime: '9 Uhr' }],
    ['first', { first: 51 }],
  ])('are refused for a bad "%s"', async (field, bad) => {
    const { errors } = await slots({ from: '2027-03-01', until: '2027-03-05', ...bad });
    expect(errors![0]!.message).toContain(`"${field}"`);
  });
});
