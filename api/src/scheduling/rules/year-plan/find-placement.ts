import type { SessionWish } from './demand.ts';
import type { PlacedAppointment, Placement, PlanState } from './plan-state.ts';
import { appointmentDays } from './planning-days.ts';
import {
  CLOSES,
  OPENS,
  type Minutes,
  type PatternAppointment,
  type PlanningProblem,
  type RoomToPlan,
  type SessionPattern,
} from './problem.ts';

/** When the appointments of a session would be. */
export type Timetable = readonly (Minutes & { day: string })[];

/** Half days that short sessions may move to. */
const MORNING = 9 * 60;
const AFTERNOON = 13 * 60;
const SHORT = 4 * 60;

/** Points of cost: one for each hundredth of the year away from the best day. */
const OTHER_SITE = 4;
const OTHER_TIME = 1;
const SPARE_SEATS = 0.02;

/** Finds days, rooms and trainers for sessions, given what is occupied. */
export class PlacementFinder {
  readonly problem: PlanningProblem;
  readonly #state: PlanState;
  readonly #allowed: ReadonlySet<string>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #rooms = new Map<number, RoomToPlan[]>();
  /** By topic and day: the calendar is the same for all sessions of a topic. */
  readonly #timetables = new Map<number, Map<string, Timetable[]>>();

  constructor(problem: PlanningProblem, state: PlanState) {
    this.problem = problem;
    this.#state = state;
    this.#allowed = new Set(problem.days);
    this.#positions = new Map(problem.days.map((day, i) => [day, i]));
  }

  /** The cheapest placement over all days, or null. @param aim the position among the days that would be best */
  best(wish: SessionWish, aim: number): Placement | null {
    let best: Placement | null = null;
    for (const day of this.daysAround(aim)) {
      if (best && this.distance(day, aim) >= best.cost) break;
      const found = this.on(day, wish, aim);
      if (found && (!best || found.cost < best.cost)) best = found;
    }
    return best;
  }

  /** The cheapest placement that starts on the day, or null. */
  on(day: string, wish: SessionWish, aim: number): Placement | null {
    let best: Placement | null = null;
    for (const times of this.timetables(day, wish)) {
      const placement = this.#fill(times, wish, aim);
      if (placement && (!best || placement.cost < best.cost)) best = placement;
    }
    return best;
  }

  /** All days, those near the aim first. */
  *daysAround(aim: number): Generator<string> {
    const { days } = this.problem;
    const centre = Math.min(days.length - 1, Math.max(0, Math.round(aim)));
    for (let away = 0; away < days.length; away += 1) {
      const [later, earlier] = [days[centre + away], days[centre - away]];
      if (later !== undefined) yield later;
      if (earlier !== undefined && away > 0) yield earlier;
    }
  }

  /** In hundredths of the year's days. */
  distance(day: string, aim: number): number {
    return (Math.abs(this.#positions.get(day)! - aim) / this.problem.days.length) * 100;
  }

  /** The times at which a session could start on the day: the usual one, and for short ones the other half of the day. */
  timetables(day: string, { topic }: SessionWish): readonly Timetable[] {
    const known = this.#timetables.get(topic.id) ?? new Map<string, Timetable[]>();
    this.#timetables.set(topic.id, known);
    let timetables = known.get(day);
    if (!timetables) known.set(day, (timetables = this.#timetablesOn(day, topic.pattern)));
    return timetables;
  }

  #timetablesOn(day: string, { appointments }: SessionPattern): Timetable[] {
    const days = appointmentDays(day, appointments, this.#allowed);
    if (!days) return [];
    return startsOf(appointments).map((shift) =>
      appointments.map(({ start, minutes }, i) => ({
        day: days[i]!,
        from: start + shift,
        until: start + shift + minutes,
      })),
    );
  }

  /** Rooms that would do, the best first: at the usual site, with few seats to spare. */
  roomsFor({ topic }: SessionWish): readonly RoomToPlan[] {
    let rooms = this.#rooms.get(topic.id);
    if (!rooms) this.#rooms.set(topic.id, (rooms = fittingRooms(this.problem.rooms, topic.pattern)));
    return rooms;
  }

  /** The same room for all appointments, or else rooms of one site. */
  findRooms(times: Timetable, wish: SessionWish): readonly RoomToPlan[] | null {
    const rooms = this.roomsFor(wish);
    const isFree = (room: RoomToPlan, time: Timetable[number]) =>
      this.#state.isRoomFree(room.id, time.day, time);
    const same = rooms.find((room) => times.every((time) => isFree(room, time)));
    if (same) return times.map(() => same);
    if (times.length === 1) return null;
    for (const site of new Set(rooms.map(({ siteCode }) => siteCode))) {
      const there = rooms.filter(({ siteCode }) => siteCode === site);
      const each = times.map((time) => there.find((room) => isFree(room, time)));
      if (each.every((room) => room !== undefined)) return each;
    }
    return null;
  }

  /** Those who know the topic and have taught least so far in proportion to their contract. */
  findTrainers(times: Timetable, { topic }: SessionWish): readonly number[] | null {
    const days = times.map(({ day }) => day);
    const free = topic.trainers.filter(
      ({ id }) =>
        times.every((time) => this.#state.isFree('TRAINER', id, time.day, time)) &&
        this.#state.coversDays(id, days),
    );
    const { trainersNeeded } = topic.pattern;
    if (free.length < trainersNeeded) return null;
    return free
      .toSorted((a, b) => this.#load(a.id) - this.#load(b.id) || b.taught - a.taught || a.id - b.id)
      .slice(0, trainersNeeded)
      .map(({ id }) => id);
  }

  /** A piece of each kind for every appointment, from the site where it takes place if there is one. */
  findEquipment(times: Timetable, { topic }: SessionWish, siteCode: string | null): number[] | null {
    const found: number[] = [];
    for (const kind of topic.pattern.equipment) {
      const pieces = this.problem.equipment
        .filter((piece) => piece.kind === kind && !found.includes(piece.id))
        .toSorted((a, b) => Number(a.siteCode !== siteCode) - Number(b.siteCode !== siteCode) || a.id - b.id);
      const piece = pieces.find(({ id }) =>
        times.every((time) => this.#state.isFree('EQUIPMENT', id, time.day, time)),
      );
      if (!piece) return null;
      found.push(piece.id);
    }
    return found;
  }

  keepsApart(times: Timetable, { topic }: SessionWish): boolean {
    return times.every((time) => this.#state.keepsApart(topic, time.day, time));
  }

  costOf(times: Timetable, rooms: readonly RoomToPlan[], wish: SessionWish, aim: number): number {
    const { siteCode, capacity, appointments } = wish.topic.pattern;
    const [room] = rooms;
    return (
      this.distance(times[0]!.day, aim) +
      (room && siteCode !== null && room.siteCode !== siteCode ? OTHER_SITE : 0) +
      (room ? (room.seats - capacity) * SPARE_SEATS : 0) +
      (times[0]!.from === appointments[0]!.start ? 0 : OTHER_TIME)
    );
  }

  #fill(times: Timetable, wish: SessionWish, aim: number): Placement | null {
    if (!this.keepsApart(times, wish)) return null;
    const trainers = this.findTrainers(times, wish);
    if (!trainers) return null;
    const rooms = needsRoom(wish.topic.pattern) ? this.findRooms(times, wish) : [];
    if (!rooms) return null;
    const equipment = this.findEquipment(times, wish, rooms[0]?.siteCode ?? wish.topic.pattern.siteCode);
    if (!equipment) return null;
    const appointments = times.map((time, i): PlacedAppointment => ({
      ...time,
      roomId: rooms[i]?.id ?? null,
      trainerIds: trainers,
      equipmentIds: equipment,
    }));
    return { wish, appointments, cost: this.costOf(times, rooms, wish, aim) };
  }

  /** In tenths of what the contract covers, or of a common number of days. */
  #load(trainerId: number): number {
    const taught = this.#state.daysOf(trainerId);
    const left = this.#state.daysLeft(trainerId);
    return Math.round((10 * taught) / (left === null ? COMMON_DAYS : Math.max(1, taught + left)));
  }
}

/** What somebody without a contract teaches in a year at most, in general. */
const COMMON_DAYS = 100;

export function needsRoom({ format }: SessionPattern): boolean {
  return format !== 'ONLINE';
}

function fittingRooms(rooms: readonly RoomToPlan[], pattern: SessionPattern): RoomToPlan[] {
  const { capacity, siteCode, roomFeatures, accessible } = pattern;
  const away = (room: RoomToPlan) => Number(siteCode !== null && room.siteCode !== siteCode);
  return rooms
    .filter(
      (room) =>
        room.seats >= capacity &&
        (!accessible || room.accessible) &&
        roomFeatures.every((feature) => room.features.includes(feature)),
    )
    .sort((a, b) => away(a) - away(b) || a.seats - b.seats || a.id - b.id);
}

/** Minutes by which all appointments could be moved. */
function startsOf(appointments: readonly PatternAppointment[]): number[] {
  const first = appointments[0]!.start;
  const isShort = appointments.every(({ minutes }) => minutes <= SHORT);
  const others = isShort ? [MORNING - first, AFTERNOON - first] : [];
  return [...new Set([0, ...others])].filter((shift) =>
    appointments.every(({ start, minutes }) => start + shift >= OPENS && start + shift + minutes <= CLOSES),
  );
}
