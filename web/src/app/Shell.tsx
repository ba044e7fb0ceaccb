import { Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation, useNavigationType } from 'react-router';
import { focusHeading, forgetHeadingFocus } from '../components/heading-focus.ts';
import { useMessages } from '../i18n/index.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { LiveUpdates } from './LiveUpdates.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import './Shell.css';

export function Shell() {
  const { t } = useMessages();
  const navigation = useNavigation();
  useHeadingFocusAfterNavigation();
  return (
    <div className="shell">
      <a className="skip-link" href="#inhalt">
        {t('app.skipToContent')}
      </a>
      {navigation.state !== 'idle' && <div className="shell__progress" aria-hidden="true" />}
      <Header />
      <OfflineNotice />
      <LiveUpdates />
      <main id="inhalt" tabIndex={-1}>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}

/** Not on "Back": there the person is to find the page as it was left. Not for tabs, which keep the focus. */
function useHeadingFocusAfterNavigation(): void {
  const { pathname, state } = useLocation();
  const type = useNavigationType();
  const shownPath = useRef(pathname);
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    const keepFocus = (state as { keepFocus?: boolean } | null)?.keepFocus === true;
    if (type === 'POP' || keepFocus) forgetHeadingFocus();
    else focusHeading();
  }, [pathname, state, type]);
}
