import { useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Where the router's ScrollRestoration keeps the position of every entry of the history. */
const POSITIONS = 'react-router-scroll-positions';

/**
 * The router scrolls as soon as a page is there. After a reload the rows come later, and the page is too short then:
 * this scrolls once more when they are there.
 * @param ready whether all rows are shown that were there before
 */
export function useScrollAfterReload(ready: boolean): void {
  const { key } = useLocation();
  const waiting = useRef(!ready);
  useLayoutEffect(() => {
    if (!ready || !waiting.current) return;
    waiting.current = false;
    const position = storedPosition(key);
    if (position > window.scrollY) window.scrollTo(0, position);
  }, [ready, key]);
}

function storedPosition(key: string): number {
  try {
    const positions = JSON.parse(sessionStorage.getItem(POSITIONS) ?? '{}') as Record<string, unknown>;
    const position = positions[key];
    return typeof position === 'number' ? position : 0;
  } catch {
    return 0;
  }
}
