import { useEffect, useEffectEvent } from 'react';

/** What planners did; null = nobody can tell what, ask again for all that is shown. */
export type PlanningChange = { sessionIds: readonly string[]; blocks: boolean } | null;

const listeners = new Set<(change: PlanningChange) => void>();
const watchers = new Set<() => void>();

/** While the calling component is on the page, it hears what planners change. Only planners are told. */
export function useLivePlanning(onChange: (change: PlanningChange) => void): void {
  const listener = useEffectEvent(onChange);
  useEffect(() => {
    const heard = (change: PlanningChange) => listener(change);
    listeners.add(heard);
    for (const watcher of watchers) watcher();
    return () => void listeners.delete(heard);
  }, []);
}

/** Whether anything on the page wants to hear of it. */
export function followsPlanning(): boolean {
  return listeners.size > 0;
}

export function onPlanningFollowed(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export function tellPlanning(change: PlanningChange): void {
  for (const listener of listeners) listener(change);
}
