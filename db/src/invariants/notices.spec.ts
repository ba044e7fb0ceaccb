import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { afterDamage as damaged } from './after-damage.ts';
import { brokenInvariants, checkInvariants } from './index.ts';

const now = new Date('2026-11-25T15:00:00Z');
let database: TestDatabase;
let given: Fixtures;
let anna: number;
let ben: number;

/** A request that was approved and told by mail with a calendar entry, and a seat that is in a digest. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const sessionId = await given.session();
  [anna, ben] = (await given.people(2)) as [number, number];
  await given.client.query('begin; set local session_replication_role = replica');
  await given.client.query(
    `insert into enrolment (id, session_id, person_id, status, version, waiting_seq, created_at, status_since, holds_seat)
       values (1, ${sessionId}, ${anna}, 'CONFIRMED', 2, 1, now(), now(), true),
              (2, ${sessionId}, ${ben}, 'CONFIRMED', 1, null, now(), now(), true);
     insert into enrolment_event (id, enrolment_id, version, from_status, to_status, at, actor_id) values
       (11, 1, 1, 'NONE', 'REQUESTED', '2026-11-25T08:00Z', ${anna}),
       (12, 1, 2, 'REQUESTED', 'CONFIRMED', '2026-11-25T09:00Z', ${ben}),
       (21, 2, 1, 'NONE', 'CONFIRMED', '2026-11-25T09:00Z', ${ben});
     insert into approval (id, enrolment_id, step, role, approver_id, status, asked_at, due_at, decided_at, decided_by_id) values
       (1, 1, 1, 'LINE_MANAGER', ${ben}, 'APPROVED', '2026-11-25T08:00Z', '2026-11-30T17:00Z', '2026-11-25T09:00Z', ${ben});
     insert into approval_event (approval_id, kind, at, actor_id, approver_id) values
       (1, 'APPROVED', '2026-11-25T09:00Z', ${ben}, ${ben});
     update session set seats_taken = 2, waiting_seq = 1 where id = ${sessionId};
     insert into mail (id, message_key, recipient_id, kind, outbox_message_id, enrolment_id, digest_day, calendar, status, next_attempt_at, created_at, sent_at)
       values (1, 'notice-2', ${anna}, 'NOTICE', 2, 1, null, '{"position": 1, "sequence": 1, "method": "REQUEST"}', 'SENT', now(), now(), now()),
              (2, 'digest', ${ben}, 'DIGEST', null, null, '2026-11-25', null, 'SENT', now(), now(), now());
     insert into outbox_message (id, event_id, kind, recipient_id, created_at, sent_at, channel, planned_at, digest_mail_id) values
       (1, 11, 'REQUEST_RECEIVED', ${anna}, '2026-11-25T08:00Z', now(), 'IN_APP', now(), null),
       (2, 12, 'REQUEST_APPROVED', ${anna}, '2026-11-25T09:00Z', now(), 'MAIL', '2026-11-25T09:11Z', null),
       (3, 21, 'SEAT_CONFIRMED', ${ben}, '2026-11-25T09:00Z', now(), 'DIGEST', now(), 2);
     insert into calendar_entry values (1, 1, 1, 'REQUEST', now(), now() + interval '1 hour', 'Raum 2')`,
  );
  await given.client.query('commit');
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

const broken = () => brokenInvariants(database.url, now);
const afterDamage = (damage: string, repair: string) => damaged(given, broken, damage, repair);

describe('the invariant checker', () => {
  it('finds nothing where everybody was told what is theirs', async () => {
    const reports = await checkInvariants(database.url, now);
    expect(reports.flatMap((report) => report.violations)).toEqual([]);
    expect(reports.filter(({ id }) => /^O\d/.test(id)).map(({ population }) => population)).toEqual([
      2, 3, 3, 1, 1,
    ]);
  });

  it('sees a mail to somebody else (O1)', async () => {
    const swap = (id: number, to: number) => `update mail set recipient_id = ${to} where id = ${id}`;
    expect(await afterDamage(swap(1, ben), swap(1, anna))).toEqual(['O1']);
    expect(await afterDamage(swap(2, anna), swap(2, ben))).toEqual(['O1']);
  });

  it('sees a notice without its mail, and a mail that nobody asked for (O2)', async () => {
    const channel = (name: string) => `update outbox_message set channel = '${name}' where id = 2`;
    expect(await afterDamage(channel('IN_APP'), channel('MAIL'))).toEqual(['O2']);
    expect(
      await afterDamage(
        `update outbox_message set channel = 'MAIL' where id = 1`,
        `update outbox_message set channel = 'IN_APP' where id = 1`,
      ),
    ).toEqual(['O2']);
  });

  it('sees a notice that counts as sent and is not, and the other way round (O3)', async () => {
    expect(
      await afterDamage(
        `update mail set status = 'QUEUED', sent_at = null where id = 1`,
        `update mail set status = 'SENT', sent_at = now() where id = 1`,
      ),
    ).toEqual(['O3']);
    expect(
      await afterDamage(
        `update outbox_message set sent_at = null where id = 3`,
        `update outbox_message set sent_at = now() where id = 3`,
      ),
    ).toEqual(['O3']);
  });

  it('sees a decision that was told too early (O4)', async () => {
    const planned = (at: string) => `update outbox_message set planned_at = '2026-11-25T${at}Z' where id = 2`;
    expect(await afterDamage(planned('09:09'), planned('09:11'))).toEqual(['O4']);
  });

  it('sees calendar messages that overtake each other (O5)', async () => {
    const sequence = (n: number) => `update calendar_entry set sequence = ${n}`;
    expect(await afterDamage(sequence(0), sequence(1))).toEqual(['O5']);
  });
});
