import { useQuery } from '@apollo/client/react';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { CoachingOverviewDocument, type CoachingOverviewQuery } from './generated.ts';
import { WorkloadTable } from './WorkloadTable.tsx';
import '../components/data-table.css';
import './Coaching.css';

const MOST = 100;

export function Component() {
  return (
    <PlannersOnly>
      <Overview />
    </PlannersOnly>
  );
}

/** Figures only: never who is coached, or what about. */
function Overview() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(CoachingOverviewDocument, {
    variables: { first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  const overview = data?.coachingOverview;
  return (
    <div className="page coaching">
      <div>
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('coaching.overview'), t('planning.title')]}>
          {t('coaching.overview')}
        </PageHeading>
        <p className="lead">{t('coaching.overviewText')}</p>
      </div>
      {error && !overview && <LoadFailure onRetry={() => void refetch()} />}
      {!overview && !error && <Skeleton lines={8} />}
      {overview && (
        <>
          <Waiting overview={overview} />
          <WorkloadTable coaches={overview.coaches.edges.map(({ node }) => node)} onChanged={refetch} />
          <Topics topics={overview.topics} />
        </>
      )}
    </div>
  );
}

type Overview = NonNullable<CoachingOverviewQuery['coachingOverview']>;

function Waiting({ overview }: { overview: Overview }) {
  const { t } = useMessages();
  const { openRequests, longestWaitDays, answered, medianDays } = overview;
  const days = (value: number | null | undefined) =>
    value == null ? t('coaching.tooFew') : t('coaching.days', { days: value.toLocaleString() });
  const facts: [string, string][] = [
    [t('coaching.openRequests'), String(openRequests)],
    [t('coaching.longestWait'), openRequests === 0 ? '–' : days(longestWaitDays)],
    [t('coaching.answered'), answered?.toLocaleString() ?? t('coaching.tooFew')],
    [t('coaching.medianDays'), days(medianDays)],
  ];
  return (
    <section className="panel stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('coaching.waiting')}</h2>
      <dl className="coaching__facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Topics({ topics }: Pick<Overview, 'topics'>) {
  const { t } = useMessages();
  return (
    <section className="panel stack">
      <h2>{t('coaching.topicFigures')}</h2>
      <TableRegion label={t('coaching.topicFigures')}>
        <table className="data-table">
          <caption>{t('coaching.topicNote')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('coaching.topic')}</th>
              <th scope="col" className="data-table__number">
                {t('coaching.requestNumber')}
              </th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ topic, requests }) => (
              <tr key={topic}>
                <th scope="row">{t(`coaching.topic${topic}`)}</th>
                <td data-label={t('coaching.requestNumber')} className="data-table__number">
                  {requests ?? t('coaching.tooFew')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
