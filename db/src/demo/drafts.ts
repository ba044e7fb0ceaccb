import { addDays, berlinDay } from '@weitblick/shared/calendar';
import { Bookings } from './bookings.ts';
import type { DemoRoom, DemoSession, DemoTopic, DemoTrainer } from './city-types.ts';
import { at, HOUR, MINUTE } from './clock-time.ts';
import { nextTeachingDay } from './holidays.ts';
import type { Random } from './random.ts';
import { timetable } from './timetable.ts';

export interface DraftsOptions {
  sessions: readonly DemoSession[];
  topics: readonly DemoTopic[];
  rooms: readonly DemoRoom[];
  trainers: readonly DemoTrainer[];
  now: Date;
}

/** One draft for so many sessions. */
const SESSIONS_A_DRAFT = 180;
const ATTEMPTS = 20;

/** Sessions that planners have begun and not published: some still without a room, some without a trainer. */
export function generateDrafts(random: Random, options: DraftsOptions): DemoSession[] {
  const { sessions, rooms, trainers, now } = options;
  const booked = { rooms: new Bookings(30 * MINUTE), trainers: new Bookings(HOUR) };
  for (const { appointments, trainerIds } of sessions) {
    for (const a of appointments) if (a.roomId) booked.rooms.book(a.roomId, [a]);
    for (const id of trainerIds) booked.trainers.book(id, appointments);
  }
  const taught = options.topics.filter((t) => t.minutes.length > 0 && t.formats[0] === 'IN_PERSON');
  const numbers = new Numbers(sessions);
  const count = Math.max(6, Math.round(sessions.length / SESSIONS_A_DRAFT));
  return Array.from({ length: count }, (_, i) => {
    const topic = random.pick(taught);
    const capacity = topic.seats[1];
    const first = nextTeachingDay(addDays(berlinDay(now), random.int(120, 330)));
    const spans = timetable(random, topic.minutes, first);
    const room = i % 4 === 3 ? undefined : freeRoom();
    const trainer = i % 3 === 2 ? undefined : freeTrainer();
    if (room) booked.rooms.book(room.id, spans);
    if (trainer) booked.trainers.book(trainer.id, spans);
    return {
      ...{ id: sessions.length + i + 1, number: numbers.next(topic, spans[0]!.startsAt), topic, capacity },
      ...{ format: 'IN_PERSON' as const, joinUrl: null, calledOffAt: null, waitingSeq: 0 },
      startsAt: spans[0]!.startsAt,
      endsAt: spans.at(-1)!.endsAt,
      siteCode: room?.site.code ?? null,
      seatsMinimum: topic.seats[0],
      enrolUntil: at(addDays(first, -14), 23 * 60 + 59),
      cancelUntil: at(addDays(first, -14), 23 * 60 + 59),
      appointments: spans.map((span) => ({ ...span, roomId: room?.id ?? null })),
      trainerIds: trainer ? [trainer.id] : [],
    };

    function freeRoom(): DemoRoom | undefined {
      const large = random.order(
        rooms.filter((r) => r.seats >= capacity),
        (r) => r.site.weight / r.seats,
      );
      return large.slice(0, ATTEMPTS).find((r) => booked.rooms.isFree(r.id, spans));
    }
    function freeTrainer(): DemoTrainer | undefined {
      const teaching = trainers.filter((t) => t.teaches.includes(topic.category.slug));
      return random.order(teaching).find((t) => booked.trainers.isFree(t.id, spans));
    }
  });
}

/** Goes on counting course numbers where the published sessions ended. */
class Numbers {
  readonly #last = new Map<string, number>();

  constructor(sessions: readonly DemoSession[]) {
    for (const { number } of sessions) {
      const series = number.slice(0, -4);
      this.#last.set(series, Math.max(this.#last.get(series) ?? 0, Number(number.slice(-4))));
    }
  }

  next(topic: DemoTopic, startsAt: number): string {
    const series = `${berlinDay(new Date(startsAt)).slice(2, 4)}-${topic.category.code}-`;
    const number = (this.#last.get(series) ?? 0) + 1;
    this.#last.set(series, number);
    return `${series}${String(number).padStart(4, '0')}`;
  }
}
