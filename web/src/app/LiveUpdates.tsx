import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';
import type { OwnChange } from './live-updates.ts';

/** Keeps the page up to date while somebody is signed in. Only what happens to the person is also said, once and politely. */
export function LiveUpdates() {
  const { t } = useMessages();
  const client = useApolloClient();
  const signedIn = useViewer()?.person.id;
  const [change, setChange] = useState<OwnChange | null>(null);

  useEffect(() => {
    if (!signedIn) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const cancel = whenIdle(() => {
      import('./live-updates.ts').then(
        ({ startLiveUpdates }) => {
          if (!gone) stop = startLiveUpdates(client, setChange);
        },
        // without it the page is as up to date as when it was loaded
        () => undefined,
      );
    });
    return () => {
      gone = true;
      cancel();
      stop?.();
    };
  }, [client, signedIn]);

  return (
    <p className="visually-hidden" role="status">
      {change?.type === 'STATUS' && t('app.liveStatus')}
      {change?.type === 'NOTICE' && t('app.liveNotice')}
      {change?.type === 'POSITION' && t('app.livePosition', { position: change.position })}
    </p>
  );
}

const LATEST = 5_000;

/** After everything that the first view needs. Safari has no idle callback. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, LATEST / 2);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST });
  return () => cancelIdleCallback(handle);
}
