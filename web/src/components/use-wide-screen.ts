import { useSyncExternalStore } from 'react';

const wide = typeof window === 'undefined' ? null : window.matchMedia('(min-width: 60.0625rem)');

function subscribe(listener: () => void): () => void {
  wide?.addEventListener('change', listener);
  return () => wide?.removeEventListener('change', listener);
}

/** Whether two columns fit beside each other. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, () => wide?.matches ?? true);
}
