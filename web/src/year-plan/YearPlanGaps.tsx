import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { YearPlanGapsDocument } from './generated.ts';
import { GAP_TEXT, helpText } from './year-plan-texts.ts';
import { monthKey } from './YearPlanMonths.tsx';
import type { PlanState } from './YearPlanPage.tsx';

type Group = PlanState['gapGroups'][number];

/** Whom the plan has no session for, by reason, with what would help. */
export function YearPlanGaps({ plan }: { plan: PlanState }) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="year-plan-gaps">
      <h2 id="year-plan-gaps">{t('year-plan.viewGaps')}</h2>
      {plan.gapGroups.length === 0 && <p>{t('year-plan.noGaps')}</p>}
      <ul className="year-plan__gaps" role="list">
        {plan.gapGroups.map((group) => (
          <GapGroup key={group.reason} plan={plan} group={group} />
        ))}
      </ul>
    </section>
  );
}

function GapGroup({ plan, group }: { plan: PlanState; group: Group }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [open, setOpen] = useState(false);
  const { reason, people, topics, sessions, month, site, seats } = group;
  const when = month === null ? t('year-plan.inTheYear') : dates.month(monthKey(plan.year, month));
  return (
    <li className="panel">
      <h3>{t(GAP_TEXT[reason])}</h3>
      <p>{t('year-plan.gapCount', { people, topics, sessions })}</p>
      <p>
        <strong>{t('year-plan.wouldHelp')}</strong>{' '}
        {helpText(reason, t, { seats, when, site: site?.name ?? t('year-plan.anySite') })}
      </p>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'year-plan.hideTopics' : 'year-plan.showTopics')}
        <span className="visually-hidden">: {t(GAP_TEXT[reason])}</span>
      </Button>
      {open && <GapTopics planId={plan.id} reason={reason} />}
    </li>
  );
}

const PAGE_SIZE = 50;

function GapTopics({ planId, reason }: { planId: string; reason: Group['reason'] }) {
  const { t } = useMessages();
  const { data, fetchMore } = useQuery(YearPlanGapsDocument, {
    variables: { id: planId, reason, first: PAGE_SIZE },
  });
  const list = data?.yearPlan?.gaps;
  if (!list) return <Skeleton lines={3} />;
  return (
    <>
      <ul>
        {list.edges.map(({ node }) => (
          <li key={node.topic.id}>
            {t('year-plan.gapTopic', {
              topic: node.topic.title,
              people: node.people,
              seats: node.seats,
              days: node.openDays,
            })}
          </li>
        ))}
      </ul>
      {list.pageInfo.hasNextPage && (
        <Button
          size="small"
          onClick={() => {
            fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('year-plan.more', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </>
  );
}
