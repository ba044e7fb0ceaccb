import { useEffect, useRef, useSyncExternalStore } from 'react';

const STORAGE_KEY = 'weitblick.shortcuts';
const listeners = new Set<() => void>();
let on = stored();

function stored(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Single keys disturb people who speak to their computer, so they can be switched off (WCAG 2.1.4). */
export function switchShortcuts(wanted: boolean): void {
  on = wanted;
  try {
    if (wanted) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, 'off');
  } catch {
    // without storage the choice lasts until the page is closed
  }
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

export type ShortcutKey = 'j' | 'k' | 'x' | 'a' | 'r' | 'f' | 'u' | '?';

/** Calls the action of a single key, unless somebody is writing, a dialog is open or shortcuts are off. */
export function useShortcuts(actions: Record<ShortcutKey, () => void>): void {
  const active = useShortcutsOn();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isWriting(event.target) || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const action = latest.current[event.key.toLowerCase() as ShortcutKey];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [active]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
}
