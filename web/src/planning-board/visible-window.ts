/** From the first to before the last. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Which rows are to be drawn.
 * @param tops where each row begins, and at the end where the last one ends, in pixels
 * @param margin pixels above and below the window that are drawn as well
 */
export function visibleRows(tops: readonly number[], view: Range, margin: number): Range {
  const count = tops.length - 1;
  const from = Math.max(0, firstAfter(tops, view.from - margin) - 1);
  const to = Math.min(count, firstAtLeast(tops, view.to + margin));
  return { from: Math.min(from, count), to: Math.max(to, Math.min(from, count)) };
}

/**
 * Which part of the width is drawn: the window with one more on each side. It stays the same until half of that margin
 * is used up, so that scrolling seldom draws anything.
 */
export function drawnWidth(drawn: Range | null, view: Range): Range {
  const size = view.to - view.from;
  if (drawn && drawn.to - drawn.from === 3 * size) {
    const near = view.from - drawn.from < size / 2 || drawn.to - view.to < size / 2;
    if (!near) return drawn;
  }
  return { from: view.from - size, to: view.to + size };
}

/** Index of the first value that is greater. */
function firstAfter(values: readonly number[], than: number): number {
  return search(values, (value) => value > than);
}

function firstAtLeast(values: readonly number[], least: number): number {
  return search(values, (value) => value >= least);
}

function search(values: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
