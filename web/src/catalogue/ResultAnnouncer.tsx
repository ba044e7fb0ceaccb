import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/index.ts';

/** Longer than a person pauses between keys: a screen reader must not talk into the typing. */
const QUIET_TIME = 1200;

export function ResultAnnouncer({ count, search }: { count: number | undefined; search: string }) {
  const { t } = useMessages();
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (count === undefined) return;
    const timer = setTimeout(() => setAnnounced(t('catalogue.resultCount', { count })), QUIET_TIME);
    return () => clearTimeout(timer);
  }, [count, search, t]);
  return (
    <>
      <p className="visually-hidden" role="status">
        {count === 0 ? '' : announced}
      </p>
      <p className="visually-hidden" role="alert">
        {count === 0 ? t('catalogue.nothingFound') : ''}
      </p>
    </>
  );
}
