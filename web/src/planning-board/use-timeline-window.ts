import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { BoardLayout } from './board-layout.ts';
import { drawnWidth, visibleRows, type Range } from './visible-window.ts';

/** Pixels above and below the window in which rows are drawn as well. */
const ROW_MARGIN = 200;
/** After the last movement. */
const RESTED = 250;

export const LABEL_WIDTH = 192;
export const HEAD_HEIGHT = 52;

export interface Drawn {
  columns: Range;
  rows: Range;
}

export interface TimelineWindow {
  /** For the element that scrolls. */
  scroller: RefObject<HTMLDivElement | null>;
  drawn: Drawn;
  /** Where the window is now: read it in handlers, it changes without a render. */
  view: () => { columns: Range; rows: Range };
  /** Scrolls as little as brings that part into view. */
  reveal: (part: { left: number; right: number; top: number; bottom: number }) => void;
}

/**
 * Which part of the board is drawn while it is scrolled.
 * @param from first day to look at, YYYY-MM-DD
 * @param onRest with the day at the left edge, when scrolling has come to rest on another one
 */
export function useTimelineWindow(
  layout: BoardLayout,
  from: string,
  onRest: (day: string) => void,
): TimelineWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawn>({ columns: { from: 0, to: 0 }, rows: { from: 0, to: 0 } });
  const latest = useRef(drawn);
  useLayoutEffect(() => {
    latest.current = drawn;
  }, [drawn]);
  const shownDay = useRef<string>(undefined);
  const { scale, tops } = layout;

  const view = useCallback(() => {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller.current!;
    return {
      columns: { from: scrollLeft, to: scrollLeft + Math.max(1, clientWidth - LABEL_WIDTH) },
      rows: { from: scrollTop, to: scrollTop + Math.max(1, clientHeight - HEAD_HEIGHT) },
    };
  }, []);

  const update = useCallback(() => {
    const { columns, rows } = view();
    const step = () =>
      setDrawn((before) => {
        const next = {
          columns: drawnWidth(before.columns, columns),
          rows: visibleRows(tops, rows, ROW_MARGIN),
        };
        return next.columns === before.columns && sameRange(next.rows, before.rows) ? before : next;
      });
    // as long as the window shows nothing blank there is no hurry, and keys come first
    const { current } = latest;
    const inside = contains(current.columns, columns) && contains(current.rows, visibleRows(tops, rows, 0));
    if (inside) startTransition(step);
    else step();
  }, [tops, view]);

  // to the day that was asked for, or the same day after the scale has changed
  const asked = useRef<{ from: string; scale: BoardLayout['scale'] }>(undefined);
  useLayoutEffect(() => {
    const before = asked.current;
    asked.current = { from, scale };
    if (before?.scale === scale && shownDay.current === from) return;
    shownDay.current = from;
    const day = Math.max(0, scale.days.indexOf(from));
    scroller.current!.scrollTo({ left: day * scale.dayWidth });
  }, [from, scale]);

  useEffect(() => {
    const element = scroller.current!;
    let rest: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      update();
      clearTimeout(rest);
      rest = setTimeout(() => {
        const day = scale.days[Math.round(element.scrollLeft / scale.dayWidth)];
        if (!day || day === shownDay.current) return;
        shownDay.current = day;
        onRest(day);
      }, RESTED);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // observing begins with a call before the next picture: a new scale never shows what belongs to the old one
    const resized = new ResizeObserver(() => flushSync(update));
    resized.observe(element);
    return () => {
      clearTimeout(rest);
      element.removeEventListener('scroll', onScroll);
      resized.disconnect();
    };
  }, [onRest, scale, update]);

  function reveal({ left, right, top, bottom }: Parameters<TimelineWindow['reveal']>[0]): void {
    const { columns, rows } = view();
    const gap = 24;
    let [x, y] = [columns.from, rows.from];
    // what is wider than the window begins at its left edge
    if (left < columns.from || right - left > columns.to - columns.from) x = left - gap;
    else if (right > columns.to) x += right - columns.to + gap;
    if (top < rows.from) y = top;
    else if (bottom > rows.to) y += bottom - rows.to;
    if (x === columns.from && y === rows.from) return;
    scroller.current!.scrollTo({ left: x, top: y });
  }
  return { scroller, drawn, view, reveal };
}

function sameRange(a: Range, b: Range): boolean {
  return a.from === b.from && a.to === b.to;
}

function contains(outer: Range, inner: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
