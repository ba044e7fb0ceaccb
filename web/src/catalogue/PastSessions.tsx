import { useLazyQuery } from '@apollo/client/react';
import { ChevronRight } from 'lucide-react';
import { Skeleton } from '../components/Skeleton.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PastSessionsOfTopicDocument } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import { SessionRow } from '../scheduling/index.ts';

/** Collapsed, and asked for only when somebody opens it. */
export function PastSessions({ topicId, topicTitle }: { topicId: string; topicTitle: string }) {
  const { t } = useMessages();
  const [load, { data, error, called }] = useLazyQuery(PastSessionsOfTopicDocument);
  const fetchPast = () => {
    // the result's own error state says so
    load({ variables: { id: topicId } }).catch(() => undefined);
  };
  const past = data?.topic?.sessions.edges;
  return (
    <details
      className="past-sessions no-print"
      onToggle={(event) => {
        if (event.currentTarget.open && !called) fetchPast();
      }}
    >
      <summary>
        <ChevronRight size={18} aria-hidden="true" />
        {t('catalogue.pastSessions')}
      </summary>
      {error && <LoadFailure onRetry={fetchPast} />}
      {called && !past && !error && <Skeleton />}
      {past?.length === 0 && <p className="muted">{t('catalogue.noPastSessions')}</p>}
      {past && (
        <ul className="session-list">
          {past.map(({ node }) => (
            <li key={node.id}>
              <SessionRow session={node} topicTitle={topicTitle} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
