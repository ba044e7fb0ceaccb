import { useApolloClient, useQuery } from '@apollo/client/react';
import { CalendarX } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { Consequences } from './Consequences.tsx';
import {
  CancelSessionDocument,
  PreviewCancellationDocument,
  type CancelSessionInput,
  type PlannedSessionFragment,
} from './generated.ts';
import type { SavedState } from './PlannedSessionPage.tsx';
import { ReleasedResources } from './ReleasedResources.tsx';

type Cancelled = Pick<PlannedSessionFragment, 'id' | 'status' | 'version'>;

/** A session that does not take place: who loses what and what becomes free is shown before it is done. */
export function CancelSession({ session }: { session: Cancelled }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const title = t(session.status === 'DRAFT' ? 'sessions.giveUpDraft' : 'sessions.cancel');
  return (
    <>
      <Button kind="danger" icon={<CalendarX size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <Cancellation session={session} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function Cancellation({ session, onClose }: { session: Cancelled; onClose: () => void }) {
  const { t } = useMessages();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(PreviewCancellationDocument, {
    variables: { sessionId: session.id },
    // who is in the session now is what counts
    fetchPolicy: 'no-cache',
  });
  const { sending, problem, submit } = useCommand((input: CancelSessionInput) =>
    client
      .mutate({ mutation: CancelSessionDocument, variables: { input } })
      .then((answer) => answer.data?.cancelSession),
  );
  const preview = data?.previewCancellation;

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    setWrong(reason.trim() === '');
    if (reason.trim() === '' || !preview) return;
    const result = await submit({
      sessionId: session.id,
      expectedVersion: preview.currentVersion,
      reason: reason.trim(),
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CancelSessionSuccess':
        onClose();
        return navigate(`/planung/termine/${session.id}`, { replace: true, state: cancelled(result.told) });
      case 'StaleSession':
        void refetch();
        return setSaid(t('sessions.staleConsequences'));
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
  if (!data) return <Skeleton lines={5} />;
  if (!preview) return <p>{t('sessions.refusedState')}</p>;
  return (
    <form className="sessions" noValidate onSubmit={(event) => void confirm(event)}>
      <CommandNotice problem={problem} text={said} />
      <Consequences consequences={preview.consequences} count={preview.consequenceCount} />
      <ReleasedResources released={preview.released} />
      <TextArea
        label={t('sessions.cancelReason')}
        hint={t('sessions.cancelReasonHint')}
        problem={wrong && reason.trim() === '' ? t('sessions.reasonMissing') : undefined}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('sessions.dismiss')}</Button>
        <Button type="submit" kind="danger" busy={sending}>
          {t(session.status === 'DRAFT' ? 'sessions.giveUpDraft' : 'sessions.cancel')}
        </Button>
      </div>
    </form>
  );
}

const cancelled = (told: number): SavedState => ({ saved: { kind: 'cancelled', told } });
