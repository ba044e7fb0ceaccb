import { Client } from 'pg';

export interface SessionSketch {
  capacity?: number;
  seatsMinimum?: number;
  startsAt?: Date;
  endsAt?: Date;
  enrolUntil?: Date;
  cancelUntil?: Date;
  status?: 'DRAFT' | 'OPEN' | 'CANCELLED';
  topicId?: number;
  number?: string;
}

const DAY = 86_400_000;

/** The few rows a behaviour test needs, with sensible defaults around `now`. */
export class Fixtures {
  readonly client: Client;
  readonly now: Date;
  #count = 0;

  private constructor(client: Client, now: Date) {
    this.client = client;
    this.now = now;
  }

  /** @param now the time that sessions are arranged around */
  static async open(url: string, now: Date): Promise<Fixtures> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const fixtures = new Fixtures(client, now);
    await client.query(`
      insert into org_unit (kind, name, short_name, cost_centre) values ('CITY', 'Stadt', 'STADT', '0');
      insert into category (slug, name, summary, position) values ('allgemein', 'Allgemein', 'Alles', 1);
      insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, duration_minutes)
        values ('thema', 1, 'Gespräche führen', 'Ruhig bleiben', 'Ein Tag Übung.', '{}', '{}', '{IN_PERSON}', 420);`);
    return fixtures;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** @returns ids of new people */
  async people(count: number): Promise<number[]> {
    const first = this.#count + 1;
    this.#count += count;
    const { rows } = await this.client.query<{ id: number }>(
      `insert into person (personnel_number, given_name, family_name, unit_id)
       select (100000 + n)::text, 'Vorname' || n, 'Nachname' || n, 1 from generate_series($1::int, $2::int) n
       returning id`,
      [first, this.#count],
    );
    return rows.map((row) => row.id);
  }

  async person(): Promise<number> {
    return (await this.people(1))[0]!;
  }

  async assignRole(personId: number, role: string): Promise<void> {
    await this.client.query(
      `insert into role_assignment (person_id, role, valid_from) values ($1, $2, '2020-01-01')`,
      [personId, role],
    );
  }

  /** A one-day session in 60 days unless said otherwise. @returns its id */
  async session(sketch: SessionSketch = {}): Promise<number> {
    const startsAt = sketch.startsAt ?? new Date(this.now.getTime() + 60 * DAY);
    const endsAt = sketch.endsAt ?? new Date(startsAt.getTime() + 7 * 3_600_000);
    this.#count += 1;
    const { rows } = await this.client.query<{ id: number }>(
      `with s as (
         insert into session (number, topic_id, format, status, starts_at, ends_at, seats_minimum, capacity, enrol_until, cancel_until)
         values ($1, $2, 'IN_PERSON', $3, $4, $5, $6, $7, $8, $9) returning id)
       insert into appointment (session_id, position, starts_at, ends_at) select id, 1, $4, $5 from s returning session_id as id`,
      [
        sketch.number ?? `26-TST-${this.#count}`,
        sketch.topicId ?? 1,
        sketch.status ?? 'OPEN',
        startsAt,
        endsAt,
        sketch.seatsMinimum ?? 1,
        sketch.capacity ?? 10,
        sketch.enrolUntil ?? new Date(startsAt.getTime() - 7 * DAY),
        sketch.cancelUntil ?? new Date(startsAt.getTime() - 14 * DAY),
      ],
    );
    return rows[0]!.id;
  }

  async row<T>(sql: string, values: unknown[] = []): Promise<T> {
    return (await this.client.query(sql, values)).rows[0] as T;
  }

  async rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query(sql, values)).rows as T[];
  }
}
