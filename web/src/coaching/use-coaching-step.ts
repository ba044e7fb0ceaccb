import type { TypedDocumentNode } from '@apollo/client';
import { useStep, type Step } from '../commands/use-step.ts';
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

/** What is done: the coaching that goes on, true where there is none. */
export type CoachingStepCommand<Input> = Step<Input, string | true>;

/** Takes a step; what it changed is in the cache afterwards, or read anew by `afterwards`. */
export function useCoachingStep<Input extends { idempotencyKey: string }>(
  mutation: TypedDocumentNode<{ answer: Answer }, { input: Input }>,
  afterwards?: () => Promise<unknown>,
): CoachingStepCommand<Input> {
  const { t } = useMessages();
  return useStep<Input, Answer, string | true>(
    mutation,
    (answer) => {
      switch (answer.__typename) {
        case 'CoachingSuccess':
          return { done: answer.coaching?.id ?? true };
        case 'CoachDeskSuccess':
        case 'CoachQualificationSuccess':
          return { done: true };
        case 'CoachingStepRefused':
          return { refused: t(`coaching.refused${answer.reason}`) };
        case 'CoachingNotFound':
        case 'CoachNotFound':
        case 'NotPermitted':
          return { refused: t('coaching.refusedNotFound') };
        case 'IdempotencyKeyReused':
          return { refused: t('components.commandFailed') };
      }
    },
    afterwards,
  );
}
