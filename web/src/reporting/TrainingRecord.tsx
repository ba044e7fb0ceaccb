import { useQuery } from '@apollo/client/react';
import { Download, FileText } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { MyTrainingRecordDocument } from './generated.ts';
import { hoursOf, roundedHours } from './hours.ts';
import './TrainingRecord.css';

/** What the person attended, with hours and certificates, and the whole as a file. */
export function TrainingRecord() {
  const { t, language } = useMessages();
  const dates = useDateFormats();
  const heading = useId();
  const [year, setYear] = useState<number | null>(null);
  const { data, previousData, error, refetch } = useQuery(MyTrainingRecordDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  const record = (data ?? previousData)?.viewer?.trainingRecord;
  return (
    <section className="training-record" aria-labelledby={heading}>
      <h2 id={heading}>{t('reporting.record')}</h2>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!record && !error && <Skeleton lines={4} />}
      {record && record.years.length === 0 && <p className="muted">{t('reporting.recordEmpty')}</p>}
      {record && record.years.length > 0 && (
        <>
          <div className="row training-record__head">
            <label className="row">
              {t('reporting.recordYear')}
              <select
                className="field__input"
                value={year ?? ''}
                onChange={(event) => setYear(event.target.value ? Number(event.target.value) : null)}
              >
                <option value="">{t('reporting.recordAllYears')}</option>
                {record.years.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            </label>
            <p role="status">
              {t('reporting.recordTotal', {
                count: record.entries.totalCount,
                hours: hoursOf(record.totalMinutes, language),
              })}
            </p>
            <a className="button button--secondary button--small no-print" href={record.csvPath} download>
              <Download size={16} aria-hidden="true" />
              {t('reporting.recordCsv')}
            </a>
          </div>
          {record.entries.pageInfo.hasNextPage && <p className="muted">{t('reporting.recordMore')}</p>}
          <ul className="training-record__entries" role="list">
            {record.entries.edges.map(({ node }) => (
              <li key={node.enrolmentId} className="training-record__entry">
                <div>
                  <Link to={`/termine/${node.sessionId}`}>{node.title}</Link>
                  <p className="muted">
                    {[...new Set([node.firstDay, node.lastDay])]
                      .map((day) => dates.calendarDay(day))
                      .join(' – ')}
                    {' · '}
                    {node.minutes
                      ? t('reporting.recordHours', { hours: roundedHours(node.minutes) })
                      : t('reporting.ownPace')}
                    {node.certificateNumber && ` · ${node.certificateNumber}`}
                  </p>
                </div>
                <a
                  className="button button--secondary button--small no-print"
                  href={node.certificatePath}
                  download
                >
                  <FileText size={16} aria-hidden="true" />
                  <ActionLabel about={node.title}>{t('reporting.downloadCertificate')}</ActionLabel>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
