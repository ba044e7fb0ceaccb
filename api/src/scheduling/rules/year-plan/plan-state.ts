import type { SessionWish } from './demand.ts';
import type { Minutes, PlanningProblem, ResourceKind, RoomToPlan, TopicToPlan } from './problem.ts';

export interface PlacedAppointment extends Minutes {
  /** YYYY-MM-DD */
  day: string;
  roomId: number | null;
  trainerIds: readonly number[];
  equipmentIds: readonly number[];
}

/** A session with days, rooms and trainers. */
export interface Placement {
  wish: SessionWish;
  appointments: readonly PlacedAppointment[];
  /** How far it is from what would be best; see costOf. */
  cost: number;
}

const NOON = 13 * 60;
const NO_BUFFER = { setUpMinutes: 0, tearDownMinutes: 0 };

/** Who and what is occupied when, by what was there before and by the plan as it grows. */
export class PlanState {
  /** Resource and day to occupied minutes. */
  readonly #occupied = new Map<string, Minutes[]>();
  /** Group, day and half of the day to sessions. */
  readonly #together = new Map<string, number>();
  /** Trainer to the days of teaching, with the number of appointments on each. */
  readonly #teaching = new Map<number, Map<string, number>>();
  readonly #contracts: ReadonlyMap<number, number | null>;
  readonly #rooms: ReadonlyMap<number, RoomToPlan>;
  readonly #mostTogether: ReadonlyMap<string, number>;

  /** @param mostTogether how many sessions of a target group may take place at once */
  constructor(problem: PlanningProblem, mostTogether: ReadonlyMap<string, number>) {
    this.#mostTogether = mostTogether;
    this.#rooms = new Map(problem.rooms.map((room) => [room.id, room]));
    this.#contracts = new Map(problem.trainers.map(({ id, contractDays }) => [id, contractDays]));
    for (const { id, taughtDays } of problem.trainers)
      this.#teaching.set(id, new Map(taughtDays.map((day) => [day, 1])));
    for (const { kind, id, day, from, until } of problem.busy) this.#occupy(kind, id, day, { from, until });
    for (const { topicId, targetGroups, ...time } of problem.taken)
      this.#count(groupsOf({ id: topicId, targetGroups }), time.day, time, 1);
  }

  place({ wish, appointments }: Placement): void {
    this.#change(wish, appointments, 1);
  }

  remove({ wish, appointments }: Placement): void {
    this.#change(wish, appointments, -1);
  }

  isRoomFree(id: number, day: string, time: Minutes): boolean {
    return this.#isFree('ROOM', id, day, this.#withBuffer(id, time));
  }

  isFree(kind: Exclude<ResourceKind, 'ROOM'>, id: number, day: string, time: Minutes): boolean {
    return this.#isFree(kind, id, day, time);
  }

  /** Whether the contract covers the days as well. */
  coversDays(trainerId: number, days: readonly string[]): boolean {
    const limit = this.#contracts.get(trainerId);
    if (limit == null) return true;
    const taught = this.#teaching.get(trainerId);
    const added = new Set(days.filter((day) => !taught?.has(day))).size;
    return this.daysOf(trainerId) + added <= limit;
  }

  /** Days of the year on which the trainer teaches. */
  daysOf(trainerId: number): number {
    return this.#teaching.get(trainerId)?.size ?? 0;
  }

  /** Contract days that are left; null = no limit. */
  daysLeft(trainerId: number): number | null {
    const limit = this.#contracts.get(trainerId);
    return limit == null ? null : limit - this.daysOf(trainerId);
  }

  /** Whether nobody would have to be in two sessions at once. */
  keepsApart(topic: TopicToPlan, day: string, time: Minutes): boolean {
    return groupsOf(topic).every((group) => {
      const most = group.startsWith(TOPIC) ? 1 : this.#mostTogether.get(group);
      return (
        most === undefined ||
        halvesOf(time).every((half) => (this.#together.get(`${group} ${day} ${half}`) ?? 0) < most)
      );
    });
  }

  #change(wish: SessionWish, appointments: readonly PlacedAppointment[], by: 1 | -1): void {
    for (const { day, from, until, roomId, trainerIds, equipmentIds } of appointments) {
      const time = { from, until };
      const uses: [ResourceKind, number, Minutes][] = [
        ...(roomId === null ? [] : [['ROOM', roomId, this.#withBuffer(roomId, time)] as const]),
        ...trainerIds.map((id) => ['TRAINER', id, time] as const),
        ...equipmentIds.map((id) => ['EQUIPMENT', id, time] as const),
      ].map(([kind, id, minutes]) => [kind, id, minutes]);
      for (const [kind, id, minutes] of uses) {
        if (by === 1) this.#occupy(kind, id, day, minutes);
        else this.#vacate(kind, id, day, minutes);
      }
      for (const id of trainerIds) this.#teach(id, day, by);
      this.#count(groupsOf(wish.topic), day, time, by);
    }
  }

  #withBuffer(roomId: number, { from, until }: Minutes): Minutes {
    const { setUpMinutes, tearDownMinutes } = this.#rooms.get(roomId) ?? NO_BUFFER;
    return { from: from - setUpMinutes, until: until + tearDownMinutes };
  }

  #isFree(kind: ResourceKind, id: number, day: string, { from, until }: Minutes): boolean {
    const times = this.#occupied.get(`${kind} ${id} ${day}`);
    return !times || times.every((time) => time.until <= from || until <= time.from);
  }

  #occupy(kind: ResourceKind, id: number, day: string, time: Minutes): void {
    const key = `${kind} ${id} ${day}`;
    const times = this.#occupied.get(key);
    if (times) times.push(time);
    else this.#occupied.set(key, [time]);
  }

  #vacate(kind: ResourceKind, id: number, day: string, { from, until }: Minutes): void {
    const times = this.#occupied.get(`${kind} ${id} ${day}`)!;
    const index = times.findIndex((time) => time.from === from && time.until === until);
    times.splice(index, 1);
  }

  #teach(trainerId: number, day: string, by: 1 | -1): void {
    const days = this.#teaching.get(trainerId) ?? new Map<string, number>();
    this.#teaching.set(trainerId, days);
    const count = (days.get(day) ?? 0) + by;
    if (count > 0) days.set(day, count);
    else days.delete(day);
  }

  #count(groups: readonly string[], day: string, time: Minutes, by: 1 | -1): void {
    for (const group of groups)
      for (const half of halvesOf(time)) {
        const key = `${group} ${day} ${half}`;
        this.#together.set(key, (this.#together.get(key) ?? 0) + by);
      }
  }
}

const TOPIC = 'topic ';

/** Whom a session is for, and the topic itself: it never runs twice at once, so that whoever cannot come can come another time. */
function groupsOf({ id, targetGroups }: Pick<TopicToPlan, 'id' | 'targetGroups'>): string[] {
  return [`${TOPIC}${id}`, ...targetGroups];
}

function halvesOf({ from, until }: Minutes): ('AM' | 'PM')[] {
  return [...(from < NOON ? (['AM'] as const) : []), ...(until > NOON ? (['PM'] as const) : [])];
}

/** Room beyond the average that keeps the search from getting stuck. */
const SLACK = 1.4;

/**
 * How many sessions of a target group may take place at once: one, unless there are more half days of teaching than half days.
 * @returns nothing for a plan that need not keep them apart
 */
export function mostTogether(problem: PlanningProblem, wishes: readonly SessionWish[]): Map<string, number> {
  const halfDays = new Map<string, number>();
  const add = (groups: readonly string[], time: Minutes) => {
    for (const group of groups) halfDays.set(group, (halfDays.get(group) ?? 0) + halvesOf(time).length);
  };
  for (const { topic } of wishes)
    for (const { start, minutes } of topic.pattern.appointments)
      add(topic.targetGroups, { from: start, until: start + minutes });
  for (const taken of problem.taken) add(taken.targetGroups, taken);
  if (!problem.parameters.keepTargetGroupsApart) return new Map();
  const available = Math.max(1, problem.days.length * 2);
  return new Map(
    [...halfDays].map(([group, count]) => [group, Math.max(1, Math.ceil((count * SLACK) / available))]),
  );
}
