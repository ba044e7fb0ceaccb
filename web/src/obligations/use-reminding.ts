import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { useMessages } from '../i18n/index.ts';
import type { MemberTraining } from './compliance-status.ts';
import { RemindMemberDocument, type RemindMemberInput, type TeamMemberFragment } from './generated.ts';

/** Reminds one person of one training; a second press on the same day changes nothing and says the same. */
export function useReminding(
  member: TeamMemberFragment,
  training: MemberTraining,
  onSaid: (text: string) => void,
) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [done, setDone] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: RemindMemberInput) => {
    const { data } = await client.mutate({ mutation: RemindMemberDocument, variables: { input } });
    return data?.remindMember;
  });
  const words = { name: member.displayName, topic: training.topic.title };

  const remind = async () => {
    setRefusal(null);
    const result = await submit({ personId: member.person.id, topicId: training.topic.id });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'RemindMemberSuccess':
        setDone(result.remindedOn);
        return onSaid(t('obligations.remindDone', words));
      case 'NothingDue':
        return setRefusal(t('obligations.remindNothing', words));
      case 'NotInTeam':
        return setRefusal(t('obligations.remindNotInTeam', words));
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return { remind, remindedOn: done ?? training.remindedOn, sending, problem, refusal };
}
