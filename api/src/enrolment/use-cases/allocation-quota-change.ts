import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { closedReason, lastMoment, reservableSeats } from '../rules/seat-allocation.ts';
import { lockQuota } from './allocation-quota.ts';
import { promoteWaiting, seatsOf } from './ledger.ts';

export interface ChangeQuotaCommand {
  actorId: number;
  mayPlan: boolean;
  quotaId: number;
  seats: number;
  releaseAt: Date;
  idempotencyKey: string;
}

export type ChangeQuotaOutcome =
  | { type: 'QuotaChanged'; quotaId: number; promoted: number }
  /** Nobody loses a seat because a quota gets smaller. */
  | { type: 'QuotaBelowTaken'; taken: number }
  | { type: 'NotEnoughFreeSeats'; free: number }
  | { type: 'InvalidQuota'; problem: 'SEATS' | 'RELEASE_AT' | 'SESSION_CLOSED' }
  | { type: 'QuotaNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Makes a quota larger, out of seats that nobody has and waits for, or smaller, which people who wait get at once. */
export async function changeQuota(
  deps: CommandDependencies,
  command: ChangeQuotaCommand,
): Promise<ChangeQuotaOutcome> {
  const { actorId, mayPlan, quotaId, seats, releaseAt, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Awaited<ReturnType<typeof lockQuota>>, ChangeQuotaOutcome>(
    deps,
    { name: 'changeQuota', actorId, idempotencyKey, input: { quotaId, seats, releaseAt } },
    (tx, faults) => lockQuota(tx, quotaId, faults),
    async (tx, locked, now) => {
      const refuse = (outcome: ChangeQuotaOutcome) => ({ outcome, effect: false });
      if (!locked || locked.quota.releasedAt) return refuse({ type: 'QuotaNotFound' });
      const { session, quota } = locked;
      const numbers = seatsOf(session);
      if (closedReason(numbers, now)) return refuse({ type: 'InvalidQuota', problem: 'SESSION_CLOSED' });
      if (!Number.isInteger(seats) || seats < 1) return refuse({ type: 'InvalidQuota', problem: 'SEATS' });
      if (releaseAt <= now || releaseAt > lastMoment(numbers))
        return refuse({ type: 'InvalidQuota', problem: 'RELEASE_AT' });
      if (seats < quota.seatsUsed) return refuse({ type: 'QuotaBelowTaken', taken: quota.seatsUsed });
      const free = reservableSeats(numbers);
      if (seats - quota.seats > free) return refuse({ type: 'NotEnoughFreeSeats', free });
      quota.seats = seats;
      quota.releaseAt = releaseAt;
      const promoted = await promoteWaiting(tx, session, now);
      return { outcome: { type: 'QuotaChanged', quotaId, promoted }, effect: true };
    },
  );
}
