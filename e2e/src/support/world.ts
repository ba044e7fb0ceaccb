import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface Colleague {
  id: number;
  personnelNumber: string;
  name: string;
}

export interface SessionSketch {
  /** Title of a topic of the demo city. */
  topic: string;
  capacity?: number;
  /** Days from now to the only day of the session. */
  inDays?: number;
  /** Until then it can be given back without a reason; default 14 days before. */
  cancelUntilInDays?: number;
  enrolUntilInDays?: number;
}

export interface BookableSession {
  id: number;
  number: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Address of its page. */
  path: string;
  topicPath: string;
}

/** The same for all demo people; api/src/start/demo-city.ts. */
export const PASSWORD = 'weitblick-demo';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a test finds or puts into its copy of the demo city, by SQL. */
export class World {
  readonly #client: Client;
  #count = 0;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async open(url: string): Promise<World> {
    const client = new Client({ connectionString: url, application_name: 'weitblick e2e' });
    await client.connect();
    return new World(client);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.#client.query(sql, values)).rows as T[];
  }

  async row<T>(sql: string, values: unknown[] = []): Promise<T> {
    const [row] = await this.rows<T>(sql, values);
    if (row === undefined) throw new Error(`no row: ${sql}`);
    return row;
  }

  /** Somebody without any enrolment, who signs in with {@link PASSWORD}. */
  async colleague(): Promise<Colleague> {
    this.#count += 1;
    const personnelNumber = String(900_000 + this.#count);
    const family = `Testfall-${this.#count}`;
    const { id } = await this.row<{ id: number }>(
      `with p as (
         insert into person (personnel_number, given_name, family_name, unit_id)
         select $1, 'Kim', $2, unit_id from person where personnel_number = '100101' returning id)
       insert into credential (person_id, password_hash, changed_at)
       select p.id, c.password_hash, now() from p, credential c
       where c.person_id = (select id from person where personnel_number = '100101') returning person_id as id`,
      [personnelNumber, family],
    );
    return { id, personnelNumber, name: `Kim ${family}` };
  }

  /** One of the demo people, with a past of enrolments. */
  async persona(personnelNumber: string): Promise<Colleague> {
    return this.row<Colleague>(
      `select id, personnel_number as "personnelNumber", given_name || ' ' || family_name as name
       from person where personnel_number = $1`,
      [personnelNumber],
    );
  }

  /** Opens a login session. @returns the cookie's value */
  async loginToken(person: Colleague, at: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.rows(
      `insert into login_session (token_hash, person_id, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $3, $3::timestamptz + interval '1 day')`,
      [createHash('sha256').update(token).digest(), person.id, at],
    );
    return token;
  }

  async session(sketch: SessionSketch): Promise<BookableSession> {
    const { topic, capacity = 12, inDays = 60 } = sketch;
    this.#count += 1;
    const startsAt = new Date(Math.floor(Date.now() / HOUR) * HOUR + inDays * DAY);
    const endsAt = new Date(startsAt.getTime() + 3 * HOUR);
    const daysAhead = (days: number | undefined, otherwise: number) =>
      new Date(days === undefined ? startsAt.getTime() - otherwise * DAY : Date.now() + days * DAY);
    const number = `26-E2E-${String(this.#count).padStart(4, '0')}`;
    const { id, slug, topicId } = await this.row<{ id: number; slug: string; topicId: number }>(
      `with t as (select id, slug from topic where title = $2),
       s as (
         insert into session (number, topic_id, format, site_code, starts_at, ends_at, seats_minimum, capacity, enrol_until, cancel_until)
         select $1, t.id, 'IN_PERSON', 'RH', $3, $4, 1, $5, $6, $7 from t returning id),
       a as (insert into appointment (session_id, position, starts_at, ends_at) select id, 1, $3, $4 from s)
       select s.id, t.slug, t.id as "topicId" from s, t`,
      [
        number,
        topic,
        startsAt,
        endsAt,
        capacity,
        daysAhead(sketch.enrolUntilInDays, 7),
        daysAhead(sketch.cancelUntilInDays, 14),
      ],
    );
    return {
      id,
      number,
      title: topic,
      startsAt,
      endsAt,
      path: `/termine/ses_${id.toString(36)}`,
      topicPath: `/katalog/${slug}-top_${topicId.toString(36)}`,
    };
  }

  /** Status of every enrolment in a session, by person, oldest first. */
  async enrolments(session: { id: number }): Promise<{ personId: number; status: string }[]> {
    return this.rows(
      'select person_id as "personId", status from enrolment where session_id = $1 order by id',
      [session.id],
    );
  }
}
