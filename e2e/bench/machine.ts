import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Client } from 'pg';

const SETTINGS = [
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'shared_buffers',
  'max_wal_size',
];

/** What a reader must know in order to compare: name and value. */
export async function machineFacts(client: Client, embedded: boolean): Promise<[string, string][]> {
  const { rows: settings } = await client.query<{ setting: string }>(
    `select name || ' = ' || current_setting(name) as setting from unnest($1::text[]) with ordinality s (name, n) order by n`,
    [SETTINGS],
  );
  const { rows: counts } = await client.query(
    `select (select count(*) from topic) as topics, (select count(*) from session) as sessions,
       (select count(*) from person) as people, (select count(*) from enrolment) as enrolments,
       current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const { topics, sessions, people, enrolments, version, size } = counts[0];
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return [
    ['Date', new Date().toISOString().slice(0, 10)],
    [
      'Machine',
      `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, ${platform()} ${release()} ${arch()}`,
    ],
    ['Node', process.version],
    [
      'PostgreSQL',
      `${version}, ${embedded ? 'embedded' : 'DATABASE_URL'}; ${settings.map((row) => row.setting).join(', ')}`,
    ],
    ['Data', `${topics} topics, ${sessions} sessions, ${people} people, ${enrolments} enrolments (${size})`],
    [
      'Load before',
      loadavg()
        .map((load) => load.toFixed(1))
        .join(' '),
    ],
  ];
}
