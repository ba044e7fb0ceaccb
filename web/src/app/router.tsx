import { createBrowserRouter, type PatchRoutesOnNavigationFunction, type RouteObject } from 'react-router';
import { ErrorPage } from './ErrorPage.tsx';
import { page } from './page.ts';
import { RequireSignIn } from './RequireSignIn.tsx';
import { Shell } from './Shell.tsx';

const start = page(['catalogue', 'scheduling', 'enrolment', 'approval'], () => import('./StartPage.tsx'));
const catalogue = page(['catalogue', 'scheduling'], () => import('../catalogue/CataloguePage.tsx'));
const topic = page(
  ['catalogue', 'scheduling', 'approval', 'demand'],
  () => import('../catalogue/TopicPage.tsx'),
);
const session = page(['scheduling', 'enrolment', 'reporting'], () => import('../scheduling/SessionPage.tsx'));
const signIn = page(['people'], () => import('../people/SignInPage.tsx'));
const enrol = page(['scheduling', 'enrolment', 'approval'], () => import('../enrolment/EnrolPage.tsx'));
const confirmation = page(
  ['scheduling', 'enrolment', 'approval'],
  () => import('../enrolment/ConfirmationPage.tsx'),
);
const notFound = page([], () => import('./NotFoundPage.tsx'));

/** The way from the start page to a seat; all other routes are in further-routes.ts, fetched when one is asked for. */
const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      {
        id: 'open',
        // a page that breaks leaves header and navigation in place
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, lazy: start },
          { path: 'katalog', lazy: catalogue },
          { path: 'katalog/:slugAndId', lazy: topic },
          { path: 'termine/:id', lazy: session },
          { path: 'anmeldung', lazy: signIn },
          {
            id: 'personal',
            Component: RequireSignIn,
            children: [
              { path: 'termine/:id/anmelden', lazy: enrol },
              { path: 'termine/:id/anmelden/fertig', lazy: confirmation },
            ],
          },
          { path: '*', lazy: notFound },
        ],
      },
    ],
  },
];

let further: Promise<void> | null = null;

const addFurtherRoutes: PatchRoutesOnNavigationFunction = ({ patch }) =>
  (further ??= import('./further-routes.ts').then(
    ({ openRoutes, personalRoutes, roomRoutes }) => {
      patch('open', openRoutes);
      patch('personal', personalRoutes);
      patch(null, roomRoutes);
    },
    (failure: unknown) => {
      // the next navigation tries again
      further = null;
      throw failure;
    },
  ));

export function makeRouter() {
  return createBrowserRouter(routes, { patchRoutesOnNavigation: addFurtherRoutes });
}
