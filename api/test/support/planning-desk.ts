import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { decideApproval } from '../../src/approval/use-cases/decide-approval.ts';
import { reserveSeats } from '../../src/enrolment/use-cases/allocation-quota.ts';
import { enrolInSession } from '../../src/enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../../src/enrolment/use-cases/join-waiting-list.ts';
import { lockSession, openEnrolment, type Opening } from '../../src/enrolment/use-cases/ledger.ts';
import { runSystemStep } from '../../src/platform/command.ts';
import type { AppointmentDraft, SessionDraft } from '../../src/scheduling/rules/session-draft.ts';
import { createSessions } from '../../src/scheduling/use-cases/create-session.ts';
import { publishSession } from '../../src/scheduling/use-cases/publish-session.ts';

const DAY = 86_400_000;

/** A planned appointment by the clock in Berlin. */
export const at = (
  day: string,
  from = '09:00',
  until = '12:00',
  rest: Partial<AppointmentDraft> = {},
): AppointmentDraft => ({
  id: null,
  startsAt: berlinTime(day, from),
  endsAt: berlinTime(day, until),
  roomId: null,
  trainerIds: [],
  equipmentIds: [],
  ...rest,
});

/** A session of one appointment, open for enrolment until a week before. */
export function draftOf(
  appointments: readonly AppointmentDraft[],
  rest: Partial<SessionDraft> = {},
): SessionDraft {
  const start = appointments[0]!.startsAt.getTime();
  return {
    format: 'IN_PERSON',
    period: null,
    appointments,
    siteCode: null,
    joinUrl: null,
    seatsMinimum: 1,
    capacity: 10,
    enrolUntil: new Date(start - 7 * DAY),
    cancelUntil: new Date(start - 14 * DAY),
    decideAt: null,
    responsibleId: null,
    ...rest,
  };
}

/** A planner with rooms, an internal trainer and a team under a manager, over a database of its own. */
export class PlanningDesk {
  now: Date;
  #count = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly orm: MikroORM,
    readonly given: Fixtures,
    readonly plannerId: number,
    readonly managerId: number,
    readonly trainerPerson: number,
  ) {
    this.now = given.now;
  }

  static async open(now: Date, poolSize = 8): Promise<PlanningDesk> {
    const database = await createTestDatabase();
    const orm = await openOrm({ url: database.url, poolSize });
    const given = await Fixtures.open(database.url, now);
    const [planner, manager, trainer] = (await given.people(3)) as [number, number, number];
    await given.assignRole(planner, 'TRAINING_PLANNER');
    await given.client.query(`
      insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id)
        values (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2', ${manager});
      insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
      insert into trainer (id, display_name, person_id) values (1, 'Tina Trainer', ${trainer})`);
    return new PlanningDesk(database, orm, given, planner, manager, trainer);
  }

  /** Checks the books first. */
  async close(): Promise<void> {
    await assertInvariants(this.database.url, this.now);
    await this.given.close();
    await this.orm.close();
    await this.database.drop();
  }

  deps = () => ({ em: this.orm.em, clock: { now: () => this.now } });
  newKey = () => `desk-key-${(this.#count += 1)}`;

  /** What every command about a session says, from its present state. */
  async planner(sessionId: number) {
    const found = await this.given.row<{ version: number } | undefined>(
      'select version from session where id = $1',
      [sessionId],
    );
    return {
      actorId: this.plannerId,
      mayPlan: true,
      sessionId,
      expectedVersion: found?.version ?? 1,
      idempotencyKey: this.newKey(),
    };
  }

  /** A room, the trainer and a piece of equipment of this call's own, but for the trainer. */
  async resources(): Promise<Pick<AppointmentDraft, 'roomId' | 'trainerIds' | 'equipmentIds'>> {
    const name = `Nr. ${(this.#count += 1)}`;
    const room = await this.given.row<{ id: number }>(
      `insert into room (site_code, name, seats) values ('RH', $1, 20) returning id`,
      [name],
    );
    const equipment = await this.given.row<{ id: number }>(
      `insert into equipment (kind, label, site_code) values ('PROJECTOR', $1, 'RH') returning id`,
      [name],
    );
    return { roomId: room.id, trainerIds: [1], equipmentIds: [equipment.id] };
  }

  async draft(appointment: AppointmentDraft, rest: Partial<SessionDraft> = {}, topicId = 1): Promise<number> {
    const outcome = await createSessions(this.deps(), {
      actorId: this.plannerId,
      mayPlan: true,
      topicId,
      drafts: [draftOf([appointment], rest)],
      beyondContract: false,
      idempotencyKey: this.newKey(),
    });
    if (outcome.type !== 'SessionsCreated') throw new Error(JSON.stringify(outcome));
    return outcome.sessionIds[0]!;
  }

  async published(
    appointment: AppointmentDraft,
    rest: Partial<SessionDraft> = {},
    topicId = 1,
  ): Promise<number> {
    const sessionId = await this.draft(appointment, rest, topicId);
    await publishSession(this.deps(), await this.planner(sessionId));
    return sessionId;
  }

  /** @param policy columns of topic_policy */
  async topic(policy: Record<string, unknown> = {}): Promise<number> {
    const { id } = await this.given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values ($1, 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
      [`thema-${(this.#count += 1)}`],
    );
    const columns = Object.keys(policy);
    if (columns.length > 0)
      await this.given.client.query(
        `insert into topic_policy (topic_id, ${columns.join(', ')}) values (${id}, ${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(policy),
      );
    return id;
  }

  /** People whom the manager approves. */
  async team(count: number): Promise<number[]> {
    const people = await this.given.people(count);
    await this.given.client.query('update person set unit_id = 2 where id = any($1)', [people]);
    return people;
  }

  /** Takes, or asks for, a seat. @returns the id of the enrolment */
  async enrol(actorId: number, sessionId: number): Promise<number> {
    return idOf(await enrolInSession(this.deps(), { actorId, sessionId, idempotencyKey: this.newKey() }));
  }

  async waits(
    actorId: number,
    sessionId: number,
    promotion: 'AUTOMATIC' | 'ASK' = 'AUTOMATIC',
  ): Promise<number> {
    const command = { actorId, sessionId, promotion, idempotencyKey: this.newKey() };
    return idOf(await joinWaitingList(this.deps(), command));
  }

  /** Past the rules of enrolling, by the ledger. */
  async opens(personId: number, sessionId: number, opening: Opening): Promise<number> {
    const id = await runSystemStep(this.deps(), async (tx, now) => {
      const session = await lockSession(tx, sessionId, {});
      const enrolment = openEnrolment(tx, session!, personId, opening, { at: now, actorId: personId });
      await tx.flush();
      return enrolment.id;
    });
    return id!;
  }

  async approve(enrolmentId: number): Promise<void> {
    const { id } = await this.given.row<{ id: number }>(
      `select id from approval where enrolment_id = $1 and status = 'PENDING'`,
      [enrolmentId],
    );
    const command = { actorId: this.managerId, approvalId: id, idempotencyKey: this.newKey() };
    const outcome = await decideApproval(this.deps(), { ...command, decision: 'APPROVE' });
    if (outcome.type !== 'Decided') throw new Error(outcome.type);
  }

  async keepSeats(sessionId: number, seats: number): Promise<void> {
    const outcome = await reserveSeats(this.deps(), {
      actorId: this.plannerId,
      mayPlan: true,
      sessionId,
      unitId: null,
      purpose: 'Inklusion',
      seats,
      releaseAt: new Date(this.now.getTime() + DAY),
      idempotencyKey: this.newKey(),
    });
    if (outcome.type !== 'SeatsReserved') throw new Error(outcome.type);
  }

  /** What somebody has, oldest first. */
  places(personId: number): Promise<{ sessionId: number; status: string }[]> {
    return this.given.rows(
      'select session_id as "sessionId", status from enrolment where person_id = $1 order by id',
      [personId],
    );
  }

  /** Kinds of what somebody is told, oldest first. */
  async notices(personId: number): Promise<string[]> {
    const rows = await this.given.rows<{ kind: string }>(
      'select kind from outbox_message where recipient_id = $1 order by id',
      [personId],
    );
    return rows.map(({ kind }) => kind);
  }

  history(sessionId: number): Promise<{ kind: string; reason: string | null }[]> {
    return this.given.rows('select kind, reason from session_event where session_id = $1 order by id', [
      sessionId,
    ]);
  }
}

function idOf(outcome: { type: string; enrolmentId?: number }): number {
  if (outcome.enrolmentId === undefined) throw new Error(`no place: ${outcome.type}`);
  return outcome.enrolmentId;
}
