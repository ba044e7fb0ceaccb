import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { announceSessions, registerDemand, withdrawDemand } from './demand.ts';
import { createSecondSession, type SecondSessionCommand } from './demand-second-session.ts';
import { acceptOffer } from './accept-offer.ts';
import { cancelEnrolment } from './cancel-enrolment.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { runDeadlines } from './run-deadlines.ts';

const now = new Date('2026-11-25T09:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let planner: number;
let keys = 0;
const newKey = () => `demand-${String((keys += 1)).padStart(6, '0')}`;
const deps = (at = now) => ({ em: orm.em, clock: { now: () => at } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 10 });
  given = await Fixtures.open(database.url, now);
  planner = await given.person();
});

afterAll(async () => {
  const reports = await assertInvariants(database.url, now);
  expect(reports.find(({ id }) => id === 'N1')!.population).toBeGreaterThan(3);
  expect(reports.find(({ id }) => id === 'N2')!.population).toBeGreaterThan(3);
  await given.close();
  await orm.close();
  await database.drop();
});

async function topic(): Promise<number> {
  const { id } = await given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     select 'thema-' || count(*), 1, 'Thema', '', '', '{}', '{}', '{IN_PERSON}' from topic returning id`,
  );
  return id;
}
const register = (actorId: number, topicId: number, at = now, note: string | null = null) =>
  registerDemand(deps(at), { actorId, topicId, note, idempotencyKey: newKey() });
const toldAbout = (sessionId: number) =>
  given
    .rows<{ id: number }>(
      `select o.recipient_id as id from outbox_message o join demand_event v on v.id = o.demand_event_id
       where v.session_id = $1 order by o.id`,
      [sessionId],
    )
    .then((rows) => rows.map(({ id }) => id));

describe('interest in a topic', () => {
  it('is one row for each person, keeps its turn when the note changes, and can be taken back', async () => {
    const [topicId, anna] = [await topic(), await given.person()];
    await register(anna, topicId);
    await register(anna, topicId, later(1), '  vormittags  ');
    expect(await given.rows('select note, registered_at from demand where topic_id = $1', [topicId])).toEqual(
      [{ note: 'vormittags', registered_at: now }],
    );
    const withdraw = () => withdrawDemand(deps(), { actorId: anna, topicId, idempotencyKey: newKey() });
    expect((await withdraw()).type).toBe('DemandWithdrawn');
    expect((await withdraw()).type).toBe('DemandWithdrawn');
    await given.session({ topicId });
    expect((await announceSessions(deps())).peopleTold).toBe(0);
  });

  it('is one row also when the person clicks twice at once', async () => {
    const [topicId, anna] = [await topic(), await given.person()];
    await Promise.all(Array.from({ length: 5 }, () => register(anna, topicId)));
    expect(await given.rows('select from demand where topic_id = $1', [topicId])).toHaveLength(1);
  });

  it('has a short note and an existing topic', async () => {
    const anna = await given.person();
    expect(await register(anna, await topic(), now, 'x'.repeat(201))).toEqual({
      type: 'NoteTooLong',
      limit: 200,
    });
    expect(await register(anna, 2_000_000_000)).toEqual({ type: 'TopicNotFound' });
  });
});

describe('a new session', () => {
  it('is told to those who asked, in their order, once, and not to those who knew it or have a seat', async () => {
    const topicId = await topic();
    const old = await given.session({ topicId });
    const [first, second, third] = await given.people(3);
    await register(second!, topicId, later(1));
    await register(first!, topicId, now);
    await register(third!, topicId, later(2));
    expect((await announceSessions(deps(later(3)))).peopleTold).toBe(0);
    await enrolInSession(deps(), { actorId: third!, sessionId: old, idempotencyKey: newKey() });
    const fresh = await given.session({ topicId });
    await Promise.all([announceSessions(deps(later(3))), announceSessions(deps(later(3)))]);
    await announceSessions(deps(later(4)));
    expect(await toldAbout(fresh)).toEqual([first, second]);
    expect(await toldAbout(old)).toEqual([]);
  });
});

describe('a second session', () => {
  async function demanded() {
    const topicId = await topic();
    const sessionId = await given.session({ capacity: 1, topicId });
    const [holder, waiting1, waiting2, asked1, asked2] = await given.people(5);
    await enrolInSession(deps(), { actorId: holder!, sessionId, idempotencyKey: newKey() });
    await register(asked1!, topicId);
    await register(waiting1!, topicId);
    await register(asked2!, topicId, later(1));
    for (const actorId of [waiting1!, waiting2!])
      await joinWaitingList(deps(), { actorId, sessionId, idempotencyKey: newKey() });
    return { topicId, sessionId, turns: [waiting1!, waiting2!, asked1!, asked2!] };
  }
  const plan = (sessionId: number, change: Partial<SecondSessionCommand> = {}): SecondSessionCommand => ({
    actorId: planner,
    mayPlan: true,
    sessionId,
    number: `26-ZWE-${(keys += 1)}`,
    appointments: [{ startsAt: later(24 * 50), endsAt: later(24 * 50 + 7) }],
    capacity: 3,
    enrolUntil: later(24 * 40),
    cancelUntil: later(24 * 30),
    idempotencyKey: newKey(),
    ...change,
  });
  const queueOf = (sessionId: number) =>
    given.rows<{ person_id: number; status: string }>(
      'select person_id, status from enrolment where session_id = $1 order by id',
      [sessionId],
    );

  it('asks the waiting list by queue number and then the demand by time, the last of them when a seat is left', async () => {
    const { sessionId, turns } = await demanded();
    const command = plan(sessionId);
    const outcome = (await createSecondSession(deps(later(2)), command)) as { sessionId: number };
    expect(outcome).toMatchObject({ type: 'SecondSessionCreated', offered: 3, queued: 1, told: 0 });
    const statuses = ['OFFERED', 'OFFERED', 'OFFERED', 'WAITING'];
    expect(await queueOf(outcome.sessionId)).toEqual(
      turns.map((person_id, i) => ({ person_id, status: statuses[i] })),
    );
    expect(
      await given.rows('select kind, actor_id from session_event where session_id = $1 order by id', [
        outcome.sessionId,
      ]),
    ).toEqual(['CREATED', 'PUBLISHED'].map((kind) => ({ kind, actor_id: planner })));
    // asking again with the same key creates nothing
    expect(await createSecondSession(deps(later(2)), command)).toEqual(outcome);
    const offers = await given.rows<{ id: number }>(
      `select o.recipient_id as id from outbox_message o join enrolment_event v on v.id = o.event_id
       join enrolment e on e.id = v.enrolment_id where e.session_id = $1 order by o.id`,
      [outcome.sessionId],
    );
    expect(offers.map(({ id }) => id)).toEqual(turns);

    await runDeadlines(deps(later(24 * 14)));
    expect((await queueOf(outcome.sessionId)).map(({ status }) => status)).toEqual([
      'EXPIRED',
      'EXPIRED',
      'EXPIRED',
      'OFFERED',
    ]);
  });

  it('ends the wait for the first session when somebody accepts a seat, and only then', async () => {
    const { sessionId, turns } = await demanded();
    const second = (await createSecondSession(deps(later(2)), plan(sessionId))) as { sessionId: number };
    const statusIn = async (session: number, person: number) =>
      (
        await given.rows<{ status: string }>(
          'select status from enrolment where session_id = $1 and person_id = $2',
          [session, person],
        )
      ).map(({ status }) => status);
    expect(await statusIn(sessionId, turns[0]!)).toEqual(['WAITING']);
    const { id: enrolmentId } = await given.row<{ id: number }>(
      'select id from enrolment where session_id = $1 and person_id = $2',
      [second.sessionId, turns[0]],
    );
    const accept = { actorId: turns[0]!, enrolmentId, idempotencyKey: newKey() };
    const outcomes = await Promise.all([
      acceptOffer(deps(later(3)), accept),
      acceptOffer(deps(later(3)), accept),
    ]);
    expect(outcomes.map(({ type }) => type)).toEqual(['OfferAccepted', 'OfferAccepted']);
    expect(await statusIn(second.sessionId, turns[0]!)).toEqual(['CONFIRMED']);
    expect(await statusIn(sessionId, turns[0]!)).toEqual(['WITHDRAWN']);
    expect(await statusIn(sessionId, turns[1]!)).toEqual(['WAITING']);
    const told = await given.rows(
      `select o.kind from outbox_message o join enrolment_event v on v.id = o.event_id
       join enrolment e on e.id = v.enrolment_id where e.session_id = $1 and e.person_id = $2 and o.kind = 'WAITING_LIST_LEFT'`,
      [sessionId, turns[0]],
    );
    expect(told).toHaveLength(1);
  });

  it('passes on a seat that the first session offers to somebody who accepts the second', async () => {
    const { sessionId, turns } = await demanded();
    await given.client.query(`update enrolment set promotion = 'ASK' where session_id = $1`, [sessionId]);
    const second = (await createSecondSession(deps(later(2)), plan(sessionId))) as { sessionId: number };
    const holder = await given.row<{ id: number; person_id: number }>(
      `select id, person_id from enrolment where session_id = $1 and status = 'CONFIRMED'`,
      [sessionId],
    );
    const offer = await given.row<{ id: number }>(
      'select id from enrolment where session_id = $1 and person_id = $2',
      [second.sessionId, turns[0]],
    );
    const giveBack = () =>
      cancelEnrolment(deps(later(3)), {
        actorId: holder.person_id,
        enrolmentId: holder.id,
        idempotencyKey: newKey(),
      });
    const accept = () =>
      acceptOffer(deps(later(3)), { actorId: turns[0]!, enrolmentId: offer.id, idempotencyKey: newKey() });
    // in whichever order both come
    await Promise.all([giveBack(), accept()]);
    expect((await queueOf(sessionId)).map(({ status }) => status)).toEqual([
      'CANCELLED',
      'WITHDRAWN',
      'OFFERED',
    ]);
  });

  it('only tells the demand where the topic is not open to everybody', async () => {
    const { topicId, sessionId, turns } = await demanded();
    await given.client.query(`insert into topic_policy (topic_id, access) values ($1, 'APPROVAL')`, [
      topicId,
    ]);
    const outcome = (await createSecondSession(deps(later(2)), plan(sessionId))) as { sessionId: number };
    expect(outcome).toMatchObject({ offered: 2, queued: 0, told: 2 });
    expect(await toldAbout(outcome.sessionId)).toEqual(turns.slice(2));
  });

  it('is refused without harm when a planner mistypes', async () => {
    const { sessionId } = await demanded();
    const taken = plan(sessionId);
    await createSecondSession(deps(), taken);
    const problems: [Partial<SecondSessionCommand>, string][] = [
      [{ number: taken.number }, 'NUMBER_TAKEN'],
      [{ number: '' }, 'NUMBER'],
      [{ appointments: [] }, 'APPOINTMENTS'],
      [{ appointments: [{ startsAt: later(9), endsAt: later(8) }] }, 'APPOINTMENTS'],
      [{ capacity: 0 }, 'CAPACITY'],
      [{ enrolUntil: later(24 * 51) }, 'DEADLINES'],
    ];
    for (const [change, problem] of problems)
      expect(await createSecondSession(deps(), plan(sessionId, change))).toEqual({
        type: 'InvalidSession',
        problem,
      });
    expect(await createSecondSession(deps(), plan(sessionId, { mayPlan: false }))).toEqual({
      type: 'NotPermitted',
    });
  });
});
