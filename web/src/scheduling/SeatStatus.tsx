import { Platzleiste } from '../components/Platzleiste.tsx';
import { useLiveSession } from '../app/live-sessions.ts';
import type { SessionFactsFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { drawAhead } from './draw-ahead.ts';
import { seatText } from './seat-text.ts';
import './SeatStatus.css';

interface SeatStatusProps {
  session: Pick<SessionFactsFragment, 'id' | 'availability' | 'seats' | 'endsAt' | 'allocation'>;
  /** adds how many seats there are and whether enough people have enrolled */
  detailed?: boolean;
}

export function SeatStatus({ session, detailed = false }: SeatStatusProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { id, seats, availability, allocation } = session;
  useLiveSession(id);
  const open = availability === 'BOOKABLE' || availability === 'FULL';
  if (open && drawAhead(session)) {
    return (
      <div className="seat-status">
        <p className="seat-status__text">
          {t('scheduling.drawAhead', { at: dates.deadline(allocation.applyUntil!) })}
        </p>
        <p className="seat-status__detail">
          {t('scheduling.drawApplications', {
            count: allocation.applications,
            capacity: String(seats.capacity),
          })}
        </p>
      </div>
    );
  }
  return (
    <div className={open ? 'seat-status' : 'seat-status seat-status--over'}>
      {open && <Platzleiste seats={seats} />}
      <p className="seat-status__text">{seatText(session, t)}</p>
      {detailed && open && (
        <p className="seat-status__detail">
          {seats.confirmed < seats.minimum
            ? t('scheduling.minimumNotReached', { minimum: seats.minimum, confirmed: seats.confirmed })
            : t('scheduling.seatsTaken', { confirmed: seats.confirmed, capacity: seats.capacity })}
        </p>
      )}
    </div>
  );
}
