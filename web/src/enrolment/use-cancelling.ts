import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { CancelEnrolmentDocument, type CancelEnrolmentMutation, type EnrolmentStatus } from './generated.ts';
import { forgetEnrolmentLists } from './forget-lists.ts';
import { retryPlan } from '../commands/retry-plan.ts';
import { submitWithRetries, type Submission } from '../commands/submit-with-retries.ts';

export type CancelStep =
  | { at: 'asking' }
  | { at: 'sending' }
  | { at: 'reasonRequired' }
  | { at: 'notCancellable'; status: EnrolmentStatus }
  | { at: 'missing' }
  | { at: 'problem'; problem: 'busy' | 'unreachable' | 'failed' }
  | { at: 'done' };

export function stepAfterCancelling(
  submission: Submission<CancelEnrolmentMutation['cancelEnrolment']>,
): CancelStep {
  if (submission.outcome !== 'answered') return { at: 'problem', problem: submission.outcome };
  const { result } = submission;
  switch (result.__typename) {
    case 'CancelEnrolmentSuccess':
      return { at: 'done' };
    case 'CancellationReasonRequired':
      return { at: 'reasonRequired' };
    case 'NotCancellable':
      return { at: 'notCancellable', status: result.status };
    case 'EnrolmentNotFound':
      return { at: 'missing' };
    case 'IdempotencyKeyReused':
      return { at: 'problem', problem: 'failed' };
    default:
      return result satisfies never;
  }
}

export function useCancelling(enrolmentId: string, onDone: () => void) {
  const client = useApolloClient();
  const [step, setStep] = useState<CancelStep>({ at: 'asking' });
  const key = useRef<{ reason: string | null; value: string }>(undefined);
  const sending = useRef(false);

  const cancel = async (reason: string | null) => {
    if (sending.current) return;
    sending.current = true;
    setStep({ at: 'sending' });
    // another reason is another command, and needs a key of its own
    if (key.current?.reason !== reason) key.current = { reason, value: crypto.randomUUID() };
    const input = { enrolmentId, reason, idempotencyKey: key.current.value };
    const next = await submitWithRetries(async () => {
      const { data } = await client.mutate({
        mutation: CancelEnrolmentDocument,
        variables: { input },
        update: forgetEnrolmentLists,
      });
      if (!data) throw new Error('the API answered without data');
      return data.cancelEnrolment;
    }, retryPlan).then(stepAfterCancelling, (): CancelStep => ({ at: 'problem', problem: 'failed' }));
    if (next.at !== 'problem' || next.problem === 'failed') key.current = undefined;
    sending.current = false;
    setStep(next);
    if (next.at === 'done') onDone();
  };
  return { step, cancel };
}
