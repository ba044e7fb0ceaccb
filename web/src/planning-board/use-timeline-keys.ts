import { useRef, type KeyboardEvent } from 'react';
import { useMessages } from '../i18n/index.ts';
import type { Entry } from './board-data.ts';
import { barBeside, firstBar, rowAt, type PlacedBar, type Step } from './board-layout.ts';
import type { DrawnBoard, Moving } from './moving.ts';
import { endingAt, shifted, STEP_MINUTES, type Placement } from './placement.ts';
import type { TimelineWindow } from './use-timeline-window.ts';

interface TimelineKeys {
  board: DrawnBoard;
  active: PlacedBar | null;
  now: number;
  view: TimelineWindow['view'];
  reveal: TimelineWindow['reveal'];
  choose: (bar: PlacedBar) => void;
  onOpen: (entry: Entry) => void;
  begin: (bar: PlacedBar) => Moving;
  drop: (moving: Moving) => void;
  announce: (text: string) => void;
}

const STEPS: Record<string, Step> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'pageBack',
  PageDown: 'pageOn',
};
const QUARTER_HOUR = STEP_MINUTES * 60_000;

/** Arrow keys choose a bar, Enter opens it, M takes it up: then arrows move it, Enter drops it, Escape puts it back. */
export function useTimelineKeys(keys: TimelineKeys) {
  const { board, active, now, view, reveal, choose, onOpen, begin, drop, announce } = keys;
  const { t } = useMessages();
  const moving = useRef<Moving | null>(null);

  function end(): Moving | null {
    const ended = moving.current;
    moving.current = null;
    return ended;
  }

  /** Puts back what is being moved, when the focus goes elsewhere. */
  function cancel(): void {
    end()?.remove();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = moving.current ? whileMoving(moving.current, event) : whileChoosing(event);
    if (handled) event.preventDefault();
  }

  function whileChoosing({ key }: KeyboardEvent): boolean {
    const step = STEPS[key];
    if (step) {
      const { columns, rows } = view();
      const next = active
        ? barBeside(board.layout, active, step, columns.to - columns.from)
        : firstBar(board.layout, { columns, firstRow: rowAt(board.layout, rows.from) });
      if (next) choose(next);
      return true;
    }
    if (!active) return false;
    if (key === 'Enter') {
      onOpen(active.bar.entry);
      return true;
    }
    if (key.toLowerCase() !== 'm') return false;
    if (active.bar.entry.startsAt <= now) announce(t('planning-board.notMovable'));
    else {
      moving.current = begin(active);
      announce(t('planning-board.moveMode', { title: active.bar.entry.topicTitle }));
    }
    return true;
  }

  function whileMoving(current: Moving, event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'Escape':
        cancel();
        announce(t('planning-board.moveCancelled'));
        return true;
      case 'Enter':
        end();
        drop(current);
        return true;
      case 'Tab':
        // the focus leaves, and with it the move
        return false;
    }
    const moved = afterKey(current, event);
    if (!moved) return true;
    if (current.to(moved.placement, moved.rowIndex)) {
      announce(current.describe());
      const { left, right, rowIndex } = current.bounds();
      reveal({ left, right, top: board.layout.tops[rowIndex]!, bottom: board.layout.tops[rowIndex + 1]! });
    }
    return true;
  }

  function afterKey(
    { placement, rowIndex, from }: Moving,
    { key, shiftKey }: KeyboardEvent,
  ): { placement: Placement; rowIndex: number } | null {
    const { zoom } = board.layout.scale;
    const byDays = zoom === 'month' || zoom === 'quarter';
    const sideways = (sign: 1 | -1) => {
      const step = byDays ? { days: shiftKey ? 7 : 1 } : shiftKey ? { days: 1 } : { minutes: STEP_MINUTES };
      const signed = Object.fromEntries(Object.entries(step).map(([unit, value]) => [unit, sign * value]));
      return { placement: shifted(placement, signed), rowIndex };
    };
    const upDown = (sign: 1 | -1) => {
      const { rows } = board.layout;
      const fixed = rows[from.rowIndex]!.row.kind === 'topic';
      const next = Math.max(0, Math.min(rows.length - 1, rowIndex + sign));
      return { placement, rowIndex: fixed ? rowIndex : next };
    };
    switch (key) {
      case 'ArrowLeft':
        return sideways(-1);
      case 'ArrowRight':
        return sideways(1);
      case 'ArrowUp':
        return upDown(-1);
      case 'ArrowDown':
        return upDown(1);
      case '+':
        return { placement: endingAt(placement, placement.endsAt + QUARTER_HOUR), rowIndex };
      case '-':
        return { placement: endingAt(placement, placement.endsAt - QUARTER_HOUR), rowIndex };
      default:
        return null;
    }
  }

  return { onKeyDown, cancel };
}
