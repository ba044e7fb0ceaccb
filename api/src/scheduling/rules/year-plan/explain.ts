import type { SessionWish } from './demand.ts';
import { needsRoom, type PlacementFinder, type Timetable } from './find-placement.ts';
import type { Placement, PlanState } from './plan-state.ts';
import { monthsOf } from './months.ts';

export const REASON_KINDS = [
  'BEST_DAY',
  'OTHER_DAY',
  'OTHER_TIME',
  'USUAL_SITE',
  'OTHER_SITE',
  'ANY_SITE',
  'ONLINE',
  'KNOWS_TOPIC',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export const OBSTACLES = ['CALENDAR', 'TARGET_GROUP', 'ROOM', 'TRAINER', 'CONTRACT', 'EQUIPMENT'] as const;
/** What stands against a session on a day. */
export type Obstacle = (typeof OBSTACLES)[number];

/** Why a session is where it is; figures that a kind has no use for are null. */
export interface Reason {
  kind: ReasonKind;
  /** What was in the way of the best day. */
  obstacle: Obstacle | null;
  /** The best day, YYYY-MM-DD. */
  day: string | null;
  /** How often the trainer has taught the topic, or seats of the room. */
  count: number | null;
}

const reason = (kind: ReasonKind, facts: Partial<Reason> = {}): Reason => ({
  kind,
  obstacle: null,
  day: null,
  count: null,
  ...facts,
});

/** Why a session is planned as it is, after the plan is complete. */
export function reasonsFor(
  placement: Placement,
  aim: number,
  finder: PlacementFinder,
  state: PlanState,
): Reason[] {
  // a session is not in its own way
  state.remove(placement);
  const reasons = reasonsWithout(placement, aim, finder, state);
  state.place(placement);
  return reasons;
}

function reasonsWithout(
  { wish, appointments }: Placement,
  aim: number,
  finder: PlacementFinder,
  state: PlanState,
): Reason[] {
  const { pattern, trainers } = wish.topic;
  const { days, rooms } = finder.problem;
  const [first] = appointments;
  const bestDay = days[Math.min(days.length - 1, Math.round(aim))]!;
  const room = rooms.find(({ id }) => id === first!.roomId);
  const taught = trainers.find(({ id }) => first!.trainerIds.includes(id))?.taught ?? 0;
  return [
    first!.day === bestDay
      ? reason('BEST_DAY', { day: bestDay })
      : reason('OTHER_DAY', { day: bestDay, obstacle: obstacleOn(bestDay, wish, finder, state) }),
    ...(first!.from === pattern.appointments[0]!.start ? [] : [reason('OTHER_TIME')]),
    ...(room ? [siteReason(room, pattern.siteCode)] : []),
    ...(needsRoom(pattern) ? [] : [reason('ONLINE')]),
    ...(first!.trainerIds.length > 0 ? [reason('KNOWS_TOPIC', { count: taught })] : []),
  ];
}

function siteReason(room: { siteCode: string; seats: number }, usual: string | null): Reason {
  const kind = usual === null ? 'ANY_SITE' : usual === room.siteCode ? 'USUAL_SITE' : 'OTHER_SITE';
  return reason(kind, { count: room.seats });
}

/** The first thing that stands against the session on the day; null when it would fit, and another day was as good. */
function obstacleOn(
  day: string,
  wish: SessionWish,
  finder: PlacementFinder,
  state: PlanState,
): Obstacle | null {
  const [times] = finder.timetables(day, wish);
  return times ? (obstaclesTo(times, wish, finder, state)[0] ?? null) : 'CALENDAR';
}

/** All that stands against a session at certain times, each looked at by itself. */
function obstaclesTo(
  times: Timetable,
  wish: SessionWish,
  finder: PlacementFinder,
  state: PlanState,
): Obstacle[] {
  const { pattern, trainers } = wish.topic;
  const found: Obstacle[] = [];
  if (!finder.keepsApart(times, wish)) found.push('TARGET_GROUP');
  if (needsRoom(pattern) && !finder.findRooms(times, wish)) found.push('ROOM');
  if (!finder.findTrainers(times, wish)) {
    const free = trainers.filter(({ id }) =>
      times.every((time) => state.isFree('TRAINER', id, time.day, time)),
    );
    found.push(free.length < pattern.trainersNeeded ? 'TRAINER' : 'CONTRACT');
  }
  if (!finder.findEquipment(times, wish, pattern.siteCode)) found.push('EQUIPMENT');
  return found;
}

export const GAP_REASONS = [
  'TOO_FEW_PEOPLE',
  'SESSION_LIMIT',
  'NO_LARGE_ROOM',
  'NO_TRAINER',
  ...OBSTACLES,
  'COMBINATION',
] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** Why people get no session, and what would help. */
export interface Gap {
  topicId: number;
  sessions: number;
  people: number;
  reason: GapReason;
  /** The month in which lifting the reason would open most days; 1 = January. */
  month: number | null;
  /** Days on which nothing else stands against it. */
  openDays: number;
}

/** What stands against a session that found no place. With one obstacle less, on how many days could it be? */
export function gapFor(wish: SessionWish, finder: PlacementFinder, state: PlanState): Gap {
  const { id, trainers, pattern } = wish.topic;
  const gap = { topicId: id, sessions: 1, people: wish.people, month: null, openDays: 0 };
  if (needsRoom(pattern) && finder.roomsFor(wish).length === 0) return { ...gap, reason: 'NO_LARGE_ROOM' };
  if (trainers.length < pattern.trainersNeeded) return { ...gap, reason: 'NO_TRAINER' };
  const opened = new Map<Obstacle, Map<number, number>>();
  let possible = false;
  for (const { month, days } of monthsOf(finder.problem.days))
    for (const day of days) {
      const alone = finder
        .timetables(day, wish)
        .map((times) => obstaclesTo(times, wish, finder, state))
        .filter((obstacles) => ((possible = true), obstacles.length === 1))
        .map(([only]) => only!);
      for (const obstacle of new Set(alone)) {
        const byMonth = opened.get(obstacle) ?? new Map<number, number>();
        opened.set(obstacle, byMonth.set(month, (byMonth.get(month) ?? 0) + 1));
      }
    }
  if (!possible) return { ...gap, reason: 'CALENDAR' };
  const ranked = [...opened].map(([obstacle, byMonth]) => ({ obstacle, byMonth, days: total(byMonth) }));
  const best = ranked.sort((a, b) => b.days - a.days)[0];
  if (!best) return { ...gap, reason: 'COMBINATION' };
  const [month] = [...best.byMonth].sort((a, b) => b[1] - a[1])[0]!;
  return { ...gap, reason: best.obstacle, month, openDays: best.days };
}

function total(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
