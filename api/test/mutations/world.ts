import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { createTestDatabase, Fixtures, type SessionSketch, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { acceptOffer } from '../../src/enrolment/use-cases/accept-offer.ts';
import { cancelEnrolment } from '../../src/enrolment/use-cases/cancel-enrolment.ts';
import { enrolInSession } from '../../src/enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../../src/enrolment/use-cases/join-waiting-list.ts';
import type { CommandDependencies } from '../../src/platform/command.ts';
import { encodeId, type NodeType } from '../../src/platform/global-id.ts';
import { callOff } from '../support/call-off.ts';
import { startApi, type RunningApi } from '../support/running-api.ts';

/** The time at which every request of these tests arrives. */
export const NOW = berlinTime('2026-11-25', '10:00');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Everybody a mutation is tried by. `employee` is the one whose objects they are. */
export const ROLES = [
  'anonymous',
  'employee',
  'colleague',
  'manager',
  'otherManager',
  'trainer',
  'otherTrainer',
  'officer',
  'otherOfficer',
  'planner',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
export type SignedInRole = Exclude<Role, 'anonymous'>;

/**
 * A city with two branches: employee and colleague under manager in unit 3, with an officer for unit 2 above it; the
 * others belong to unit 5. Trainers have a person each; `session` is led by the first.
 */
export class World {
  readonly api: RunningApi;
  readonly given: Fixtures;
  readonly database: TestDatabase;
  readonly people: Record<SignedInRole, number>;
  readonly #orm: MikroORM;
  #count = 0;

  private constructor(
    api: RunningApi,
    given: Fixtures,
    database: TestDatabase,
    orm: MikroORM,
    people: Record<SignedInRole, number>,
  ) {
    this.api = api;
    this.given = given;
    this.database = database;
    this.#orm = orm;
    this.people = people;
  }

  static async create(): Promise<World> {
    const database = await createTestDatabase();
    const orm = await openOrm({ url: database.url, poolSize: 6 });
    const given = await Fixtures.open(database.url, NOW);
    const roles = ROLES.filter((role) => role !== 'anonymous');
    const ids = await given.people(roles.length);
    const people = Object.fromEntries(roles.map((role, i) => [role, ids[i]!])) as Record<
      SignedInRole,
      number
    >;
    await given.client.query(`
      insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id) values
        (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2', null), (3, 2, 'ABTEILUNG', 'Gartenbau', 'BAU-G', '3', ${people.manager}),
        (4, 1, 'REFERAT', 'Kulturreferat', 'KULT', '4', null), (5, 4, 'ABTEILUNG', 'Archiv', 'KULT-A', '5', ${people.otherManager});
      update person set unit_id = 3 where id in (${people.employee}, ${people.colleague}, ${people.manager});
      update person set unit_id = 5 where id <> all (array[${people.employee}, ${people.colleague}, ${people.manager}]);
      insert into role_assignment (person_id, role, unit_id, valid_from) values
        (${people.officer}, 'TRAINING_OFFICER', 2, '2020-01-01'), (${people.otherOfficer}, 'TRAINING_OFFICER', 4, '2020-01-01'),
        (${people.planner}, 'TRAINING_PLANNER', null, '2020-01-01'), (${people.administrator}, 'ADMINISTRATOR', null, '2020-01-01');
      insert into trainer (id, display_name, person_id) values (1, 'Trainerin', ${people.trainer}), (2, 'Trainer', ${people.otherTrainer});
      select setval('trainer_id_seq', 2)`);
    const clock = { now: () => NOW };
    const api = await startApi({ databaseUrl: database.url, clock, poolSize: 8 });
    return new World(api, given, database, orm, people);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.given.close();
    await this.#orm.close();
    await this.database.drop();
  }

  /** For commands given to use cases directly, at any time. */
  at(now: Date = NOW): CommandDependencies {
    return { em: this.#orm.em, clock: { now: () => now } };
  }

  next(): number {
    return (this.#count += 1);
  }

  async topic(policy: Record<string, unknown> = {}): Promise<number> {
    const { id } = await this.given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values ($1, 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
      [`fall-${this.next()}`],
    );
    const columns = Object.keys(policy);
    if (columns.length > 0) {
      await this.given.client.query(
        `insert into topic_policy (topic_id, ${columns.join(', ')}) values (${id}, ${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(policy),
      );
    }
    return id;
  }

  /** A session of a topic of its own, led by `trainer`; in 60 days unless said otherwise. */
  async session(sketch: SessionSketch = {}): Promise<number> {
    const topicId = sketch.topicId ?? (await this.topic());
    const id = await this.given.session({ ...sketch, topicId, number: `26-MUT-${this.next()}` });
    await this.given.client.query('insert into session_tutor values ($1, 1)', [id]);
    return id;
  }

  /** A session that began an hour ago, or as many hours as asked for, and was open for enrolment until then. */
  running(hoursAgo = 1, sketch: SessionSketch = {}): Promise<number> {
    const startsAt = new Date(NOW.getTime() - hoursAgo * HOUR);
    return this.session({
      startsAt,
      endsAt: new Date(startsAt.getTime() + 7 * HOUR),
      enrolUntil: startsAt,
      cancelUntil: startsAt,
      ...sketch,
    });
  }

  async seat(sessionId: number, role: SignedInRole = 'employee', now = NOW): Promise<number> {
    return this.seatFor(sessionId, this.people[role], now);
  }

  async seatFor(sessionId: number, actorId: number, now = NOW): Promise<number> {
    const command = { actorId, sessionId, idempotencyKey: randomUUID() };
    return enrolmentOf(await enrolInSession(this.at(now), command));
  }

  async waiting(
    sessionId: number,
    role: SignedInRole = 'employee',
    promotion: 'AUTOMATIC' | 'ASK' = 'AUTOMATIC',
    now = NOW,
  ): Promise<number> {
    const command = { actorId: this.people[role], sessionId, promotion, idempotencyKey: randomUUID() };
    return enrolmentOf(await joinWaitingList(this.at(now), command));
  }

  /** A seat that was given back and is offered to the employee. */
  async offer(now = NOW): Promise<{ sessionId: number; enrolmentId: number }> {
    const sessionId = await this.session({ capacity: 1 });
    const before = await this.seat(sessionId, 'colleague', now);
    const enrolmentId = await this.waiting(sessionId, 'employee', 'ASK', now);
    const command = {
      actorId: this.people.colleague,
      enrolmentId: before,
      idempotencyKey: randomUUID(),
    };
    await cancelEnrolment(this.at(now), command);
    return { sessionId, enrolmentId };
  }

  accept(enrolmentId: number): Promise<unknown> {
    const command = { actorId: this.people.employee, enrolmentId, idempotencyKey: randomUUID() };
    return acceptOffer(this.at(), command);
  }

  /** A request of the employee that waits for the manager. */
  async request(
    now = NOW,
    sketch: SessionSketch = {},
  ): Promise<{ sessionId: number; enrolmentId: number; approvalId: number }> {
    const topicId = await this.topic({ access: 'APPROVAL' });
    const sessionId = await this.session({ topicId, ...sketch });
    const enrolmentId = await this.seat(sessionId, 'employee', now);
    const { id } = await this.given.row<{ id: number }>(
      `select id from approval where enrolment_id = $1 and status = 'PENDING'`,
      [enrolmentId],
    );
    return { sessionId, enrolmentId, approvalId: id };
  }

  callOff(sessionId: number): Promise<void> {
    return callOff(this.at(), sessionId, this.people.planner);
  }

  async appointmentOf(sessionId: number): Promise<number> {
    const row = await this.given.row<{ id: number }>('select id from appointment where session_id = $1', [
      sessionId,
    ]);
    return row.id;
  }

  async numberOf(role: SignedInRole): Promise<string> {
    const row = await this.given.row<{ n: string }>(
      'select personnel_number as n from person where id = $1',
      [this.people[role]],
    );
    return row.n;
  }
}

function enrolmentOf(outcome: { type: string; enrolmentId?: number }): number {
  if (outcome.enrolmentId === undefined) throw new Error(`not enrolled: ${outcome.type}`);
  return outcome.enrolmentId;
}

export const id = (type: NodeType, key: number): string => encodeId(type, key);
export const iso = (offset: number): string => new Date(NOW.getTime() + offset).toISOString();
