import { useId, useState } from 'react';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { BulkReportRowsFragment, BulkRowResult } from './generated.ts';
import '../components/data-table.css';

const RESULT: Record<BulkRowResult, PlainMessageId> = {
  ENROLLED: 'allocation.rowEnrolled',
  REQUESTED: 'allocation.rowRequested',
  WAITING: 'allocation.rowWaiting',
  FULL: 'allocation.rowFull',
  ALREADY: 'allocation.rowAlready',
  DUPLICATE: 'allocation.rowDuplicate',
  UNKNOWN_NUMBER: 'allocation.rowUnknown',
  LEFT: 'allocation.rowLeft',
  NOT_PERMITTED: 'allocation.rowNotPermitted',
  CONFLICT: 'allocation.rowConflict',
  PREREQUISITE_MISSING: 'allocation.rowPrerequisite',
};
const FINE: readonly BulkRowResult[] = ['ENROLLED', 'REQUESTED', 'WAITING', 'ALREADY', 'DUPLICATE'];

/** What becomes, or became, of each entry; the problems alone when there are many rows. */
export function BulkReport({ heading, report }: { heading: string; report: BulkReportRowsFragment }) {
  const { t } = useMessages();
  const id = useId();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const rows = report.rows.map((row, index) => ({ ...row, index }));
  const shown = problemsOnly ? rows.filter(({ result }) => !FINE.includes(result)) : rows;
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p role="status">
        {t('allocation.bulkCounts', {
          enrolled: report.enrolled,
          waiting: report.waiting,
          leftOut: report.leftOut,
        })}
      </p>
      {report.leftOut > 0 && (
        <label className="allocation__check">
          <input
            type="checkbox"
            checked={problemsOnly}
            onChange={(event) => setProblemsOnly(event.currentTarget.checked)}
          />
          {t('allocation.bulkProblemsOnly')}
        </label>
      )}
      {shown.length > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">{t('allocation.personnelNumber')}</th>
              <th scope="col">{t('allocation.name')}</th>
              <th scope="col">{t('allocation.result')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ index, number, displayName, result }) => (
              <tr key={index}>
                <th scope="row">{number}</th>
                <td data-label={t('allocation.name')}>{displayName ?? '–'}</td>
                <td data-label={t('allocation.result')}>{t(RESULT[result])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
