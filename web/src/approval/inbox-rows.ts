import type { ApprovalEntryFragment } from './generated.ts';
import { CITY_TIME_ZONE } from '../i18n/date-formats.ts';

/** As long as api/src/approval/rules/deadlines.ts says. */
const UNDO_MILLISECONDS = 10 * 60_000;

/**
 * The list after it was asked for again. Rows that are no longer in it but worth keeping, because their decision can
 * still be taken back, stay behind the row they stood behind.
 */
export function mergeRows<Row extends { id: string }>(
  shown: readonly Row[],
  fresh: readonly Row[],
  keep: (row: Row) => boolean,
): Row[] {
  const merged = [...fresh];
  let place = 0;
  for (const row of shown) {
    const at = merged.findIndex(({ id }) => id === row.id);
    if (at !== -1) place = at + 1;
    else if (keep(row)) merged.splice(place++, 0, row);
  }
  return merged;
}

/**
 * Rows that waited for a decision and are not in the renewed list, though their place in it was fetched again.
 * @param more whether the list goes on behind `fresh`, which is sorted by the time due
 */
export function goneFrom<Row extends { id: string; status: string; dueAt: string }>(
  shown: readonly Row[],
  fresh: readonly Row[],
  more: boolean,
): string[] {
  const there = new Set(fresh.map(({ id }) => id));
  const end = more ? fresh.at(-1)?.dueAt : undefined;
  return shown
    .filter((row) => row.status === 'PENDING' && !there.has(row.id) && (end === undefined || row.dueAt < end))
    .map(({ id }) => id);
}

/** The next row that waits for a decision, looking down from a row and then up; null when all is done. */
export function nextOpen<Row extends { id: string }>(
  rows: readonly Row[],
  from: string,
  isOpen: (row: Row) => boolean,
): Row | null {
  const at = rows.findIndex(({ id }) => id === from);
  return rows.slice(at + 1).find(isOpen) ?? rows.slice(0, Math.max(at, 0)).findLast(isOpen) ?? null;
}

export function undoUntil({ decidedAt }: Pick<ApprovalEntryFragment, 'decidedAt'>): Date | null {
  return decidedAt === null ? null : new Date(Date.parse(decidedAt) + UNDO_MILLISECONDS);
}

type Decided = Pick<ApprovalEntryFragment, 'canTakeBack' | 'decidedAt'>;

/** The server said so when it was asked; the clock has gone on since. */
export function canUndo(row: Decided, now: Date): boolean {
  const until = undoUntil(row);
  return row.canTakeBack && until !== null && now < until;
}

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: CITY_TIME_ZONE, dateStyle: 'short' });

/** YYYY-MM-DD in the city. */
export function cityDay(at: Date): string {
  return dayFormat.format(at);
}

/** Midnights in the city between two moments: 0 on the same day. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(cityDay(to)) - Date.parse(cityDay(from))) / 86_400_000);
}

export type Due = 'overdue' | 'today' | 'later';

export function dueState(dueAt: string, now: Date): Due {
  const at = new Date(dueAt);
  if (at <= now) return 'overdue';
  return cityDay(at) === cityDay(now) ? 'today' : 'later';
}
