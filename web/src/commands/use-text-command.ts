import { useRef, useState } from 'react';
import { retryPlan } from './retry-plan.ts';
import { submitWithRetries, type Submission } from './submit-with-retries.ts';

/** Where a command that carries a text stands. */
export type TextStep<Problem extends string> =
  | { at: 'writing' }
  | { at: 'sending' }
  | { at: 'problem'; problem: Problem | 'busy' | 'unreachable' | 'failed' };

/**
 * Sends a text with an idempotency key: the same for every retry of a text, new for another one.
 * @param send one attempt
 * @param problemIn what an answer means; null = done
 */
export function useTextCommand<Result extends { __typename: string }, Problem extends string>(
  send: (text: string, idempotencyKey: string) => Promise<Result>,
  problemIn: (result: Exclude<Result, { __typename: 'SystemBusy' }>) => Problem | 'failed' | null,
) {
  const [step, setStep] = useState<TextStep<Problem>>({ at: 'writing' });
  const key = useRef<{ text: string; value: string }>(undefined);
  const sending = useRef(false);

  /** @returns whether it is done */
  const submit = async (text: string): Promise<boolean> => {
    if (sending.current) return false;
    sending.current = true;
    setStep({ at: 'sending' });
    if (key.current?.text !== text) key.current = { text, value: crypto.randomUUID() };
    const { value } = key.current;
    const outcome = await submitWithRetries(() => send(text, value), retryPlan).then(
      (submission: Submission<Result>) =>
        submission.outcome === 'answered' ? problemIn(submission.result) : submission.outcome,
      () => 'failed' as const,
    );
    sending.current = false;
    if (outcome !== 'busy' && outcome !== 'unreachable') key.current = undefined;
    setStep(outcome === null ? { at: 'writing' } : { at: 'problem', problem: outcome });
    return outcome === null;
  };
  return { step, submit };
}
