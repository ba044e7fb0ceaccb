import type { Language } from './language.ts';

const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** 12000 → 120,00 €; whole amounts without the cents: 120 €. */
export function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100);
}
