import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useMessages } from '../i18n/index.ts';
import type { PlannedSession } from './PlannedSessionPage.tsx';
import { usePublishing } from './use-publishing.ts';
import { WHY_NOT_PUBLISHED } from './why-not-published.ts';

/** Shows a draft to staff, after saying who hears of it. */
export function PublishSession({ session }: { session: PlannedSession }) {
  const { t } = useMessages();
  const publish = usePublishing();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    const outcome = await publish(session);
    setBusy(false);
    if (outcome === 'published') setOpen(false);
    else setSaid(t(WHY_NOT_PUBLISHED[outcome]));
  };
  return (
    <>
      <Button
        kind="primary"
        icon={<Megaphone size={18} aria-hidden="true" />}
        onClick={() => {
          setSaid(null);
          setOpen(true);
        }}
      >
        {t('sessions.publish')}
      </Button>
      {open && (
        <Dialog title={t('sessions.publishTitle')} onClose={() => setOpen(false)}>
          <p>{t('sessions.publishText')}</p>
          <p>{t('sessions.publishTold', { count: session.topic.demandCount })}</p>
          <CommandNotice text={said} />
          <div className="dialog__actions">
            <Button onClick={() => setOpen(false)}>{t('sessions.dismiss')}</Button>
            <Button kind="primary" busy={busy} onClick={() => void confirm()}>
              {t('sessions.publish')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
