import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../commands/use-command.ts';
import {
  AnswerSubstitutionDocument,
  type AnswerSubstitutionInput,
  type AnswerSubstitutionMutation,
  type SubstitutionQuestionFragment,
} from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { forgetEnrolmentLists } from './forget-lists.ts';
import { OBSTACLE_TEXT } from './substitute-texts.ts';

export type SubstitutionAnswer = 'seat' | 'request' | 'declined' | 'over';
type Result = Exclude<AnswerSubstitutionMutation['answerSubstitution'], { __typename: 'SystemBusy' }>;

/** The answer to a colleague's question; what the API says of it is either the end of the question or a reason why not. */
export function useAnsweringSubstitution({ id, proposerDisplayName: name }: SubstitutionQuestionFragment) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const { sending, problem, submit } = useCommand(async (input: AnswerSubstitutionInput) => {
    const { data } = await client.mutate({
      mutation: AnswerSubstitutionDocument,
      variables: { input },
      update: (cache, { data: answered }) => {
        if (answered?.answerSubstitution.__typename === 'AcceptSubstitutionSuccess') {
          forgetEnrolmentLists(cache);
        }
      },
    });
    return data?.answerSubstitution;
  });

  /** @returns the end of the question, a reason in words why it has none yet, or null when nothing was answered */
  const answer = async (accept: boolean): Promise<{ end: SubstitutionAnswer } | { why: string } | null> => {
    const result = await submit({ substitutionId: id, accept });
    return result && read(result);
  };

  const read = (result: Result): { end: SubstitutionAnswer } | { why: string } => {
    switch (result.__typename) {
      case 'AcceptSubstitutionSuccess':
        return { end: result.enrolment.status === 'CONFIRMED' ? 'seat' : 'request' };
      case 'DeclineSubstitutionSuccess':
        return { end: 'declined' };
      case 'NoOpenSubstitution':
      case 'SubstitutionNotFound':
        return { end: 'over' };
      case 'SubstituteNotPossible':
        return { why: t(OBSTACLE_TEXT[result.obstacle]) };
      case 'AlreadyEnrolled':
        return { why: t('enrolment.takeAlready', { name }) };
      case 'AccessRestricted':
        return { why: t('enrolment.takeRestricted', { name }) };
      case 'EnrolmentBlocked':
        return { why: t('enrolment.takeBlocked', { name, day: dates.day(result.until) }) };
      case 'PrerequisiteMissing': {
        const topics = result.missing.map(({ title }) => title).join(', ');
        return { why: t('enrolment.takePrerequisite', { name, topics }) };
      }
      case 'IdempotencyKeyReused':
        return { why: t('enrolment.problemFailed') };
      default:
        return result satisfies never;
    }
  };
  return { sending, problem, answer };
}
