import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand, type CommandProblem } from '../commands/use-command.ts';
import { useMessages } from '../i18n/index.ts';
import type { CoachingRefusal } from './generated.ts';

type Answer =
  | { __typename: 'SystemBusy'; retryAfterMilliseconds: number }
  | { __typename: 'CoachingStepRefused'; reason: CoachingRefusal }
  | { __typename: 'CoachingSuccess'; coaching?: { id: string } | null }
  | {
      __typename:
        | 'CoachDeskSuccess'
        | 'CoachQualificationSuccess'
        | 'CoachingNotFound'
        | 'CoachNotFound'
        | 'NotPermitted'
        | 'IdempotencyKeyReused';
    };

export interface CoachingStepCommand<Input> {
  /** @returns the coaching that goes on, true where there is none, or null when it was not done */
  run: (input: Omit<Input, 'idempotencyKey'>) => Promise<string | true | null>;
  sending: boolean;
  problem: CommandProblem | null;
  /** Why the API did not do it, in words. */
  refusal: string | null;
}

/** Takes a step; what it changed is in the cache afterwards, or read anew by `afterwards`. */
export function useCoachingStep<Input extends { idempotencyKey: string }>(
  mutation: TypedDocumentNode<{ answer: Answer }, { input: Input }>,
  afterwards?: () => Promise<unknown>,
): CoachingStepCommand<Input> {
  const { t } = useMessages();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: Input) => {
    const { data } = await client.mutate({ mutation, variables: { input } });
    return data?.answer;
  });
  const run = async (input: Omit<Input, 'idempotencyKey'>): Promise<string | true | null> => {
    setRefusal(null);
    const answer = await submit(input);
    switch (answer?.__typename) {
      case 'CoachingSuccess':
        await afterwards?.();
        return answer.coaching?.id ?? true;
      case 'CoachDeskSuccess':
      case 'CoachQualificationSuccess':
        await afterwards?.();
        return true;
      case 'CoachingStepRefused':
        setRefusal(t(`coaching.refused${answer.reason}`));
        return null;
      case 'CoachingNotFound':
      case 'CoachNotFound':
      case 'NotPermitted':
        setRefusal(t('coaching.refusedNotFound'));
        return null;
      case 'IdempotencyKeyReused':
        setRefusal(t('components.commandFailed'));
        return null;
      case undefined:
        return null;
    }
  };
  return { run, sending, problem, refusal };
}
