import { holidayName } from '@weitblick/shared/calendar';
import {
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type PointerEvent,
  type Ref,
} from 'react';
import { useMessages } from '../i18n/index.ts';
import type { Entry } from './board-data.ts';
import { findBar, type BarKey, type BoardLayout, type PlacedBar } from './board-layout.ts';
import type { Matcher } from './board-rows.ts';
import type { ClashFinder } from './clash-finder.ts';
import { followPointer } from './drag.ts';
import { Moving } from './moving.ts';
import type { Placement } from './placement.ts';
import { TimelineHead } from './TimelineHead.tsx';
import { TimelineRow } from './TimelineRow.tsx';
import type { BoardTexts } from './use-board-texts.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { HEAD_HEIGHT, LABEL_WIDTH, useTimelineWindow } from './use-timeline-window.ts';
import './Timeline.css';

export interface TimelineHandle {
  /** Puts the focus on the bar that was worked with last. */
  focus: () => void;
}

interface TimelineProps {
  ref?: Ref<TimelineHandle>;
  layout: BoardLayout;
  findClashes: ClashFinder;
  texts: BoardTexts;
  /** null = nothing is filtered */
  matches: Matcher | null;
  /** First day to look at. */
  from: string;
  now: number;
  onFrom: (day: string) => void;
  onSelect: (entry: Entry) => void;
  onOpen: (entry: Entry) => void;
  /** Resolves when it is settled, one way or the other. */
  onMove: (entry: Entry, to: Placement) => Promise<unknown>;
  announce: (text: string) => void;
}

/** Near its right edge a bar is taken by its end. */
const END_GRIP = 8;

/** The timeline: a grid with one tab stop, whose bars are moved by mouse or keys. */
export function Timeline(props: TimelineProps) {
  const { ref, layout, findClashes, texts, matches, from, now, onFrom, onSelect, onOpen, onMove, announce } =
    props;
  const { t } = useMessages();
  const ghosts = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<BarKey | null>(null);
  const { scroller, drawn, view, reveal } = useTimelineWindow(layout, from, onFrom);
  const active = useMemo(() => findBar(layout, chosen), [layout, chosen]);
  const { scale, rows, tops } = layout;
  const board = { layout, findClashes, texts };

  /** Whether the focus is to go to the active bar as soon as it is drawn. */
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    // a bar that has gone to another row takes the focus with it
    const lost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    const bar = scroller.current!.querySelector<HTMLElement>('.timeline-bar[tabindex="0"]');
    if (!bar) return;
    wantsFocus.current = false;
    bar.focus({ preventScroll: true });
  });

  function choose(bar: PlacedBar): void {
    wantsFocus.current = true;
    setChosen({ rowKey: bar.rowKey, appointmentId: bar.appointmentId });
    onSelect(bar.bar.entry);
  }

  function chooseAndReveal(bar: PlacedBar): void {
    choose(bar);
    const top = tops[bar.rowIndex]!;
    const { left, width } = bar.bar;
    reveal({ left, right: left + width, top, bottom: tops[bar.rowIndex + 1]! });
  }

  const begin = (bar: PlacedBar) => new Moving(ghosts.current!, board, bar);

  /** Hands the move over; its ghost stays until it is settled. */
  function drop(moving: Moving): void {
    const { bar } = moving.from;
    if (!moving.changed) return moving.remove();
    moving.settle();
    setChosen({ rowKey: rows[moving.rowIndex]!.row.key, appointmentId: bar.entry.appointmentId });
    void onMove(bar.entry, moving.placement).finally(() => moving.remove());
  }

  const keys = useTimelineKeys({
    board,
    active,
    now,
    view,
    reveal,
    choose: chooseAndReveal,
    onOpen,
    begin,
    drop,
    announce,
  });
  useImperativeHandle(ref, () => ({
    focus() {
      const bar = scroller.current!.querySelector<HTMLElement>('.timeline-bar[tabindex="0"]');
      (bar ?? scroller.current!).focus({ preventScroll: true });
    },
  }));

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    // fingers scroll; what they want to move they move by the dialog
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const element = (event.target as Element).closest<HTMLElement>('[data-bar]');
    const rowIndex = Number(element?.parentElement?.getAttribute('aria-rowindex')) - 1;
    const bar = rows[rowIndex]?.bars.find(({ entry }) => entry.appointmentId === element!.dataset['bar']);
    if (!element || !bar) return;
    keys.cancel();
    const placed = { rowKey: rows[rowIndex]!.row.key, appointmentId: bar.entry.appointmentId, rowIndex, bar };
    choose(placed);
    if (bar.entry.startsAt <= now) return;
    const wide = scale.zoom === 'day' || scale.zoom === 'week';
    const right = element.getBoundingClientRect().right;
    followPointer(event.nativeEvent, wide && right - event.clientX <= END_GRIP && bar.width >= 3 * END_GRIP, {
      scroller: scroller.current!,
      labelWidth: LABEL_WIDTH,
      headHeight: HEAD_HEIGHT,
      board,
      begin: () => begin(placed),
      end(moving, kept) {
        if (!moving) return;
        if (kept) drop(moving);
        else moving.remove();
      },
    });
  }

  const rowIndexes = Array.from(
    { length: drawn.rows.to - drawn.rows.from },
    (_, n) => drawn.rows.from + n,
  ).filter((index) => index < rows.length);
  // the active bar is there even when it was scrolled away: it holds the tab stop
  if (active && !rowIndexes.includes(active.rowIndex)) rowIndexes.push(active.rowIndex);
  const holidays = useMemo(
    () => scale.days.flatMap((day, index) => (holidayName(day) ? [index] : [])),
    [scale],
  );
  return (
    // the keys are those of a grid, and handled in one place for all its cells
    <div
      ref={scroller}
      role="grid"
      aria-label={t('planning-board.grid')}
      aria-describedby="planning-board-keys"
      aria-rowcount={rows.length}
      aria-readonly="true"
      tabIndex={active ? -1 : 0}
      className="timeline"
      style={
        {
          '--label': `${LABEL_WIDTH}px`,
          '--head': `${HEAD_HEIGHT}px`,
          '--day': `${scale.dayWidth}px`,
          '--mark': `${(scale.zoom === 'quarter' ? 7 : 1) * scale.dayWidth}px`,
        } as CSSProperties
      }
      onKeyDown={keys.onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => active && onOpen(active.bar.entry)}
      onFocus={() => (hadFocus.current = true)}
      onBlur={(event) => {
        if (event.relatedTarget) hadFocus.current = false;
        keys.cancel();
      }}
    >
      <div
        role="rowgroup"
        className="timeline__body"
        style={{ inlineSize: LABEL_WIDTH + scale.width, blockSize: HEAD_HEIGHT + tops.at(-1)! }}
      >
        <TimelineHead scale={scale} drawn={drawn.columns} />
        <div className="timeline__days" aria-hidden="true">
          {holidays.map((index) => (
            <div
              key={index}
              className="timeline__holiday"
              style={{ insetInlineStart: index * scale.dayWidth }}
            />
          ))}
          <div className="timeline__now" style={{ insetInlineStart: scale.x(now) }} />
        </div>
        {rowIndexes.map((index) => (
          <TimelineRow
            key={rows[index]!.row.key}
            laid={rows[index]!}
            top={HEAD_HEIGHT + tops[index]!}
            position={index + 1}
            scale={scale}
            drawn={drawn.columns}
            activeId={active?.rowIndex === index ? active.appointmentId : null}
            matches={matches}
            texts={texts}
          />
        ))}
        <div ref={ghosts} className="timeline__ghosts" aria-hidden="true" />
      </div>
    </div>
  );
}
