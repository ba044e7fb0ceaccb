import { useQuery } from '@apollo/client/react';
import { REPORT_SLUG } from '@weitblick/shared/reporting';
import { Link } from 'react-router';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { AvailableReportsDocument } from './generated.ts';
import { NoReports } from './NoReports.tsx';
import { REPORT_LABEL } from './report-labels.ts';
import { SavedReports } from './SavedReports.tsx';
import './Reports.css';

export function Component() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(AvailableReportsDocument);
  const reports = data?.availableReports;
  if (reports?.length === 0) return <NoReports />;
  return (
    <div className="page">
      <PageHeading title={[t('reporting.reports')]}>{t('reporting.reports')}</PageHeading>
      <p className="lead">{t('reporting.reportsIntro')}</p>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {reports && (
        <ul className="reports__list" aria-label={t('reporting.reportsList')}>
          {reports.map(({ name }) => (
            <li key={name} className="panel">
              <h2>
                <Link to={REPORT_SLUG[name]}>{t(REPORT_LABEL[name].title)}</Link>
              </h2>
              <p className="muted">{t(REPORT_LABEL[name].text)}</p>
            </li>
          ))}
        </ul>
      )}
      {reports && <SavedReports />}
    </div>
  );
}
