import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CoachingState } from './CoachingState.tsx';
import { Dates } from './Dates.tsx';
import { EndSteps } from './EndSteps.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import { OneCoachingDocument, type CoachingPartsFragment } from './generated.ts';
import { Goals } from './Goals.tsx';
import { HandoverAnswer } from './HandoverAnswer.tsx';
import './Coaching.css';

/** One coaching, for the two people only. */
export function Component() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OneCoachingDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const coaching = data?.coaching;
  if (data && !coaching) return <NoSuchCoaching />;
  return (
    <div className="page coaching">
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {coaching && <Coaching coaching={coaching} />}
    </div>
  );
}

function NoSuchCoaching() {
  const { t } = useMessages();
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('coaching.missing')]}>{t('coaching.missing')}</PageHeading>}
        actions={
          <ButtonLink kind="primary" to="/coaching/meine">
            {t('coaching.toMine')}
          </ButtonLink>
        }
      >
        {t('coaching.missingText')}
      </EmptyState>
    </div>
  );
}

/** Of both sides, each with what it can do. */
function Coaching({ coaching }: { coaching: CoachingPartsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { viewerSide, otherSide, state, topic, format, steps } = coaching;
  const isCoach = viewerSide === 'COACH';
  const back = isCoach
    ? { to: '/coaching/pult', label: t('coaching.desk') }
    : { to: '/coaching/meine', label: t('coaching.mine') };
  const title = t(isCoach ? 'coaching.withPerson' : 'coaching.withCoach', { name: otherSide.displayName });
  return (
    <>
      <div className="stack">
        <Breadcrumbs trail={[back]} />
        <PageHeading title={[title, t('coaching.title')]}>{title}</PageHeading>
        <p>
          <CoachingState state={state} />{' '}
          <span className="muted">{t('coaching.since', { day: dates.day(coaching.stateSince) })}</span>
        </p>
        <p className="muted">
          {otherSide.unit} · {t(`coaching.topic${topic}`)} · {t(`coaching.format${format}`)}
        </p>
        <p role="status">{t(`coaching.now${viewerSide}${state}`)}</p>
        {coaching.declineReason && <p>{t(`coaching.reason${coaching.declineReason}`)}</p>}
      </div>
      {coaching.contentsDeletedAt && (
        <Notice tone="info">
          <p>{t('coaching.deletedOn', { day: dates.day(coaching.contentsDeletedAt) })}</p>
        </Notice>
      )}
      {coaching.handover && <HandoverAnswer coaching={coaching} handover={coaching.handover} />}
      {coaching.concern && (
        <section className="panel stack" aria-labelledby="concern">
          <h2 id="concern">{t('coaching.concern')}</h2>
          <p className="coaching__text">{coaching.concern}</p>
          <p className="muted">{t('coaching.concernSecret')}</p>
        </section>
      )}
      {(coaching.goals || steps.includes('WORD_GOALS')) && <Goals coaching={coaching} />}
      {(coaching.slots.length > 0 || steps.includes('BOOK_SLOT')) && <Dates coaching={coaching} />}
      {steps.includes('GIVE_FEEDBACK') && <FeedbackForm coachingId={coaching.id} />}
      <EndSteps coaching={coaching} />
    </>
  );
}
