import { useId } from 'react';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { ReportDimension, ReportPageQuery, ReportTableFragment } from './generated.ts';
import { DIMENSION_LABEL, MEASURE_LABEL } from './report-labels.ts';
import { useReportTexts } from './use-report-texts.ts';

type ReportData = NonNullable<ReportPageQuery['report']>;
type Row = ReportTableFragment['rows'][number];

/** More bars than this say nothing; the table has all rows. */
const MOST_BARS = 15;
const IN_TIME: readonly ReportDimension[] = ['MONTH', 'QUARTER', 'YEAR'];

const first = (row: Pick<Row, 'cells'> | undefined) => row?.cells[0]?.value ?? 0;

/** The first measure as bars, with the finding in words. The table below holds the same for those who do not see it. */
export function ReportChart({ view, report }: { view: { dimension: ReportDimension }; report: ReportData }) {
  const { t } = useMessages();
  const texts = useReportTexts();
  const { figures, previous } = report;
  const { unit } = report.measures[0]!;
  const inTime = IN_TIME.includes(view.dimension);
  const ordered = inTime ? figures.rows : figures.rows.toSorted((a, b) => first(b) - first(a));
  const bars = ordered.filter(({ cells }) => cells[0]!.value !== null).slice(0, MOST_BARS);
  const before = new Map(previous?.rows.map((row) => [row.key, row]));
  const longest = Math.max(1, ...bars.flatMap((row) => [first(row), first(before.get(row.key))]));
  return (
    <figure className="report-chart">
      <figcaption>
        <Finding view={view} report={report} />
      </figcaption>
      {bars.length > 0 && (
        <div aria-hidden="true">
          {previous && (
            <p className="report-chart__legend">
              <Bar share={1} /> {t('reporting.chartNow')} <Bar share={1} patterned />{' '}
              {t('reporting.chartBefore')}
            </p>
          )}
          <ul className="report-chart__bars">
            {bars.map((row) => (
              <li key={row.key}>
                <span className="report-chart__name">{texts.rowName(row)}</span>
                <span>
                  <Bar share={first(row) / longest} />
                  {previous && <Bar share={first(before.get(row.key)) / longest} patterned />}
                </span>
                <span className="report-chart__value">{texts.value(first(row), unit)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {bars.length < figures.rows.length && bars.length > 0 && (
        <p className="muted">
          {t('reporting.chartMore', { shown: bars.length, count: figures.rows.length })}
        </p>
      )}
    </figure>
  );
}

function Bar({ share, patterned = false }: { share: number; patterned?: boolean }) {
  const id = useId();
  return (
    <svg className="report-chart__bar" focusable="false">
      {patterned && (
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" className="report-chart__hatch" />
          </pattern>
        </defs>
      )}
      <rect
        width={`${share * 100}%`}
        height="100%"
        className={patterned ? 'report-chart__before' : 'report-chart__now'}
        {...(patterned ? { fill: `url(#${id})` } : {})}
      />
    </svg>
  );
}

function Finding({ view, report }: { view: { dimension: ReportDimension }; report: ReportData }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const texts = useReportTexts();
  const { figures, previous } = report;
  const { name, unit } = report.measures[0]!;
  const counted = t('reporting.countedBy', {
    measure: t(MEASURE_LABEL[name]),
    dimension: t(DIMENSION_LABEL[view.dimension]),
  });
  const shown = figures.rows.filter(({ cells }) => cells[0]!.value !== null);
  const [top] = shown.toSorted((a, b) => first(b) - first(a));
  const totalText = (total: ReportTableFragment['total']) =>
    total[0]!.hidden ? t('reporting.hiddenCell') : texts.value(total[0]!.value, unit);
  if (!top) {
    return figures.rows.some(({ cells }) => cells[0]!.hidden)
      ? t('reporting.findingAllHidden', { counted })
      : t('reporting.findingNothing');
  }
  return (
    <>
      {t('reporting.findingTop', {
        counted,
        label: texts.rowName(top),
        value: texts.value(first(top), unit),
      })}{' '}
      {t('reporting.findingTotal', { total: totalText(figures.total) })}
      {previous &&
        ` ${t('reporting.findingChange', {
          from: dates.calendarDay(previous.from),
          to: dates.calendarDay(previous.to),
          previous: totalText(previous.total),
        })}`}
    </>
  );
}
