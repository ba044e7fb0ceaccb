import { useQuery } from '@apollo/client/react';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { CoachingList } from './CoachingList.tsx';
import { CoachingTabs } from './CoachingTabs.tsx';
import { MyCoachingDocument } from './generated.ts';
import './Coaching.css';

/** Three at a time at most, and what is over is deleted after half a year. */
const MOST = 100;

/** What the viewer has asked for. */
export function Component() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(MyCoachingDocument, {
    variables: { first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  const coachings = data?.myCoaching;
  return (
    <div className="page coaching">
      <div>
        <PageHeading title={[t('coaching.mine'), t('coaching.title')]}>{t('coaching.mine')}</PageHeading>
        <p className="lead">{t('coaching.mineLead')}</p>
      </div>
      <CoachingTabs />
      {error && !coachings && <LoadFailure onRetry={() => void refetch()} />}
      {!coachings && !error && <Skeleton lines={5} />}
      {coachings?.totalCount === 0 && (
        <EmptyState
          title={<p>{t('coaching.mineNone')}</p>}
          actions={
            <ButtonLink kind="primary" to="/coaching">
              {t('coaching.toDirectory')}
            </ButtonLink>
          }
        >
          {t('coaching.mineNoneText')}
        </EmptyState>
      )}
      {coachings && coachings.totalCount > 0 && (
        <section className="panel stack" aria-label={t('coaching.mine')}>
          <CoachingList coachings={coachings.edges.map(({ node }) => node)} />
        </section>
      )}
    </div>
  );
}
