import type { EntityManager } from '@mikro-orm/postgresql';
import { BulkEnrolment, BulkEnrolmentRow, SeatQuota, type BulkMode } from '@weitblick/db/enrolment';
import { Session } from '@weitblick/db/scheduling';
import { policyOfTopic, type Policy } from '../../approval/queries/policy-of-topic.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { bulkCandidates, type BulkSource } from '../queries/bulk-candidates.ts';
import { MAX_BULK_ROWS, planBulk, refusesAll, type BulkRow } from '../rules/bulk-list.ts';
import { closedReason, seatsForNewcomers, type ClosedReason } from '../rules/seat-allocation.ts';
import { lockSession, seatsOf } from './ledger.ts';
import { openByPolicy } from './open-request.ts';

export interface BulkWish {
  actorId: number;
  mayPlan: boolean;
  source: BulkSource;
}

export interface BulkEnrolCommand extends BulkWish {
  sessionId: number;
  mode: BulkMode;
  allowWaiting: boolean;
  /** Planners only: the people take the seats that were kept for a purpose, and no others. */
  fromQuotaId: number | null;
  idempotencyKey: string;
}

export type BulkRefusal =
  | { type: 'EnrolmentClosed'; reason: ClosedReason }
  | { type: 'TooManyRows'; limit: number }
  /** No planner, training officer or, for topics by order, head of a unit; or not the quota's planner. */
  | { type: 'NotPermitted' }
  | { type: 'SessionNotFound' };

export type BulkOutcome =
  | { type: 'BulkEnrolled'; bulkId: number }
  /** ALL_OR_NOTHING, and somebody would be left out: nothing was written. */
  | { type: 'BulkRefused'; rows: BulkRow[] }
  | BulkRefusal
  | CommandRefusal;

export interface BulkPreview {
  type: 'BulkPreview';
  rows: BulkRow[];
  /** Seats lead to requests that approvers decide. */
  needsApproval: boolean;
}

type Terms = Pick<BulkEnrolCommand, 'allowWaiting' | 'fromQuotaId'> & BulkWish;

/** What bulkEnrol would do now; writes and locks nothing. */
export async function previewBulk(
  { em, clock }: CommandDependencies,
  { sessionId, ...terms }: Terms & { sessionId: number },
): Promise<BulkPreview | BulkRefusal> {
  const fork = em.fork();
  const session = await fork.findOne(Session, sessionId);
  if (!session) return { type: 'SessionNotFound' };
  const plan = await plannedRows(fork, session, terms, clock.now());
  if ('type' in plan) return plan;
  return { type: 'BulkPreview', rows: plan.rows, needsApproval: plan.policy.approvalSteps > 0 };
}

/**
 * Enrols the people of a list, a unit or a cohort in one transaction. An order needs no approval where the topic is
 * open by order, but it never gives a seat that is not there.
 */
export function bulkEnrol(deps: CommandDependencies, command: BulkEnrolCommand): Promise<BulkOutcome> {
  const { actorId, sessionId, source, mode, allowWaiting, fromQuotaId, idempotencyKey } = command;
  return runCommand<Session | null, BulkOutcome>(
    deps,
    {
      name: 'bulkEnrol',
      actorId,
      idempotencyKey,
      input: { sessionId, source, mode, allowWaiting, fromQuotaId },
    },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const plan = await plannedRows(tx, session, command, now);
      if ('type' in plan) return { outcome: plan, effect: false };
      if (mode === 'ALL_OR_NOTHING' && refusesAll(plan.rows))
        return { outcome: { type: 'BulkRefused', rows: plan.rows }, effect: false };
      const bulk = tx.create(BulkEnrolment, {
        session,
        mode,
        allowWaiting,
        fromQuota: fromQuotaId,
        createdBy: actorId,
        createdAt: now,
      });
      await write(tx, session, bulk, plan, { actorId, first: 1, now });
      await tx.flush();
      return { outcome: { type: 'BulkEnrolled', bulkId: bulk.id }, effect: true };
    },
  );
}

export interface AddToBulkCommand extends BulkWish {
  bulkId: number;
  idempotencyKey: string;
}

/** Adds people to an earlier bulk enrolment, with its rules; who is enrolled already stays as they are. */
export function addToBulk(
  deps: CommandDependencies,
  command: AddToBulkCommand,
): Promise<BulkOutcome | { type: 'BulkNotFound' }> {
  const { actorId, mayPlan, bulkId, source, idempotencyKey } = command;
  type Locked = { session: Session; bulk: BulkEnrolment } | null;
  return runCommand<Locked, BulkOutcome | { type: 'BulkNotFound' }>(
    deps,
    { name: 'addToBulk', actorId, idempotencyKey, input: { bulkId, source } },
    async (tx, faults) => {
      const bulk = await tx.findOne(BulkEnrolment, bulkId);
      const session = bulk && (await lockSession(tx, bulk.session.id, faults));
      return session ? { session, bulk: bulk! } : null;
    },
    async (tx, locked, now) => {
      if (!locked || (!mayPlan && locked.bulk.createdBy.id !== actorId))
        return { outcome: { type: 'BulkNotFound' }, effect: false };
      const { session, bulk } = locked;
      const quota = bulk.fromQuota && (await tx.findOneOrFail(SeatQuota, bulk.fromQuota.id));
      // what is released belongs to everybody, so it is taken like any other seat
      const fromQuotaId = quota && !quota.releasedAt ? quota.id : null;
      const terms = { ...command, allowWaiting: bulk.allowWaiting, fromQuotaId };
      const plan = await plannedRows(tx, session, terms, now);
      if ('type' in plan) return { outcome: plan, effect: false };
      if (bulk.mode === 'ALL_OR_NOTHING' && refusesAll(plan.rows))
        return { outcome: { type: 'BulkRefused', rows: plan.rows }, effect: false };
      const first = (await tx.count(BulkEnrolmentRow, { bulk })) + 1;
      await write(tx, session, bulk, plan, { actorId, first, now });
      return { outcome: { type: 'BulkEnrolled', bulkId }, effect: true };
    },
  );
}

async function plannedRows(
  tx: EntityManager,
  session: Session,
  { actorId, mayPlan, source, allowWaiting, fromQuotaId }: Terms,
  now: Date,
): Promise<{ rows: BulkRow[]; policy: Policy } | BulkRefusal> {
  const seats = seatsOf(session);
  const reason = closedReason(seats, now);
  if (reason) return { type: 'EnrolmentClosed', reason };
  if (source.kind === 'LIST' && source.numbers.length > MAX_BULK_ROWS)
    return { type: 'TooManyRows', limit: MAX_BULK_ROWS };
  const policy = await policyOfTopic(tx, session.topic.id);
  const scope = { actorId, mayPlan, byOrder: policy.access === 'ORDER' };
  const found = await bulkCandidates(tx, session, source, scope, now, MAX_BULK_ROWS);
  if (found.length > MAX_BULK_ROWS) return { type: 'TooManyRows', limit: MAX_BULK_ROWS };
  if (!mayPlan && !found.some(({ candidate }) => candidate?.permitted)) return { type: 'NotPermitted' };

  const quotas = await tx.find(SeatQuota, { session, releasedAt: null });
  const free = (of: (quota: SeatQuota) => boolean) =>
    new Map(quotas.filter(of).map(({ id, seats: all, seatsUsed }) => [id, all - seatsUsed]));
  const terms = { allowWaiting, seesAll: mayPlan };
  if (fromQuotaId !== null) {
    if (!mayPlan || !quotas.some(({ id, unit }) => id === fromQuotaId && !unit))
      return { type: 'NotPermitted' };
    const entries = found.map(({ number, candidate }) => ({
      number,
      candidate: candidate && { ...candidate, quotaIds: [fromQuotaId] },
    }));
    return {
      rows: planBulk(entries, { ...terms, seats: 0, quotas: free((q) => q.id === fromQuotaId) }),
      policy,
    };
  }
  const own = session.drawPending ? new Map<number, number>() : free(({ unit }) => unit !== null);
  return { rows: planBulk(found, { ...terms, seats: seatsForNewcomers(seats), quotas: own }), policy };
}

async function write(
  tx: EntityManager,
  session: Session,
  bulk: BulkEnrolment,
  { rows, policy }: { rows: readonly BulkRow[]; policy: Policy },
  { actorId, first, now }: { actorId: number; first: number; now: Date },
): Promise<void> {
  let position = first;
  for (const { number, personId, result, quotaId } of rows) {
    const wanted = result === 'ENROLLED' || result === 'WAITING';
    const enrolment = wanted
      ? await openByPolicy(tx, session, policy, {
          personId: personId!,
          for: result === 'ENROLLED' ? 'SEAT' : 'QUEUE',
          promotion: 'AUTOMATIC',
          quotaId,
          actorId,
          now,
        })
      : null;
    tx.create(BulkEnrolmentRow, {
      bulk,
      position,
      number,
      person: personId,
      result: enrolment?.status === 'REQUESTED' ? 'REQUESTED' : result,
      enrolment,
      at: now,
    });
    position += 1;
  }
}
