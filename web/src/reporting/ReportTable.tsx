import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { ReportDimension, ReportPageQuery, ReportTableFragment } from './generated.ts';
import { listPath, reportPath, type ReportView } from './report-address.ts';
import { DIMENSION_LABEL, MEASURE_LABEL, REPORT_LABEL } from './report-labels.ts';
import { useReportTexts, type ReportTexts } from './use-report-texts.ts';

type ReportData = NonNullable<ReportPageQuery['report']>;
type Row = ReportTableFragment['rows'][number];
type ShownView = ReportView & { dimension: ReportDimension };

/** Rows shown at first. */
const FIRST_ROWS = 50;
const TIMES: readonly ReportDimension[] = ['MONTH', 'QUARTER', 'YEAR'];

interface Order {
  /** -1 = by name, else the measure */
  column: number;
  ascending: boolean;
}

/** The figures as a table: sorted by any column, every number a link to its list, the total last. */
export function ReportTable({ view, report }: { view: ShownView; report: ReportData }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const texts = useReportTexts();
  const inTime = TIMES.includes(view.dimension);
  const [order, setOrder] = useState<Order | null>(null);
  const [all, setAll] = useState(false);
  const sorted = order ?? { column: inTime ? -1 : 0, ascending: inTime };
  const { figures, previous, measures } = report;
  const before = new Map(previous?.rows.map((row) => [row.key, row]));
  const rows = figures.rows.toSorted((a, b) => compare(a, b, sorted, texts, inTime));
  const columns = [t(DIMENSION_LABEL[view.dimension]), ...measures.map(({ name }) => t(MEASURE_LABEL[name]))];
  const caption = [
    t('reporting.countedBy', { measure: t(REPORT_LABEL[view.report].title), dimension: columns[0]! }),
    t('reporting.periodShown', { from: dates.calendarDay(figures.from), to: dates.calendarDay(figures.to) }),
  ].join(', ');
  const sortBy = (column: number) =>
    setOrder({ column, ascending: sorted.column === column ? !sorted.ascending : column === -1 });
  return (
    <>
      <TableRegion label={caption}>
        <table className="report-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((name, i) => (
                <SortableHead
                  key={name}
                  name={name}
                  order={sorted.column === i - 1 ? (sorted.ascending ? 'ascending' : 'descending') : 'none'}
                  onSort={() => sortBy(i - 1)}
                />
              ))}
              {previous && <th scope="col">{t('reporting.before', { measure: columns[1]! })}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? undefined : FIRST_ROWS).map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <RowName view={view} row={row} />
                </th>
                <Cells
                  view={view}
                  report={report}
                  cells={row.cells}
                  rowKey={row.key}
                  label={texts.rowName(row)}
                />
                {previous && <PreviousCell report={report} cell={before.get(row.key)?.cells[0]} />}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('reporting.total')}</th>
              <Cells
                view={view}
                report={report}
                cells={figures.total}
                rowKey={null}
                label={t('reporting.total')}
              />
              {previous && <PreviousCell report={report} cell={previous.total[0]} />}
            </tr>
          </tfoot>
        </table>
      </TableRegion>
      {!all && rows.length > FIRST_ROWS && (
        <Button onClick={() => setAll(true)}>{t('reporting.showAllRows', { count: rows.length })}</Button>
      )}
      <Notes view={view} report={report} />
    </>
  );
}

/** Hidden figures last, whatever the order. */
function compare(a: Row, b: Row, { column, ascending }: Order, texts: ReportTexts, inTime: boolean): number {
  const sign = ascending ? 1 : -1;
  const name = (row: Row) => (inTime ? row.key : texts.rowName(row));
  const byName = name(a).localeCompare(name(b), 'de', { numeric: true });
  if (column < 0) return sign * byName;
  const value = (row: Row) => row.cells[column]!.value;
  const [first, second] = [value(a), value(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null) || byName;
  return sign * (first - second) || byName;
}

function SortableHead({
  name,
  order,
  onSort,
}: {
  name: string;
  order: 'ascending' | 'descending' | 'none';
  onSort: () => void;
}) {
  const Arrow = order === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className="report-table__sort" onClick={onSort}>
        {name}
        <Arrow
          size={16}
          aria-hidden="true"
          className={order === 'none' ? 'report-table__unsorted' : undefined}
        />
      </button>
    </th>
  );
}

/** Units lead one level down, categories to their topics. */
function RowName({ view, row }: { view: ShownView; row: Row }) {
  const name = useReportTexts().rowName(row);
  if (view.dimension === 'UNIT' && row.key !== view.unitId)
    return <Link to={reportPath({ ...view, unitId: row.key })}>{name}</Link>;
  if (view.dimension === 'CATEGORY' && view.categoryId === null)
    return <Link to={reportPath({ ...view, categoryId: row.key, dimension: 'TOPIC' })}>{name}</Link>;
  return name;
}

function Cells({
  view,
  report,
  cells,
  rowKey,
  label,
}: {
  view: ShownView;
  report: ReportData;
  cells: Row['cells'];
  rowKey: string | null;
  label: string;
}) {
  const { t } = useMessages();
  const texts = useReportTexts();
  return cells.map(({ value, hidden }, i) => {
    const { name, unit } = report.measures[i]!;
    if (hidden) return <HiddenCell key={name} />;
    const text = texts.value(value, unit);
    const measure = t(MEASURE_LABEL[name]);
    return (
      <td key={name}>
        {report.mayOpenLists && value ? (
          <Link
            to={listPath(view, name, rowKey)}
            aria-label={t('reporting.openList', { value: text, measure, label })}
          >
            {text}
          </Link>
        ) : (
          text
        )}
      </td>
    );
  });
}

function PreviousCell({ report, cell }: { report: ReportData; cell: Row['cells'][number] | undefined }) {
  const texts = useReportTexts();
  if (cell?.hidden) return <HiddenCell />;
  const { unit } = report.measures[0]!;
  return <td>{texts.value(cell ? cell.value : unit === 'COUNT' || unit === 'CENTS' ? 0 : null, unit)}</td>;
}

function HiddenCell() {
  const { t } = useMessages();
  return <td className="report-table__hidden">{t('reporting.hiddenCell')}</td>;
}

function Notes({ view, report }: { view: ShownView; report: ReportData }) {
  const { t } = useMessages();
  const { figures, minimumGroup } = report;
  const hides = [...figures.rows.map(({ cells }) => cells), figures.total]
    .flat()
    .some(({ hidden }) => hidden);
  return (
    <div className="report__notes muted">
      {hides && <p>{t('reporting.hiddenExplained', { count: minimumGroup })}</p>}
      <p>{t('reporting.totalExplained')}</p>
      {view.dimension === 'UNIT' && <p>{t('reporting.unitExplained')}</p>}
    </div>
  );
}
