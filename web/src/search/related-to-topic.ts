import { lazy } from 'react';
import { loadTexts } from '../i18n/index.ts';

/** Fetched after what people came for. */
export const RelatedToTopic = lazy(() => loadTexts(['search']).then(() => import('./RelatedToTopic.tsx')));
