/**
 * Preloaded into an API process (node --import): keeps the statements that it sends to PostgreSQL, and hands them to
 * the parent on request. So the references of the benchmark run exactly what the API runs, without a copy of any SQL.
 */
import { createRequire } from 'node:module';
import type pg from 'pg';

export interface RecordedStatement {
  text: string;
  /** Set when the API prepares the statement under a name. */
  name: string | null;
  values: unknown[];
  /** Rows returned or changed. */
  rows: number;
  /** `id` of the first row returned: what an insert has generated. */
  id: unknown;
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const require = createRequire(import.meta.url);
let statements: RecordedStatement[] = [];

// MikroORM may have a pg of its own
const copies = new Set([
  require.resolve('pg'),
  createRequire(require.resolve('@mikro-orm/postgresql')).resolve('pg'),
]);
for (const path of copies) {
  const { Client } = require(path) as typeof pg;
  const query = Client.prototype.query as Query;
  const recording: Query = function (...args) {
    const [config, values] = args;
    const given: Partial<pg.QueryConfig> =
      typeof config === 'string' ? { text: config } : (config as pg.QueryConfig);
    const statement: RecordedStatement = {
      text: given.text ?? '',
      name: given.name ?? null,
      values: (Array.isArray(values) ? values : given.values) ?? [],
      rows: 0,
      id: null,
    };
    statements.push(statement);
    const running = query.apply(this, args);
    if (running instanceof Promise) {
      running.then(
        (result: pg.QueryResult) => {
          statement.rows = result.rowCount ?? 0;
          statement.id = result?.rows?.[0]?.id ?? null;
        },
        () => undefined,
      );
    }
    return running;
  };
  Client.prototype.query = recording as never;
}

process.on('message', (message) => {
  if (message !== 'take statements') return;
  process.send?.(statements);
  statements = [];
});
process.on('disconnect', () => process.exit(0));
