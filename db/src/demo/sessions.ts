import { addDays, berlinDay } from '@weitblick/shared/calendar';
import type { Format } from '../catalogue/index.ts';
import { Bookings } from './bookings.ts';
import type { DemoAppointment, DemoRoom, DemoSession, DemoTopic, DemoTrainer } from './city-types.ts';
import { at, HOUR, MINUTE } from './clock-time.ts';
import { nextTeachingDay, teachingWeight } from './holidays.ts';
import { WeightedPicker, type Random } from './random.ts';
import { timetable } from './timetable.ts';

export interface SessionsOptions {
  topics: readonly DemoTopic[];
  rooms: readonly DemoRoom[];
  trainers: readonly DemoTrainer[];
  now: Date;
  perYear: number;
}

const YEARS = [-2, -1, 0];
const LAST_MINUTE = 23 * 60 + 59;
/** Sessions a year of a topic, in proportion. */
const WEIGHT_OF_DEMAND = [0.4, 1, 1.7, 2.3, 2.7];
const PC_CATEGORIES = new Set(['office', 'it-fachwissen', 'ki-und-daten']);

/** Two years of past sessions and one year ahead, `perYear` starting in each. */
export function generateSessions(random: Random, options: SessionsOptions): DemoSession[] {
  const planner = new SessionPlanner(random, options);
  for (const year of YEARS) planner.planYear(year);
  return planner.finish();
}

class SessionPlanner {
  readonly #random: Random;
  readonly #options: SessionsOptions;
  readonly #today: string;
  readonly #rooms = new Bookings(30 * MINUTE);
  readonly #trainers = new Bookings(HOUR);
  readonly #sessions: DemoSession[] = [];

  constructor(random: Random, options: SessionsOptions) {
    this.#random = random;
    this.#options = options;
    this.#today = berlinDay(options.now);
  }

  planYear(year: number): void {
    const { topics, perYear } = this.#options;
    const selfPaced = topics.filter((topic) => topic.minutes.length === 0);
    for (const topic of selfPaced) this.#selfPaced(topic, year);

    const taught = this.#random.order(topics.filter((topic) => topic.minutes.length > 0));
    const weights = taught.map((topic) => WEIGHT_OF_DEMAND[topic.demand - 1]!);
    const total = weights.reduce((a, b) => a + b, 0);
    let sum = 0;
    let given = 0;
    taught.forEach((topic, i) => {
      sum += weights[i]!;
      const upTo = Math.round(((perYear - selfPaced.length) * sum) / total);
      for (let n = given; n < upTo; n += 1)
        this.#taught(topic, year, (n - given) / (upTo - given), (n - given + 1) / (upTo - given));
      given = upTo;
    });
  }

  /** One session a year, open for enrolment until shortly before its end. */
  #selfPaced(topic: DemoTopic, year: number): void {
    // the same day each year, so that one session follows the other
    const offset = (topic.id * 37) % 90;
    const startsAt = at(nextTeachingDay(addDays(this.#today, year * 365 + offset)), 480);
    const lastDay = addDays(this.#today, year * 365 + offset + 350);
    const endsAt = at(lastDay, LAST_MINUTE);
    this.#add(topic, 'SELF_PACED', {
      startsAt,
      endsAt,
      siteCode: null,
      joinUrl: `https://lernen.stadt.example/kurs/${topic.slug}`,
      capacity: topic.seats[1],
      enrolUntil: endsAt,
      cancelUntil: at(addDays(lastDay, -14), LAST_MINUTE),
      appointments: [],
      trainerIds: [],
    });
  }

  /** A session that starts in the given part (0 to 1) of a year. */
  #taught(topic: DemoTopic, year: number, from: number, until: number): void {
    const random = this.#random;
    const format = topic.formats.length === 1 || random.chance(0.65) ? topic.formats[0]! : topic.formats[1]!;
    const capacity = this.#capacity(topic);
    const days = this.#days(year, from, until);
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const wanted = timetable(random, topic.minutes, days.pick(random)!);
      const first = berlinDay(new Date(wanted[0]!.startsAt));
      // runs that were moved behind a holiday may leave the year
      if (first < addDays(this.#today, year * 365) || first >= addDays(this.#today, year * 365 + 365))
        continue;
      const rooms = format === 'ONLINE' ? wanted.map(() => null) : this.#findRooms(topic, wanted, capacity);
      if (!rooms) continue;
      const appointments: DemoAppointment[] = wanted.map((span, i) => ({
        ...span,
        roomId: rooms[i]?.id ?? null,
      }));
      appointments.forEach((a) => a.roomId && this.#rooms.book(a.roomId, [a]));
      const startsAt = wanted[0]!.startsAt;
      const webinar = format === 'ONLINE' && wanted.length === 1 && (capacity >= 40 || random.chance(0.3));
      this.#add(topic, format, {
        startsAt,
        endsAt: wanted.at(-1)!.endsAt,
        siteCode: rooms[0]?.site.code ?? null,
        joinUrl: format === 'IN_PERSON' ? null : this.#joinUrl(),
        capacity,
        enrolUntil: webinar
          ? startsAt
          : at(addDays(first, -random.pick([7, 10, 14, 14, 21, 28])), LAST_MINUTE),
        cancelUntil: webinar ? at(addDays(first, -1), LAST_MINUTE) : at(addDays(first, -14), LAST_MINUTE),
        appointments,
        trainerIds: this.#findTrainers(topic, wanted, capacity),
      });
      return;
    }
    throw new Error(`no day and room for ${topic.title} with ${capacity} seats`);
  }

  #capacity({ seats: [minimum, maximum] }: DemoTopic): number {
    if (this.#random.chance(0.75)) return maximum;
    return Math.max(minimum, Math.round(maximum * this.#random.between(0.75, 1)));
  }

  #days(year: number, from: number, until: number): WeightedPicker<string> {
    const first = Math.floor(from * 365);
    const count = Math.max(1, Math.floor(until * 365) - first);
    const days = Array.from({ length: count }, (_, i) => addDays(this.#today, year * 365 + first + i));
    return days.some((day) => teachingWeight(day) > 0.2)
      ? new WeightedPicker(days, teachingWeight)
      : this.#days(year, Math.max(0, from - 0.1), Math.min(1, until + 0.1));
  }

  /** The same room for all appointments, or rooms of one site. */
  #findRooms(topic: DemoTopic, wanted: DemoSpan[], capacity: number): DemoRoom[] | null {
    const large = this.#options.rooms.filter((room) => room.seats >= capacity);
    const candidates = this.#random.order(large, (room) => roomWeight(room, topic, capacity));
    const room = candidates.find((r) => this.#rooms.isFree(r.id, wanted));
    if (room) return wanted.map(() => room);
    for (const { site } of candidates) {
      const there = candidates.filter((r) => r.site === site);
      const each = wanted.map((span) => there.find((r) => this.#rooms.isFree(r.id, [span])));
      if (each.every((r) => r !== undefined)) return each;
    }
    return null;
  }

  #findTrainers(topic: DemoTopic, wanted: DemoSpan[], capacity: number): number[] {
    const count = capacity > 10 && this.#random.chance(0.22) ? 2 : 1;
    const weight = (t: DemoTrainer) => (t.teaches.includes(topic.category.slug) ? 1000 : 1);
    const found = this.#random
      .order(this.#options.trainers, weight)
      .filter((trainer) => this.#trainers.isFree(trainer.id, wanted))
      .slice(0, count);
    for (const trainer of found) this.#trainers.book(trainer.id, wanted);
    return found.map((trainer) => trainer.id);
  }

  #joinUrl(): string {
    const letters = Array.from({ length: 10 }, () =>
      this.#random.pick([...'abcdefghjkmnpqrstuvwxyz23456789']),
    );
    return `https://video.stadt.example/r/${letters.join('')}`;
  }

  #add(
    topic: DemoTopic,
    format: Format,
    rest: Omit<
      DemoSession,
      'id' | 'number' | 'topic' | 'format' | 'seatsMinimum' | 'calledOffAt' | 'waitingSeq'
    >,
  ) {
    this.#sessions.push({
      id: 0,
      number: '',
      topic,
      format,
      seatsMinimum: topic.seats[0],
      calledOffAt: null,
      waitingSeq: 0,
      ...rest,
    });
  }

  /** In the order in which they start, numbered by year and category. */
  finish(): DemoSession[] {
    this.#sessions.sort((a, b) => a.startsAt - b.startsAt || a.topic.id - b.topic.id);
    const last = new Map<string, number>();
    this.#sessions.forEach((session, i) => {
      session.id = i + 1;
      const series = `${berlinDay(new Date(session.startsAt)).slice(2, 4)}-${session.topic.category.code}`;
      const next = (last.get(series) ?? 0) + 1;
      last.set(series, next);
      session.number = `${series}-${String(next).padStart(4, '0')}`;
    });
    return this.#sessions;
  }
}

type DemoSpan = Pick<DemoAppointment, 'startsAt' | 'endsAt'>;

function roomWeight(room: DemoRoom, topic: DemoTopic, capacity: number): number {
  const fits = room.seats <= capacity * 1.7 + 4 ? 1 : 0.05;
  const pc = room.name.startsWith('PC-Raum') === PC_CATEGORIES.has(topic.category.slug) ? 1 : 0.08;
  const near = room.site.prefers.includes(topic.category.slug) ? 5 : 1;
  return room.site.weight * fits * pc * near;
}
