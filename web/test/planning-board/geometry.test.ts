import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packLanes } from '../../src/planning-board/lanes.ts';
import { drawnWidth, visibleRows } from '../../src/planning-board/visible-window.ts';

const extents = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 })), { maxLength: 60 })
  .map((pairs) =>
    pairs.map(([left, width]) => ({ left, right: left + width })).sort((a, b) => a.left - b.left),
  );

describe('Lanes', () => {
  it('hold nothing that overlaps, and are no more than overlap at one place', () => {
    fc.assert(
      fc.property(extents, (bars) => {
        const { lane, count } = packLanes(bars);
        for (const [i, a] of bars.entries())
          for (const [j, b] of bars.entries())
            if (i < j && lane[i] === lane[j]) expect(a.right <= b.left || b.right <= a.left).toBe(true);
        const deepest = Math.max(
          1,
          ...bars.map(({ left }) => bars.filter((b) => b.left <= left && left < b.right).length),
        );
        expect(count).toBe(deepest);
      }),
    );
  });
});

const heights = fc.array(fc.integer({ min: 36, max: 200 }), { minLength: 1, maxLength: 80 });
const topsOf = (rows: readonly number[]) =>
  rows.reduce((tops, height) => [...tops, tops.at(-1)! + height], [0]);

describe('The rows that are drawn', () => {
  it('are all that can be seen, and none beyond the margin', () => {
    fc.assert(
      fc.property(heights, fc.nat(6_000), fc.integer({ min: 1, max: 900 }), (rows, top, size) => {
        const tops = topsOf(rows);
        const view = { from: top, to: top + size };
        const { from, to } = visibleRows(tops, view, 100);
        for (const row of rows.keys()) {
          const [begins, ends] = [tops[row]!, tops[row + 1]!];
          const drawn = from <= row && row < to;
          if (begins < view.to && view.from < ends) expect(drawn).toBe(true);
          if (begins >= view.to + 100 || ends <= view.from - 100) expect(drawn).toBe(false);
        }
      }),
    );
  });
});

describe('The width that is drawn', () => {
  it('always covers the window, and stays the same while there is half a window left on both sides', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 40 }), (steps) => {
        let drawn = drawnWidth(null, { from: 0, to: 800 });
        let from = 0;
        for (const step of steps) {
          from += step;
          const next = drawnWidth(drawn, { from, to: from + 800 });
          expect(next.from <= from && from + 800 <= next.to).toBe(true);
          if (from - drawn.from >= 400 && drawn.to - from - 800 >= 400) expect(next).toBe(drawn);
          drawn = next;
        }
      }),
    );
  });
});
