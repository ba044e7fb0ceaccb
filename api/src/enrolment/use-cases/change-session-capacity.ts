import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { recordSession } from '../../scheduling/use-cases/session-ledger.ts';
import { decideCapacity } from '../rules/seat-allocation.ts';
import { lockSession, promoteWaiting, seatsOf } from './ledger.ts';

export interface ChangeCapacityCommand {
  actorId: number;
  /** The resolver's answer to "may this person plan sessions?". */
  mayPlan: boolean;
  sessionId: number;
  capacity: number;
  idempotencyKey: string;
}

export type ChangeCapacityOutcome =
  | { type: 'CapacityChanged'; sessionId: number; promoted: number }
  | { type: 'CapacityBelowConfirmed'; confirmed: number }
  | { type: 'InvalidCapacity' }
  | { type: 'NotPermitted' }
  | { type: 'SessionNotFound' }
  | CommandRefusal;

/** Changes a session's number of seats. More seats go to the waiting list at once, in its order. */
export async function changeSessionCapacity(
  deps: CommandDependencies,
  command: ChangeCapacityCommand,
): Promise<ChangeCapacityOutcome> {
  const { actorId, mayPlan, sessionId, capacity, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Awaited<ReturnType<typeof lockSession>>, ChangeCapacityOutcome>(
    deps,
    { name: 'changeSessionCapacity', actorId, idempotencyKey, input: { sessionId, capacity } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const decision = decideCapacity(seatsOf(session), capacity);
      switch (decision.type) {
        case 'INVALID':
          return { outcome: { type: 'InvalidCapacity' }, effect: false };
        case 'BELOW_CONFIRMED':
          return {
            outcome: { type: 'CapacityBelowConfirmed', confirmed: decision.confirmed },
            effect: false,
          };
        case 'CHANGE': {
          const before = session.capacity;
          if (before !== capacity) {
            session.capacity = capacity;
            session.version += 1;
            const details = { before: { capacity: before }, after: { capacity } };
            recordSession(tx, session, 'CAPACITY_CHANGED', { at: now, actorId, details });
          }
          const promoted = await promoteWaiting(tx, session, now);
          return { outcome: { type: 'CapacityChanged', sessionId, promoted }, effect: true };
        }
      }
    },
  );
}
