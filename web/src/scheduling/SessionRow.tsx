import { MapPin, Monitor } from 'lucide-react';
import { Link } from 'react-router';
import type { SessionFactsFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { EnrolAction } from './EnrolAction.tsx';
import { placeLabel, timeLabel } from './labels.ts';
import { SessionDate } from './SessionDate.tsx';
import { SeatStatus } from './SeatStatus.tsx';
import './SessionRow.css';

/** One date of a topic, with what makes it different from the others. */
export function SessionRow({ session, topicTitle }: { session: SessionFactsFragment; topicTitle: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const open = session.availability === 'BOOKABLE' || session.availability === 'FULL';
  return (
    <article className="session-row">
      <SessionDate session={session} quiet={!open} />
      <div className="session-row__main">
        <h3 className="session-row__title">
          <Link to={`/termine/${session.id}`}>{timeLabel(session, t, dates)}</Link>
        </h3>
        <p className="icon-line">
          {session.site ? <MapPin size={16} aria-hidden="true" /> : <Monitor size={16} aria-hidden="true" />}
          {placeLabel(session, t)}
        </p>
        <p className="muted session-row__small">
          {open && <>{t('scheduling.enrolUntil', { at: dates.deadline(session.enrolUntil) })} · </>}
          {t('scheduling.numberShort', { number: session.number })}
        </p>
      </div>
      <div className="session-row__seats">
        <SeatStatus session={session} />
        <EnrolAction session={session} topicTitle={topicTitle} kind="secondary" size="small" />
      </div>
    </article>
  );
}
