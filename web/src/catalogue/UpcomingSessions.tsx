import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import type { TopicByIdQuery } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import { SessionRow } from '../scheduling/index.ts';

interface UpcomingSessionsProps {
  topicTitle: string;
  sessions: NonNullable<TopicByIdQuery['topic']>['sessions'];
  onMore: () => Promise<unknown>;
}

export function UpcomingSessions({ topicTitle, sessions, onMore }: UpcomingSessionsProps) {
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  if (sessions.edges.length === 0) {
    return (
      <EmptyState title={<p>{t('catalogue.noSessions')}</p>}>{t('catalogue.noSessionsText')}</EmptyState>
    );
  }
  return (
    <>
      <ul className="session-list">
        {sessions.edges.map(({ node }) => (
          <li key={node.id}>
            <SessionRow session={node} topicTitle={topicTitle} />
          </li>
        ))}
      </ul>
      {sessions.pageInfo.hasNextPage && (
        <Button
          className="no-print"
          busy={busy}
          onClick={() => {
            setBusy(true);
            // a failure leaves the list and the button as they were
            void onMore().then(
              () => setBusy(false),
              () => setBusy(false),
            );
          }}
        >
          {t('catalogue.moreDates', { count: sessions.totalCount - sessions.edges.length })}
        </Button>
      )}
    </>
  );
}
