import { useRef, useState } from 'react';
import { retryPlan } from './retry-plan.ts';
import { submitWithRetries } from './submit-with-retries.ts';

export type CommandProblem = 'busy' | 'unreachable' | 'failed';
type Answered<Result> = Exclude<Result, { __typename: 'SystemBusy' }>;

/**
 * Sends a command with an idempotency key that stays the same until an answer has come.
 * @param send the mutation; its answer is what the command's union holds
 */
export function useCommand<Input extends { idempotencyKey: string }, Result extends { __typename: string }>(
  send: (input: Input) => Promise<Result | undefined>,
) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const key = useRef<{ input: string; value: string }>(undefined);

  const submit = async (input: Omit<Input, 'idempotencyKey'>): Promise<Answered<Result> | null> => {
    setSending(true);
    setProblem(null);
    const text = JSON.stringify(input);
    // another input is another command, and needs a key of its own
    if (key.current?.input !== text) key.current = { input: text, value: crypto.randomUUID() };
    const idempotencyKey = key.current.value;
    try {
      const submission = await submitWithRetries(async () => {
        const result = await send({ ...input, idempotencyKey } as Input);
        if (!result) throw new Error('the API answered without data');
        return result;
      }, retryPlan);
      if (submission.outcome !== 'answered') {
        setProblem(submission.outcome);
        return null;
      }
      key.current = undefined;
      return submission.result;
    } catch {
      key.current = undefined;
      setProblem('failed');
      return null;
    } finally {
      setSending(false);
    }
  };
  return { sending, problem, submit };
}
