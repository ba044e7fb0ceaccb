import { useQuery } from '@apollo/client/react';
import { Download, Printer } from 'lucide-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { ReportMissing } from './ReportMissing.tsx';
import {
  ReportPageDocument,
  type ReportDimension,
  type ReportName,
  type ReportPageQuery,
} from './generated.ts';
import { NoReports } from './NoReports.tsx';
import {
  exportPath,
  parseReportView,
  reportInput,
  reportParameters,
  reportPath,
  type ReportView,
} from './report-address.ts';
import { REPORT_LABEL } from './report-labels.ts';
import { ReportChart } from './ReportChart.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportTable } from './ReportTable.tsx';
import { SaveReport } from './SaveReport.tsx';
import './Reports.css';

/** Where each report starts, so that the first request is the right one. */
const FIRST_DIMENSION: Record<ReportName, ReportDimension> = {
  PARTICIPATION: 'UNIT',
  STATUS: 'STATUS',
  ABSENCE: 'CATEGORY',
  COST: 'COST_CENTRE',
  DEMAND: 'TOPIC',
  UTILISATION: 'MONTH',
  WAITING: 'TOPIC',
  EVALUATION: 'CATEGORY',
};

export function Component() {
  const { bericht = '' } = useParams();
  const [parameters] = useSearchParams();
  const view = parseReportView(bericht, parameters);
  return view ? <ReportOfView view={view} /> : <ReportMissing />;
}

function ReportOfView({ view }: { view: ReportView }) {
  const { t } = useMessages();
  const [, setParameters] = useSearchParams();
  const dimension = view.dimension ?? FIRST_DIMENSION[view.report];
  const { data, previousData, error, loading, refetch } = useQuery(ReportPageDocument, {
    variables: { input: reportInput(view, dimension), compare: view.compare },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const change = (to: Partial<ReportView>) =>
    setParameters(reportParameters({ ...view, dimension, ...to }), { preventScrollReset: true });
  const title = t(REPORT_LABEL[view.report].title);
  const terms = shown?.availableReports.find(({ name }) => name === view.report);
  if (shown?.availableReports.length === 0) return <NoReports />;
  return (
    <div className="page report">
      <div>
        <Breadcrumbs trail={[{ to: '/planung/auswertung', label: t('reporting.reports') }]} />
        <PageHeading title={[title, t('reporting.reports')]}>{title}</PageHeading>
        <p className="lead">{t(REPORT_LABEL[view.report].text)}</p>
      </div>
      {terms && (
        <ReportForm
          view={view}
          dimension={dimension}
          terms={terms}
          categories={shown!.categories}
          onChange={change}
        />
      )}
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!shown && !error && <Skeleton lines={8} />}
      {!error && shown && !loading && !shown.report && (
        <EmptyState
          title={<p>{t('reporting.reportMissing')}</p>}
          actions={<ButtonLink to="/planung/auswertung">{t('reporting.toReports')}</ButtonLink>}
        >
          {t('reporting.reportMissingText')}
        </EmptyState>
      )}
      {!error && shown?.report && (
        <Figures view={{ ...view, dimension }} report={shown.report} busy={loading} />
      )}
    </div>
  );
}

type ShownView = ReportView & { dimension: ReportDimension };

function Figures({
  view,
  report,
  busy,
}: {
  view: ShownView;
  report: NonNullable<ReportPageQuery['report']>;
  busy: boolean;
}) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { from, to } = report.figures;
  return (
    <section className="report__figures" aria-busy={busy}>
      <p className="report__period">
        <strong>
          {t('reporting.periodShown', { from: dates.calendarDay(from), to: dates.calendarDay(to) })}
        </strong>
      </p>
      {report.unitPath.length > 0 && <UnitTrail view={view} path={report.unitPath} />}
      <ReportChart view={view} report={report} />
      <div className="row no-print">
        {(['csv', 'xlsx'] as const).map((type) => (
          <a key={type} className="button button--secondary" href={exportPath(view, type)} download>
            <Download size={18} aria-hidden="true" />
            {t(type === 'csv' ? 'reporting.exportCsv' : 'reporting.exportXlsx')}
          </a>
        ))}
        <Button icon={<Printer size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {t('reporting.printReport')}
        </Button>
        <SaveReport question={reportInput(view, view.dimension)} title={t(REPORT_LABEL[view.report].title)} />
      </div>
      <ReportTable view={view} report={report} />
    </section>
  );
}

/** From all units down to the chosen one; each step leads back up. */
function UnitTrail({
  view,
  path,
}: {
  view: ShownView;
  path: readonly { id: string; shortName: string; name: string }[];
}) {
  const { t } = useMessages();
  return (
    <nav aria-label={t('reporting.unitTrail')}>
      <ol className="report__trail">
        <li>
          <Link to={reportPath({ ...view, unitId: null })}>{t('reporting.wholeCity')}</Link>
        </li>
        {path.map(({ id, shortName, name }) => (
          <li key={id}>
            {id === view.unitId ? (
              <span aria-current="true">
                {shortName} {name}
              </span>
            ) : (
              <Link to={reportPath({ ...view, unitId: id })}>{shortName}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
