import type { DemoPerson, DemoSession, DemoTopic } from './city-types.ts';
import { DAY } from './clock-time.ts';
import { WeightedPicker, type Random } from './random.ts';
import { WORK } from './work.ts';

const BELONGS: Record<string, (person: DemoPerson) => boolean> = {
  ALL: () => true,
  LEADERS: (p) => p.leadershipLevel !== null,
  NEW_LEADERS: (p) => p.newLeader,
  APPRENTICES: (p) => p.apprentice,
  INSTRUCTORS: (p) => p.instructor,
  COACHES: (p) => p.adviser,
  ADMINISTRATION: (p) => WORK[p.work].targetGroup === 'ADMINISTRATION' && !p.apprentice,
  TECHNICAL: (p) => WORK[p.work].targetGroup === 'TECHNICAL' && !p.apprentice,
  SOCIAL: (p) => WORK[p.work].targetGroup === 'SOCIAL' && !p.apprentice,
  IT: (p) => WORK[p.work].targetGroup === 'IT' && !p.apprentice,
};

export function isMadeFor(topic: DemoTopic, person: DemoPerson): boolean {
  return topic.targetGroups.some((code) => BELONGS[code]!(person));
}

/** Finds people for sessions: in the topic's target groups, free on these days, and new to the topic. */
export class Participants {
  readonly #people: readonly DemoPerson[];
  readonly #pools = new Map<string, WeightedPicker<DemoPerson>>();
  readonly #busy = new Set<number>();
  readonly #topics = new Set<number>();

  constructor(people: readonly DemoPerson[]) {
    this.#people = people;
  }

  /** @returns undefined when hardly anybody is left */
  find(random: Random, session: DemoSession): DemoPerson | undefined {
    const pool = this.#pool(session.topic);
    const fromAfar = session.format === 'ONLINE' || session.format === 'SELF_PACED';
    for (let attempt = 0; attempt < 25; attempt += 1) {
      const person = pool.pick(random);
      if (!person) return undefined;
      if (fromAfar && !person.email && random.chance(0.75)) continue;
      if (!this.canTake(person.id, session)) continue;
      this.take(person.id, session);
      return person;
    }
    return undefined;
  }

  canTake(personId: number, session: DemoSession): boolean {
    return (
      !this.#topics.has(personId * 10_000 + session.topic.id) &&
      session.appointments.every((a) => !this.#busy.has(dayKey(personId, a.startsAt)))
    );
  }

  take(personId: number, session: DemoSession): void {
    this.#topics.add(personId * 10_000 + session.topic.id);
    this.block(personId, session);
  }

  /** Keeps the days of a session free of other trainings, for example because the person teaches it. */
  block(personId: number, session: DemoSession): void {
    for (const { startsAt } of session.appointments) this.#busy.add(dayKey(personId, startsAt));
  }

  #pool(topic: DemoTopic): WeightedPicker<DemoPerson> {
    const key = topic.targetGroups.toSorted().join('+');
    let pool = this.#pools.get(key);
    if (!pool) {
      pool = new WeightedPicker(
        this.#people.filter((person) => isMadeFor(topic, person)),
        (person) => person.activity,
      );
      this.#pools.set(key, pool);
    }
    return pool;
  }
}

function dayKey(personId: number, instant: number): number {
  return personId * 100_000 + Math.floor(instant / DAY);
}
