import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { lockOwn } from './cancel-enrolment.ts';
import { changeStatus } from './ledger.ts';

export interface AcceptOfferCommand {
  actorId: number;
  enrolmentId: number;
  idempotencyKey: string;
}

export type AcceptOfferOutcome =
  | { type: 'OfferAccepted'; enrolmentId: number }
  | { type: 'EnrolmentNotFound' }
  | { type: 'NoOpenOffer'; enrolmentId: number }
  | CommandRefusal;

/** Takes the seat that is kept for the acting person. An offer that ran out is gone, even if nobody has noticed yet. */
export function acceptOffer(
  deps: CommandDependencies,
  command: AcceptOfferCommand,
): Promise<AcceptOfferOutcome> {
  const { actorId, enrolmentId, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockOwn>>, AcceptOfferOutcome>(
    deps,
    { name: 'acceptOffer', actorId, idempotencyKey, input: { enrolmentId } },
    (tx, faults) => lockOwn(tx, enrolmentId, actorId, faults),
    async (tx, own, now) => {
      if (!own) return { outcome: { type: 'EnrolmentNotFound' }, effect: false };
      const { enrolment } = own;
      if (enrolment.status !== 'OFFERED' || enrolment.offerExpiresAt! <= now) {
        return { outcome: { type: 'NoOpenOffer', enrolmentId }, effect: false };
      }
      changeStatus(tx, enrolment, { to: 'CONFIRMED', at: now, actorId });
      return { outcome: { type: 'OfferAccepted', enrolmentId }, effect: true };
    },
  );
}
