import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { YearPlanStateDocument, type YearPlanStateQuery } from './generated.ts';
import { STAGE_TEXT } from './year-plan-texts.ts';
import { YearPlanDiscard } from './YearPlanDiscard.tsx';
import { YearPlanFrame } from './YearPlanFrame.tsx';
import { YearPlanGaps } from './YearPlanGaps.tsx';
import { YearPlanItems } from './YearPlanItems.tsx';
import { YearPlanMonths } from './YearPlanMonths.tsx';
import { YearPlanSummary } from './YearPlanSummary.tsx';
import { YearPlanTopics } from './YearPlanTopics.tsx';

/** While the plan, or sessions of it, are being made. */
const POLL = 1_500;

export type PlanState = NonNullable<YearPlanStateQuery['yearPlan']>;

export function Component() {
  return (
    <PlannersOnly>
      <YearPlan />
    </PlannersOnly>
  );
}

const inWork = (plan: PlanState | null | undefined) =>
  plan?.status === 'QUEUED' || plan?.status === 'SOLVING' || (plan?.figures.requested ?? 0) > 0;

function YearPlan() {
  const { t } = useMessages();
  const { id = '', ansicht = 'termine' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(YearPlanStateDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    skipPollAttempt: () => document.hidden,
  });
  const plan = data?.yearPlan;
  if (inWork(plan)) startPolling(POLL);
  else stopPolling();
  if (!plan)
    return (
      <YearPlanFrame name={t('year-plan.plan')}>
        {error ? <LoadFailure onRetry={() => void refetch()} /> : null}
        {!error && data ? <EmptyState title={<p>{t('year-plan.missing')}</p>} /> : null}
        {!error && !data ? <Skeleton lines={8} /> : null}
      </YearPlanFrame>
    );
  const { year, number } = plan;
  const base = `/planung/jahr/${plan.id}`;
  return (
    <YearPlanFrame name={t('year-plan.name', { year, number })}>
      {plan.status === 'READY' ? (
        <>
          <YearPlanSummary plan={plan} />
          <Tabs
            label={t('year-plan.views')}
            tabs={[
              { to: base, label: t('year-plan.viewItems'), count: plan.figures.sessions },
              { to: `${base}/themen`, label: t('year-plan.viewTopics') },
              { to: `${base}/offen`, label: t('year-plan.viewGaps') },
            ]}
          />
          {ansicht === 'termine' && (
            <>
              <YearPlanMonths plan={plan} />
              <YearPlanItems plan={plan} />
            </>
          )}
          {ansicht === 'themen' && <YearPlanTopics plan={plan} />}
          {ansicht === 'offen' && <YearPlanGaps plan={plan} />}
        </>
      ) : (
        <NotReady plan={plan} />
      )}
    </YearPlanFrame>
  );
}

function NotReady({ plan }: { plan: PlanState }) {
  const { t } = useMessages();
  switch (plan.status) {
    case 'READY':
      return null;
    case 'DISCARDED':
      return <Notice tone="info" title={t('year-plan.discardedText')} />;
    case 'FAILED':
      return (
        <Notice tone="problem" title={t('year-plan.statusFailed')}>
          <p>{t('year-plan.failedText')}</p>
        </Notice>
      );
    case 'QUEUED':
    case 'SOLVING': {
      const stage = plan.stage ? t(STAGE_TEXT[plan.stage]) : t('year-plan.statusQueued');
      return (
        <section className="panel year-plan__progress" aria-labelledby="year-plan-progress">
          <h2 id="year-plan-progress">{t('year-plan.inWork')}</h2>
          <progress max={100} value={plan.progress} aria-label={t('year-plan.inWork')} />
          <p role="status">{stage}</p>
          <p className="muted">{t('year-plan.inWorkText')}</p>
          <YearPlanDiscard planId={plan.id} label={t('year-plan.stop')} />
        </section>
      );
    }
  }
}
