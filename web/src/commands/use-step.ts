import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand, type CommandProblem } from './use-command.ts';

export interface Step<Input, Done> {
  /** @returns what is done, or null when it is not */
  run: (input: Omit<Input, 'idempotencyKey'>) => Promise<Done | null>;
  sending: boolean;
  problem: CommandProblem | null;
  /** Why the API did not do it, in words. */
  refusal: string | null;
}

/**
 * Takes one step of a thing with many of them, whose mutations answer in the same words.
 * @param outcomeOf what an answer means
 * @param afterwards reads anew what the answer did not bring into the cache
 */
export function useStep<
  Input extends { idempotencyKey: string },
  Result extends { __typename: string },
  Done,
>(
  mutation: TypedDocumentNode<{ answer: Result }, { input: Input }>,
  outcomeOf: (result: Exclude<Result, { __typename: 'SystemBusy' }>) => { done: Done } | { refused: string },
  afterwards?: () => Promise<unknown>,
): Step<Input, Done> {
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: Input): Promise<Result | undefined> => {
    const { data } = await client.mutate({ mutation, variables: { input } });
    return data?.answer;
  });
  const run = async (input: Omit<Input, 'idempotencyKey'>): Promise<Done | null> => {
    setRefusal(null);
    const result = await submit(input);
    if (!result) return null;
    const outcome = outcomeOf(result);
    if ('refused' in outcome) {
      setRefusal(outcome.refused);
      return null;
    }
    await afterwards?.();
    return outcome.done;
  };
  return { run, sending, problem, refusal };
}
