import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand, type CommandProblem } from '../commands/use-command.ts';
import { useMessages } from '../i18n/index.ts';
import type { PeerRefusal } from './generated.ts';

type Answer =
  | { __typename: 'SystemBusy'; retryAfterMilliseconds: number }
  | { __typename: 'PeerStepRefused'; reason: PeerRefusal }
  | {
      __typename:
        | 'PeerInterestSuccess'
        | 'PeerGroupSuccess'
        | 'PeerRoundSuccess'
        | 'PeerNoteTakenSuccess'
        | 'PeerNoteNotFound'
        | 'PeerFormationSuccess'
        | 'PeerGroupNotFound'
        | 'NotPermitted'
        | 'IdempotencyKeyReused';
    };

export interface PeerStep<Input> {
  /** @returns whether it is done */
  run: (input: Omit<Input, 'idempotencyKey'>) => Promise<boolean>;
  sending: boolean;
  problem: CommandProblem | null;
  /** Why the API did not do it, in words. */
  refusal: string | null;
}

/** Takes a step of peer advice; what it changed is in the cache afterwards, or read anew by `afterwards`. */
export function usePeerStep<Input extends { idempotencyKey: string }>(
  mutation: TypedDocumentNode<{ answer: Answer }, { input: Input }>,
  afterwards?: () => Promise<unknown>,
): PeerStep<Input> {
  const { t } = useMessages();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: Input) => {
    const { data } = await client.mutate({ mutation, variables: { input } });
    return data?.answer;
  });
  const run = async (input: Omit<Input, 'idempotencyKey'>): Promise<boolean> => {
    setRefusal(null);
    const answer = await submit(input);
    switch (answer?.__typename) {
      case 'PeerInterestSuccess':
      case 'PeerGroupSuccess':
      case 'PeerRoundSuccess':
      case 'PeerNoteTakenSuccess':
      case 'PeerFormationSuccess':
        await afterwards?.();
        return true;
      case 'PeerStepRefused':
        setRefusal(t(`peer-advice.refused${answer.reason}`));
        return false;
      case 'PeerGroupNotFound':
      case 'PeerNoteNotFound':
      case 'NotPermitted':
        setRefusal(t('peer-advice.refusedNotFound'));
        return false;
      case 'IdempotencyKeyReused':
        setRefusal(t('components.commandFailed'));
        return false;
      case undefined:
        return false;
    }
  };
  return { run, sending, problem, refusal };
}
