import type { EntityManager } from '@mikro-orm/postgresql';
import { SeatQuota } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { berlinDay } from '@weitblick/shared/calendar';
import { encodeId } from '../../platform/global-id.ts';
import { isOfficerOf } from './allocation-rights.ts';

/** The smallest unit first: its seats can be used by the fewest people. */
const SMALLEST_FIRST = `array_position(array['SACHGEBIET', 'ABTEILUNG', 'REFERAT', 'CITY'], u.kind), q.id`;

/** @returns the quota with a free seat for the person's unit, or null */
export async function ownQuota(
  em: EntityManager,
  session: Session,
  personId: number,
): Promise<number | null> {
  // saves the statement in nearly all sessions
  if (session.seatsHeld === 0) return null;
  const [row] = await em.execute<{ id: number }[]>(
    `select q.id from seat_quota q
     join org_unit u on u.id = q.unit_id
     join person p on p.id = ?
     where q.session_id = ? and q.released_at is null and q.seats_used < q.seats and unit_contains(q.unit_id, p.unit_id)
     order by ${SMALLEST_FIRST} limit 1`,
    [personId, session.id],
  );
  return row?.id ?? null;
}

/**
 * Who of those who wait gets the free seats of the units' quotas: people that the unit has ranked in its order, then
 * the others by queue number. Read under the session's lock.
 * @returns quota by enrolment
 */
export async function pickForQuotas(em: EntityManager, sessionId: number): Promise<Map<number, number>> {
  const quotas = await em.execute<{ id: number; unit_id: number; free: number }[]>(
    `select q.id, q.unit_id, q.seats - q.seats_used as free from seat_quota q
     join org_unit u on u.id = q.unit_id
     where q.session_id = ? and q.released_at is null and q.seats_used < q.seats
     order by ${SMALLEST_FIRST}`,
    [sessionId],
  );
  const picks = new Map<number, number>();
  for (const quota of quotas) {
    const people = await em.execute<{ id: number }[]>(
      `select e.id from enrolment e
       join person p on p.id = e.person_id
       left join quota_ranking r on r.quota_id = ? and r.enrolment_id = e.id
       where e.session_id = ? and e.status = 'WAITING' and unit_contains(?, p.unit_id)
       order by r.rank nulls last, e.waiting_seq limit ?`,
      [quota.id, sessionId, quota.unit_id, quota.free + picks.size],
    );
    const free = people.filter(({ id }) => !picks.has(id)).slice(0, quota.free);
    for (const { id } of free) picks.set(id, quota.id);
  }
  return picks;
}

export const MAX_RANKED = 500;

export type QuotaRow = Awaited<ReturnType<typeof quotasOf>>[number];

/** Quotas as planners and people see them. */
export async function quotasOf(
  em: EntityManager,
  where: { session: { $in: number[] } } | { id: number | { $in: number[] } },
) {
  const rows = await em.find(SeatQuota, where, { orderBy: { id: 'asc' }, populate: ['unit'] });
  return rows.map(({ id, session, unit, purpose, seats, seatsUsed, releaseAt, releasedAt }) => ({
    id: encodeId('SeatQuota', id),
    sessionId: session.id,
    unitName: unit?.name ?? null,
    purpose: purpose ?? null,
    seats,
    taken: seatsUsed,
    releaseAt,
    releasedAt: releasedAt ?? null,
  }));
}

/** Open quotas in the area of a training officer, next release first. */
export async function quotasToRank(
  em: EntityManager,
  personId: number,
  first: number,
  now: Date,
): Promise<QuotaRow[]> {
  const today = berlinDay(now);
  const rows = await em.execute<{ id: number }[]>(
    `select q.id from seat_quota q
     where q.released_at is null and q.release_at > ? and q.unit_id is not null and exists (
       select from role_assignment a where a.person_id = ? and a.role = 'TRAINING_OFFICER' and a.valid_from <= ?
         and (a.valid_until is null or a.valid_until > ?) and (a.unit_id is null or unit_contains(a.unit_id, q.unit_id)))
     order by q.release_at, q.id limit ?`,
    [now, personId, today, today, first],
  );
  const quotas = await quotasOf(em, { id: { $in: rows.map(({ id }) => id) } });
  return quotas.sort((a, b) => a.releaseAt.getTime() - b.releaseAt.getTime());
}

export interface CandidatesArgs {
  quotaId: number;
  viewerId: number;
  mayPlan: boolean;
  first: number;
}

/** Who of the unit waits, in the order in which seats are given. Empty for whoever may not see it. */
export async function quotaCandidates(
  em: EntityManager,
  { quotaId, viewerId, mayPlan, first }: CandidatesArgs,
  now: Date,
) {
  const quota = await em.findOne(SeatQuota, quotaId);
  if (!quota?.unit || !(mayPlan || (await isOfficerOf(em, viewerId, quota.unit.id, now)))) return [];
  const rows = await em.execute<{ id: number; name: string; status: string; rank: number | null }[]>(
    `select e.id, p.given_name || ' ' || p.family_name as name, e.status, r.rank from enrolment e
     join person p on p.id = e.person_id
     left join quota_ranking r on r.quota_id = ? and r.enrolment_id = e.id
     where e.session_id = ? and e.status in ('WAITING', 'REQUESTED') and unit_contains(?, p.unit_id)
     order by r.rank nulls last, e.waiting_seq limit ?`,
    [quotaId, quota.session.id, quota.unit.id, first],
  );
  return rows.map(({ id, name, status, rank }) => ({
    enrolmentId: encodeId('Enrolment', id),
    displayName: name,
    status,
    rank,
  }));
}
