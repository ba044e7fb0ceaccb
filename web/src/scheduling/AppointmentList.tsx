import type { SessionDetailsFragment } from '../graphql/generated.ts';
import { useDateFormats } from '../i18n/index.ts';

export function AppointmentList({ session }: { session: SessionDetailsFragment }) {
  const dates = useDateFormats();
  const { appointments } = session;
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
