import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { RetireTopicDocument, TopicRetirementDocument } from './generated.ts';

/** Takes a topic out of the catalogue, after showing whom and what that touches. */
export function RetireTopic({ topicId }: { topicId: string }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {t('topics.retire')}
      </Button>
      {open && (
        <Dialog title={t('topics.retireTitle')} onClose={() => setOpen(false)}>
          <Retirement topicId={topicId} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </div>
  );
}

function Retirement({ topicId, onDone }: { topicId: string; onDone: () => void }) {
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(TopicRetirementDocument, {
    variables: { id: topicId },
    fetchPolicy: 'network-only',
  });
  const [retire] = useMutation(RetireTopicDocument);
  const { sending, problem, submit } = useCommand(
    (input: { topicId: string; reason: string; idempotencyKey: string }) =>
      retire({ variables: { input } }).then((answer) => answer.data?.retireTopic),
  );
  const means = data?.plannedTopic?.retirement;
  if (error && !means) return <LoadFailure onRetry={() => void refetch()} />;
  if (!means) return <Skeleton lines={5} />;
  const confirm = async () => {
    setWrong(reason.trim() === '');
    if (reason.trim() === '') return;
    const result = await submit({ topicId, reason });
    if (result?.__typename === 'PlannedTopicSuccess') onDone();
    else if (result) setSaid(t('topics.cannotRetire'));
  };
  return (
    <div className="topic-form">
      <p>{t('topics.retireText')}</p>
      <ul>
        <li>{t('topics.retireSessions', { count: means.runningSessions })}</li>
        <li>{t('topics.retireSeats', { count: means.peopleWithSeats })}</li>
        <li>{t('topics.retireWaiting', { count: means.waitingPeople })}</li>
        <li>{t('topics.retireInterested', { count: means.interestedPeople })}</li>
        <li>{t('topics.retireMandatory', { count: means.mandatoryRules })}</li>
        {means.programmes.length > 0 && (
          <li>{t('topics.retireProgrammes', { names: means.programmes.join(', ') })}</li>
        )}
        {means.requiredBy.length > 0 && (
          <li>{t('topics.retireRequiredBy', { names: means.requiredBy.join(', ') })}</li>
        )}
      </ul>
      <CommandNotice problem={problem} text={said} />
      <TextArea
        label={t('topics.reason')}
        value={reason}
        maxLength={500}
        problem={wrong ? t('topics.reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button kind="danger" busy={sending} onClick={() => void confirm()}>
          {t('topics.retire')}
        </Button>
      </div>
    </div>
  );
}
