import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { migrate } from '@weitblick/db';
import { rebuildSearchIndex } from '@weitblick/db/catalogue';
import { loadDemoCity } from '@weitblick/db/demo';
import {
  createScratchDatabase,
  dropScratchDatabase,
  openDatabase,
  withDatabase,
  type ScratchDatabase,
} from '@weitblick/db/server';
import { tokenHash, tokenOf } from './tokens.ts';

const REPOSITORY = new URL('../..', import.meta.url).pathname;
const SEED = 20_261_125;
/** The city's calendar is laid around its day of loading; later it is loaded anew. */
const MAX_AGE_DAYS = 14;
const PREFIX = 'weitblick_bench_template_';
const SCRATCH = 'weitblick_bench';

export interface BenchServer {
  url: string;
  embedded: boolean;
  /** Nobody else uses it. */
  ours: boolean;
  stop(): Promise<void>;
}

/** DATABASE_URL, else an embedded server of the benchmark's own. What is acknowledged is on the disk. */
export function openServer(): Promise<BenchServer> {
  return openDatabase({
    url: process.env.DATABASE_URL,
    dataDir: `${REPOSITORY}.data/bench-postgres`,
    database: 'weitblick_bench',
    settings: { fsync: true, synchronous_commit: true },
  });
}

/** A copy of the loaded demo city, which is kept on the server as a template for the next run. */
export async function createCity(
  { url: serverUrl, ours }: BenchServer,
  tell: (line: string) => void,
): Promise<ScratchDatabase> {
  const name = PREFIX + fingerprint();
  await withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string; loaded: string | null }>(
      `select datname, shobj_description(oid, 'pg_database') as loaded from pg_database where starts_with(datname, $1)`,
      [PREFIX],
    );
    const young = (loaded: string | null) =>
      Date.now() - Date.parse(loaded ?? '') < MAX_AGE_DAYS * 86_400_000;
    for (const { datname, loaded } of rows) {
      if (datname !== name || !young(loaded))
        await client.query(`drop database ${client.escapeIdentifier(datname)}`);
    }
    if (rows.some(({ datname, loaded }) => datname === name && young(loaded))) return;
    tell('loading the demo city (kept for later runs)');
    await client.query(`create database ${name}`);
    await loadCity(withDatabase(serverUrl, name));
    await client.query(`comment on database ${name} is '${new Date().toISOString()}'`);
  });
  if (ours) await dropLeftOvers(serverUrl);
  tell('copying the demo city');
  return createScratchDatabase(serverUrl, SCRATCH, name);
}

/** Of runs that were killed. */
async function dropLeftOvers(serverUrl: string): Promise<void> {
  const { rows } = await withClient(serverUrl, (client) =>
    client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      `${SCRATCH}_scratch_`,
    ]),
  );
  for (const { datname } of rows) await dropScratchDatabase(withDatabase(serverUrl, datname));
}

/** Of everything that decides what the city looks like. */
function fingerprint(): string {
  const files = ['db/src/{migrations,demo,catalogue}/*.ts', 'db/demo/**/*.json', 'shared/src/german/**/*.ts'];
  const hash = createHash('sha256');
  for (const file of globSync(files, { cwd: REPOSITORY }).sort())
    hash.update(readFileSync(REPOSITORY + file));
  return hash.digest('hex').slice(0, 12);
}

async function loadCity(url: string): Promise<void> {
  await migrate(url);
  await loadDemoCity(url, {
    seed: SEED,
    now: new Date(),
    size: 'city',
    passwordHash: '$none$',
    afterTopics: async (client) => {
      await rebuildSearchIndex(client);
    },
  });
  await withClient(url, (client) => client.query('vacuum analyze'));
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

export interface BenchSession {
  id: number;
  number: string;
  topicId: number;
}

const ROOMY = 100_000;

/**
 * Adds sessions to one topic, far enough ahead that the catalogue's list and its months stay as they are.
 * @param capacities of each; more than the city has people unless said otherwise
 */
export async function addSessions(client: Client, count: number, full: number): Promise<BenchSession[]> {
  const { rows } = await client.query<BenchSession>(
    `with topic as (select id from topic order by id desc limit 1),
     room as (select id, site_code from room order by id limit 1),
     trainer as (select id from trainer order by id limit 1),
     added as (
       insert into session (number, topic_id, format, starts_at, ends_at, site_code, seats_minimum, capacity, enrol_until, cancel_until)
       select '99-BEN-' || lpad(n::text, 4, '0'), topic.id, 'IN_PERSON', day, day + interval '7 hours', room.site_code, 1,
         case when n <= $2 then 1 else $3 end, day - interval '7 days', day - interval '14 days'
       from topic, room, generate_series(1, $1::int) n
       cross join lateral (select date_trunc('day', now()) + interval '3 years 9 hours' + n * interval '1 day') d (day)
       returning id, number, topic_id, starts_at, ends_at),
     met as (
       insert into appointment (session_id, position, starts_at, ends_at, room_id)
       select added.id, 1, starts_at, ends_at, room.id from added, room returning id),
     led as (insert into appointment_trainer select met.id, trainer.id from met, trainer)
     select id, number, topic_id as "topicId" from added order by number`,
    [count, full, ROOMY],
  );
  return rows;
}

/**
 * Opens a login session for so many employees without a special role, in random but repeatable order. Small ids are
 * left out, because recorded statements must not hold them by chance.
 * @returns their ids
 */
export async function signInPeople(client: Client, secret: string, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select id from person p where left_on is null and id >= 10000
       and not exists (select from role_assignment r where r.person_id = p.id)
     order by md5(id::text) limit $1`,
    [count],
  );
  const ids = rows.map(({ id }) => id);
  await openLogins(client, secret, ids);
  return ids;
}

/** People who have nothing to do with any session, so that all of them get the same answers. */
export async function signInStrangers(client: Client, secret: string, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select id from person p where left_on is null and not exists (select from enrolment e where e.person_id = p.id)
     order by md5(id::text) desc limit $1`,
    [count],
  );
  const ids = rows.map(({ id }) => id);
  await openLogins(client, secret, ids);
  return ids;
}

/** "Last seen" lies a little ahead: it is written once a minute and would come and go in the measurements. */
async function openLogins(client: Client, secret: string, people: readonly number[]): Promise<void> {
  await client.query(
    `insert into login_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     select hash, person, now(), now() + interval '15 minutes', now() + interval '5 hours'
     from unnest($1::bytea[], $2::int[]) as l (hash, person) on conflict do nothing`,
    [people.map((id) => tokenHash(tokenOf(secret, id))), people],
  );
}
