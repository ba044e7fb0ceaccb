import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { makeApolloClient } from './app/apollo-client.ts';
import { makeRouter } from './app/router.tsx';
import { loadTexts } from './i18n/index.ts';
import { signInAddress } from './people/index.ts';
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/print.css';

/**
 * After a release the files of the page that is open are gone from the server. Loading the page anew once brings the new
 * ones; if that does not help, the error page says so.
 */
window.addEventListener('vite:preloadError', (event) => {
  // without a network the page would be gone instead of renewed
  if (!navigator.onLine) return;
  const reloadedAt = Number(sessionStorage.getItem('weitblick.reloadedAt'));
  if (performance.timeOrigin - reloadedAt < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('weitblick.reloadedAt', String(performance.timeOrigin + performance.now()));
  window.location.reload();
});

// the router starts to fetch the page's code while the texts are on their way
const texts = loadTexts(['app', 'components', 'people']);
const router = makeRouter();
const client = makeApolloClient(() => {
  const { pathname, search } = router.state.location;
  if (pathname !== '/anmeldung') void router.navigate(signInAddress(pathname + search));
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await texts;
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);
