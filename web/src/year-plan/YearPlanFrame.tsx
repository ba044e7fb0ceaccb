import type { ReactNode } from 'react';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import '../components/data-table.css';
import './YearPlan.css';

/** Head of all pages of the year planner. @param name of one plan; left out on the start page */
export function YearPlanFrame({
  name,
  lead,
  children,
}: {
  name?: string;
  lead?: string;
  children: ReactNode;
}) {
  const { t } = useMessages();
  const title = name ?? t('year-plan.title');
  const trail = [
    { to: '/planung', label: t('planning.title') },
    ...(name === undefined ? [] : [{ to: '/planung/jahr', label: t('year-plan.title') }]),
  ];
  return (
    <div className="page year-plan">
      <div>
        <Breadcrumbs trail={trail} />
        <PageHeading title={[title, t('planning.title')]}>{title}</PageHeading>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
