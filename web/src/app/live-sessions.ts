import { useEffect } from 'react';

/** As many as the API follows over one connection. */
const MOST = 50;

const shown = new Map<string, number>();
const listeners = new Set<() => void>();

/** While the calling component is on the page, the session's seats are kept up to date. */
export function useLiveSession(id: string): void {
  useEffect(() => {
    shown.set(id, (shown.get(id) ?? 0) + 1);
    tell();
    return () => {
      const left = shown.get(id)! - 1;
      if (left > 0) shown.set(id, left);
      else shown.delete(id);
      tell();
    };
  }, [id]);
}

/** Those that came last, when there are too many. */
export function shownSessions(): string[] {
  return [...shown.keys()].slice(-MOST);
}

export function onShownSessions(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
