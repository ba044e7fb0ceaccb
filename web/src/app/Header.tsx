import {
  CalendarCheck,
  CircleQuestionMark,
  House,
  LogIn,
  Search,
  SlidersHorizontal,
  Users,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import { NavLink, useLocation } from 'react-router';
import { ButtonLink } from '../components/Button.tsx';
import type { ViewerIdentityFragment } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import { AccountMenu, signInAddress, useViewer } from '../people/index.ts';
import { Brand } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import './Header.css';

/** Not needed for the first view. */
const NoticesLink = lazy(() => import('./NoticesLink.tsx'));

const MOST_ITEMS = 5;

function decides({ roles }: ViewerIdentityFragment): boolean {
  return roles.includes('LEADER') || roles.includes('TRAINING_OFFICER');
}

/** Who reads reports without planning. */
function reads({ roles }: ViewerIdentityFragment): boolean {
  return roles.includes('TRAINING_OFFICER') || roles.includes('REPORT_READER');
}

export function Header() {
  const { t } = useMessages();
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  const open = viewer?.openApprovalCount ?? 0;
  const items = [
    { to: '/', icon: House, label: t('app.start') },
    { to: '/katalog', icon: Search, label: t('app.catalogue') },
    { to: '/meine', icon: CalendarCheck, label: t('app.myTraining'), short: t('app.myTrainingShort') },
    ...(viewer && (open > 0 || decides(viewer))
      ? [{ to: '/team', icon: Users, label: t('app.team', { count: open }) }]
      : []),
    ...(viewer?.roles.includes('TRAINING_PLANNER')
      ? [{ to: '/planung', icon: SlidersHorizontal, label: t('app.planning') }]
      : viewer && reads(viewer)
        ? [{ to: '/planung/auswertung', icon: SlidersHorizontal, label: t('app.reports') }]
        : []),
    { to: '/hilfe', icon: CircleQuestionMark, label: t('app.help') },
    // more would not fit on a phone; help is always in the footer, too
  ].slice(0, MOST_ITEMS);
  return (
    <header className="site-header">
      <div className="site-header__row">
        <Brand />
        <nav className="site-nav" aria-label={t('app.mainNavigation')}>
          <ul>
            {items.map(({ to, icon: Icon, label, short }) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'} className="site-nav__link">
                  <Icon size={20} aria-hidden="true" className="site-nav__icon" />
                  <span className={short ? 'site-nav__long' : undefined}>{label}</span>
                  {short && (
                    <span className="site-nav__short" aria-hidden="true">
                      {short}
                    </span>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-header__end">
          <LanguageSwitch />
          <Suspense fallback={<span className="notices-link" />}>{viewer && <NoticesLink />}</Suspense>
          <div className="site-header__account">
            {viewer && <AccountMenu viewer={viewer} />}
            {viewer === null && pathname !== '/anmeldung' && (
              <ButtonLink
                kind="secondary"
                to={signInAddress(pathname + search)}
                icon={<LogIn size={18} aria-hidden="true" />}
              >
                {t('app.signIn')}
              </ButtonLink>
            )}
          </div>
        </div>
      </div>
    </header>
  );
}
