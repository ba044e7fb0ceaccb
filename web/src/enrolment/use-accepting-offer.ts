import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { submitWithRetries, type Submission } from '../commands/submit-with-retries.ts';
import { retryPlan } from '../commands/retry-plan.ts';
import { AcceptOfferDocument, type AcceptOfferMutation } from './generated.ts';
import { forgetEnrolmentLists } from './forget-lists.ts';

export type AcceptStep =
  | { at: 'asking' }
  | { at: 'sending' }
  | { at: 'accepted' }
  /** it ran out, or was answered in another window */
  | { at: 'over' }
  | { at: 'problem'; problem: 'busy' | 'unreachable' | 'failed' };

export function stepAfterAccepting(submission: Submission<AcceptOfferMutation['acceptOffer']>): AcceptStep {
  if (submission.outcome !== 'answered') return { at: 'problem', problem: submission.outcome };
  const { result } = submission;
  switch (result.__typename) {
    case 'AcceptOfferSuccess':
      return { at: 'accepted' };
    case 'NoOpenOffer':
      return result.enrolment.status === 'CONFIRMED' ? { at: 'accepted' } : { at: 'over' };
    case 'EnrolmentNotFound':
      return { at: 'over' };
    case 'IdempotencyKeyReused':
      return { at: 'problem', problem: 'failed' };
    default:
      return result satisfies never;
  }
}

export function useAcceptingOffer(enrolmentId: string, onAnswered: (step: AcceptStep) => void) {
  const client = useApolloClient();
  const [step, setStep] = useState<AcceptStep>({ at: 'asking' });
  const key = useRef<string>(undefined);

  const accept = async () => {
    setStep({ at: 'sending' });
    const idempotencyKey = (key.current ??= crypto.randomUUID());
    const next = await submitWithRetries(async () => {
      const { data } = await client.mutate({
        mutation: AcceptOfferDocument,
        variables: { input: { enrolmentId, idempotencyKey } },
        update: forgetEnrolmentLists,
      });
      if (!data) throw new Error('the API answered without data');
      return data.acceptOffer;
    }, retryPlan).then(stepAfterAccepting, (): AcceptStep => ({ at: 'problem', problem: 'failed' }));
    if (next.at !== 'problem' || next.problem === 'failed') key.current = undefined;
    setStep(next);
    if (next.at === 'accepted' || next.at === 'over') onAnswered(next);
  };
  return { step, accept };
}
