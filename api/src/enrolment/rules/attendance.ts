import { addDays, addWorkingDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';

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

/** Working days after the last appointment until the trainers are reminded of a list that is still open. */
export const REMIND_AFTER_DAYS = 1;
/** Working days that they then have until the list is closed as forgotten. */
export const FORGOTTEN_AFTER_DAYS = 4;

/** @param over the end of the last appointment */
export function listDueAt(over: Date): Date {
  return berlinTime(addWorkingDays(berlinDay(over), REMIND_AFTER_DAYS), '08:00');
}

/** Counted from the reminder, so that nobody's list is closed without one. */
export function forgottenAt(remindedAt: Date): Date {
  return berlinTime(addWorkingDays(berlinDay(remindedAt), FORGOTTEN_AFTER_DAYS), '18:00');
}
