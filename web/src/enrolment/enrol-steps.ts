import type {
  AccessRestriction,
  EnrolInSessionMutation,
  EnrolmentClosedReason,
  EnrolmentStatus,
  JoinWaitingListMutation,
} from './generated.ts';
import type { Submission } from '../commands/submit-with-retries.ts';

export interface Prerequisite {
  id: string;
  slug: string;
  title: string;
}

/** Where a person stands between "I want this session" and the answer. */
export type EnrolStep =
  | { at: 'review' }
  | { at: 'sending' }
  /** the last seat went to somebody else: the person is asked, nothing is done */
  | { at: 'full'; waitingPosition: number }
  /** a seat came free while the person asked for the waiting list */
  | { at: 'seatsAvailable' }
  | { at: 'alreadyEnrolled'; status: EnrolmentStatus }
  | { at: 'closed'; reason: EnrolmentClosedReason }
  | { at: 'restricted'; restriction: AccessRestriction }
  /** after staying away from the topic */
  | { at: 'blocked'; until: string }
  /** topics that have to be attended first */
  | { at: 'prerequisites'; topics: readonly Prerequisite[] }
  /** seats go by lot: the person is asked whether to apply */
  | { at: 'drawn' }
  | { at: 'missing' }
  | { at: 'problem'; problem: 'busy' | 'unreachable' | 'failed' }
  | { at: 'done' };

export function stepAfterEnrolling(
  submission: Submission<EnrolInSessionMutation['enrolInSession']>,
): EnrolStep {
  if (submission.outcome !== 'answered') return { at: 'problem', problem: submission.outcome };
  const { result } = submission;
  switch (result.__typename) {
    case 'EnrolInSessionSuccess':
      return { at: 'done' };
    case 'SeatsAreDrawn':
      return { at: 'drawn' };
    case 'SessionFull':
      return { at: 'full', waitingPosition: result.waitingPosition };
    case 'AlreadyEnrolled':
      return { at: 'alreadyEnrolled', status: result.enrolment.status };
    case 'EnrolmentClosed':
      return { at: 'closed', reason: result.reason };
    case 'PrerequisiteMissing':
      return { at: 'prerequisites', topics: result.missing };
    case 'AccessRestricted':
      return { at: 'restricted', restriction: result.restriction };
    case 'EnrolmentBlocked':
      return { at: 'blocked', until: result.until };
    case 'SessionNotFound':
      return { at: 'missing' };
    case 'IdempotencyKeyReused':
      return { at: 'problem', problem: 'failed' };
    default:
      return result satisfies never;
  }
}

export function stepAfterJoining(
  submission: Submission<JoinWaitingListMutation['joinWaitingList']>,
): EnrolStep {
  if (submission.outcome !== 'answered') return { at: 'problem', problem: submission.outcome };
  const { result } = submission;
  switch (result.__typename) {
    case 'JoinWaitingListSuccess':
      return { at: 'done' };
    case 'SeatsAvailable':
      return { at: 'seatsAvailable' };
    case 'AlreadyEnrolled':
      return { at: 'alreadyEnrolled', status: result.enrolment.status };
    case 'EnrolmentClosed':
      return { at: 'closed', reason: result.reason };
    case 'PrerequisiteMissing':
      return { at: 'prerequisites', topics: result.missing };
    case 'AccessRestricted':
      return { at: 'restricted', restriction: result.restriction };
    case 'EnrolmentBlocked':
      return { at: 'blocked', until: result.until };
    case 'SessionNotFound':
      return { at: 'missing' };
    case 'IdempotencyKeyReused':
      return { at: 'problem', problem: 'failed' };
    default:
      return result satisfies never;
  }
}
