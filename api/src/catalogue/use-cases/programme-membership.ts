import { ProgrammeMembership, type Cohort, type MembershipStatus } from '@weitblick/db/catalogue';
import { berlinDay } from '@weitblick/shared/calendar';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { changeMembership, lockCohort, lockMembership, openMembership } from './membership-ledger.ts';

export type ApplyOutcome =
  | { type: 'Applied'; membershipId: number }
  | { type: 'AlreadyMember'; membershipId: number }
  | { type: 'ApplicationClosed' }
  | { type: 'CohortNotFound' }
  | CommandRefusal;

/** Applies to a cohort, up to and on its last day. Who gets the seats is decided by a planner. */
export function applyToProgramme(
  deps: CommandDependencies,
  { actorId, cohortId, idempotencyKey }: { actorId: number; cohortId: number; idempotencyKey: string },
): Promise<ApplyOutcome> {
  return runCommand<Cohort | null, ApplyOutcome>(
    deps,
    { name: 'applyToProgramme', actorId, idempotencyKey, input: { cohortId } },
    (tx) => lockCohort(tx, cohortId),
    async (tx, cohort, now) => {
      if (!cohort) return refuse({ type: 'CohortNotFound' });
      const own = await tx.findOne(ProgrammeMembership, { cohort, person: actorId, status: { $ne: 'LEFT' } });
      if (own) return refuse({ type: 'AlreadyMember', membershipId: own.id });
      if (berlinDay(now) > cohort.applyUntil) return refuse({ type: 'ApplicationClosed' });
      const membership = openMembership(tx, cohort, actorId, now);
      await tx.flush();
      return { outcome: { type: 'Applied', membershipId: membership.id }, effect: true };
    },
  );
}

export type LeaveOutcome =
  | { type: 'Left'; membershipId: number }
  | { type: 'MembershipNotFound' }
  | { type: 'NotLeavable'; status: MembershipStatus }
  | CommandRefusal;

/** Withdraws the own application or leaves the programme. Attended sessions stay attended. */
export function leaveProgramme(
  deps: CommandDependencies,
  {
    actorId,
    membershipId,
    idempotencyKey,
  }: { actorId: number; membershipId: number; idempotencyKey: string },
): Promise<LeaveOutcome> {
  return runCommand<Awaited<ReturnType<typeof lockMembership>>, LeaveOutcome>(
    deps,
    { name: 'leaveProgramme', actorId, idempotencyKey, input: { membershipId } },
    (tx) => lockMembership(tx, membershipId),
    async (tx, locked, now) => {
      if (locked?.membership.person.id !== actorId) return refuse({ type: 'MembershipNotFound' });
      const { membership } = locked;
      if (membership.status !== 'APPLIED' && membership.status !== 'ACTIVE')
        return refuse({ type: 'NotLeavable', status: membership.status });
      changeMembership(tx, membership, { to: 'LEFT', at: now, actorId });
      return { outcome: { type: 'Left', membershipId }, effect: true };
    },
  );
}

export interface DecideApplicationCommand {
  actorId: number;
  mayPlan: boolean;
  membershipId: number;
  decision: 'APPROVE' | 'DECLINE';
  /** Needed to decline. */
  reason: string | null;
  idempotencyKey: string;
}

export type DecideApplicationOutcome =
  | { type: 'ApplicationDecided'; membershipId: number }
  | { type: 'MembershipNotFound' }
  | { type: 'NotPermitted' }
  | { type: 'CohortFull'; seats: number }
  | { type: 'NoOpenApplication'; status: MembershipStatus }
  | { type: 'DeclineReasonRequired' }
  | CommandRefusal;

/** Admits an applicant while there are seats, or declines with a reason. */
export async function decideApplication(
  deps: CommandDependencies,
  { actorId, mayPlan, membershipId, decision, reason, idempotencyKey }: DecideApplicationCommand,
): Promise<DecideApplicationOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Awaited<ReturnType<typeof lockMembership>>, DecideApplicationOutcome>(
    deps,
    {
      name: 'decideProgrammeApplication',
      actorId,
      idempotencyKey,
      input: { membershipId, decision, reason },
    },
    (tx) => lockMembership(tx, membershipId),
    async (tx, locked, now) => {
      if (!locked) return refuse({ type: 'MembershipNotFound' });
      const { membership, cohort } = locked;
      if (membership.status !== 'APPLIED')
        return refuse({ type: 'NoOpenApplication', status: membership.status });
      if (decision === 'DECLINE' && !reason) return refuse({ type: 'DeclineReasonRequired' });
      if (decision === 'APPROVE' && cohort.seatsTaken >= cohort.seats)
        return refuse({ type: 'CohortFull', seats: cohort.seats });
      changeMembership(tx, membership, {
        to: decision === 'APPROVE' ? 'ACTIVE' : 'LEFT',
        at: now,
        actorId,
        reason,
      });
      return { outcome: { type: 'ApplicationDecided', membershipId }, effect: true };
    },
  );
}

function refuse<O>(outcome: O): { outcome: O; effect: boolean } {
  return { outcome, effect: false };
}
