import { badInput } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';

type Outcome = { type: string } & Record<string, unknown>;

const MESSAGES: Record<string, string> = {
  AllocationInUse: 'Somebody has applied or has a seat: the rules stay',
  InvalidAllocation: 'This cannot be used',
  NoDrawPending: 'No draw ahead asks for it',
  DrawNotDue: 'Applications are still taken',
  QuotaBelowTaken: 'More seats of the quota are taken',
  NotEnoughFreeSeats: 'There are not so many free seats',
  InvalidQuota: 'This cannot be used',
  InvalidRanking: 'Only people of the unit who wait can be ranked, each once',
  InvalidSession: 'This cannot be used',
  NoteTooLong: 'The note is too long',
  TooManyRows: 'There are too many entries',
  EnrolmentClosed: 'Enrolment is closed',
  NotPermitted: 'You may not do this',
};

/** Turns an outcome that is a named problem into the member of the GraphQL union of the same name. */
export function presentProblem(outcome: Outcome): Presented {
  const { type, ...details } = outcome;
  if (type === 'SystemBusy' || type === 'IdempotencyKeyReused') return presentRefusal({ type });
  const message = MESSAGES[type] ?? (type.endsWith('NotFound') ? 'Not found' : null);
  if (message === null) throw badInput(`no such problem: ${type}`);
  return {
    ...details,
    __typename: type,
    message: typeof details.problem === 'string' ? `${message}: ${details.problem}` : message,
  };
}
