import { Button } from '../components/Button.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { AcceptedNotice } from './AcceptedNotice.tsx';
import { useAcceptItems } from './use-accept-items.ts';
import type { PlanState } from './YearPlanPage.tsx';

export const monthKey = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;

/** How the sessions are spread over the year; a month can be accepted as a whole. */
export function YearPlanMonths({ plan }: { plan: PlanState }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const accepting = useAcceptItems(plan.id);
  return (
    <section>
      <h2>{t('year-plan.months')}</h2>
      <AcceptedNotice {...accepting} />
      <TableRegion label={t('year-plan.months')}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('year-plan.month')}</th>
              <th scope="col">{t('year-plan.sessions')}</th>
              <th scope="col">{t('year-plan.people')}</th>
              <th scope="col">{t('year-plan.accepted')}</th>
              <th scope="col">{t('year-plan.action')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.months.map(({ month, sessions, people, accepted, requested }) => {
              const name = dates.month(monthKey(plan.year, month));
              const open = sessions - accepted - requested;
              return (
                <tr key={month}>
                  <th scope="row">{name}</th>
                  <td data-label={t('year-plan.sessions')} className="data-table__number">
                    {sessions}
                  </td>
                  <td data-label={t('year-plan.people')} className="data-table__number">
                    {people}
                  </td>
                  <td data-label={t('year-plan.accepted')} className="data-table__number">
                    {accepted}
                  </td>
                  <td>
                    {open > 0 && (
                      <Button
                        size="small"
                        busy={accepting.sending}
                        onClick={() => void accepting.accept({ month })}
                      >
                        {t('year-plan.acceptMonth', { month: name })}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
