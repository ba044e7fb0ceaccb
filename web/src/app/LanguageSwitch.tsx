import { Languages } from 'lucide-react';
import { chooseLanguage, useMessages } from '../i18n/index.ts';

/** Names the other language in that language, so that who needs it can read it. */
export function LanguageSwitch() {
  const { language } = useMessages();
  const other = language === 'de' ? 'en' : 'de';
  return (
    <button type="button" className="shell-switch" lang={other} onClick={() => void chooseLanguage(other)}>
      <Languages size={18} aria-hidden="true" />
      {other === 'en' ? 'English' : 'Deutsch'}
    </button>
  );
}
