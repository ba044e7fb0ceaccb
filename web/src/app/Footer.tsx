import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import './Footer.css';

export function Footer() {
  const { t } = useMessages();
  return (
    <footer className="site-footer">
      <div className="site-footer__row">
        <nav aria-label={t('app.footerNavigation')}>
          <ul>
            <li>
              <Link to="/hilfe">{t('app.help')}</Link>
            </li>
            <li>
              <Link to="/barrierefreiheit">{t('app.accessibility')}</Link>
            </li>
            <li>
              <Link to="/datenschutz">{t('app.privacy')}</Link>
            </li>
          </ul>
        </nav>
        <div className="site-footer__switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
