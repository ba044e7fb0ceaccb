import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { MyProgrammesDocument } from './generated.ts';
import { MembershipChip } from './MembershipChip.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import './obligations.css';

/** The programmes of the person, with how far they are. */
export function MyProgrammes() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data } = useQuery(MyProgrammesDocument, { fetchPolicy: 'cache-and-network' });
  const memberships = data?.viewer?.programmes;
  if (!memberships) return null;
  return (
    <section className="enrolment-section" aria-labelledby="my-programmes">
      <div className="enrolment-section__head">
        <h2 id="my-programmes">{t('obligations.myProgrammes')}</h2>
        <Link to="/programme">{t('obligations.toProgrammes')}</Link>
      </div>
      {memberships.length === 0 && <p className="muted">{t('obligations.myProgrammesNone')}</p>}
      <ul className="programme-list" role="list">
        {memberships.map(({ id, status, progress, programme, cohort }) => (
          <li key={id} className="panel">
            <h3>
              <Link to={`/programme/${programme.id}`}>{programme.title}</Link>
            </h3>
            <p className="muted">
              {cohort.name} · {t('obligations.cohortStarts', { day: dates.calendarDay(cohort.startsOn) })}
            </p>
            <MembershipChip status={status} />
            <ProgressBar {...progress} />
          </li>
        ))}
      </ul>
    </section>
  );
}
