import type { RecordedStatement } from './record-statements.ts';
import type { RecordingApi } from './processes.ts';
import { COOKIE } from './tokens.ts';

/** As a GraphQL answer comes out of JSON.parse. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = any;

/** @returns the answer's data @throws when it has errors */
export async function ask(
  origin: string,
  body: string,
  token: string,
): Promise<{ text: string; data: Data }> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json,application/json;q=0.9',
      'accept-encoding': 'identity',
      cookie: `${COOKIE}=${token}`,
    },
    body,
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (!response.ok || errors) throw new Error(`HTTP ${response.status}: ${text.slice(0, 400)}`);
  return { text, data };
}

/**
 * What the API sends to PostgreSQL for one request. Asked twice, because now and then a request brings the process's
 * memory of the catalogue up to date: the shorter recording is the request's own.
 */
export async function recordRead(
  api: RecordingApi,
  body: string,
  token: string,
): Promise<RecordedStatement[]> {
  const once = async () => {
    await ask(api.origin, body, token);
    return api.takeStatements();
  };
  const [first, second] = [await once(), await once()];
  return first.length < second.length ? first : second;
}

/** Records one request that changes something. */
export async function recordCommand(api: RecordingApi, body: string, token: string) {
  await api.takeStatements();
  const { data } = await ask(api.origin, body, token);
  return { data, statements: await api.takeStatements() };
}
