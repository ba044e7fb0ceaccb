import type { RouteObject } from 'react-router';
import { loadTexts, type TextGroup } from '../i18n/index.ts';

type PageModule = { Component: () => React.ReactNode };

/** A page's code and the texts it shows, fetched side by side. */
export function page(texts: TextGroup[], load: () => Promise<PageModule>): NonNullable<RouteObject['lazy']> {
  return async () => {
    const [{ Component }] = await Promise.all([load(), loadTexts(texts)]);
    return { Component };
  };
}
