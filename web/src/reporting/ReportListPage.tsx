import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  ReportListHeadDocument,
  type AccessPurpose,
  type ReportDimension,
  type ReportMeasure,
} from './generated.ts';
import { parseReportView, reportInput, reportPath, type ReportView } from './report-address.ts';
import { MEASURE_LABEL, PURPOSE_LABEL, REPORT_LABEL } from './report-labels.ts';
import { ReportEntries } from './ReportEntries.tsx';
import { ReportMissing } from './ReportMissing.tsx';
import { useReportTexts } from './use-report-texts.ts';
import './Reports.css';

const PURPOSES = Object.keys(PURPOSE_LABEL) as AccessPurpose[];

export function Component() {
  const { bericht = '' } = useParams();
  const [parameters] = useSearchParams();
  const view = parseReportView(bericht, parameters);
  const measure = parameters.get('kennzahl') as ReportMeasure | null;
  if (!view?.dimension || !measure || !(measure in MEASURE_LABEL)) return <ReportMissing />;
  return <ListOfFigure view={{ ...view, dimension: view.dimension }} measure={measure} />;
}

function ListOfFigure({
  view,
  measure,
}: {
  view: ReportView & { dimension: ReportDimension };
  measure: ReportMeasure;
}) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const texts = useReportTexts();
  const [parameters, setParameters] = useSearchParams();
  const key = parameters.get('wert');
  const purpose = PURPOSES.find((each) => each === parameters.get('zweck')) ?? null;
  const { data, error, refetch } = useQuery(ReportListHeadDocument, {
    variables: { input: reportInput(view, view.dimension) },
  });
  const report = data?.report;
  const row = report?.figures.rows.find((each) => each.key === key);
  const label = key === null ? t('reporting.total') : row ? texts.rowName(row) : '';
  const title = t('reporting.listTitle', { measure: t(MEASURE_LABEL[measure]), label });
  return (
    <div className="page report">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung/auswertung', label: t('reporting.reports') },
            { to: reportPath(view), label: t(REPORT_LABEL[view.report].title) },
          ]}
        />
        <PageHeading title={[title, t('reporting.reports')]}>{title}</PageHeading>
        {report && (
          <p className="lead">
            {t('reporting.periodShown', {
              from: dates.calendarDay(report.figures.from),
              to: dates.calendarDay(report.figures.to),
            })}
          </p>
        )}
      </div>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && !report?.mayOpenLists && <Closed view={view} />}
      {report?.mayOpenLists &&
        (report.listsHaveNames && !purpose ? (
          <Purpose
            onChosen={(zweck) => {
              parameters.set('zweck', zweck);
              setParameters(parameters, { replace: true });
            }}
          />
        ) : (
          <ReportEntries
            view={view}
            measure={report.measures.find(({ name }) => name === measure) ?? report.measures[0]!}
            behind={{ key, purpose }}
            closed={<Closed view={view} />}
          />
        ))}
    </div>
  );
}

function Closed({ view }: { view: ReportView }) {
  const { t } = useMessages();
  return (
    <EmptyState
      title={<p>{t('reporting.listClosed')}</p>}
      actions={<ButtonLink to={reportPath(view)}>{t('reporting.toReport')}</ButtonLink>}
    >
      {t('reporting.listClosedText')}
    </EmptyState>
  );
}

/** Names are shown to those who say what for. */
function Purpose({ onChosen }: { onChosen: (purpose: AccessPurpose) => void }) {
  const { t } = useMessages();
  const [chosen, setChosen] = useState<AccessPurpose>('PLANNING');
  const open = (event: FormEvent) => {
    event.preventDefault();
    onChosen(chosen);
  };
  return (
    <form className="report-purpose panel stack" onSubmit={open}>
      <fieldset>
        <legend>
          <h2>{t('reporting.purposeTitle')}</h2>
        </legend>
        <p className="muted">{t('reporting.purposeText')}</p>
        {PURPOSES.map((purpose) => (
          <label key={purpose} className="report-form__check">
            <input
              type="radio"
              name="zweck"
              checked={chosen === purpose}
              onChange={() => setChosen(purpose)}
            />
            {t(PURPOSE_LABEL[purpose])}
          </label>
        ))}
      </fieldset>
      <Button type="submit" kind="primary">
        {t('reporting.openNames')}
      </Button>
    </form>
  );
}
