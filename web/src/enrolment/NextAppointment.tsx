import { CalendarPlus, MapPin, Monitor, Video } from 'lucide-react';
import { Link } from 'react-router';
import { ButtonLink } from '../components/Button.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { EnrolmentStatusChip, placeLabel, SessionDate, timeLabel } from '../scheduling/index.ts';
import { useEnrolments } from './use-enrolments.ts';
import './NextAppointment.css';

/** The answer to the question people come with: when and where is my next session? */
export function NextAppointment() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { list, failed } = useEnrolments('UPCOMING');
  if (failed) return null;
  const upcoming = list?.edges.map(({ node }) => node).filter(({ status }) => status !== 'OFFERED');
  // what has a day comes before what can be learnt any time
  const next = upcoming?.find(({ session }) => session.format !== 'SELF_PACED') ?? upcoming?.[0];
  return (
    <section className="start-card" aria-labelledby="next-appointment">
      <div className="start-card__head">
        <h2 id="next-appointment">{t('enrolment.nextAppointment')}</h2>
        {list && list.totalCount > 1 && (
          <Link to="/meine/termine">{t('enrolment.allAppointments', { count: list.totalCount })}</Link>
        )}
      </div>
      {!list && <Skeleton lines={4} />}
      {list && !next && (
        <>
          <p className="muted">{t('enrolment.noAppointment')}</p>
          <ButtonLink kind="secondary" to="/katalog?sort=termin&frei=1">
            {t('enrolment.findFreeSeats')}
          </ButtonLink>
        </>
      )}
      {next && (
        <div className="start-card__appointment">
          <SessionDate session={next.session} />
          <div>
            <h3>
              <Link to={`/termine/${next.session.id}`}>{next.session.topic.title}</Link>
            </h3>
            <p>{timeLabel(next.session, t, dates)}</p>
            <p className="muted icon-line">
              {next.session.site ? (
                <MapPin size={16} aria-hidden="true" />
              ) : (
                <Monitor size={16} aria-hidden="true" />
              )}
              {placeLabel(next.session, t)}
            </p>
            <div>
              <EnrolmentStatusChip status={next.status} waitingPosition={next.waitingPosition} />
            </div>
            <div className="row start-card__actions">
              {next.session.joinUrl && (
                <a className="button button--primary button--small" href={next.session.joinUrl}>
                  <Video size={16} aria-hidden="true" />
                  {t('enrolment.join')}
                </a>
              )}
              {next.status === 'CONFIRMED' && (
                <a className="button button--secondary button--small" href={`/kalender/${next.id}.ics`}>
                  <CalendarPlus size={16} aria-hidden="true" />
                  {t('enrolment.toCalendar')}
                </a>
              )}
            </div>
          </div>
        </div>
      )}
    </section>
  );
}
