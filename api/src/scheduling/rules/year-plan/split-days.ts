import { addDays } from '@weitblick/shared/calendar';
import type { Minutes } from './problem.ts';

const DAY = 24 * 60;

/**
 * The parts of a span on each of its days.
 * @param from,until wall-clock times in Berlin, YYYY-MM-DD HH:MM
 */
export function splitDays(from: string, until: string): (Minutes & { day: string })[] {
  const [first, last] = [from.slice(0, 10), until.slice(0, 10)];
  const parts: (Minutes & { day: string })[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const part = {
      day,
      from: day === first ? minuteOf(from) : 0,
      until: day === last ? minuteOf(until) : DAY,
    };
    if (part.from < part.until) parts.push(part);
  }
  return parts;
}

function minuteOf(at: string): number {
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
}
