import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { brokenInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
let database: TestDatabase;
let given: Fixtures;

/** A request of Anna's with one question of Ben's that she has answered. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const [anna, ben] = await given.people(2);
  const sessionId = await given.session();
  await given.client.query('begin');
  await given.client.query(
    `insert into enrolment (session_id, person_id, status, version, waiting_seq, created_at, status_since, decide_by, holds_seat)
       values (${sessionId}, ${anna}, 'REQUESTED', 1, 1, now(), now(), now() + interval '1 day', true);
     update session set waiting_seq = 1 where id = ${sessionId};
     insert into enrolment_event (enrolment_id, version, from_status, to_status, at) values (1, 1, 'NONE', 'REQUESTED', now());
     insert into outbox_message (event_id, kind, recipient_id, created_at) values (1, 'REQUEST_RECEIVED', ${anna}, now());
     insert into approval (enrolment_id, step, role, approver_id, asked_at, due_at) values (1, 1, 'LINE_MANAGER', ${ben}, now(), now());
     insert into approval_event (approval_id, kind, at, actor_id, approver_id) values
       (1, 'ASKED', now(), ${anna}, ${ben}), (1, 'QUESTION', now(), ${ben}, ${ben}), (1, 'ANSWER', now(), ${anna}, ${ben});
     insert into outbox_message (approval_event_id, kind, recipient_id, created_at) values
       (1, 'DECISION_ASKED', ${ben}, now()), (2, 'QUESTION_ASKED', ${anna}, now()), (3, 'QUESTION_ANSWERED', ${ben}, now());
     insert into approval_question (approval_id, asked_by_id, asked_at, question, answered_at, answer)
       values (1, ${ben}, now(), 'Wann?', now(), 'Immer.')`,
  );
  await given.client.query('commit');
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

async function brokenAfter(damage: string): Promise<string[]> {
  const broken = () => brokenInvariants(database.url, now);
  expect(await broken()).toEqual([]);
  await given.client.query(
    `create table kept as table approval_question; set session_replication_role = replica; ${damage}`,
  );
  const seen = await broken();
  await given.client.query(
    `delete from approval_question; insert into approval_question select * from kept; drop table kept;
     set session_replication_role = origin`,
  );
  return seen;
}

describe('the invariant checker', () => {
  it.each([
    ['an answer without its event', 'A4', `update approval_question set answered_at = null, answer = null`],
    ['a question without its event', 'A4', `delete from approval_question`],
    [
      'a question about the own request',
      'A5',
      `update approval_question set asked_by_id = (select person_id from enrolment)`,
    ],
    [
      'a fourth question',
      'A5',
      `insert into approval_question (approval_id, asked_by_id, asked_at, question, answered_at, answer)
       select approval_id, asked_by_id, asked_at, question, answered_at, answer from approval_question, generate_series(1, 3)`,
    ],
  ])('sees %s', async (_, id, damage) => {
    expect(await brokenAfter(damage)).toContain(id);
  });
});

describe('PostgreSQL', () => {
  it('keeps one question open at a time, and no half-forgotten texts', async () => {
    const add = (columns: string, values: string) =>
      given.client.query(
        `insert into approval_question (approval_id, asked_by_id, asked_at, ${columns}) values (1, 2, now(), ${values})`,
      );
    await add('question', `'Und wo?'`);
    await expect(add('question', `'Und wie?'`)).rejects.toThrow('approval_question_one_open');
    await expect(
      given.client.query(`update approval_question set question = null where answer is not null`),
    ).rejects.toThrow('check');
    await expect(
      given.client.query(`update approval_question set answer = null where answer is not null`),
    ).rejects.toThrow('check');
    await given.client.query(`delete from approval_question where question = 'Und wo?'`);
  });
});
