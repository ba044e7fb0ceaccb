import { useMessages } from '../i18n/index.ts';
import type { PlanningPlacesQuery } from './generated.ts';

type Room = PlanningPlacesQuery['planningRooms'][number];

/** Options of a select, by site; the API sends them in the order of site and name. */
export function RoomOptions({ rooms }: { rooms: readonly Room[] }) {
  const { t } = useMessages();
  const sites = [...new Map(rooms.map(({ site }) => [site.code, site.name]))];
  return sites.map(([code, name]) => (
    <optgroup key={code} label={name}>
      {rooms
        .filter(({ site }) => site.code === code)
        .map((room) => (
          <option key={room.id} value={room.id}>
            {t('sessions.roomSeats', { room: room.name, seats: room.seats })}
          </option>
        ))}
    </optgroup>
  ));
}
