import { useMemo } from 'react';
import { useMessages } from '../i18n/index.ts';

/** Names of languages in the language of the page, from ISO 639-1. */
export function useLanguageName(): (code: string) => string {
  const { language } = useMessages();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    return (code) => names.of(code) ?? code;
  }, [language]);
}
