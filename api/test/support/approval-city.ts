import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { decideApproval } from '../../src/approval/use-cases/decide-approval.ts';
import { enrolInSession } from '../../src/enrolment/use-cases/enrol-in-session.ts';

const NAMES = [
  'mayor',
  'referat',
  'department',
  'team',
  'anna',
  'ben',
  'cem',
  'officer',
  'deputy',
  'mallory',
] as const;
type Name = (typeof NAMES)[number];

export interface OpenQuestion {
  id: number;
  approver_id: number;
  step: number;
  role: string;
  due_at: Date;
}

/**
 * City > Referat > Abteilung > Sachgebiet, each with its head; Anna, Ben, Cem and a deputy in the Sachgebiet, a training
 * officer for the Referat, and Mallory somewhere else.
 */
export class ApprovalCity {
  now: Date;
  #keys = 0;
  #topics = 1;

  private constructor(
    readonly database: TestDatabase,
    readonly orm: MikroORM,
    readonly given: Fixtures,
    readonly people: Readonly<Record<Name, number>>,
  ) {
    this.now = given.now;
  }

  static async open(now: Date): Promise<ApprovalCity> {
    const database = await createTestDatabase();
    const orm = await openOrm({ url: database.url, poolSize: 8 });
    const given = await Fixtures.open(database.url, now);
    const ids = await given.people(NAMES.length);
    const people = Object.fromEntries(NAMES.map((name, i) => [name, ids[i]!])) as Record<Name, number>;
    const { mayor, referat, department, team, anna, ben, cem, officer, deputy } = people;
    await given.client.query(
      `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre, head_id) values
         (2, 1, 'REFERAT', 'Baureferat', 'BAU', '2', ${referat}), (3, 2, 'ABTEILUNG', 'Gartenbau', 'BAU-G', '3', ${department}),
         (4, 3, 'SACHGEBIET', 'Baumpflege', 'BAU-G1', '4', ${team});
       update org_unit set head_id = ${mayor} where id = 1;
       update person set unit_id = 4 where id in (${team}, ${anna}, ${ben}, ${cem}, ${deputy});
       update person set unit_id = 3 where id = ${department};
       update person set unit_id = 2 where id in (${referat}, ${officer});
       insert into role_assignment (person_id, role, unit_id, valid_from) values (${officer}, 'TRAINING_OFFICER', 2, '2020-01-01')`,
    );
    return new ApprovalCity(database, orm, given, people);
  }

  /** Checks the books first. */
  async close(): Promise<void> {
    await assertInvariants(this.database.url, this.now);
    await this.given.close();
    await this.orm.close();
    await this.database.drop();
  }

  deps = () => ({ em: this.orm.em, clock: { now: () => this.now } });
  newKey = () => `approval-${(this.#keys += 1)}`;

  /** A topic with approval. @param policy columns of topic_policy */
  async topic(steps: 1 | 2 = 1, policy: Record<string, unknown> = {}): Promise<number> {
    this.#topics += 1;
    const { id } = await this.given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values ($1, 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
      [`thema-${this.#topics}`],
    );
    const columns = { access: 'APPROVAL', approval_steps: steps, ...policy };
    const names = Object.keys(columns);
    await this.given.client.query(
      `insert into topic_policy (topic_id, ${names.join(', ')}) values (${id}, ${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(columns),
    );
    return id;
  }

  /** Asks for a seat. @returns the id of the enrolment */
  async request(personId: number, sessionId: number): Promise<number> {
    const outcome = await enrolInSession(this.deps(), {
      actorId: personId,
      sessionId,
      idempotencyKey: this.newKey(),
    });
    if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
    return outcome.enrolmentId;
  }

  openQuestion(enrolmentId: number): Promise<OpenQuestion> {
    return this.given.row(`select * from approval where enrolment_id = $1 and status = 'PENDING'`, [
      enrolmentId,
    ]);
  }

  async status(enrolmentId: number): Promise<string> {
    const row = await this.given.row<{ status: string }>('select status from enrolment where id = $1', [
      enrolmentId,
    ]);
    return row.status;
  }

  async decide(actorId: number, enrolmentId: number, decision: 'APPROVE' | 'DECLINE', reason?: string) {
    return decideApproval(this.deps(), {
      actorId,
      approvalId: (await this.openQuestion(enrolmentId)).id,
      decision,
      reason: reason ?? null,
      idempotencyKey: this.newKey(),
    });
  }

  async deputise(personId: number, deputyId: number, from: string, until = from): Promise<void> {
    await this.given.client.query(
      'insert into approval_deputy (person_id, deputy_id, valid_from, valid_until) values ($1, $2, $3, $4)',
      [personId, deputyId, from, until],
    );
  }
}
