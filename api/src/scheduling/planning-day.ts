import { isDay } from '@weitblick/shared/calendar';
import { badInput } from '../platform/global-id.ts';

/** @returns the day, YYYY-MM-DD @throws BAD_USER_INPUT for none, and for years that nobody plans for */
export function planningDay(field: string, text: string): string {
  if (!isDay(text) || text < '2000' || text >= '2100')
    throw badInput(`"${field}" must be a day like 2026-12-31`);
  return text;
}
