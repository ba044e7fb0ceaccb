import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { EnrolInSessionDocument, JoinWaitingListDocument, type Promotion } from './generated.ts';
import { stepAfterEnrolling, stepAfterJoining, type EnrolStep } from './enrol-steps.ts';
import { forgetEnrolmentLists } from './forget-lists.ts';
import { retryPlan } from '../commands/retry-plan.ts';
import { submitWithRetries } from '../commands/submit-with-retries.ts';

export type Intention = { to: 'enrol' } | { to: 'wait'; promotion: Promotion };
export type Submit = (intention: Intention) => Promise<void>;

interface Enrolling {
  step: EnrolStep;
  submit: Submit;
}

export function useEnrolling(sessionId: string, onDone: () => void): Enrolling {
  const client = useApolloClient();
  const [step, setStep] = useState<EnrolStep>({ at: 'review' });
  const keys = useRef<Partial<Record<string, string>>>({});
  const sending = useRef(false);

  const submit = useCallback(
    async (intention: Intention) => {
      if (sending.current) return;
      sending.current = true;
      setStep({ at: 'sending' });
      // one key per intention, kept until there is an answer: a repetition never enrols twice
      const idempotencyKey = (keys.current[JSON.stringify(intention)] ??= crypto.randomUUID());
      const input = { sessionId, idempotencyKey };
      const send = async () => {
        if (intention.to === 'enrol') {
          const submission = await submitWithRetries(async () => {
            const { data } = await client.mutate({
              mutation: EnrolInSessionDocument,
              variables: { input },
              update: forgetEnrolmentLists,
            });
            return answer(data).enrolInSession;
          }, retryPlan);
          return stepAfterEnrolling(submission);
        }
        const submission = await submitWithRetries(async () => {
          const { data } = await client.mutate({
            mutation: JoinWaitingListDocument,
            variables: { input: { ...input, promotion: intention.promotion } },
            update: forgetEnrolmentLists,
          });
          return answer(data).joinWaitingList;
        }, retryPlan);
        return stepAfterJoining(submission);
      };
      const next = await send().catch((): EnrolStep => ({ at: 'problem', problem: 'failed' }));
      const undecided = next.at === 'problem' && next.problem !== 'failed';
      if (!undecided) delete keys.current[JSON.stringify(intention)];
      sending.current = false;
      setStep(next);
      if (next.at === 'done') onDone();
    },
    [client, sessionId, onDone],
  );
  return { step, submit };
}

function answer<Data>(data: Data | null | undefined): Data {
  if (!data) throw new Error('the API answered without data');
  return data;
}
