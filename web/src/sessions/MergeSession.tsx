import { useApolloClient, useQuery } from '@apollo/client/react';
import { Merge } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { SelectField, TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { Consequences } from './Consequences.tsx';
import {
  MergeSessionsDocument,
  PreviewMergeDocument,
  SessionsToMergeIntoDocument,
  type MergeObstacle,
  type MergeSessionsInput,
} from './generated.ts';
import type { PlannedSession, SavedState } from './PlannedSessionPage.tsx';
import { ReleasedResources } from './ReleasedResources.tsx';

const OBSTACLE: Record<MergeObstacle, PlainMessageId> = {
  NOT_OPEN: 'sessions.mergeNotOpen',
  OTHER_TOPIC: 'sessions.mergeOtherTopic',
  SAME_SESSION: 'sessions.mergeSame',
  SEATS_DRAWN: 'sessions.mergeDrawn',
  SEATS_KEPT: 'sessions.mergeKept',
};

/** This session does not take place; its people are asked whether another one of the topic suits them. */
export function MergeSession({ session }: { session: PlannedSession }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Merge size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('sessions.merge')}
      </Button>
      {open && (
        <Dialog title={t('sessions.merge')} onClose={() => setOpen(false)}>
          <MergeForm session={session} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function MergeForm({ session, onClose }: { session: PlannedSession; onClose: () => void }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [from] = useState(() => new Date().toISOString());
  const [targetId, setTargetId] = useState('');
  const { data, error, refetch } = useQuery(SessionsToMergeIntoDocument, {
    variables: { topicId: session.topic.id, from },
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const targets = data.planningSessions.edges.map(({ node }) => node).filter(({ id }) => id !== session.id);
  if (targets.length === 0) return <p>{t('sessions.mergeNoTarget')}</p>;
  return (
    <div className="sessions">
      <p>{t('sessions.mergeText')}</p>
      <SelectField
        label={t('sessions.mergeTarget')}
        value={targetId}
        onChange={(event) => setTargetId(event.currentTarget.value)}
      >
        <option value="">{t('sessions.mergeChoose')}</option>
        {targets.map((target) => (
          <option key={target.id} value={target.id}>
            {t('sessions.mergeOption', {
              when: timeLabel(target, t, dates),
              number: target.number,
              confirmed: target.seats.confirmed,
              capacity: target.seats.capacity,
            })}
          </option>
        ))}
      </SelectField>
      {targetId && <MergeInto key={targetId} sourceId={session.id} targetId={targetId} onClose={onClose} />}
    </div>
  );
}

interface MergeIntoProps {
  sourceId: string;
  targetId: string;
  onClose: () => void;
}

function MergeInto({ sourceId, targetId, onClose }: MergeIntoProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(PreviewMergeDocument, {
    variables: { sourceId, targetId },
    // who is in the sessions now is what counts
    fetchPolicy: 'no-cache',
  });
  const { sending, problem, submit } = useCommand((input: MergeSessionsInput) =>
    client
      .mutate({ mutation: MergeSessionsDocument, variables: { input } })
      .then((answer) => answer.data?.mergeSessions),
  );
  const preview = data?.previewMerge;

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    setWrong(reason.trim() === '');
    if (reason.trim() === '' || !preview) return;
    const result = await submit({
      ...{ sourceId, targetId, reason: reason.trim() },
      sourceVersion: preview.currentVersion,
      targetVersion: preview.targetVersion,
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'MergeSessionsSuccess': {
        const { asked, queued } = result;
        const state: SavedState = { saved: { kind: 'merged', asked, queued } };
        onClose();
        return navigate(`/planung/termine/${targetId}`, { state });
      }
      case 'StaleSession':
        void refetch();
        return setSaid(t('sessions.staleConsequences'));
      case 'MergeNotPossible':
        return setSaid(t(OBSTACLE[result.obstacle]));
      case 'SessionNotChangeable':
        return setSaid(t('sessions.refusedState'));
      case 'ReasonRequired':
        return setWrong(true);
      case 'SessionNotFound':
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setSaid(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };

  if (error && !preview) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  if (!preview) return <p>{t('sessions.refusedState')}</p>;
  if (preview.obstacle) return <p role="status">{t(OBSTACLE[preview.obstacle])}</p>;
  return (
    <form className="sessions" noValidate onSubmit={(event) => void confirm(event)}>
      <CommandNotice problem={problem} text={said} />
      <Consequences consequences={preview.consequences} count={preview.consequenceCount} />
      <ReleasedResources released={preview.released} />
      <TextArea
        label={t('sessions.mergeReason')}
        hint={t('sessions.cancelReasonHint')}
        problem={wrong && reason.trim() === '' ? t('sessions.reasonMissing') : undefined}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('sessions.dismiss')}</Button>
        <Button type="submit" kind="danger" busy={sending}>
          {t('sessions.mergeConfirm')}
        </Button>
      </div>
    </form>
  );
}
