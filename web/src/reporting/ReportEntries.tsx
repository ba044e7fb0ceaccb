import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { euros, useDateFormats, useMessages } from '../i18n/index.ts';
import {
  ReportEntriesDocument,
  type AccessPurpose,
  type MeasureUnit,
  type ReportDimension,
  type ReportEntriesQuery,
  type ReportMeasure,
} from './generated.ts';
import { exportPath, reportInput, type ReportView } from './report-address.ts';
import { STATUS_LABEL } from './report-labels.ts';
import { useReportTexts } from './use-report-texts.ts';

type Entry = NonNullable<ReportEntriesQuery['reportEntries']>['edges'][number]['node'];

interface ReportEntriesProps {
  view: ReportView & { dimension: ReportDimension };
  measure: { name: ReportMeasure; unit: MeasureUnit };
  behind: { key: string | null; purpose: AccessPurpose | null };
  /** Shown instead of a list that may not be opened. */
  closed: ReactNode;
}

/** The rows that a figure was counted from. */
export function ReportEntries({ view, measure, behind, closed }: ReportEntriesProps) {
  const { t } = useMessages();
  const texts = useReportTexts();
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(ReportEntriesDocument, {
    variables: { input: reportInput(view, view.dimension), measure: measure.name, ...behind },
    // names stay nowhere, and every opening is recorded
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const list = data.reportEntries;
  if (!list) return closed;
  const more = () =>
    fetchMore({
      variables: { after: list.pageInfo.endCursor },
      updateQuery: (shown, { fetchMoreResult }) => joined(shown, fetchMoreResult),
    }).catch(() => undefined);
  return (
    <>
      <p role="status">
        <strong>{t('reporting.listCount', { count: list.totalCount })}</strong>
        {measure.unit !== 'COUNT' || list.figure !== list.totalCount
          ? ` · ${t('reporting.listFigure', { value: texts.value(list.figure, measure.unit) })}`
          : null}
      </p>
      <div className="row no-print">
        {(['csv', 'xlsx'] as const).map((type) => (
          <a
            key={type}
            className="button button--secondary"
            href={exportPath(view, type, { measure: measure.name, ...behind })}
            download
          >
            <Download size={18} aria-hidden="true" />
            {t(type === 'csv' ? 'reporting.exportCsv' : 'reporting.exportXlsx')}
          </a>
        ))}
      </div>
      <EntryTable entries={list.edges.map(({ node }) => node)} />
      {list.pageInfo.hasNextPage && (
        <Button busy={networkStatus === NetworkStatus.fetchMore} onClick={() => void more()}>
          {t('reporting.moreEntries', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </>
  );
}

function joined(shown: ReportEntriesQuery, next: ReportEntriesQuery): ReportEntriesQuery {
  if (!shown.reportEntries || !next.reportEntries) return next;
  const edges = [...shown.reportEntries.edges, ...next.reportEntries.edges];
  return { ...next, reportEntries: { ...next.reportEntries, edges } };
}

/** Only the columns that this list has anything for. */
function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const { t, language } = useMessages();
  const dates = useDateFormats();
  const texts = useReportTexts();
  const count = (value: number | null) => (value === null ? '' : texts.value(value, 'COUNT'));
  const columns: { name: string; has: (entry: Entry) => boolean; cell: (entry: Entry) => ReactNode }[] = [
    { name: t('reporting.columnDay'), has: () => true, cell: (e) => dates.calendarDay(e.day) },
    {
      name: t('reporting.columnTopic'),
      has: () => true,
      cell: (e) => (e.sessionId ? <Link to={`/termine/${e.sessionId}`}>{e.topicTitle}</Link> : e.topicTitle),
    },
    { name: t('reporting.columnName'), has: (e) => e.personName !== null, cell: (e) => e.personName },
    { name: t('reporting.dimensionUnit'), has: (e) => e.unitName !== null, cell: (e) => e.unitName },
    {
      name: t('reporting.columnStatus'),
      has: (e) => e.status !== null,
      cell: (e) => e.status && t(STATUS_LABEL[e.status]),
    },
    {
      name: t('reporting.measureCost'),
      has: (e) => Boolean(e.costCents),
      cell: (e) => euros(e.costCents ?? 0, language),
    },
    { name: t('reporting.measureSeats'), has: (e) => e.capacity !== null, cell: (e) => count(e.capacity) },
    { name: t('reporting.measureSeatsTaken'), has: (e) => e.taken !== null, cell: (e) => count(e.taken) },
    { name: t('reporting.measureWaitingNow'), has: (e) => Boolean(e.waiting), cell: (e) => count(e.waiting) },
    { name: t('reporting.measureWaitingPeak'), has: (e) => Boolean(e.peak), cell: (e) => count(e.peak) },
    { name: t('reporting.measureAnswers'), has: (e) => Boolean(e.answers), cell: (e) => count(e.answers) },
    {
      name: t('reporting.measureEvaluation'),
      has: (e) => e.evaluation !== null,
      cell: (e) => texts.value(e.evaluation, 'SCALE'),
    },
  ];
  const shown = columns.filter(({ has }) => entries.some(has));
  return (
    <TableRegion label={t('reporting.listTable')}>
      <table className="report-table report-table--list">
        <caption className="visually-hidden">{t('reporting.listTable')}</caption>
        <thead>
          <tr>
            {shown.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, i) => (
            <tr key={i}>
              {shown.map(({ name, cell }) => (
                <td key={name}>{cell(entry)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
