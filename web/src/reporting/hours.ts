import type { Language } from '../i18n/index.ts';

/** @returns for example "6,5" */
export function hoursOf(minutes: number, language: Language): string {
  return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2 }).format(
    minutes / 60,
  );
}
