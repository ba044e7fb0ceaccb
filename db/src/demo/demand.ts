import type { DemoSession } from './city-types.ts';
import { DAY } from './clock-time.ts';
import type { Random } from './random.ts';

/** How many people will want a seat in a session, and when they say so. */
export interface Demand {
  session: DemoSession;
  wishes: number;
  /** People who would join a waiting list that is this long do not. */
  longestQueue: number;
}

/** Wishes a seat, from and to, by the topic's demand. */
const FILL = [
  [0.2, 0.6],
  [0.3, 0.8],
  [0.45, 1.15],
  [0.75, 1.5],
  [1.15, 2.4],
] as const;
const SELF_PACED_WISHES = [6, 12, 20, 34, 60];
/** Average number of days between a wish and the end of enrolment. */
const LEAD = [38, 42, 48, 90, 260];

/**
 * Draws the demand of each session, so that the past `years` together see about `perYear` enrolments a year: fully
 * booked topics as they are, the others scaled.
 */
export function drawDemand(
  random: Random,
  sessions: readonly DemoSession[],
  { now, years, perYear, rush }: { now: Date; years: number; perYear: number; rush: number },
): Demand[] {
  const drawn = sessions.map((session) => {
    const { demand } = session.topic;
    const [from, to] = FILL[demand - 1]!;
    const full = demand === 5;
    const seats =
      session.format === 'SELF_PACED'
        ? SELF_PACED_WISHES[demand - 1]!
        : effectiveSeats(session.capacity, full);
    const queue = full ? Math.round(3 + 22 * random.next() ** 1.7) : random.int(1, 6);
    const crowd = full ? rush * (random.chance(0.2) ? 1.6 : 1) : 1;
    const wanted = seats * crowd * (from + (to - from) * random.next() ** (full ? 2 : 1));
    return {
      session,
      wanted,
      queue,
      scalable: !full,
      calledOff: random.chance([0.09, 0.04, 0.012, 0, 0][demand - 1]!),
    };
  });
  const past = drawn.filter(({ session }) => session.startsAt < now.getTime());
  const rows = (scale: number) =>
    past.reduce((sum, d) => sum + Math.min(wishes(d, scale), d.session.capacity + d.queue), 0);
  let [low, high] = [0.2, 3];
  for (let i = 0; i < 30; i += 1) {
    const middle = (low + high) / 2;
    if (rows(middle) < perYear * years) low = middle;
    else high = middle;
  }
  return drawn.map((d) => {
    const { session } = d;
    if (d.calledOff && session.format !== 'SELF_PACED' && session.seatsMinimum > 1) {
      session.calledOffAt = callOffTime(random, session);
      return { session, wishes: random.int(0, session.seatsMinimum - 1), longestQueue: d.queue };
    }
    return { session, wishes: wishes(d, low), longestQueue: d.queue };
  });
}

interface Drawn {
  session: DemoSession;
  wanted: number;
  scalable: boolean;
}

/** A session that takes place had wishes for nearly its smallest number of seats at least; planners let some run with less. */
function wishes({ session, wanted, scalable }: Drawn, scale: number): number {
  const scaled = Math.round(wanted * (scalable ? scale : 1));
  return session.format === 'SELF_PACED' ? scaled : Math.max(Math.ceil(session.seatsMinimum * 0.7), scaled);
}

/** Large lectures are seldom full. */
function effectiveSeats(capacity: number, full: boolean): number {
  const limit = full ? 24 : 16;
  return capacity <= limit ? capacity : limit + (capacity - limit) * (full ? 0.3 : 0.2);
}

/** Some days after the end of enrolment, before the start. */
function callOffTime(random: Random, { enrolUntil, startsAt }: DemoSession): number {
  const from = Math.min(enrolUntil, startsAt - 3 * DAY);
  return Math.floor(from + random.between(0.05, 0.6) * (startsAt - from));
}

/**
 * When somebody says that they want a seat: most in the last weeks, for popular topics long before.
 * @param rush 1 = as in the city; more lets a small number of sessions have people on waiting lists, too
 */
export function momentOfWish(random: Random, session: DemoSession, rush: number): number {
  if (session.format === 'SELF_PACED') {
    return (
      session.startsAt - 20 * DAY + random.next() ** 1.3 * (session.endsAt - session.startsAt - 20 * DAY)
    );
  }
  const last = session.enrolUntil;
  const mean = random.chance(0.2) ? 140 : LEAD[session.topic.demand - 1]!;
  let lead = random.exponential(mean * rush);
  while (lead > 330) lead = random.exponential(180);
  return last - lead * DAY;
}
