import 'reflect-metadata';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { retireTopic } from '../catalogue/use-cases/retire-topic.ts';
import { countStatements } from '../../test/support/count-statements.ts';
import { alternativesTo } from './queries/alternatives.ts';
import { promotionHistory } from './queries/promotion-history.ts';
import { cancelEnrolment } from './use-cases/cancel-enrolment.ts';
import { enrolInSession } from './use-cases/enrol-in-session.ts';
import { joinWaitingList } from './use-cases/join-waiting-list.ts';
import { runDeadlines } from './use-cases/run-deadlines.ts';

const DAY = 86_400_000;
const today = berlinTime('2026-11-25', '09:00');
const daysAgo = (days: number) => new Date(today.getTime() - days * DAY);

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;

beforeEach(async () => {
  await close();
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, today);
}, 60_000);
afterAll(() => close());

async function close(): Promise<void> {
  await given?.close();
  await orm?.close();
  await database?.drop();
}

const at = (time: Date) => ({ em: orm.em.fork(), clock: { now: () => time } });
let keys = 0;
const key = () => `key-waiting-${(keys += 1)}`;

async function enrol(sessionId: number, personId: number, time: Date): Promise<number> {
  const outcome = await enrolInSession(at(time), { actorId: personId, sessionId, idempotencyKey: key() });
  if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
  return outcome.enrolmentId;
}

async function wait(sessionId: number, personId: number, time: Date): Promise<number> {
  const command = { actorId: personId, sessionId, promotion: 'AUTOMATIC', idempotencyKey: key() } as const;
  const outcome = await joinWaitingList(at(time), command);
  if (outcome.type !== 'Waiting') throw new Error(outcome.type);
  return outcome.enrolmentId;
}

async function leave(enrolmentId: number, personId: number, time: Date): Promise<void> {
  const command = { actorId: personId, enrolmentId, reason: 'verhindert', idempotencyKey: key() };
  expect(await cancelEnrolment(at(time), command)).toMatchObject({ type: 'Cancelled' });
}

/** Played by the real commands: one seat, two people wait from 40 days before the start, over since 10 days. */
async function pastSession({ freedDaysBefore }: { freedDaysBefore: number | null }) {
  const startsAt = daysAgo(10);
  const session = await given.session({
    startsAt,
    capacity: 1,
    enrolUntil: startsAt,
    cancelUntil: new Date(startsAt.getTime() - 30 * DAY),
  });
  const [holder, first, second] = await given.people(3);
  const before = (days: number) => new Date(startsAt.getTime() - days * DAY);
  const seat = await enrol(session, holder!, before(50));
  const firstWaits = await wait(session, first!, before(40));
  await wait(session, second!, before(39));
  if (freedDaysBefore !== null) await leave(seat, holder!, before(freedDaysBefore));
  return { session, first: first!, firstWaits, before };
}

describe('What became of people at the same place of a waiting list', () => {
  const place = { topicId: 1, format: 'IN_PERSON', secondsLeft: (20 * DAY) / 1000 };
  const topic = async (position: number, secondsLeft = place.secondsLeft) => {
    const [history] = await promotionHistory(orm.em.fork(), [{ ...place, position, secondsLeft }], today);
    return history!.find(({ basis }) => basis === 'TOPIC');
  };

  it('counts who stood there so long before the end, and who of them got a seat', async () => {
    await pastSession({ freedDaysBefore: 5 });
    await pastSession({ freedDaysBefore: null });
    await runDeadlines(at(daysAgo(9)));
    expect(await topic(1)).toEqual({ basis: 'TOPIC', cases: 2, promoted: 1 });
    expect(await topic(2)).toEqual({ basis: 'TOPIC', cases: 2, promoted: 0 });
    expect(await topic(3)).toBeUndefined();
  });

  it('looks at the places of that day: who has moved up before stands there no more', async () => {
    await pastSession({ freedDaysBefore: 25 });
    await runDeadlines(at(daysAgo(9)));
    // the first got the seat 25 days before, so that 20 days before the second was the first
    expect(await topic(1)).toMatchObject({ cases: 1, promoted: 0 });
    expect(await topic(1, (30 * DAY) / 1000)).toMatchObject({ cases: 1, promoted: 1 });
  });

  it('does not count who left the list, nor sessions that are not over', async () => {
    const { firstWaits, first, before } = await pastSession({ freedDaysBefore: null });
    await leave(firstWaits, first, before(15));
    const ahead = await given.session({ capacity: 1 });
    const [holder, waiting] = await given.people(2);
    await enrol(ahead, holder!, today);
    await wait(ahead, waiting!, today);
    await runDeadlines(at(daysAgo(9)));
    expect(await topic(1)).toBeUndefined();
    expect(await topic(2)).toMatchObject({ cases: 1, promoted: 0 });
  });

  it('answers for many places in one statement, each by its topic and by its format', async () => {
    await pastSession({ freedDaysBefore: 5 });
    await given.client.query(`
      insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, duration_minutes)
      values ('neu', 1, 'Neues Thema', 'x', 'x', '{}', '{}', '{IN_PERSON}', 60)`);
    const places = [1, 2, 3].map((position) => ({ ...place, topicId: 2, position }));
    let history: Awaited<ReturnType<typeof promotionHistory>> = [];
    const statements = await countStatements(orm, async () => {
      history = await promotionHistory(orm.em.fork(), places, today);
    });
    expect(statements).toHaveLength(1);
    expect(history).toEqual([
      [{ basis: 'FORMAT', cases: 1, promoted: 1 }],
      [{ basis: 'FORMAT', cases: 1, promoted: 0 }],
      [],
    ]);
  });
});

describe('Alternatives to a full session', () => {
  const instead = async (sessionId: number, personId: number | null = null) =>
    (await alternativesTo(orm.em.fork(), { sessionId, personId, now: today, most: 10 })).map(
      ({ sessionId: id, kind }) => [id, kind],
    );

  async function topic(slug: string, keywords: string, access: string | null = null): Promise<number> {
    const { id } = await given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, duration_minutes)
       values ($1, 1, $1, 'x', 'x', '{}', $2, '{IN_PERSON}', 60) returning id`,
      [slug, keywords],
    );
    if (access) {
      await given.client.query(`insert into topic_policy (topic_id, access) values ($1, $2)`, [id, access]);
    }
    return id;
  }

  const inDays = (days: number, more = {}) =>
    given.session({ startsAt: new Date(today.getTime() + days * DAY), ...more });

  it('are free sessions of the topic, then shorter lists, then related topics by words in common', async () => {
    await given.client.query(`update topic set keywords = '{gespräch,konflikt}' where id = 1`);
    const full = await inDays(60, { capacity: 1 });
    const shorter = await inDays(50, { capacity: 1 });
    const asLong = await inDays(40, { capacity: 1 });
    const people = await given.people(8);
    for (const [index, session] of [full, shorter, asLong].entries())
      await enrol(session, people[index]!, today);
    for (const session of [full, full, asLong, asLong, shorter])
      await wait(session, people.pop()!, today).catch(() => 0);
    const free = await inDays(90);
    const far = await inDays(45, { topicId: await topic('fern', '{}') });
    const near = await inDays(70, { topicId: await topic('nah', '{konflikt}') });
    await inDays(71, { topicId: await topic('befohlen', '{gespräch,konflikt}', 'ORDER') });
    expect(await instead(full)).toEqual([
      [free, 'SAME_TOPIC'],
      [shorter, 'SAME_TOPIC'],
      [near, 'RELATED_TOPIC'],
      [far, 'RELATED_TOPIC'],
    ]);
  });

  it('leave out what is closed, cancelled, retired, or what the person is in already', async () => {
    const full = await inDays(60, { capacity: 1 });
    const person = await given.person();
    const mine = await inDays(61);
    await enrol(mine, person, today);
    await inDays(62, { status: 'CANCELLED' });
    await inDays(5, { enrolUntil: daysAgo(1) });
    const retired = await topic('abgesetzt', '{}');
    await inDays(63, { topicId: retired });
    await retireTopic(at(today), {
      actorId: person,
      mayPlan: true,
      topicId: retired,
      reason: 'Kein Bedarf',
      idempotencyKey: 'retired-topic-1',
    });
    expect(await instead(full, person)).toEqual([]);
    expect(await instead(full)).toEqual([[mine, 'SAME_TOPIC']]);
  });
});
