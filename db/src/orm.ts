import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Client, type ClientBase } from 'pg';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { releaseDeadConnections } from './release-dead-connections.ts';

export interface OrmOptions {
  /** postgres://… of a PostgreSQL 15 or newer */
  url: string;
  /** Connections of this process at most; default 10. */
  poolSize?: number;
  /** Told of every statement; for tests that count them. */
  onStatement?: (sql: string) => void;
  /** Work as the user of the URL, for what changes the schema. */
  asOwner?: boolean;
}

/** Owns nothing, so that row-level security holds for it; see m0023. */
const APP_ROLE = 'weitblick_app';

/**
 * Opens the ORM. Every connection waits at most 3 s for a lock and 15 s for a statement, so that a stuck session
 * row never piles up requests (PostgreSQL reports 55P03 and 57014, which commands turn into a bounded retry).
 */
export async function openOrm({
  url,
  poolSize = 10,
  onStatement,
  asOwner = false,
}: OrmOptions): Promise<MikroORM> {
  const options: Options = {
    entities,
    clientUrl: url,
    pool: { min: 0, max: poolSize },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations,
      tableName: 'schema_migration',
      snapshot: false,
      allOrNothing: true,
      silent: true,
    },
    driverOptions: {
      application_name: 'weitblick',
      lock_timeout: 3_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 10_000,
      ...(asOwner ? {} : { onConnect: becomeApp }),
      // also the longest wait for a place in the pool
      connectionTimeoutMillis: 20_000,
      onPoolCreated: releaseDeadConnections,
    },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    ...(onStatement ? { debug: ['query'] as const, logger: onStatement, colors: false } : {}),
  };
  return MikroORM.init(options);
}

/** Where the role could not be made, the user stays what it is; `npm run check` reports it. */
async function becomeApp(client: ClientBase): Promise<void> {
  await client.query(
    `select set_config('role', rolname, false) from pg_roles
     where rolname = $1 and pg_has_role(current_user, oid, 'member')`,
    [APP_ROLE],
  );
}

/** Any constant: the key of the advisory lock that migrations run under. */
const MIGRATION_LOCK = 7_262_001;

/**
 * Applies the migrations that are missing, in order. Several processes may call it at once: an advisory lock lets
 * one work while the others wait.
 * @returns names of the migrations applied now
 */
export async function migrate(url: string): Promise<string[]> {
  const orm = await openOrm({ url, poolSize: 1, asOwner: true });
  const lock = new Client({ connectionString: url });
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await orm.migrator.up();
    return done.map((m) => m.name);
  } finally {
    await lock.end();
    await orm.close();
  }
}
