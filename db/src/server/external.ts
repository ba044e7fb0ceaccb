import { Client } from 'pg';
import { codeOf, DatabaseServerError, messageOf } from './errors.ts';
import { sleep } from './processes.ts';

export const OLDEST_VERSION = 15;

/**
 * Checks that Weitblick can work with the server behind a URL. A server that is just starting up is given 30 s.
 * @throws DatabaseServerError BAD_URL, UNREACHABLE, REFUSED, TOO_OLD or NOT_UTF8
 */
export async function checkServer(url: string): Promise<void> {
  const where = describe(url);
  const { version, encoding } = await ask(url, where);
  // 150004 is 15.4
  if (version < OLDEST_VERSION * 10_000) {
    throw new DatabaseServerError(
      'TOO_OLD',
      `PostgreSQL at ${where} is version ${Math.floor(version / 10_000)}; Weitblick needs ${OLDEST_VERSION} or newer. ` +
        'Upgrade it, or unset DATABASE_URL to use the embedded server.',
    );
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseServerError(
      'NOT_UTF8',
      `The database at ${where} is encoded in ${encoding}. Create one in UTF-8: CREATE DATABASE weitblick ENCODING 'UTF8' TEMPLATE template0`,
    );
  }
}

async function ask(url: string, where: string): Promise<{ version: number; encoding: string }> {
  for (const giveUp = Date.now() + 30_000; ; await sleep(500)) {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query(
        `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
      );
      return rows[0];
    } catch (error) {
      if (codeOf(error) === '57P03' && Date.now() < giveUp) continue;
      throw explain(error, where);
    } finally {
      client.end().catch(() => undefined);
    }
  }
}

function explain(error: unknown, where: string): DatabaseServerError {
  const code = codeOf(error);
  const said = messageOf(error);
  if (code === '3D000') {
    return new DatabaseServerError(
      'REFUSED',
      `The server has no database as in ${where}. Create it: CREATE DATABASE …`,
      {
        cause: error,
      },
    );
  }
  if (/^[0-9A-Z]{5}$/.test(code) && /^(28|42501|53)/.test(code)) {
    return new DatabaseServerError(
      'REFUSED',
      `PostgreSQL at ${where} does not let us in: ${said}. Check user and password in DATABASE_URL.`,
      { cause: error },
    );
  }
  return new DatabaseServerError(
    'UNREACHABLE',
    `No PostgreSQL answers at ${where}: ${said}. Start it or correct DATABASE_URL; without DATABASE_URL the embedded server is used.`,
    { cause: error },
  );
}

/** The URL without its password, for messages. */
function describe(url: string): string {
  try {
    const parsed = new URL(url);
    if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new Error('not postgres');
    const user = parsed.username && `${parsed.username}@`;
    return `${parsed.protocol}//${user}${parsed.host}${parsed.pathname}`;
  } catch (cause) {
    throw new DatabaseServerError(
      'BAD_URL',
      'DATABASE_URL is not of the form postgres://user:password@host:5432/database (special characters in the password ' +
        'are written as %XX).',
      { cause },
    );
  }
}
