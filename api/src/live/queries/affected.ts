import type { EntityManager } from '@mikro-orm/postgresql';
import { LoginSession } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import { isAlive } from '../../people/rules/login-lifetime.ts';

/**
 * Of the given people: the enrolments that changed, and those that wait in sessions whose waiting list moved (their
 * positions may be others now).
 */
export function enrolmentsOf(
  em: EntityManager,
  personIds: readonly number[],
  enrolmentIds: readonly number[],
  sessionIds: readonly number[],
): Promise<{ id: number; person_id: number }[]> {
  return em.execute(
    `select id, person_id from enrolment where id = any(?::int[]) and person_id = any(?::int[])
     union
     select id, person_id from enrolment
     where status = 'WAITING' and session_id = any(?::int[]) and person_id = any(?::int[])`,
    [arrayOf(enrolmentIds), arrayOf(personIds), arrayOf(sessionIds), arrayOf(personIds)],
  );
}

/** Those of the given people who decide for one of the approvers today. */
export async function deputiesOf(
  em: EntityManager,
  approverIds: readonly number[],
  personIds: readonly number[],
  now: Date,
): Promise<number[]> {
  const rows = await em.execute<{ deputy_id: number }[]>(
    `select distinct deputy_id from approval_deputy
     where person_id = any(?::int[]) and deputy_id = any(?::int[]) and ? between valid_from and valid_until`,
    [arrayOf(approverIds), arrayOf(personIds), berlinDay(now)],
  );
  return rows.map((row) => row.deputy_id);
}

/** @param logins hex of hashed tokens @returns those that still stand for somebody */
export async function livingLogins(
  em: EntityManager,
  logins: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const rows = await em.find(
    LoginSession,
    { tokenHash: { $in: logins.map((hex) => Buffer.from(hex, 'hex')) } },
    { populate: ['person'] },
  );
  const today = berlinDay(now);
  const living = rows.filter(
    (login) => isAlive(login, now) && !(login.person.leftOn && login.person.leftOn < today),
  );
  return new Set(living.map(({ tokenHash }) => Buffer.from(tokenHash).toString('hex')));
}

/** What became of the person's enrolments since `since`. */
export async function enrolmentsChangedSince(
  em: EntityManager,
  personId: number,
  since: Date,
): Promise<number[]> {
  const rows = await em.execute<{ id: number }[]>(
    `select distinct e.id from outbox_message o
     join enrolment_event v on v.id = o.event_id
     join enrolment e on e.id = v.enrolment_id
     where o.recipient_id = ? and o.created_at > ? and e.person_id = ?`,
    [personId, since, personId],
  );
  return rows.map((row) => row.id);
}

/** One parameter instead of one for each id. */
function arrayOf(ids: readonly number[]): string {
  return `{${ids.join(',')}}`;
}
