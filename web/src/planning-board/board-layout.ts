import { layRow, type Bar, type BoardRow, type LaidRow } from './board-rows.ts';
import type { TimeScale } from './time-scale.ts';

export interface BoardLayout {
  scale: TimeScale;
  rows: readonly LaidRow[];
  /** Where each row begins, and at the end where the last one ends, in pixels. */
  tops: readonly number[];
}

/** An appointment with several trainers has a bar in several rows. */
export interface BarKey {
  rowKey: string;
  appointmentId: string;
}

export interface PlacedBar extends BarKey {
  rowIndex: number;
  bar: Bar;
}

/** @param before rows that are as they were keep their bars, so that nothing of them is drawn anew */
export function layBoard(
  rows: readonly BoardRow[],
  scale: TimeScale,
  before: BoardLayout | null,
): BoardLayout {
  const known =
    before?.scale === scale ? new Map(before.rows.map((laid) => [laid.row.key, laid])) : new Map();
  const laid = rows.map((row) => {
    const old: LaidRow | undefined = known.get(row.key);
    return old && sameItems(old.row.entries, row.entries) && sameItems(old.row.blocks, row.blocks)
      ? old
      : layRow(row, scale);
  });
  const tops = [0];
  for (const { height } of laid) tops.push(tops.at(-1)! + height);
  return { scale, rows: laid, tops };
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** @returns the bar, or when its row has it no longer, the one of the same appointment in another row */
export function findBar({ rows }: BoardLayout, key: BarKey | null): PlacedBar | null {
  if (!key) return null;
  let elsewhere: PlacedBar | null = null;
  for (const [rowIndex, { row, bars }] of rows.entries()) {
    if (row.key !== key.rowKey && elsewhere) continue;
    const bar = bars.find(({ entry }) => entry.appointmentId === key.appointmentId);
    if (!bar) continue;
    const found = { rowKey: row.key, appointmentId: key.appointmentId, rowIndex, bar };
    if (row.key === key.rowKey) return found;
    elsewhere = found;
  }
  return elsewhere;
}

export type Step = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last' | 'pageBack' | 'pageOn';

/**
 * Where an arrow key leads: along the row, or to the bar of the next row that begins nearest.
 * @param page width of the window, in pixels
 * @returns null where there is nothing more
 */
export function barBeside(layout: BoardLayout, from: PlacedBar, step: Step, page: number): PlacedBar | null {
  const { bars } = layout.rows[from.rowIndex]!;
  const index = bars.indexOf(from.bar);
  switch (step) {
    case 'previous':
      return placed(layout, from.rowIndex, bars[index - 1]);
    case 'next':
      return placed(layout, from.rowIndex, bars[index + 1]);
    case 'first':
      return placed(layout, from.rowIndex, bars[0]);
    case 'last':
      return placed(layout, from.rowIndex, bars.at(-1));
    case 'pageBack':
    case 'pageOn': {
      const left = from.bar.left + (step === 'pageOn' ? page : -page);
      return placed(layout, from.rowIndex, nearest(bars, left));
    }
    case 'up':
    case 'down': {
      const by = step === 'down' ? 1 : -1;
      for (let row = from.rowIndex + by; row >= 0 && row < layout.rows.length; row += by) {
        const bar = nearest(layout.rows[row]!.bars, from.bar.left);
        if (bar) return placed(layout, row, bar);
      }
      return null;
    }
  }
}

/** The first bar that can be seen in the window, else the nearest one of any row. */
export function firstBar(
  layout: BoardLayout,
  { columns, firstRow }: { columns: { from: number; to: number }; firstRow: number },
): PlacedBar | null {
  for (let row = firstRow; row < layout.rows.length; row += 1) {
    const bar = layout.rows[row]!.bars.find(({ left }) => columns.from <= left && left < columns.to);
    if (bar) return placed(layout, row, bar);
  }
  const row = layout.rows.findIndex(({ bars }) => bars.length > 0);
  return row < 0 ? null : placed(layout, row, nearest(layout.rows[row]!.bars, columns.from));
}

function nearest(bars: readonly Bar[], left: number): Bar | undefined {
  let best: Bar | undefined;
  for (const bar of bars) if (!best || Math.abs(bar.left - left) < Math.abs(best.left - left)) best = bar;
  return best;
}

function placed({ rows }: BoardLayout, rowIndex: number, bar: Bar | undefined): PlacedBar | null {
  if (!bar) return null;
  return { rowKey: rows[rowIndex]!.row.key, appointmentId: bar.entry.appointmentId, rowIndex, bar };
}

/** Index of the row at that height; beyond the ends the first or last one. */
export function rowAt({ tops }: BoardLayout, y: number): number {
  const after = tops.findIndex((top) => top > y);
  const count = tops.length - 1;
  return after < 0 ? count - 1 : Math.max(0, after - 1);
}
