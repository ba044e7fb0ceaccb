import { memo } from 'react';
import { joinClasses } from '../components/join-classes.ts';
import type { Bar, LaidRow, Matcher } from './board-rows.ts';
import type { TimeScale } from './time-scale.ts';
import type { BoardTexts } from './use-board-texts.ts';
import type { Range } from './visible-window.ts';

/** Less wide than this a bar has no room for words. */
const WORDS = 40;

interface TimelineRowProps {
  laid: LaidRow;
  top: number;
  /** Its place among all rows, 1 = the first. */
  position: number;
  scale: TimeScale;
  /** Part of the width that is drawn. */
  drawn: Range;
  /** The bar with the one tab stop of the board, when it is in this row. */
  activeId: string | null;
  /** null = nothing is filtered */
  matches: Matcher | null;
  texts: BoardTexts;
}

/** One room, trainer or topic with its bars. Events are the timeline's, so that nothing here changes while somebody works. */
export const TimelineRow = memo(function TimelineRow({
  laid,
  top,
  position,
  scale,
  drawn,
  activeId,
  matches,
  texts,
}: TimelineRowProps) {
  const { row, bars, height } = laid;
  const visible = (bar: Bar) =>
    (bar.left < drawn.to && drawn.from < bar.left + bar.width) || bar.entry.appointmentId === activeId;
  return (
    <div
      role="row"
      aria-rowindex={position}
      className="timeline-row"
      style={{ insetBlockStart: top, blockSize: height }}
    >
      <div role="rowheader" className="timeline-row__label">
        <span className="timeline-row__name">{texts.row(row)}</span>
        {row.room && <span className="timeline-row__place">{texts.place(row.room)}</span>}
      </div>
      {row.blocks.map((block) => {
        const left = scale.x(block.startsAt);
        const width = Math.max(4, scale.x(block.endsAt) - left);
        if (left > drawn.to || left + width < drawn.from) return null;
        const text = texts.block(block);
        return (
          <div
            key={block.id}
            role="gridcell"
            className="timeline-block"
            aria-label={text}
            title={text}
            style={{ transform: `translateX(${left}px)`, inlineSize: width }}
          />
        );
      })}
      {bars.map((bar) => {
        if (!visible(bar)) return null;
        const { entry, left, width } = bar;
        const active = entry.appointmentId === activeId;
        const warned = entry.blocked || entry.roomTooSmall;
        return (
          <div
            key={entry.appointmentId}
            role="gridcell"
            data-bar={entry.appointmentId}
            tabIndex={active ? 0 : -1}
            aria-selected={active}
            aria-label={texts.bar(entry)}
            className={joinClasses(
              'timeline-bar',
              entry.status === 'DRAFT' && 'timeline-bar--draft',
              warned && 'timeline-bar--warned',
              matches && !matches(entry) && 'timeline-bar--other',
            )}
            style={{ transform: `translate(${left}px, ${bar.top}px)`, inlineSize: width }}
          >
            {width > WORDS ? `${warned ? '⚠ ' : ''}${entry.topicTitle}` : null}
          </div>
        );
      })}
    </div>
  );
});
