import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { enrolInSession } from '../../enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../../enrolment/use-cases/join-waiting-list.ts';
import type { AppointmentDraft, SessionDraft } from '../rules/session-draft.ts';
import { changeSession } from './change-session.ts';
import { createSessions } from './create-session.ts';
import { publishSession } from './publish-session.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let planner: number;
let keys = 0;
const newKey = () => `key-${String((keys += 1)).padStart(6, '0')}`;
const deps = (at = now) => ({ em: orm.em, clock: { now: () => at } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 20 });
  given = await Fixtures.open(database.url, now);
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1'), ('CA', 'Campus', 'Ring 2');
    insert into trainer (display_name) select 'Trainer ' || n from generate_series(1, 60) n;
    insert into equipment (kind, label, site_code) select 'PROJECTOR', 'Beamer ' || n, 'RH' from generate_series(1, 5) n`);
  planner = await given.person();
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

let rooms = 0;
async function room({ seats = 20, site = 'RH', buffer = 0 } = {}): Promise<number> {
  const { id } = await given.row<{ id: number }>(
    `insert into room (site_code, name, seats, set_up_minutes, tear_down_minutes) values ($1, $2, $3, $4, $4) returning id`,
    [site, `Raum ${(rooms += 1)}`, seats, buffer],
  );
  return id;
}

const at = (day: string, from = '09:00', until = '12:00', rest: Partial<AppointmentDraft> = {}) => ({
  id: null,
  startsAt: berlinTime(day, from),
  endsAt: berlinTime(day, until),
  roomId: null,
  trainerIds: [],
  equipmentIds: [],
  ...rest,
});

function draft(appointments: readonly AppointmentDraft[], rest: Partial<SessionDraft> = {}): SessionDraft {
  const start = appointments[0]!.startsAt.getTime();
  return {
    format: 'IN_PERSON',
    period: null,
    appointments,
    siteCode: null,
    joinUrl: null,
    seatsMinimum: 1,
    capacity: 10,
    enrolUntil: new Date(start - 7 * 86_400_000),
    cancelUntil: new Date(start - 14 * 86_400_000),
    decideAt: null,
    responsibleId: null,
    ...rest,
  };
}

const create = (drafts: readonly SessionDraft[], rest = {}) =>
  createSessions(deps(), {
    actorId: planner,
    mayPlan: true,
    topicId: 1,
    drafts,
    beyondContract: false,
    idempotencyKey: newKey(),
    ...rest,
  });

async function created(wanted: SessionDraft): Promise<number> {
  const outcome = await create([wanted]);
  if (outcome.type !== 'SessionsCreated') throw new Error(JSON.stringify(outcome));
  return outcome.sessionIds[0]!;
}

async function published(wanted: SessionDraft): Promise<number> {
  const sessionId = await created(wanted);
  const outcome = await publishSession(deps(), {
    actorId: planner,
    mayPlan: true,
    sessionId,
    expectedVersion: await versionOf(sessionId),
    idempotencyKey: newKey(),
  });
  expect(outcome.type).toBe('SessionPublished');
  return sessionId;
}

async function versionOf(sessionId: number): Promise<number> {
  return (await given.row<{ version: number }>('select version from session where id = $1', [sessionId]))
    .version;
}

const change = async (
  sessionId: number,
  to: (stored: SessionDraft) => SessionDraft | null,
  rest: Partial<Parameters<typeof changeSession>[1]> = {},
) =>
  changeSession(deps(), {
    actorId: planner,
    mayPlan: true,
    sessionId,
    expectedVersion: await versionOf(sessionId),
    change: to,
    input: {},
    beyondContract: false,
    reason: null,
    idempotencyKey: newKey(),
    ...rest,
  });

const moveTo =
  (day: string, from = '09:00', until = '12:00') =>
  (stored: SessionDraft): SessionDraft => ({
    ...stored,
    appointments: stored.appointments.map((a) => ({
      ...a,
      startsAt: berlinTime(day, from),
      endsAt: berlinTime(day, until),
    })),
  });

const enrol = (actorId: number, sessionId: number) =>
  enrolInSession(deps(), { actorId, sessionId, idempotencyKey: newKey() });
const wait = (actorId: number, sessionId: number) =>
  joinWaitingList(deps(), { actorId, sessionId, idempotencyKey: newKey() });
const noticesOf = async (personId: number) =>
  (
    await given.rows<{ kind: string }>(
      'select kind from outbox_message where recipient_id = $1 order by id',
      [personId],
    )
  ).map(({ kind }) => kind);

describe('a new session', () => {
  it('is a draft with a number, its place, and its first entry of history', async () => {
    const roomId = await room();
    const sessionId = await created(draft([at('2027-02-02', '09:00', '12:00', { roomId })]));
    expect(
      await given.row(
        `select s.status, s.number, s.site_code, s.version, s.responsible_id, v.kind, v.actor_id
         from session s join session_event v on v.session_id = s.id where s.id = $1`,
        [sessionId],
      ),
    ).toEqual({
      status: 'DRAFT',
      number: expect.stringMatching(/^27-[A-Z]+-\d{4}$/),
      site_code: 'RH',
      version: 1,
      responsible_id: planner,
      kind: 'CREATED',
      actor_id: planner,
    });
  });

  it('cannot be enrolled in before it is published, by rule and by PostgreSQL itself', async () => {
    const sessionId = await created(draft([at('2027-02-03')]));
    const anna = await given.person();
    expect(await enrol(anna, sessionId)).toEqual({ type: 'SessionNotFound' });
    expect(await wait(anna, sessionId)).toEqual({ type: 'SessionNotFound' });
    await expect(
      given.client.query(
        `with e as (insert into enrolment (session_id, person_id, status, created_at, status_since)
           values ($1, $2, 'CONFIRMED', now(), now()) returning id)
         insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
           select id, 1, 'NONE', 'CONFIRMED', now() from e`,
        [sessionId, anna],
      ),
    ).rejects.toThrow(/not published/);
  });

  it('is planned by planners only', async () => {
    expect(await create([draft([at('2027-02-03')])], { mayPlan: false })).toEqual({ type: 'NotPermitted' });
  });

  it.each<[string, (d: SessionDraft) => SessionDraft]>([
    ['APPOINTMENTS', (d) => ({ ...d, appointments: [at('2027-02-04', '12:00', '09:00')] })],
    ['APPOINTMENTS', (d) => ({ ...d, appointments: [at('2027-02-04'), at('2027-02-04', '11:00', '13:00')] })],
    ['PAST_APPOINTMENT', (d) => ({ ...d, appointments: [at('2026-11-24')] })],
    ['CAPACITY', (d) => ({ ...d, capacity: 0 })],
    ['MINIMUM', (d) => ({ ...d, seatsMinimum: 11 })],
    ['DEADLINES', (d) => ({ ...d, enrolUntil: berlinTime('2027-02-05') })],
    ['JOIN_URL', (d) => ({ ...d, joinUrl: 'javascript:alert(1)' })],
    [
      'UNKNOWN_RESOURCE',
      (d) => ({ ...d, appointments: [at('2027-02-04', '09:00', '12:00', { roomId: 99999 })] }),
    ],
  ])('is refused with its fault: %s', async (fault, spoil) => {
    const outcome = await create([spoil(draft([at('2027-02-04')]))]);
    expect(outcome).toEqual({ type: 'SessionDraftInvalid', fault, index: 0 });
  });

  it('is created once however often the command arrives', async () => {
    const command = { idempotencyKey: newKey() };
    const wanted = [draft([at('2027-02-05')])];
    expect(await create(wanted, command)).toEqual(await create(wanted, command));
  });
});

describe('what is occupied', () => {
  it('is refused with the session that is in the way, for rooms, trainers and equipment', async () => {
    const roomId = await room();
    const resources = { roomId, trainerIds: [1], equipmentIds: [1] };
    const first = await created(draft([at('2027-02-09', '09:00', '12:00', resources)]));
    const outcome = await create([draft([at('2027-02-09', '11:00', '13:00', resources)])]);
    expect(outcome).toMatchObject({
      type: 'ResourcesOccupied',
      clashes: [
        { type: 'ROOM', id: roomId, sessionId: first },
        { type: 'TRAINER', id: 1, sessionId: first },
        { type: 'EQUIPMENT', id: 1, sessionId: first },
      ],
    });
    expect((await create([draft([at('2027-02-09', '12:00', '13:00', resources)])])).type).toBe(
      'SessionsCreated',
    );
  });

  it('includes the time in which a room is set up and cleared, but not within one session', async () => {
    const roomId = await room({ buffer: 30 });
    const twoParts = [
      at('2027-02-10', '09:00', '12:00', { roomId }),
      at('2027-02-10', '12:15', '14:00', { roomId }),
    ];
    await created(draft(twoParts));
    const next = (from: string) => create([draft([at('2027-02-10', from, '17:00', { roomId })])]);
    expect((await next('14:45')).type).toBe('ResourcesOccupied');
    expect((await next('15:00')).type).toBe('SessionsCreated');
  });

  it('includes absences, which may be entered over what was planned before', async () => {
    await created(draft([at('2027-02-11', '09:00', '12:00', { trainerIds: [2] })]));
    await given.client.query(
      `insert into resource_block (trainer_id, starts_at, ends_at, created_by_id, created_at, over_bookings)
       values (2, $1, $2, $3, $4, true)`,
      [berlinTime('2027-02-11'), berlinTime('2027-02-13'), planner, now],
    );
    const outcome = await create([draft([at('2027-02-12', '09:00', '12:00', { trainerIds: [2] })])]);
    expect(outcome).toMatchObject({
      type: 'ResourcesOccupied',
      clashes: [{ type: 'TRAINER', sessionId: null }],
    });
  });

  it('leaves a session as it is when something is blocked over it, and lets the rest of it be changed', async () => {
    const roomId = await room();
    const sessionId = await created(draft([at('2027-02-18', '09:00', '12:00', { roomId })]));
    await given.client.query(
      `insert into resource_block (room_id, starts_at, ends_at, created_by_id, created_at, over_bookings)
       values ($1, $2, $3, $4, $5, true)`,
      [roomId, berlinTime('2027-02-18'), berlinTime('2027-02-19'), planner, now],
    );
    const change = async (wanted: (stored: SessionDraft) => SessionDraft) =>
      changeSession(deps(), {
        ...{ actorId: planner, mayPlan: true, sessionId, beyondContract: false, reason: null },
        expectedVersion: await versionOf(sessionId),
        change: wanted,
        input: { key: newKey() },
        idempotencyKey: newKey(),
      });
    expect(await change((stored) => ({ ...stored, capacity: 8 }))).toMatchObject({ type: 'SessionChanged' });
    const later = await change((stored) => ({
      ...stored,
      appointments: [{ ...stored.appointments[0]!, endsAt: berlinTime('2027-02-18', '13:00') }],
    }));
    expect(later).toMatchObject({ type: 'ResourcesOccupied', clashes: [{ type: 'ROOM', sessionId: null }] });
  });

  it('leaves nothing of a series when one of its sessions cannot be', async () => {
    const roomId = await room();
    await created(draft([at('2027-03-09', '09:00', '12:00', { roomId })]));
    const count = () => given.row('select count(*)::int from session');
    const before = await count();
    const series = ['2027-03-02', '2027-03-09', '2027-03-16'].map((day) =>
      draft([at(day, '10:00', '11:00', { roomId })]),
    );
    expect(await create(series)).toMatchObject({ type: 'ResourcesOccupied', index: 1 });
    expect(await count()).toEqual(before);
  });

  it('warns of a contract that is used up, and goes beyond it when the planner says so', async () => {
    await given.client.query('insert into trainer_contract values (3, 2027, 1)');
    const two = draft([
      at('2027-02-16', '09:00', '10:00', { trainerIds: [3] }),
      at('2027-02-16', '11:00', '12:00', { trainerIds: [3] }),
    ]);
    await created(two);
    const more = [draft([at('2027-02-17', '09:00', '10:00', { trainerIds: [3] })])];
    expect(await create(more)).toMatchObject({
      type: 'ContractDaysExceeded',
      overruns: [{ trainerId: 3, year: 2027, days: 1, wanted: 2 }],
    });
    expect((await create(more, { beyondContract: true })).type).toBe('SessionsCreated');
  });
});

describe('moving a published session', () => {
  it('keeps the seats, tells everybody in it and gives them a week to reconsider', async () => {
    const sessionId = await published(draft([at('2027-01-12')], { capacity: 1 }));
    const [anna, ben] = await given.people(2);
    await enrol(anna!, sessionId);
    await wait(ben!, sessionId);
    const outcome = await change(sessionId, moveTo('2027-01-14'), { reason: 'Der Raum wird saniert' });
    expect(outcome).toEqual({ type: 'SessionChanged', sessionId, told: 2, promoted: 0 });
    expect(await noticesOf(anna!)).toEqual(['SEAT_CONFIRMED', 'SESSION_CHANGED']);
    expect(await noticesOf(ben!)).toEqual(['WAITING_LIST_JOINED', 'SESSION_CHANGED']);
    const session = await given.row<{ starts_at: Date; cancel_until: Date; version: number }>(
      'select starts_at, cancel_until, version from session where id = $1',
      [sessionId],
    );
    expect(session.starts_at).toEqual(berlinTime('2027-01-14', '09:00'));
    expect(session.cancel_until.getTime()).toBeGreaterThanOrEqual(now.getTime() + 7 * 86_400_000);
    expect(
      await given.rows('select kind, version, reason from session_event where session_id = $1 order by id', [
        sessionId,
      ]),
    ).toEqual([
      { kind: 'CREATED', version: 1, reason: null },
      { kind: 'PUBLISHED', version: 2, reason: null },
      { kind: 'MOVED', version: 3, reason: 'Der Raum wird saniert' },
    ]);
  });

  it('tells nobody when nothing changes, and keeps the version', async () => {
    const sessionId = await published(draft([at('2027-01-19')]));
    const before = await versionOf(sessionId);
    expect(await change(sessionId, (stored) => stored)).toMatchObject({ type: 'SessionChanged', told: 0 });
    expect(await versionOf(sessionId)).toBe(before);
  });

  it('is refused when somebody else changed the session meanwhile', async () => {
    const sessionId = await published(draft([at('2027-01-20')]));
    const seen = await versionOf(sessionId);
    await change(sessionId, moveTo('2027-01-21'));
    expect(await change(sessionId, moveTo('2027-01-22'), { expectedVersion: seen })).toEqual({
      type: 'StaleSession',
      sessionId,
      expectedVersion: seen,
      currentVersion: seen + 1,
    });
  });

  it('lets two appointments of a session change places', async () => {
    const roomId = await room();
    const sessionId = await created(
      draft([at('2027-04-13', '09:00', '10:00', { roomId }), at('2027-04-14', '09:00', '11:00', { roomId })]),
    );
    const swap = (stored: SessionDraft): SessionDraft => {
      const [a, b] = stored.appointments as [AppointmentDraft, AppointmentDraft];
      return {
        ...stored,
        appointments: [
          { ...b, startsAt: a.startsAt, endsAt: a.endsAt },
          { ...a, startsAt: b.startsAt, endsAt: b.endsAt },
        ],
      };
    };
    expect((await change(sessionId, swap)).type).toBe('SessionChanged');
  });

  it('gives new seats to the waiting list at once, and never fewer than are taken', async () => {
    const sessionId = await published(draft([at('2027-03-23')], { capacity: 2 }));
    const [a, b, c, d] = await given.people(4);
    await enrol(a!, sessionId);
    await enrol(b!, sessionId);
    await wait(c!, sessionId);
    await wait(d!, sessionId);
    const seats = (capacity: number) => change(sessionId, (stored) => ({ ...stored, capacity }));
    expect(await seats(1)).toEqual({ type: 'CapacityBelowConfirmed', confirmed: 2 });
    expect(await seats(3)).toMatchObject({ type: 'SessionChanged', told: 0, promoted: 1 });
    expect(await noticesOf(c!)).toEqual(['WAITING_LIST_JOINED', 'PROMOTED_FROM_WAITING_LIST']);
    expect(await noticesOf(d!)).toEqual(['WAITING_LIST_JOINED']);
  });

  it('keeps the room when only somebody else plans for it at the same time', async () => {
    const roomId = await room();
    const sessionId = await created(draft([at('2027-05-04', '09:00', '12:00', { roomId })]));
    const outcome = await change(sessionId, moveTo('2027-05-04', '10:00', '13:00'));
    expect(outcome.type).toBe('SessionChanged');
    expect(await given.row('select count(*)::int from booking where room_id = $1', [roomId])).toEqual({
      count: 1,
    });
  });
});
