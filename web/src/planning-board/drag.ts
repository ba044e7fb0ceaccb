import { rowAt } from './board-layout.ts';
import type { DrawnBoard, Moving } from './moving.ts';
import { endingAt, placementOf, shifted, startingAt, type Placement } from './placement.ts';

/** Less than this is a click. */
const THRESHOLD = 4;
/** Within this distance of the edge the board scrolls along. */
const EDGE = 48;
const FASTEST = 24;

export interface Drag {
  scroller: HTMLElement;
  /** Width of the names of rows, in pixels. */
  labelWidth: number;
  headHeight: number;
  board: DrawnBoard;
  /** Called with the first movement. */
  begin: () => Moving;
  /** @param moving null = it was a click */
  end: (moving: Moving | null, kept: boolean) => void;
}

/** Follows the pointer until it is let go. Escape leaves everything as it was. */
export function followPointer(down: PointerEvent, resize: boolean, drag: Drag): void {
  const { scroller, board, labelWidth, headHeight } = drag;
  const { scale } = board.layout;
  const stop = new AbortController();
  let moving: Moving | null = null;
  let [x, y] = [down.clientX, down.clientY];
  let frame = 0;
  /** From the left edge of the bar to the pointer. */
  let grip = 0;

  /** The part of the window that shows bars. */
  function inner(): { left: number; right: number; top: number; bottom: number } {
    const { left, right, top, bottom } = scroller.getBoundingClientRect();
    return { left: left + labelWidth, right, top: top + headHeight, bottom };
  }

  function content(): { x: number; y: number } {
    const { left, top } = inner();
    return { x: x - left + scroller.scrollLeft, y: y - top + scroller.scrollTop };
  }

  function place(): void {
    if (!moving) return;
    const at = content();
    const { bar, rowIndex } = moving.from;
    const before = placementOf(bar.entry);
    if (resize) moving.to(endingAt(before, scale.at(at.x)), rowIndex);
    else {
      const fixed = board.layout.rows[rowIndex]!.row.kind === 'topic';
      moving.to(droppedAt(before, bar.left, at.x - grip), fixed ? rowIndex : rowAt(board.layout, at.y));
    }
  }

  /** In narrow days a bar moves by whole days and keeps its time. */
  function droppedAt(before: Placement, from: number, left: number): Placement {
    if (scale.zoom === 'day' || scale.zoom === 'week') return startingAt(before, scale.at(left));
    return shifted(before, { days: Math.round((left - from) / scale.dayWidth) });
  }

  /** Who takes a bar near an edge does not ask to scroll yet: nearer to it than there begins the edge. */
  const edges = (() => {
    const box = inner();
    const width = (distance: number) => Math.max(0, Math.min(EDGE, distance - THRESHOLD));
    return {
      left: width(x - box.left),
      right: width(box.right - x),
      top: width(y - box.top),
      bottom: width(box.bottom - y),
    };
  })();

  function scrollAtEdges(): void {
    const box = inner();
    const speed = (before: number, after: number) =>
      Math.max(0, Math.min(FASTEST, after)) - Math.max(0, Math.min(FASTEST, before));
    const byX = speed(box.left + edges.left - x, x - box.right + edges.right);
    const byY = speed(box.top + edges.top - y, y - box.bottom + edges.bottom);
    if (byX !== 0 || byY !== 0) {
      scroller.scrollBy(byX / 2, byY / 2);
      place();
    }
    frame = requestAnimationFrame(scrollAtEdges);
  }

  function finish(kept: boolean): void {
    stop.abort();
    cancelAnimationFrame(frame);
    scroller.classList.remove('timeline--dragging');
    drag.end(moving, kept);
  }

  const { signal } = stop;
  scroller.setPointerCapture(down.pointerId);
  scroller.addEventListener(
    'pointermove',
    (event) => {
      [x, y] = [event.clientX, event.clientY];
      if (!moving) {
        if (Math.hypot(x - down.clientX, y - down.clientY) < THRESHOLD) return;
        moving = drag.begin();
        [x, y] = [down.clientX, down.clientY];
        grip = content().x - moving.from.bar.left;
        [x, y] = [event.clientX, event.clientY];
        scroller.classList.add('timeline--dragging');
        frame = requestAnimationFrame(scrollAtEdges);
      }
      place();
    },
    { signal },
  );
  scroller.addEventListener('pointerup', () => finish(true), { signal });
  scroller.addEventListener('pointercancel', () => finish(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !moving) return;
      event.preventDefault();
      event.stopPropagation();
      finish(false);
    },
    { signal, capture: true },
  );
}
