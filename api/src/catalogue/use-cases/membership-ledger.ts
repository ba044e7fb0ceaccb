import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Cohort,
  MEMBERSHIP_TRANSITIONS,
  MembershipEvent,
  ProgrammeMembership,
  type MembershipStatus,
} from '@weitblick/db/catalogue';
import { OutboxMessage } from '@weitblick/db/notification';

/** Locks the cohort's row until the end of the transaction; every command on its memberships starts here. */
export async function lockCohort(tx: EntityManager, id: number): Promise<Cohort | null> {
  return tx.findOne(Cohort, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** A membership with its cohort locked and its own row read after that; null when there is none. */
export async function lockMembership(
  tx: EntityManager,
  id: number,
): Promise<{ membership: ProgrammeMembership; cohort: Cohort } | null> {
  const [row] = await tx.execute<{ cohort_id: number }[]>(
    'select cohort_id from programme_membership where id = ?',
    [id],
  );
  const cohort = row && (await lockCohort(tx, row.cohort_id));
  return cohort ? { cohort, membership: await tx.findOneOrFail(ProgrammeMembership, id) } : null;
}

interface Change {
  to: MembershipStatus;
  at: Date;
  /** null = the system */
  actorId: number | null;
  reason?: string | null;
}

export function openMembership(
  tx: EntityManager,
  cohort: Cohort,
  personId: number,
  at: Date,
): ProgrammeMembership {
  const membership = tx.create(ProgrammeMembership, {
    cohort,
    person: personId,
    status: 'APPLIED',
    version: 1,
    createdAt: at,
    statusSince: at,
  });
  record(tx, membership, 'NONE', { to: 'APPLIED', at, actorId: personId });
  return membership;
}

/** Changes the status of a membership, with its event and notice. @throws when the state machine has no such step */
export function changeMembership(tx: EntityManager, membership: ProgrammeMembership, change: Change): void {
  const from = membership.status;
  membership.status = change.to;
  membership.statusSince = change.at;
  membership.version += 1;
  record(tx, membership, from, change);
}

function record(
  tx: EntityManager,
  membership: ProgrammeMembership,
  from: MembershipStatus | 'NONE',
  { to, at, actorId, reason = null }: Change,
): void {
  const step = MEMBERSHIP_TRANSITIONS.find((t) => t.from === from && t.to === to);
  if (!step) throw new Error(`no transition from ${from} to ${to}`);
  const membershipEvent = tx.create(MembershipEvent, {
    membership,
    version: membership.version,
    fromStatus: from,
    toStatus: to,
    at,
    actor: actorId,
    reason,
  });
  tx.create(OutboxMessage, {
    membershipEvent,
    kind: step.notice,
    recipient: membership.person,
    createdAt: at,
    sentAt: null,
  });
}
