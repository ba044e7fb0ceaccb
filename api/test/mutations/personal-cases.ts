import { hashPassword } from '../../src/people/password.ts';
import type { Attempt, MutationCase } from './cases.ts';
import { EVERYBODY } from './enrolment-cases.ts';
import { id, NOW, ROLES, type World } from './world.ts';

/** A mail to the employee that was given up. */
async function deadLetter(w: World): Promise<Attempt> {
  await w.seat(await w.session());
  const { id: outboxId } = await w.given.row<{ id: string }>(
    `update outbox_message set channel = 'MAIL', planned_at = $2
     where id = (select max(id) from outbox_message where recipient_id = $1) returning id`,
    [w.people.employee, NOW],
  );
  const mail = await w.given.row<{ id: string }>(
    `insert into mail (message_key, recipient_id, kind, outbox_message_id, status, attempts, next_attempt_at, created_at, failed_at, last_error)
     values ('fall-' || $1, $2, 'NOTICE', $1::bigint, 'FAILED', 11, $3, $3, $3, '550 no such mailbox') returning id`,
    [outboxId, w.people.employee, NOW],
  );
  return { by: 'administrator', input: { id: id('Delivery', Number(mail.id)) } };
}

export const personalCases: Record<string, MutationCase> = {
  signIn: {
    valid: async (w) => {
      await w.given.client.query(
        `insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3) on conflict do nothing`,
        [w.people.employee, await hashPassword('Laubfrosch-42'), NOW],
      );
      await w.given.client.query('delete from rate_limit');
      return {
        by: 'employee',
        input: { personnelNumber: await w.numberOf('employee'), password: 'Laubfrosch-42' },
      };
    },
    alsoAllowed: ROLES,
    refusal: null,
    wrong: {
      'a wrong password': {
        expect: 'InvalidCredentials',
        make: async (w) => ({
          by: 'employee',
          input: { personnelNumber: await w.numberOf('employee'), password: 'Laubfrosch-43' },
        }),
      },
    },
    repeats: true,
  },
  signOut: {
    valid: async () => ({ by: 'employee', input: { clientMutationId: 'egal' } }),
    alsoAllowed: ROLES,
    refusal: null,
  },
  markNoticesRead: {
    valid: async (w) => {
      await w.seat(await w.session());
      const notice = await w.given.row<{ id: string }>(
        `update outbox_message set channel = 'IN_APP', planned_at = $2, sent_at = $2
         where id = (select max(id) from outbox_message where recipient_id = $1) returning id`,
        [w.people.employee, NOW],
      );
      return { by: 'employee', input: { noticeIds: [id('Notice', Number(notice.id))] } };
    },
    alsoAllowed: [],
    refusal: 'NoticeNotFound',
  },
  updateNotificationPreferences: {
    valid: async () => ({
      by: 'employee',
      input: { language: 'EN', enrolments: 'DAILY', approvals: 'IN_APP' },
    }),
    alsoAllowed: EVERYBODY,
    refusal: null,
  },
  retryDelivery: {
    valid: deadLetter,
    alsoAllowed: [],
    refusal: 'NotPermitted',
  },
  discardDelivery: { valid: deadLetter, alsoAllowed: [], refusal: 'NotPermitted' },
};
