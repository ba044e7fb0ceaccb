import { berlinTime, CITY_TIME_ZONE } from '@weitblick/shared/calendar';

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: CITY_TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the value of <input type="datetime-local">, by the clocks of the city. */
export function toInput(at: string): string {
  return wall.format(new Date(at)).replace(' ', 'T');
}

/** @returns the instant that such a field means, or null when it is empty or impossible */
export function fromInput(value: string): string | null {
  const [day, time] = value.split('T');
  if (!day || !time) return null;
  try {
    return berlinTime(day, time.slice(0, 5)).toISOString();
  } catch {
    return null;
  }
}
