import { useApolloClient, useQuery } from '@apollo/client/react';
import { Merge } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { SelectField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { EndingForm } from './EndingForm.tsx';
import {
  MergeSessionsDocument,
  PreviewMergeDocument,
  SessionsToMergeIntoDocument,
  type MergeObstacle,
  type MergeSessionsInput,
} from './generated.ts';
import type { PlannedSession, SavedState } from './PlannedSessionPage.tsx';

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

  const confirm = async (reason: string): Promise<string | null> => {
    if (!preview) return null;
    const result = await submit({
      ...{ sourceId, targetId, reason },
      sourceVersion: preview.currentVersion,
      targetVersion: preview.targetVersion,
    });
    switch (result?.__typename) {
      case undefined:
        return null;
      case 'MergeSessionsSuccess': {
        const { asked, queued } = result;
        const state: SavedState = { saved: { kind: 'merged', asked, queued } };
        onClose();
        await navigate(`/planung/termine/${targetId}`, { state });
        return null;
      }
      case 'StaleSession':
        void refetch();
        return t('sessions.staleConsequences');
      case 'MergeNotPossible':
        return t(OBSTACLE[result.obstacle]);
      case 'SessionNotChangeable':
        return t('sessions.refusedState');
      case 'ReasonRequired':
        return t('sessions.reasonMissing');
      case 'SessionNotFound':
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return t('components.commandFailed');
      default:
        return result satisfies never;
    }
  };

  if (error && !preview) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  if (!preview) return <p>{t('sessions.refusedState')}</p>;
  if (preview.obstacle) return <p role="status">{t(OBSTACLE[preview.obstacle])}</p>;
  return (
    <EndingForm
      preview={preview}
      reasonLabel={t('sessions.mergeReason')}
      confirmLabel={t('sessions.mergeConfirm')}
      sending={sending}
      problem={problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
