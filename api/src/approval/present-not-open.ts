import { Approval } from '@weitblick/db/approval';
import type { CommandRefusal } from '../platform/command.ts';
import { freshReads, type RequestContext } from '../platform/context.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import type { NotOpen } from './use-cases/decide-approval.ts';

/** The problems that every command about a decision can end in. */
export async function presentNotOpen(
  outcome: NotOpen | CommandRefusal,
  context: RequestContext,
): Promise<Presented> {
  switch (outcome.type) {
    case 'AlreadyDecided':
      return {
        __typename: outcome.type,
        message: 'It has been decided already',
        approval: await freshReads(context).findOneOrFail(Approval, outcome.approvalId, {
          populate: ['enrolment'],
        }),
      };
    case 'ApprovalNotFound':
      return { __typename: outcome.type, message: 'Not found' };
    case 'SessionNoLongerOpen':
      return { __typename: outcome.type, message: 'The session was called off' };
    default:
      return presentRefusal(outcome);
  }
}
