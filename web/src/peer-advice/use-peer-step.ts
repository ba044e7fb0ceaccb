import type { TypedDocumentNode } from '@apollo/client';
import { useStep, type Step } from '../commands/use-step.ts';
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

export interface PeerStep<Input> extends Omit<Step<Input, true>, 'run'> {
  /** @returns whether it is done */
  run: (input: Omit<Input, 'idempotencyKey'>) => Promise<boolean>;
}

/** Takes a step of peer advice; what it changed is in the cache afterwards, or read anew by `afterwards`. */
export function usePeerStep<Input extends { idempotencyKey: string }>(
  mutation: TypedDocumentNode<{ answer: Answer }, { input: Input }>,
  afterwards?: () => Promise<unknown>,
): PeerStep<Input> {
  const { t } = useMessages();
  const step = useStep<Input, Answer, true>(
    mutation,
    (answer) => {
      switch (answer.__typename) {
        case 'PeerInterestSuccess':
        case 'PeerGroupSuccess':
        case 'PeerRoundSuccess':
        case 'PeerNoteTakenSuccess':
        case 'PeerFormationSuccess':
          return { done: true };
        case 'PeerStepRefused':
          return { refused: t(`peer-advice.refused${answer.reason}`) };
        case 'PeerGroupNotFound':
        case 'PeerNoteNotFound':
        case 'NotPermitted':
          return { refused: t('peer-advice.refusedNotFound') };
        case 'IdempotencyKeyReused':
          return { refused: t('components.commandFailed') };
      }
    },
    afterwards,
  );
  return { ...step, run: async (input) => (await step.run(input)) ?? false };
}
