import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { saveCoachProfile, setCoachQualification } from '../../src/coaching/use-cases/coach-profile.ts';
import type { CoachingOutcome } from '../../src/coaching/use-cases/coaching-command.ts';
import { agreeOnGoals } from '../../src/coaching/use-cases/goals.ts';
import { requestCoaching } from '../../src/coaching/use-cases/request-coaching.ts';
import { bookSlot, offerSlots } from '../../src/coaching/use-cases/slots.ts';
import { acceptRequest, concludeCoaching, giveFeedback } from '../../src/coaching/use-cases/steps.ts';
import type { CommandDependencies, CommandFaults } from '../../src/platform/command.ts';

export const COACHING_NOW = berlinTime('2027-01-11', '10:00');
export const DAY = 86_400_000;
const HOUR = 3_600_000;

/** People of `names`; each is of a Referat and an Abteilung of their own, unless a test moves them. */
export class CoachingCity {
  now = COACHING_NOW;
  faults: CommandFaults = {};
  private constructor(
    readonly database: TestDatabase,
    readonly orm: MikroORM,
    readonly given: Fixtures,
    readonly staff: number[],
    readonly coaches: number[],
    readonly planner: number,
    readonly administrator: number,
  ) {}

  static async create({ staff = 4, coaches = 2 } = {}): Promise<CoachingCity> {
    const database = await createTestDatabase();
    const orm = await openOrm({ url: database.url, poolSize: 8 });
    const given = await Fixtures.open(database.url, COACHING_NOW);
    const people = await given.people(staff + coaches);
    const [planner, administrator] = (await given.people(2)) as [number, number];
    await given.client.query(
      `insert into site (code, name, address) values ('RH', 'Rathaus', 'Marktplatz 1')`,
    );
    for (const [index, person] of people.entries()) {
      const [referat, unit] = [100 + index * 2, 101 + index * 2];
      await given.client.query(`
        insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
          (${referat}, 1, 'REFERAT', 'Referat ${index}', 'R${index}', '0'),
          (${unit}, ${referat}, 'ABTEILUNG', 'Abteilung ${index}', 'R${index}-A', '0');
        update person set unit_id = ${unit}, email = 'person${index}@stadt.example' where id = ${person}`);
    }
    await given.assignRole(planner, 'TRAINING_PLANNER');
    await given.assignRole(administrator, 'ADMINISTRATOR');
    const city = new CoachingCity(
      database,
      orm,
      given,
      people.slice(0, staff),
      people.slice(staff),
      planner,
      administrator,
    );
    for (const coach of city.coaches) {
      await given.assignRole(coach, 'COACH');
      await city.profile(coach);
      await city.qualify(coach);
    }
    return city;
  }

  async close(): Promise<void> {
    await this.given.close();
    await this.orm.close();
    await this.database.drop();
  }

  get deps(): CommandDependencies {
    return { em: this.orm.em, clock: { now: () => this.now }, faults: this.faults };
  }

  as(actorId: number) {
    return { actorId, idempotencyKey: randomUUID() };
  }

  in(actorId: number, coachingId: number) {
    return { ...this.as(actorId), coachingId };
  }

  inDays(days: number, hours = 0): Date {
    return new Date(this.now.getTime() + days * DAY + hours * HOUR);
  }

  profile(coach: number, more: { capacity?: number; paused?: boolean } = {}) {
    return saveCoachProfile(this.deps, {
      ...this.as(coach),
      mayCoach: true,
      introduction: 'Ich höre zu.',
      topics: ['LEADERSHIP', 'CONFLICT'],
      languages: ['de', 'tr'],
      formats: ['ONLINE', 'ON_SITE'],
      siteCode: 'RH',
      capacity: 2,
      paused: false,
      ...more,
    });
  }

  qualify(coachId: number, qualifiedUntil: string | null = '2028-12-31') {
    return setCoachQualification(this.deps, {
      ...this.as(this.planner),
      mayPlan: true,
      coachId,
      qualifiedUntil,
    });
  }

  ask(person: number, coachId: number, concern = 'Ein Konflikt') {
    return requestCoaching(this.deps, {
      ...this.as(person),
      coachId,
      topic: 'CONFLICT',
      format: 'ONLINE',
      concern,
    });
  }

  /** @returns the id of a request that waits for the coach */
  async request(person: number, coach: number, concern?: string): Promise<number> {
    return coachingOf(await this.ask(person, coach, concern));
  }

  accept(coach: number, coachingId: number) {
    return acceptRequest(this.deps, this.in(coach, coachingId));
  }

  async accepted(person: number, coach: number): Promise<number> {
    const id = await this.request(person, coach);
    await this.accept(coach, id);
    return id;
  }

  /** @returns the id of a coaching whose goals are agreed */
  async agreed(person: number, coach: number, goals = 'Ruhig bleiben'): Promise<number> {
    const id = await this.accepted(person, coach);
    await agreeOnGoals(this.deps, { ...this.in(coach, id), goals, version: 0 });
    await agreeOnGoals(this.deps, { ...this.in(person, id), goals: null, version: 1 });
    return id;
  }

  /** Offers times of an hour in so many days. @returns their ids */
  async offer(coach: number, days: number[]): Promise<number[]> {
    await offerSlots(this.deps, { ...this.as(coach), ...this.times(days) });
    const rows = await this.given.rows<{ id: number }>(
      'select id from coaching_slot where coach_id = $1 order by id desc limit $2',
      [coach, days.length],
    );
    return rows.map(({ id }) => id).reverse();
  }

  times(days: number[]) {
    const startsAt = days.map((day) => this.inDays(day));
    return { startsAt, durationMinutes: 60, format: 'ONLINE' as const, place: 'Videoraum 7' };
  }

  book(person: number, coachingId: number, slotId: number) {
    return bookSlot(this.deps, { ...this.in(person, coachingId), slotId });
  }

  conclude(actor: number, coachingId: number) {
    return concludeCoaching(this.deps, this.in(actor, coachingId));
  }

  feedback(person: number, coachingId: number, score = 4) {
    return giveFeedback(this.deps, { ...this.in(person, coachingId), helpful: score, goalsReached: score });
  }

  async stateOf(coachingId: number): Promise<string> {
    const row = await this.given.row<{ status: string }>('select status from coaching where id = $1', [
      coachingId,
    ]);
    return row.status;
  }

  /** Kinds of the notices about a coaching, with their recipients, in order. */
  async told(coachingId: number): Promise<[string, number][]> {
    const rows = await this.given.rows<{ kind: string; recipient_id: number }>(
      `select o.kind, o.recipient_id from outbox_message o join coaching_event e on e.id = o.coaching_event_id
       where e.coaching_id = $1 order by o.id`,
      [coachingId],
    );
    return rows.map(({ kind, recipient_id }) => [kind, recipient_id]);
  }
}

export function coachingOf(outcome: CoachingOutcome): number {
  if (outcome.type !== 'CoachingChanged') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.coachingId;
}
