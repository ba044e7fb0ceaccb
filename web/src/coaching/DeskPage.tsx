import { useQuery } from '@apollo/client/react';
import { EmptyState } from '../components/EmptyState.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CoachingList } from './CoachingList.tsx';
import { CoachingTabs } from './CoachingTabs.tsx';
import { CoachDeskDocument, type CoachDeskQuery } from './generated.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { SlotOffers } from './SlotOffers.tsx';
import './Coaching.css';

/** A coach has twenty places at most, and what is over is deleted after half a year. */
const MOST = 100;

/** What a coach works with: requests first. */
export function Component() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(CoachDeskDocument, {
    variables: { first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  const desk = data?.coachDesk;
  if (data && !desk) return <NoCoach />;
  return (
    <div className="page coaching">
      <PageHeading title={[t('coaching.desk'), t('coaching.title')]}>{t('coaching.desk')}</PageHeading>
      <CoachingTabs />
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {desk && <Desk desk={desk} onChanged={refetch} />}
    </div>
  );
}

function NoCoach() {
  const { t } = useMessages();
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('coaching.deskOnly')]}>{t('coaching.deskOnly')}</PageHeading>}
        actions={
          <ButtonLink kind="primary" to="/coaching">
            {t('coaching.toDirectory')}
          </ButtonLink>
        }
      >
        {t('coaching.deskOnlyText')}
      </EmptyState>
    </div>
  );
}

interface DeskProps {
  desk: NonNullable<CoachDeskQuery['coachDesk']>;
  onChanged: () => Promise<unknown>;
}

function Desk({ desk, onChanged }: DeskProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { profile, feedback, coachings } = desk;
  const all = coachings.edges.map(({ node }) => node);
  const asked = all.filter(({ state }) => state === 'REQUESTED');
  const others = all.filter(({ state }) => state !== 'REQUESTED');
  return (
    <>
      {!profile?.qualifiedUntil && (
        <Notice tone="warning">
          <p>{t(profile ? 'coaching.notConfirmed' : 'coaching.noProfile')}</p>
        </Notice>
      )}
      <section className="panel stack" aria-labelledby="asked">
        <h2 id="asked">{t('coaching.requests', { count: asked.length })}</h2>
        {asked.length === 0 && <p className="muted">{t('coaching.requestsNone')}</p>}
        <CoachingList coachings={asked} />
      </section>
      <section className="panel stack" aria-labelledby="others">
        <h2 id="others">{t('coaching.coachings')}</h2>
        {profile && (
          <p className="muted">
            {t('coaching.places', { running: profile.running, capacity: profile.capacity })}
            {profile.qualifiedUntil &&
              ` · ${t('coaching.qualifiedUntil')}: ${dates.calendarDay(profile.qualifiedUntil)}`}
          </p>
        )}
        <p>
          {feedback
            ? t('coaching.feedbackFigures', {
                answers: feedback.answers,
                helpful: feedback.helpful.toLocaleString(),
                goals: feedback.goalsReached.toLocaleString(),
              })
            : t('coaching.feedbackNone')}
        </p>
        {others.length === 0 && <p className="muted">{t('coaching.coachingsNone')}</p>}
        <CoachingList coachings={others} />
      </section>
      {profile && <SlotOffers slots={desk.slots} formats={profile.formats} onChanged={onChanged} />}
      <ProfileForm profile={profile ?? null} sites={desk.sites} onChanged={onChanged} />
    </>
  );
}
