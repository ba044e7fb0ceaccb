import { lazy } from 'react';
import { loadTexts } from '../i18n/index.ts';

/** Fetched after what people came for. */
export const BesideResults = lazy(() => loadTexts(['search']).then(() => import('./BesideResults.tsx')));
