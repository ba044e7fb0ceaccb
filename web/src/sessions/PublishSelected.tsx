import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import type { PlannedSessionRowFragment } from './generated.ts';
import { usePublishing } from './use-publishing.ts';
import { WHY_NOT_PUBLISHED } from './why-not-published.ts';

interface PublishSelectedProps {
  drafts: readonly Pick<PlannedSessionRowFragment, 'id' | 'number' | 'version'>[];
  onDone: () => void;
}

/** Publishes several drafts one after the other; says of each that was not published why. */
export function PublishSelected({ drafts, onDone }: PublishSelectedProps) {
  const { t } = useMessages();
  const publish = usePublishing();
  const [done, setDone] = useState<{ published: number; failed: { number: string; why: string }[] } | null>(
    null,
  );
  const [busy, setBusy] = useState(false);
  const publishAll = async () => {
    setBusy(true);
    const failed: { number: string; why: string }[] = [];
    for (const draft of drafts) {
      const outcome = await publish(draft);
      if (outcome !== 'published') failed.push({ number: draft.number, why: t(WHY_NOT_PUBLISHED[outcome]) });
    }
    setDone({ published: drafts.length - failed.length, failed });
    setBusy(false);
    onDone();
  };
  return (
    <>
      {drafts.length > 0 && (
        <Button kind="primary" busy={busy} onClick={() => void publishAll()}>
          {t('sessions.publishSelected', { count: drafts.length })}
        </Button>
      )}
      {done && (
        <Notice
          tone={done.failed.length > 0 ? 'warning' : 'ok'}
          role="status"
          title={t('sessions.publishedCount', { count: done.published })}
        >
          {done.failed.length > 0 && (
            <ul>
              {done.failed.map(({ number, why }) => (
                <li key={number}>{t('sessions.notPublished', { number, why })}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  );
}
