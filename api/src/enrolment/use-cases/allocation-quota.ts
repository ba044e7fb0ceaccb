import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, QuotaRanking, SeatQuota } from '@weitblick/db/enrolment';
import { OrgUnit } from '@weitblick/db/people';
import type { Session } from '@weitblick/db/scheduling';
import {
  runCommand,
  type CommandDependencies,
  type CommandFaults,
  type CommandRefusal,
} from '../../platform/command.ts';
import { isOfficerOf } from '../queries/allocation-rights.ts';
import { closedReason, lastMoment, reservableSeats } from '../rules/seat-allocation.ts';
import { lockSession, promoteWaiting, seatsOf } from './ledger.ts';

export interface ReserveSeatsCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  /** For the people of a part of the tree, or for a purpose; exactly one of both. */
  unitId: number | null;
  purpose: string | null;
  seats: number;
  releaseAt: Date;
  idempotencyKey: string;
}

export type ReserveSeatsOutcome =
  | { type: 'SeatsReserved'; quotaId: number }
  | { type: 'NotEnoughFreeSeats'; free: number }
  | { type: 'InvalidQuota'; problem: 'FOR_WHOM' | 'SEATS' | 'RELEASE_AT' | 'UNIT_HAS_ONE' | 'SESSION_CLOSED' }
  | { type: 'SessionNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Keeps seats free for a unit or a purpose until a cut-off. They are taken from seats that nobody has and waits for. */
export async function reserveSeats(
  deps: CommandDependencies,
  command: ReserveSeatsCommand,
): Promise<ReserveSeatsOutcome> {
  const { actorId, mayPlan, sessionId, unitId, seats, releaseAt, idempotencyKey } = command;
  const purpose = command.purpose?.trim() || null;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Session | null, ReserveSeatsOutcome>(
    deps,
    {
      name: 'reserveSeats',
      actorId,
      idempotencyKey,
      input: { sessionId, unitId, purpose, seats, releaseAt },
    },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      const refuse = (outcome: ReserveSeatsOutcome) => ({ outcome, effect: false });
      if (!session) return refuse({ type: 'SessionNotFound' });
      const problem = await quotaProblem(tx, session, { unitId, purpose, seats, releaseAt }, now);
      if (problem) return refuse({ type: 'InvalidQuota', problem });
      const free = reservableSeats(seatsOf(session));
      if (seats > free) return refuse({ type: 'NotEnoughFreeSeats', free });
      const quota = tx.create(SeatQuota, {
        session,
        unit: unitId,
        purpose,
        seats,
        releaseAt,
        releasedAt: null,
        createdBy: actorId,
      });
      await tx.flush();
      return { outcome: { type: 'SeatsReserved', quotaId: quota.id }, effect: true };
    },
  );
}

async function quotaProblem(
  tx: EntityManager,
  session: Session,
  {
    unitId,
    purpose,
    seats,
    releaseAt,
  }: Pick<ReserveSeatsCommand, 'unitId' | 'purpose' | 'seats' | 'releaseAt'>,
  now: Date,
): Promise<Extract<ReserveSeatsOutcome, { type: 'InvalidQuota' }>['problem'] | null> {
  if (closedReason(seatsOf(session), now)) return 'SESSION_CLOSED';
  if ((unitId === null) === (purpose === null) || (purpose?.length ?? 0) > 120) return 'FOR_WHOM';
  if (unitId !== null && !(await tx.findOne(OrgUnit, unitId))) return 'FOR_WHOM';
  if (!Number.isInteger(seats) || seats < 1) return 'SEATS';
  if (releaseAt <= now || releaseAt > lastMoment(seatsOf(session))) return 'RELEASE_AT';
  if (unitId !== null && (await tx.count(SeatQuota, { session, unit: unitId, releasedAt: null })) > 0)
    return 'UNIT_HAS_ONE';
  return null;
}

export interface ReleaseQuotaCommand {
  actorId: number;
  mayPlan: boolean;
  quotaId: number;
  idempotencyKey: string;
}

export type ReleaseQuotaOutcome =
  | { type: 'QuotaReleased'; quotaId: number; promoted: number }
  | { type: 'QuotaNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Gives what is left of a quota to everybody before its cut-off. Seats taken from it stay taken. */
export async function releaseQuota(
  deps: CommandDependencies,
  { actorId, mayPlan, quotaId, idempotencyKey }: ReleaseQuotaCommand,
): Promise<ReleaseQuotaOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Awaited<ReturnType<typeof lockQuota>>, ReleaseQuotaOutcome>(
    deps,
    { name: 'releaseQuota', actorId, idempotencyKey, input: { quotaId } },
    (tx, faults) => lockQuota(tx, quotaId, faults),
    async (tx, locked, now) => {
      if (!locked || locked.quota.releasedAt) return { outcome: { type: 'QuotaNotFound' }, effect: false };
      locked.quota.releasedAt = now;
      const promoted = await promoteWaiting(tx, locked.session, now);
      return { outcome: { type: 'QuotaReleased', quotaId, promoted }, effect: true };
    },
  );
}

export interface RankWaitingCommand {
  actorId: number;
  mayPlan: boolean;
  quotaId: number;
  /** First = next; who is left out comes after them by queue number. */
  enrolmentIds: readonly number[];
  idempotencyKey: string;
}

export type RankWaitingOutcome =
  | { type: 'WaitingRanked'; quotaId: number }
  /** An enrolment does not wait for this session, is of another unit, or is named twice. */
  | { type: 'InvalidRanking' }
  | { type: 'QuotaNotFound' }
  | CommandRefusal;

/** The unit's training officer says in which order its people get the unit's seats. Replaces the order before. */
export function rankWaiting(
  deps: CommandDependencies,
  { actorId, mayPlan, quotaId, enrolmentIds, idempotencyKey }: RankWaitingCommand,
): Promise<RankWaitingOutcome> {
  return runCommand<Awaited<ReturnType<typeof lockQuota>>, RankWaitingOutcome>(
    deps,
    { name: 'rankWaiting', actorId, idempotencyKey, input: { quotaId, enrolmentIds } },
    (tx, faults) => lockQuota(tx, quotaId, faults),
    async (tx, locked, now) => {
      const quota = locked?.quota;
      if (!quota?.unit || quota.releasedAt) return { outcome: { type: 'QuotaNotFound' }, effect: false };
      if (!mayPlan && !(await isOfficerOf(tx, actorId, quota.unit.id, now)))
        return { outcome: { type: 'QuotaNotFound' }, effect: false };
      const fitting = await tx.execute<{ id: number }[]>(
        `select e.id from enrolment e join person p on p.id = e.person_id
         where e.session_id = ? and e.status in ('WAITING', 'REQUESTED') and unit_contains(?, p.unit_id)`,
        [locked!.session.id, quota.unit.id],
      );
      const ids = new Set(fitting.map(({ id }) => id));
      const invalid =
        new Set(enrolmentIds).size < enrolmentIds.length || enrolmentIds.some((id) => !ids.has(id));
      if (invalid) return { outcome: { type: 'InvalidRanking' }, effect: false };
      await tx.nativeDelete(QuotaRanking, { quota });
      enrolmentIds.forEach((id, index) =>
        tx.create(QuotaRanking, {
          quota,
          enrolment: tx.getReference(Enrolment, id),
          rank: index + 1,
          rankedBy: actorId,
          rankedAt: now,
        }),
      );
      return { outcome: { type: 'WaitingRanked', quotaId }, effect: true };
    },
  );
}

/** The session of a quota never changes, so it can be read before the lock; the quota is read after it. */
export async function lockQuota(
  tx: EntityManager,
  quotaId: number,
  faults: CommandFaults,
): Promise<{ session: Session; quota: SeatQuota } | null> {
  const [row] = await tx.execute<{ session_id: number }[]>('select session_id from seat_quota where id = ?', [
    quotaId,
  ]);
  const session = row && (await lockSession(tx, row.session_id, faults));
  return session ? { session, quota: await tx.findOneOrFail(SeatQuota, quotaId) } : null;
}
