import { useQuery } from '@apollo/client/react';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { useMessages } from '../i18n/index.ts';
import { AddressActions, FeedState } from './AddressActions.tsx';
import { AddressResult } from './AddressResult.tsx';
import { MyCalendarFeedDocument } from './generated.ts';
import { useCalendarAddress } from './use-calendar-address.ts';

/** "Kalender abonnieren": the secret address of the viewer's own calendar. */
export function CalendarSubscription() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(MyCalendarFeedDocument, { fetchPolicy: 'network-only' });
  const { issued, outcome, busy, issue, revoke } = useCalendarAddress(refetch);
  const feed = data?.viewer?.calendarFeed ?? null;
  return (
    <section className="stack" aria-labelledby="calendar-subscription">
      <h2 id="calendar-subscription">{t('interfaces.calendarTitle')}</h2>
      <p>{t('interfaces.calendarIntro')}</p>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {feed && (
        <p className="muted">
          <FeedState feed={feed} />
        </p>
      )}
      {data && (
        <div>
          <AddressActions
            feed={feed}
            about={t('interfaces.calendarTitle')}
            busy={busy}
            onIssue={() => issue({})}
            onRevoke={revoke}
          />
        </div>
      )}
      <AddressResult issued={issued} outcome={outcome} />
    </section>
  );
}
