import type { Language } from '../i18n/index.ts';

/** For texts that choose "hour" or "hours" themselves. */
export function roundedHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

/** A period that ends at midnight is told by its last day. @returns an instant of that day */
export function lastDayOf(end: string): string {
  return new Date(Date.parse(end) - 1).toISOString();
}

/** @returns for example "6,5" */
export function hoursOf(minutes: number, language: Language): string {
  return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2 }).format(
    minutes / 60,
  );
}
