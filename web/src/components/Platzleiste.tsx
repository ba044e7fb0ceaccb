import type { CSSProperties } from 'react';
import { joinClasses } from './join-classes.ts';
import './Platzleiste.css';

export interface SeatCounts {
  minimum: number;
  capacity: number;
  confirmed: number;
  free: number;
  waiting: number;
}

const MOST_SINGLE_SEATS = 24;

/**
 * The thin bar of seats: taken, free, and behind the end the people who wait. It only repeats what the text beside
 * it says, so assistive technology does not see it.
 */
export function Platzleiste({ seats }: { seats: SeatCounts }) {
  const full = seats.free <= 0;
  const few = !full && seats.free <= 3;
  const className = joinClasses('platzleiste', full && 'platzleiste--full', few && 'platzleiste--few');
  if (seats.capacity > MOST_SINGLE_SEATS) {
    const taken = Math.min(1, (seats.capacity - seats.free) / seats.capacity);
    return (
      <span className={className} aria-hidden="true">
        <span className="platzleiste__track">
          <span className="platzleiste__part" style={{ '--taken': taken } as CSSProperties} />
        </span>
        {seats.waiting > 0 && <span className="platzleiste__queue" />}
      </span>
    );
  }
  const taken = seats.capacity - Math.max(0, seats.free);
  return (
    <span className={className} aria-hidden="true">
      {Array.from({ length: seats.capacity }, (_, seat) => (
        <span
          key={seat}
          className={joinClasses('platzleiste__seat', seat < taken && 'platzleiste__seat--taken')}
        />
      ))}
      {seats.waiting > 0 && <span className="platzleiste__queue" />}
    </span>
  );
}
