import { useMessages } from '../i18n/index.ts';
import type { AllocationFactsFragment } from './generated.ts';
import { CRITERION_LABEL, ROLE_LABEL } from './texts.ts';

/** What counts, and how much; the same for planners and for people who apply. */
export function CriteriaList({ criteria }: { criteria: AllocationFactsFragment['criteria'] }) {
  const { t } = useMessages();
  return (
    <table className="data-table">
      <caption className="visually-hidden">{t('allocation.criteria')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('allocation.criterion')}</th>
          <th scope="col" className="data-table__number">
            {t('allocation.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ kind, role, points }) => (
          <tr key={kind}>
            <th scope="row">
              {t(CRITERION_LABEL[kind])}
              {role && <>: {t(ROLE_LABEL[role])}</>}
            </th>
            <td data-label={t('allocation.points')} className="data-table__number">
              {points}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
