import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';

/** Days after closing in which a mistake on the list can be corrected. */
export const CORRECTION_DAYS = 14;

/** Whether somebody who was at `present` of `appointments` meetings attended the training. */
export function hasAttended(present: number, appointments: number, requiredPercent: number): boolean {
  return present * 100 >= requiredPercent * appointments;
}

/** The list can be closed when the last appointment has begun: until then somebody may still come. */
export function closableFrom(appointments: readonly { startsAt: Date }[]): Date | null {
  if (appointments.length === 0) return null;
  return new Date(Math.max(...appointments.map(({ startsAt }) => startsAt.getTime())));
}

/** The first instant at which no correction is possible any more: 14 whole days by the calendar. */
export function correctableUntil(closedAt: Date): Date {
  return berlinTime(addDays(berlinDay(closedAt), CORRECTION_DAYS + 1));
}
