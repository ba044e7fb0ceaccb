import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useMessages } from '../i18n/index.ts';
import { AcceptedNotice } from './AcceptedNotice.tsx';
import { YearPlanTopicsDocument } from './generated.ts';
import { useAcceptItems } from './use-accept-items.ts';
import type { PlanState } from './YearPlanPage.tsx';

const PAGE_SIZE = 50;
const DEMAND = ['waiting', 'interested', 'renewals', 'lastYear', 'refused', 'seatsPlanned'] as const;

/** What was asked for each topic and what it gets, most people first; a topic can be accepted as a whole. */
export function YearPlanTopics({ plan }: { plan: PlanState }) {
  const { t } = useMessages();
  const accepting = useAcceptItems(plan.id);
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(YearPlanTopicsDocument, {
    variables: { id: plan.id, search: '', first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.yearPlan?.topics;
  return (
    <section>
      <h2>{t('year-plan.viewTopics')}</h2>
      <p className="muted">{t('year-plan.topicsText')}</p>
      <AcceptedNotice {...accepting} />
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      {list && (
        <TableRegion label={t('year-plan.viewTopics')}>
          <table className="data-table year-plan__wide">
            <thead>
              <tr>
                <th scope="col">{t('year-plan.topic')}</th>
                {DEMAND.map((name) => (
                  <th key={name} scope="col">
                    {t(`year-plan.${name}`)}
                  </th>
                ))}
                <th scope="col">{t('year-plan.expected')}</th>
                <th scope="col">{t('year-plan.sessions')}</th>
                <th scope="col">{t('year-plan.action')}</th>
              </tr>
            </thead>
            <tbody>
              {list.edges.map(({ node }) => (
                <tr key={node.topic.id}>
                  <th scope="row">
                    <Link to={`/katalog/${node.topic.slug}-${node.topic.id}`}>{node.topic.title}</Link>
                  </th>
                  {DEMAND.map((name) => (
                    <td key={name} data-label={t(`year-plan.${name}`)} className="data-table__number">
                      {node[name]}
                    </td>
                  ))}
                  <td data-label={t('year-plan.expected')} className="data-table__number">
                    {node.people}
                  </td>
                  <td data-label={t('year-plan.sessions')} className="data-table__number">
                    {t('year-plan.plannedOf', { planned: node.sessionsPlanned, wanted: node.sessionsWanted })}
                  </td>
                  <td>
                    {node.sessionsPlanned > node.sessionsAccepted && (
                      <Button
                        size="small"
                        busy={accepting.sending}
                        onClick={() => void accepting.accept({ topicId: node.topic.id })}
                      >
                        {t('year-plan.accept')}
                        <span className="visually-hidden">: {node.topic.title}</span>
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {list?.pageInfo.hasNextPage && (
        <Button
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => {
            fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('year-plan.more', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </section>
  );
}
