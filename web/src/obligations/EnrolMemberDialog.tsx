import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type Translate } from '../i18n/index.ts';
import {
  EnrolMemberDocument,
  SessionsForMemberDocument,
  type BulkRowResult,
  type EnrolMemberInput,
  type TeamMemberFragment,
} from './generated.ts';
import '../components/list-row.css';

interface EnrolMemberDialogProps {
  member: TeamMemberFragment;
  topicId: string;
  onClose: () => void;
  /** @param text what was done */
  onDone: (text: string) => void;
}

/** Enrols somebody by order in one of the sessions that still have a seat. */
export function EnrolMemberDialog({ member, topicId, onClose, onDone }: EnrolMemberDialogProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(SessionsForMemberDocument, {
    variables: { topicId },
    fetchPolicy: 'network-only',
  });
  const { sending, problem, submit } = useCommand(async (input: EnrolMemberInput) => {
    const answer = await client.mutate({ mutation: EnrolMemberDocument, variables: { input } });
    return answer.data?.enrolMember;
  });
  const name = member.displayName;
  const sessions = data?.topic?.sessions.edges.map(({ node }) => node).filter(({ seats }) => seats.free > 0);

  const enrol = async (sessionId: string) => {
    setRefusal(null);
    const result = await submit({ personId: member.person.id, sessionId });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'BulkEnrolmentSuccess':
        return result.report.rows[0]?.result === 'REQUESTED'
          ? onDone(t('obligations.enrolRequested', { name }))
          : onDone(t('obligations.enrolDone', { name }));
      case 'BulkRefused':
        return setRefusal(refusalText(result.report.rows[0]?.result, name, t));
      default:
        return setRefusal(t('obligations.enrolRefused'));
    }
  };
  return (
    <Dialog title={t('obligations.enrolTitle', { name })} onClose={onClose}>
      <p>{t('obligations.enrolIntro', { name })}</p>
      <CommandNotice problem={problem} text={refusal} />
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!sessions && !error && <Skeleton lines={3} />}
      {sessions?.length === 0 && <p>{t('obligations.enrolNoSessions')}</p>}
      <ul role="list">
        {sessions?.map(({ id, startsAt, endsAt, seats }) => {
          const when = dates.span(startsAt, endsAt);
          return (
            <li key={id} className="list-row">
              <span>
                {when}
                <span className="muted"> · {t('obligations.enrolFree', { count: seats.free })}</span>
              </span>
              <Button size="small" kind="primary" busy={sending} onClick={() => void enrol(id)}>
                <ActionLabel about={when}>{t('obligations.enrolSession')}</ActionLabel>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function refusalText(result: BulkRowResult | undefined, name: string, t: Translate): string {
  switch (result) {
    case 'FULL':
      return t('obligations.enrolFULL');
    case 'ALREADY':
      return t('obligations.enrolALREADY', { name });
    case 'CONFLICT':
      return t('obligations.enrolCONFLICT', { name });
    default:
      return t('obligations.enrolRefused');
  }
}
