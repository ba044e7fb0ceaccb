import { useSyncExternalStore } from 'react';

const wide = typeof window === 'undefined' ? null : window.matchMedia('(min-width: 60.0625rem)');

function subscribe(listener: () => void): () => void {
  wide?.addEventListener('change', listener);
  return () => wide?.removeEventListener('change', listener);
}

/** Whether the filters fit beside the results. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, () => wide?.matches ?? true);
}
