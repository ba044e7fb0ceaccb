import { useRef, useState } from 'react';
import { useCommand, type CommandProblem } from './use-command.ts';

/** Where a command that carries a text stands. */
export type TextStep<Problem extends string> =
  { at: 'writing' } | { at: 'sending' } | { at: 'problem'; problem: Problem | CommandProblem };

/**
 * A command that carries a text only, with its refusals beside what can go wrong on the way.
 * @param send one attempt
 * @param problemIn what an answer means; null = done
 */
export function useTextCommand<Result extends { __typename: string }, Problem extends string>(
  send: (text: string, idempotencyKey: string) => Promise<Result | undefined>,
  problemIn: (result: Exclude<Result, { __typename: 'SystemBusy' }>) => Problem | 'failed' | null,
) {
  const command = useCommand<{ text: string; idempotencyKey: string }, Result>(({ text, idempotencyKey }) =>
    send(text, idempotencyKey),
  );
  const [refusal, setRefusal] = useState<Problem | 'failed' | null>(null);
  // a second click comes before the first has been rendered
  const underWay = useRef(false);

  /** @returns whether it is done */
  const submit = async (text: string): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setRefusal(null);
    const result = await command.submit({ text });
    underWay.current = false;
    if (!result) return false;
    const refused = problemIn(result);
    setRefusal(refused);
    return refused === null;
  };
  const problem = command.problem ?? refusal;
  const step: TextStep<Problem> = command.sending
    ? { at: 'sending' }
    : problem
      ? { at: 'problem', problem }
      : { at: 'writing' };
  return { step, submit };
}
