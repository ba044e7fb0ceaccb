import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { YearPlanStartDocument, type YearPlanHeadFragment, type YearPlanStartQuery } from './generated.ts';
import { STATUS_TEXT } from './year-plan-texts.ts';
import { YearPlanForm } from './YearPlanForm.tsx';
import { YearPlanFrame } from './YearPlanFrame.tsx';

export function Component() {
  return (
    <PlannersOnly>
      <YearPlans />
    </PlannersOnly>
  );
}

/** What a plan would start from, its rules, and the plans so far. */
function YearPlans() {
  const { t } = useMessages();
  const [year, setYear] = useState(() => new Date().getFullYear() + 1);
  const { data, previousData, error, refetch } = useQuery(YearPlanStartDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  return (
    <YearPlanFrame lead={t('year-plan.intro')}>
      {error && !shown && <LoadFailure onRetry={() => void refetch()} />}
      {!shown && !error && <Skeleton lines={8} />}
      {shown?.yearPlanOutlook && (
        <>
          <YearPlanForm year={year} onYear={setYear}>
            <Outlook outlook={shown.yearPlanOutlook} busy={!data} />
          </YearPlanForm>
          <PlanList plans={shown.yearPlans.edges.map(({ node }) => node)} />
        </>
      )}
    </YearPlanFrame>
  );
}

type Outlook = NonNullable<YearPlanStartQuery['yearPlanOutlook']>;

function Outlook({ outlook, busy }: { outlook: Outlook; busy: boolean }) {
  const { t, language } = useMessages();
  const facts = [
    [t('year-plan.waiting'), outlook.waiting],
    [t('year-plan.interested'), outlook.interested],
    [t('year-plan.renewals'), outlook.renewals],
    [t('year-plan.lastYear'), outlook.lastYear],
    [t('year-plan.refused'), outlook.refused],
  ] as const;
  return (
    <section className="panel" aria-labelledby="year-plan-outlook" aria-busy={busy}>
      <h2 id="year-plan-outlook">{t('year-plan.outlook', { year: outlook.year })}</h2>
      <dl className="year-plan__facts">
        {facts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count.toLocaleString(language)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('year-plan.outlookTopics', { topics: outlook.topics })}</p>
      <p>
        {t('year-plan.outlookPlanned', { sessions: outlook.sessionsPlanned, seats: outlook.seatsPlanned })}
      </p>
      <p>
        {t('year-plan.outlookResources', {
          rooms: outlook.rooms,
          trainers: outlook.trainers,
          contracts: outlook.trainersWithContract,
          days: outlook.contractDays,
        })}
      </p>
    </section>
  );
}

function PlanList({ plans }: { plans: readonly YearPlanHeadFragment[] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <section>
      <h2>{t('year-plan.plans')}</h2>
      {plans.length === 0 && <p className="muted">{t('year-plan.noPlans')}</p>}
      {plans.length > 0 && (
        <TableRegion label={t('year-plan.plans')}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t('year-plan.plan')}</th>
                <th scope="col">{t('year-plan.status')}</th>
                <th scope="col">{t('year-plan.sessions')}</th>
                <th scope="col">{t('year-plan.accepted')}</th>
                <th scope="col">{t('year-plan.made')}</th>
              </tr>
            </thead>
            <tbody>
              {plans.map(({ id, year, number, status, figures, createdAt, createdBy }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/planung/jahr/${id}`}>{t('year-plan.name', { year, number })}</Link>
                  </th>
                  <td data-label={t('year-plan.status')}>{t(STATUS_TEXT[status])}</td>
                  <td data-label={t('year-plan.sessions')} className="data-table__number">
                    {figures.sessions}
                  </td>
                  <td data-label={t('year-plan.accepted')} className="data-table__number">
                    {figures.accepted}
                  </td>
                  <td data-label={t('year-plan.made')}>
                    {dates.moment(createdAt)}, {createdBy.displayName}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}
