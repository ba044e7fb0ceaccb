import { lazy, type ComponentType } from 'react';
import { loadTexts } from '../i18n/index.ts';

/** Stands beside what people came for: fetched after it, and left out when it cannot be. */
function beside<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() =>
    loadTexts(['search'])
      .then(load)
      .catch(() => ({ default: (() => null) as ComponentType<Props> })),
  );
}

export const BesideResults = beside(() => import('./BesideResults.tsx'));
export const RelatedToTopic = beside(() => import('./RelatedToTopic.tsx'));
