import { useMessages } from '../i18n/index.ts';
import type { DrawnLineFragment } from './generated.ts';
import { RESULT_LABEL } from './texts.ts';
import '../components/data-table.css';

/** The drawn order by pseudonymous numbers; the own line says so. */
export function DrawnTable({ lines, own }: { lines: readonly DrawnLineFragment[]; own: string | null }) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="order">
      <h2 id="order">{t('allocation.order')}</h2>
      <table className="data-table">
        <caption className="visually-hidden">{t('allocation.order')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('allocation.place')}</th>
            <th scope="col">{t('allocation.number')}</th>
            <th scope="col" className="data-table__number">
              {t('allocation.points')}
            </th>
            <th scope="col">{t('allocation.lot')}</th>
            <th scope="col">{t('allocation.result')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number} aria-current={line.number === own ? 'true' : undefined}>
              <th scope="row">{line.position}</th>
              <td data-label={t('allocation.number')}>
                {line.number}
                {line.number === own && <strong> ({t('allocation.you')})</strong>}
              </td>
              <td data-label={t('allocation.points')} className="data-table__number">
                {line.points}
              </td>
              <td data-label={t('allocation.lot')} className="allocation__hash">
                {line.lot.slice(0, 16)}…
              </td>
              <td data-label={t('allocation.result')}>
                {t(RESULT_LABEL[line.result])}
                {line.fromQuota && <> ({t('allocation.fromQuota')})</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
