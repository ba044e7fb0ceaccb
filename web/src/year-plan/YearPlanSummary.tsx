import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import { AcceptedNotice } from './AcceptedNotice.tsx';
import { useAcceptItems } from './use-accept-items.ts';
import { YearPlanDiscard } from './YearPlanDiscard.tsx';
import type { PlanState } from './YearPlanPage.tsx';

/** The figures of a plan, compared with what is possible at all, and what can be done with the whole of it. */
export function YearPlanSummary({ plan }: { plan: PlanState }) {
  const { t, language } = useMessages();
  const accepting = useAcceptItems(plan.id);
  const { sessions, people, accepted, requested, refused } = plan.figures;
  const unmet = plan.unmet ?? 0;
  const seconds = (plan.solveSeconds ?? 0).toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <section className="panel" aria-labelledby="year-plan-summary">
      <h2 id="year-plan-summary">{t('year-plan.summary')}</h2>
      <p>{t('year-plan.summaryText', { sessions, people, seconds })}</p>
      <p>{unmet === 0 ? t('year-plan.unmetNone') : t('year-plan.unmetSome', { unmet })}</p>
      {unmet > 0 && plan.unmetBound !== null && (
        <p className="muted">{t('year-plan.bound', { bound: plan.unmetBound })}</p>
      )}
      <p role="status">
        {t('year-plan.progressMade', { accepted, sessions })}
        {requested > 0 && ` ${t('year-plan.progressRequested', { count: requested })}`}
        {refused > 0 && ` ${t('year-plan.progressRefused', { count: refused })}`}
      </p>
      <AcceptedNotice {...accepting} />
      <div className="row">
        {sessions > accepted + requested && (
          <Button busy={accepting.sending} onClick={() => void accepting.accept({})}>
            {t('year-plan.acceptAll', { count: sessions - accepted - requested })}
          </Button>
        )}
        <YearPlanDiscard planId={plan.id} label={t('year-plan.discard')} />
      </div>
    </section>
  );
}
