import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { TopicsInDemandDocument } from './generated.ts';
import '../components/data-table.css';
import './Demand.css';

const PAGE_SIZE = 30;

export function Component() {
  return (
    <PlannersOnly>
      <TopicsInDemand />
    </PlannersOnly>
  );
}

/** Where people wait or wish for a session, most people first. */
function TopicsInDemand() {
  const { t } = useMessages();
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(TopicsInDemandDocument, {
    variables: { first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.topicsInDemand;
  return (
    <div className="page second-session">
      <div>
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('demand.planning'), t('planning.title')]}>{t('demand.planning')}</PageHeading>
        <p className="lead">{t('demand.planningText')}</p>
      </div>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      {list?.totalCount === 0 && <EmptyState title={<p>{t('demand.none')}</p>} />}
      {list && list.edges.length > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{t('demand.planning')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('demand.topic')}</th>
              <th scope="col" className="data-table__number">
                {t('demand.waiting')}
              </th>
              <th scope="col" className="data-table__number">
                {t('demand.interested')}
              </th>
              <th scope="col">{t('demand.action')}</th>
            </tr>
          </thead>
          <tbody>
            {list.edges.map(({ node: { topic, waiting, interested, session } }) => (
              <tr key={topic.id}>
                <th scope="row">
                  <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>
                </th>
                <td data-label={t('demand.waiting')} className="data-table__number">
                  {waiting}
                </td>
                <td data-label={t('demand.interested')} className="data-table__number">
                  {interested}
                </td>
                <td>
                  {session ? (
                    <ButtonLink size="small" to={`/planung/bedarf/${session.id}`}>
                      {t('demand.second')}
                      <span className="visually-hidden">: {topic.title}</span>
                    </ButtonLink>
                  ) : (
                    <span className="muted">{t('demand.noSession')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list?.pageInfo.hasNextPage && (
        <Button
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => {
            fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('demand.more', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </div>
  );
}
