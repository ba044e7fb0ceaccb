import type { Pool, PoolClient } from 'pg';

/** The statements after whose failure Kysely keeps the connection for ever. */
const LAST_WORD = /^(start transaction|begin|rollback)\b(?! to\b)/i;

/**
 * Gives a connection that died inside a transaction up, so that the pool opens another in its place. Kysely 0.29 releases
 * a connection only after a rollback that succeeded (its issue 1990): without this each connection that PostgreSQL or
 * the network ends in mid-transaction takes one place of the pool with it, until the process waits for ever.
 */
export function releaseDeadConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const watched = (...given: unknown[]): unknown => {
      const result = query(...given);
      if (typeof given[0] === 'string' && LAST_WORD.test(given[0]) && result instanceof Promise) {
        result.catch((error: Error) => (client as PoolClient).release(error));
      }
      return result;
    };
    client.query = watched as typeof client.query;
  });
}
