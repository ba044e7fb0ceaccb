import { useQuery } from '@apollo/client/react';
import { ClipboardCheck, FileText, MessageSquare } from 'lucide-react';
import { useId } from 'react';
import { ButtonLink } from '../components/Button.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { AfterSessionDocument, type AfterSessionQuery } from './generated.ts';

type Summary = NonNullable<NonNullable<AfterSessionQuery['session']>['evaluation']>;

/** On the page of a session: what the viewer can do about it afterwards; nothing for most people. */
export function AfterSession({ sessionId }: { sessionId: string }) {
  const { t } = useMessages();
  const heading = useId();
  const { data } = useQuery(AfterSessionDocument, {
    variables: { id: sessionId },
    fetchPolicy: 'cache-and-network',
  });
  const session = data?.session;
  if (!session) return null;
  const certificate = session.myEnrolment?.certificatePath;
  const open = session.myEvaluation?.state === 'OPEN';
  if (!certificate && !open && !session.attendance) return null;
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading}>{session.attendance ? t('reporting.attendance') : t('reporting.afterwards')}</h2>
      <div className="row no-print">
        {session.attendance && (
          <ButtonLink
            to={`/termine/${sessionId}/anwesenheit`}
            icon={<ClipboardCheck size={18} aria-hidden="true" />}
          >
            {t('reporting.keepAttendance')}
          </ButtonLink>
        )}
        {certificate && (
          <a className="button button--secondary" href={certificate} download>
            <FileText size={18} aria-hidden="true" />
            {t('reporting.certificate')}
          </a>
        )}
        {open && (
          <ButtonLink
            to={`/termine/${sessionId}/rueckmeldung`}
            icon={<MessageSquare size={18} aria-hidden="true" />}
          >
            {t('reporting.giveEvaluation')}
          </ButtonLink>
        )}
      </div>
      {session.evaluation && <Results summary={session.evaluation} />}
    </section>
  );
}

function Results({ summary }: { summary: Summary }) {
  const { t, language } = useMessages();
  const dates = useDateFormats();
  const number = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 });
  const { results } = summary;
  return (
    <div>
      <h3>{t('reporting.results')}</h3>
      {summary.state === 'COLLECTING' && (
        <p className="muted">{t('reporting.resultsCollecting', { day: dates.day(summary.closesAt) })}</p>
      )}
      {summary.state === 'TOO_FEW' && (
        <p className="muted">{t('reporting.resultsTooFew', { minimum: String(summary.minimumAnswers) })}</p>
      )}
      {results && (
        <>
          <table>
            <caption>{t('reporting.resultsAnswers', { count: String(results.answers) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('reporting.resultsStatement')}</th>
                <th scope="col">{t('reporting.resultsAverage')}</th>
                {[1, 2, 3, 4, 5].map((value) => (
                  <th key={value} scope="col">
                    {value}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.scales.map((scale) => (
                <tr key={scale.question}>
                  <th scope="row">{t(QUESTION_TEXT[scale.question])}</th>
                  <td>{number.format(scale.average)}</td>
                  {scale.counts.map((count, i) => (
                    <td key={i}>{count}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {results.comments && results.comments.length > 0 && (
            <>
              <h4>{t('reporting.resultsComments')}</h4>
              <ul>
                {results.comments.map((comment, i) => (
                  <li key={i}>{comment}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}

const QUESTION_TEXT = {
  GOALS_REACHED: 'reporting.goalsReached',
  USEFUL_AT_WORK: 'reporting.usefulAtWork',
  TRAINER: 'reporting.trainer',
  ORGANISATION: 'reporting.organisation',
  RECOMMEND: 'reporting.recommend',
} as const;
