import { berlinDay } from '@weitblick/shared/calendar';
import { Client } from 'pg';
import { generateCity, type DemoCity } from './city.ts';
import type { DemoSize } from './city-types.ts';
import { availabilityRows } from './availability.ts';
import { coachingRows, tellOfCoachings } from './coaching.ts';
import { copyRows } from './copy.ts';
import { obligationRows } from './obligations.ts';
import { PERSONAS, type PersonaRole } from './personas.ts';
import { blockRows, planningRows } from './planning.ts';
import { catalogueRows, enrolmentRows, peopleRows, schedulingRows, type TableRows } from './rows.ts';

export interface DemoOptions {
  /** The same seed, `now` and size give the same rows. */
  seed: string | number;
  /** The time the city's calendar is laid around: two years of past, one year ahead. */
  now: Date;
  /** `small` is for tests. */
  size: DemoSize;
  /** Of everybody's password, as table `credential` holds it. */
  passwordHash: string;
  onProgress?: ((progress: DemoProgress) => void) | undefined;
  /** Called in the same transaction when the topics are in, to write the search index. */
  afterTopics?: ((client: Client) => Promise<void>) | undefined;
}

export interface DemoProgress {
  /** What is under way: `generate`, the name of a table, `search`, `commit` or `analyze`. */
  step: string;
  /** Rows of this step written so far, and in all; 0 for steps without rows. */
  rows: number;
  of: number;
  /** Rows of all steps written so far, and in all; `total` is 0 until generated. */
  done: number;
  total: number;
}

export interface DemoSummary {
  people: number;
  leaders: number;
  apprentices: number;
  units: number;
  categories: number;
  topics: number;
  rooms: number;
  trainers: number;
  sessions: number;
  enrolments: number;
  events: number;
  /** Written in all. */
  rows: number;
}

/** The tables whose ids come from a sequence, which has to know what was written. */
const SERIAL = [
  'org_unit',
  'person',
  'role_assignment',
  'category',
  'topic',
  'room',
  'trainer',
  'session',
  'appointment',
  'enrolment',
  'enrolment_event',
  'outbox_message',
  'equipment',
  'session_template',
  'mandatory_rule',
  'programme',
  'cohort',
  'coaching',
  'coaching_event',
];

/**
 * Generates the demo city and loads it into a migrated database without people, in one transaction: it is there
 * completely or not at all.
 * @throws when there are people already
 */
export async function loadDemoCity(url: string, options: DemoOptions): Promise<DemoSummary> {
  const { onProgress, afterTopics, passwordHash } = options;
  const progress: DemoProgress = { step: 'generate', rows: 0, of: 0, done: 0, total: 0 };
  const report = (change: Partial<DemoProgress>) => onProgress?.({ ...Object.assign(progress, change) });

  report({});
  const city = generateCity(options);
  const people = peopleRows(city, passwordHash);
  const catalogue = catalogueRows(city);
  const rest = [
    ...schedulingRows(city),
    ...planningRows(city),
    ...enrolmentRows(city),
    ...availabilityRows(city),
    ...obligationRows(city),
    ...coachingRows(city),
  ];
  const blocks = blockRows(city);
  const total = [...people, ...catalogue, ...rest, blocks].reduce((sum, table) => sum + table.rows.length, 0);

  const client = new Client({ connectionString: url, application_name: 'weitblick demo city' });
  await client.connect();
  try {
    const copyAll = async (tables: TableRows[]) => {
      for (const table of tables) {
        const { done } = progress;
        report({ step: table.table, rows: 0, of: table.rows.length, total });
        await copyRows(client, table, (rows) => report({ rows, done: done + rows }));
      }
    };
    await client.query('begin');
    // a second loader waits here, and then finds people
    await client.query('lock table person in share row exclusive mode');
    if (!(await hasNobody(client)))
      throw new Error('the demo city can only be loaded into a database without people');
    await copyAll(people);
    await appointHeads(client, city);
    await copyAll(catalogue);
    if (afterTopics) {
      report({ step: 'search', rows: 0, of: 0 });
      await afterTopics(client);
    }
    await copyAll(rest);
    // what was booked before a block is entered over it stays: looked at before the blocks are there
    await client.query('set constraints booking_not_blocked immediate');
    await copyAll([blocks]);
    await beginDuties(client, city);
    for (const table of SERIAL) {
      await client.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table} having max(id) > 0`,
      );
    }
    // their ids are given out by the sequence
    await tellOfCoachings(client, city);
    report({ step: 'commit', rows: 0, of: 0 });
    await client.query('commit');
    report({ step: 'analyze' });
    await client.query('analyze');
  } finally {
    // an open transaction ends with its connection, undone
    await client.end();
  }
  return summarise(city, total);
}

async function appointHeads(client: Client, { units }: DemoCity): Promise<void> {
  await client.query(
    `update org_unit u set head_id = v.head, deputy_id = v.deputy
     from unnest($1::int[], $2::int[], $3::int[]) v(id, head, deputy) where u.id = v.id`,
    [units.map((u) => u.id), units.map((u) => u.headId), units.map((u) => u.deputyId)],
  );
}

/** Those whom the rules of mandatory training are for have known them from the first day. */
async function beginDuties(client: Client, { now }: DemoCity): Promise<void> {
  await client.query(
    `insert into mandatory_duty (rule_id, person_id, since)
     select a.rule_id, a.person_id, a.rule_from from mandatory_audience($1) a`,
    [berlinDay(now)],
  );
}

function summarise(city: DemoCity, rows: number): DemoSummary {
  return {
    people: city.people.length,
    leaders: city.people.filter((p) => p.leadershipLevel !== null).length,
    apprentices: city.people.filter((p) => p.apprentice).length,
    units: city.units.length,
    categories: city.categories.length,
    topics: city.topics.length,
    rooms: city.rooms.length,
    trainers: city.trainers.length,
    sessions: city.sessions.length,
    enrolments: city.enrolments.length,
    events: city.enrolments.reduce((sum, e) => sum + e.events.length, 0),
    rows,
  };
}

/** @returns whether the database has no people yet */
export async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, hasNobody);
}

async function hasNobody(client: Client): Promise<boolean> {
  const { rows } = await client.query('select not exists (select from person) as empty');
  return rows[0].empty;
}

export interface DemoPersona {
  role: PersonaRole;
  personId: number;
  personnelNumber: string;
  displayName: string;
  description: { de: string; en: string };
}

/** The personas of a loaded city; none when the database holds no demo city. */
export async function demoPersonas(url: string): Promise<DemoPersona[]> {
  const numbers = PERSONAS.map((p) => p.personnelNumber);
  const { rows } = await withClient(url, (client) =>
    client.query(
      `select id, personnel_number, given_name || ' ' || family_name as display_name
       from person where personnel_number = any($1)`,
      [numbers],
    ),
  );
  return PERSONAS.flatMap(({ role, personnelNumber, description, givenName, familyName }) => {
    const row = rows.find((r) => r.personnel_number === personnelNumber);
    // the same number in a real city belongs to somebody else
    if (row?.display_name !== `${givenName} ${familyName}`) return [];
    return [{ role, personId: row.id, personnelNumber, displayName: row.display_name, description }];
  });
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
