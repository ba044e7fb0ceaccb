import 'reflect-metadata';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { decideApproval } from '../../approval/use-cases/decide-approval.ts';
import { noticeFacts } from '../../notification/queries/notice-facts.ts';
import { noticeSubjects } from '../../notification/queries/notice-subjects.ts';
import { substituteCandidates } from '../queries/substitute-candidates.ts';
import { answerSubstitution } from './answer-substitution.ts';
import { cancelEnrolment } from './cancel-enrolment.ts';
import { enrolInSession } from './enrol-in-session.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { proposeSubstitute, withdrawSubstitute } from './propose-substitute.ts';
import { runDeadlines } from './run-deadlines.ts';

const early = berlinTime('2026-11-02', '09:00');
const late = berlinTime('2026-12-08', '09:00');
const startsAt = berlinTime('2026-12-10', '09:00');

let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let session: number;
let anna: number;
let ben: number;
let seat: number;

beforeEach(async () => {
  await close();
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, early);
  session = await given.session({ startsAt, capacity: 1, enrolUntil: berlinTime('2026-12-09') });
  [anna, ben] = (await given.people(2)) as [number, number];
  seat = await enrol(anna);
}, 60_000);
afterAll(() => close());

async function close(): Promise<void> {
  await given?.close();
  await orm?.close();
  await database?.drop();
}

const at = (time: Date) => ({ em: orm.em.fork(), clock: { now: () => time } });
let keys = 0;
const key = () => `key-substitute-${(keys += 1)}`;

async function enrol(personId: number): Promise<number> {
  const command = { actorId: personId, sessionId: session, idempotencyKey: key() };
  const outcome = await enrolInSession(at(early), command);
  if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
  return outcome.enrolmentId;
}

const policy = (columns: string, values: string) =>
  given.client.query(
    `insert into topic_policy (topic_id, ${columns}) values (1, ${values})
     on conflict (topic_id) do update set (${columns}) = row (${values})`,
  );

const propose = (substituteId = ben, time = late, actorId = anna) =>
  proposeSubstitute(at(time), { actorId, enrolmentId: seat, substituteId, idempotencyKey: key() });

async function answer(accept: boolean, { actorId = ben, time = late, idempotencyKey = key() } = {}) {
  const { id } = await given.row<{ id: number }>(
    `select coalesce(max(id), 0)::int as id from substitution where substitute_id = $1`,
    [actorId],
  );
  return answerSubstitution(at(time), { actorId, substitutionId: id, accept, idempotencyKey });
}

const statuses = () =>
  given.rows(`select person_id as person, status from enrolment where session_id = $1 order by id`, [
    session,
  ]);
const told = (kind: string) =>
  given
    .rows<{ id: number }>(`select recipient_id as id from outbox_message where kind = $1 order by id`, [kind])
    .then((rows) => rows.map(({ id }) => id));
const sound = () => assertInvariants(database.url, late);

describe('A seat passes to a named substitute', () => {
  it('when the colleague agrees: in one step, and both are told', async () => {
    expect(await propose()).toEqual({ type: 'SubstituteProposed', enrolmentId: seat });
    expect(await statuses()).toEqual([{ person: anna, status: 'CONFIRMED' }]);
    expect(await told('SUBSTITUTE_PROPOSED')).toEqual([ben]);
    expect(await answer(true)).toMatchObject({ type: 'SubstitutionAccepted' });
    expect(await statuses()).toEqual([
      { person: anna, status: 'CANCELLED' },
      { person: ben, status: 'CONFIRMED' },
    ]);
    expect(await told('SUBSTITUTE_ACCEPTED')).toEqual([anna]);
    const reports = await sound();
    for (const id of ['U1', 'U2', 'U3']) expect(reports.find((r) => r.id === id)!.population).toBe(1);
  });

  it('once, however often the answer is sent and by how many windows', async () => {
    await propose();
    const idempotencyKey = key();
    const answers = await Promise.all([
      answer(true, { idempotencyKey }),
      answer(true, { idempotencyKey }),
      answer(true),
      answer(true),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(new Set(answers.map(({ type }) => type)).size).toBeLessThanOrEqual(2);
    expect(await statuses()).toHaveLength(2);
    await sound();
  });

  it('or does not, when cancelling was faster: then it goes to nobody twice', async () => {
    await propose();
    const [cancelled, accepted] = await Promise.all([
      cancelEnrolment(at(late), { actorId: anna, enrolmentId: seat, reason: 'krank', idempotencyKey: key() }),
      answer(true),
    ]);
    expect([cancelled.type, accepted.type]).toEqual(
      cancelled.type === 'Cancelled'
        ? ['Cancelled', 'NoOpenSubstitution']
        : ['NotCancellable', 'SubstitutionAccepted'],
    );
    await sound();
  });

  it('as a request that keeps it, where the topic asks for approval; declined, it goes to the waiting list', async () => {
    const boss = await given.person();
    await given.client.query(`update org_unit set head_id = ${boss} where id = 1`);
    await policy('access, approval_steps, pending_holds_seat', `'APPROVAL', 1, false`);
    await propose();
    await answer(true);
    expect(await statuses()).toMatchObject([{ status: 'CANCELLED' }, { person: ben, status: 'REQUESTED' }]);
    expect(await given.row('select seats_taken from session where id = $1', [session])).toEqual({
      seats_taken: 1,
    });
    await sound();
    const { id } = await given.row<{ id: number }>(`select id from approval where status = 'PENDING'`);
    await decideApproval(at(late), {
      actorId: boss,
      approvalId: id,
      decision: 'DECLINE',
      reason: 'nicht nötig',
      idempotencyKey: key(),
    });
    expect(await given.row('select seats_taken from session where id = $1', [session])).toEqual({
      seats_taken: 0,
    });
    await sound();
  });
});

describe('People who wait', () => {
  let cem: number;
  beforeEach(async () => {
    cem = await given.person();
    const wish = { actorId: cem, sessionId: session, promotion: 'AUTOMATIC', idempotencyKey: key() } as const;
    await joinWaitingList(at(early), wish);
  });

  it('come first, and whoever asks is told so', async () => {
    expect(await propose()).toEqual({ type: 'SubstituteNotPossible', obstacle: 'WAITING_LIST_FIRST' });
  });

  it('come first also when they started to wait after the colleague was asked', async () => {
    await cancelEnrolment(at(early), {
      actorId: cem,
      enrolmentId: (await given.row<{ id: number }>(`select id from enrolment where person_id = $1`, [cem]))
        .id,
      idempotencyKey: key(),
    });
    await propose();
    const wish = { actorId: cem, sessionId: session, promotion: 'AUTOMATIC', idempotencyKey: key() } as const;
    await joinWaitingList(at(late), wish);
    expect(await answer(true)).toEqual({ type: 'SubstituteNotPossible', obstacle: 'WAITING_LIST_FIRST' });
    expect((await statuses())[0]).toEqual({ person: anna, status: 'CONFIRMED' });
    await sound();
  });

  it('are passed by only where the policy says so, and that is on record', async () => {
    await policy('substitute_before_waiting', 'true');
    await propose();
    expect(await answer(true)).toMatchObject({ type: 'SubstitutionAccepted' });
    expect(await given.row(`select passed_waiting from substitution`)).toEqual({ passed_waiting: true });
    await sound();
  });
});

describe('Who may be named', () => {
  it('is a colleague of the own unit, found by the beginnings of the name, who is not in the session', async () => {
    const [near, far] = (await given.people(2)) as [number, number];
    await given.client.query(
      `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values (2, 1, 'REFERAT', 'Bau', 'BAU', '2');
       update person set unit_id = 2, given_name = 'Nora', family_name = 'Nahe' where id = ${far};
       update person set given_name = 'Nora', family_name = 'Nahe' where id = ${near}`,
    );
    const scope = { enrolmentId: seat, now: late, search: 'nah nor' };
    const find = async (anywhere: boolean, search = scope.search) =>
      (await substituteCandidates(orm.em.fork(), { ...scope, anywhere, search })).map((c) => c.personId);
    expect(await find(false)).toEqual([near]);
    expect(await find(true)).toEqual([near, far]);
    expect(await find(true, 'n')).toEqual([]);
    expect(await find(true, '%%')).toEqual([]);
    expect(await propose(far)).toEqual({ type: 'SubstituteNotFound' });
    expect(await propose(anna)).toEqual({ type: 'SubstituteNotFound' });
    await policy('substitute_anywhere', 'true');
    expect(await propose(far)).toMatchObject({ type: 'SubstituteProposed' });
  });

  it('is one at a time: who was asked before is told that it is over', async () => {
    const cem = await given.person();
    await propose();
    await propose(cem);
    expect(await told('SUBSTITUTE_WITHDRAWN')).toEqual([ben]);
    expect(await answer(true)).toEqual({ type: 'NoOpenSubstitution' });
    await sound();
  });
});

describe('The question to a substitute', () => {
  it('can be answered with no, and taken back; the seat stays', async () => {
    await propose();
    expect(await answer(false)).toMatchObject({ type: 'SubstitutionDeclined' });
    expect(await told('SUBSTITUTE_DECLINED')).toEqual([anna]);
    await propose();
    const command = { actorId: anna, enrolmentId: seat, idempotencyKey: key() };
    expect(await withdrawSubstitute(at(late), command)).toEqual({
      type: 'SubstituteWithdrawn',
      enrolmentId: seat,
    });
    expect(await statuses()).toEqual([{ person: anna, status: 'CONFIRMED' }]);
    await sound();
  });

  it('runs out when the session starts', async () => {
    await propose();
    expect(await runDeadlines(at(late))).toMatchObject({ substitutionsExpired: 0 });
    expect(await answer(true, { time: startsAt })).toEqual({
      type: 'SubstituteNotPossible',
      obstacle: 'TOO_LATE',
    });
    expect(await runDeadlines(at(startsAt))).toMatchObject({ substitutionsExpired: 1 });
    expect(await runDeadlines(at(startsAt))).toMatchObject({ substitutionsExpired: 0 });
    expect(await told('SUBSTITUTE_EXPIRED')).toEqual([anna]);
    await sound();
  });

  it('is nobody else’s business', async () => {
    await propose();
    const cem = await given.person();
    const { id } = await given.row<{ id: number }>(`select id from substitution`);
    const other = { actorId: cem, substitutionId: id, accept: true, idempotencyKey: key() };
    expect(await answerSubstitution(at(late), other)).toEqual({ type: 'SubstitutionNotFound' });
    expect(await propose(ben, late, cem)).toEqual({ type: 'EnrolmentNotFound' });
  });

  it('says who asks, and does not tell how to join a session before there is a seat', async () => {
    await given.client.query(`update session set join_url = 'https://treffen.example/geheim'`);
    await propose();
    const { id } = await given.row<{ id: number }>(
      `select id::int from outbox_message where kind = 'SUBSTITUTE_PROPOSED'`,
    );
    const [subject] = await noticeSubjects(orm.em.fork(), [id]);
    const facts = noticeFacts(subject!, 'https://weitblick.example');
    const { name } = await given.row<{ name: string }>(
      `select given_name || ' ' || family_name as name from person where id = $1`,
      [anna],
    );
    expect(facts).toMatchObject({ person: name, place: null });
    expect(JSON.stringify(facts)).not.toContain('geheim');
  });
});
