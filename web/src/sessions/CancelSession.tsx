import { useApolloClient, useQuery } from '@apollo/client/react';
import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { EndingForm } from './EndingForm.tsx';
import {
  CancelSessionDocument,
  PreviewCancellationDocument,
  type CancelSessionInput,
  type PlannedSessionFragment,
} from './generated.ts';
import type { SavedState } from './PlannedSessionPage.tsx';

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

  const confirm = async (reason: string): Promise<string | null> => {
    if (!preview) return null;
    const result = await submit({
      sessionId: session.id,
      expectedVersion: preview.currentVersion,
      reason,
    });
    switch (result?.__typename) {
      case undefined:
        return null;
      case 'CancelSessionSuccess':
        onClose();
        await navigate(`/planung/termine/${session.id}`, { replace: true, state: cancelled(result.told) });
        return null;
      case 'StaleSession':
        void refetch();
        return t('sessions.staleConsequences');
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
  if (!data) return <Skeleton lines={5} />;
  if (!preview) return <p>{t('sessions.refusedState')}</p>;
  return (
    <EndingForm
      preview={preview}
      reasonLabel={t('sessions.cancelReason')}
      confirmLabel={t(session.status === 'DRAFT' ? 'sessions.giveUpDraft' : 'sessions.cancel')}
      sending={sending}
      problem={problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

const cancelled = (told: number): SavedState => ({ saved: { kind: 'cancelled', told } });
