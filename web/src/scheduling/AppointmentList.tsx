import type { SessionDetailsFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { timeLabel } from './labels.ts';

export function AppointmentList({ session }: { session: SessionDetailsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { appointments } = session;
  if (session.format === 'SELF_PACED') return <p>{timeLabel(session, t, dates)}</p>;
  if (appointments.length <= 1) {
    const only = appointments[0] ?? session;
    return (
      <p>
        <time dateTime={only.startsAt}>{dates.span(only.startsAt, only.endsAt)}</time>
      </p>
    );
  }
  return (
    <ol>
      {appointments.map(({ startsAt, endsAt, room }) => (
        <li key={startsAt}>
          <time dateTime={startsAt}>{dates.span(startsAt, endsAt)}</time>
          {room && room.name !== session.room?.name && <span className="muted">, {room.name}</span>}
        </li>
      ))}
    </ol>
  );
}
