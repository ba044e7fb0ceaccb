import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useMessages } from '../i18n/index.ts';
import { chooseTheme, currentTheme, onThemeChange } from './theme.ts';

const CHOICES = [
  { theme: 'system', icon: Monitor, label: 'app.themeSystem' },
  { theme: 'light', icon: Sun, label: 'app.themeLight' },
  { theme: 'dark', icon: Moon, label: 'app.themeDark' },
] as const;

export function ThemeSwitch() {
  const { t } = useMessages();
  const chosen = useSyncExternalStore(onThemeChange, currentTheme);
  return (
    <fieldset className="theme-switch">
      <legend className="visually-hidden">{t('app.theme')}</legend>
      {CHOICES.map(({ theme, icon: Icon, label }) => (
        <label key={theme} className="theme-switch__choice">
          <input
            type="radio"
            name="theme"
            className="visually-hidden"
            checked={chosen === theme}
            onChange={() => chooseTheme(theme)}
          />
          <Icon size={16} aria-hidden="true" />
          {t(label)}
        </label>
      ))}
    </fieldset>
  );
}
