import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { ProgrammesDocument } from './generated.ts';
import './obligations.css';

const PAGE_SIZE = 30;

/** All programmes by title. @param pathOf address of the page behind each */
export function ProgrammeList({ pathOf }: { pathOf: (id: string) => string }) {
  const { t } = useMessages();
  const { data, error, refetch, fetchMore } = useQuery(ProgrammesDocument, {
    variables: { first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const list = data?.programmes;
  return (
    <>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={4} />}
      {list?.edges.length === 0 && <p className="muted">{t('obligations.programmesNone')}</p>}
      <ul className="programme-list" role="list">
        {list?.edges.map(({ node }) => (
          <li key={node.id} className="panel">
            <h2>
              <Link to={pathOf(node.id)}>{node.title}</Link>
            </h2>
            <p>{node.summary}</p>
          </li>
        ))}
      </ul>
      {list?.pageInfo.hasNextPage && (
        <Button
          onClick={() => {
            fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('obligations.showMore', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </>
  );
}
