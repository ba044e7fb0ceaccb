import { lazy } from 'react';
import { loadTexts } from '../i18n/index.ts';

/** Fetched after what people came for. */
export const BesideResults = lazy(() =>
  loadTexts(['search'])
    .then(() => import('./BesideResults.tsx'))
    // beside the page: without a network it is left out, and the page stays
    .catch(() => ({ default: () => null })),
);
