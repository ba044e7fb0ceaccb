import { randomUUID } from 'node:crypto';
import { graphql, type GraphqlAnswer } from '../support/graphql-client.ts';
import type { Input } from './cases.ts';
import { documentOf, isKeyed } from './operation.ts';
import type { Role, World } from './world.ts';

export interface Answer {
  status: number;
  /** Of the result, or the code of the error. */
  name: string;
  /** All that the client was told. */
  body: unknown;
}

/** Sends one mutation as somebody; with a new key unless one is given. */
export async function send(
  world: World,
  name: string,
  role: Role,
  input: Input,
  key: string = randomUUID(),
): Promise<Answer> {
  const cookie = role === 'anonymous' ? undefined : await world.api.signedIn(world.people[role]);
  const answer = await graphql<Record<string, unknown>>(
    world.api.origin,
    documentOf(name),
    { input: isKeyed(name) ? { idempotencyKey: key, ...input } : input },
    cookie,
  ).catch((error: unknown) => {
    // a body that is not JSON is an answer of no kind that we promise
    throw new Error(`${name}: ${String(error)}`);
  });
  return read(answer, name);
}

function read({ status, data, errors }: GraphqlAnswer<Record<string, unknown>>, name: string): Answer {
  const value = data?.[name];
  const result = (Array.isArray(value) ? value[0] : value) as { __typename: string } | undefined;
  return {
    status,
    name: result?.__typename ?? errors?.[0]?.extensions?.code ?? `status ${status}`,
    body: data ? data : (errors ?? null),
  };
}

export const isSuccess = ({ name }: Answer): boolean => name.endsWith('Success');

/** What no input at all may bring about: our own error, a broken answer, or a word about the inside. */
export function internalsIn({ status, name, body }: Answer): string | null {
  const text = JSON.stringify(body ?? null);
  const broken =
    status >= 500 ||
    name === 'INTERNAL_SERVER_ERROR' ||
    /invalid input syntax|violates|\bat \S+ \(|select .* from/i.test(text);
  return broken ? `${status} ${name} ${text.slice(0, 300)}` : null;
}

export function expectNoInternals(answer: Answer, says: string): void {
  const fault = internalsIn(answer);
  if (fault) throw new Error(`${says}: ${fault}`);
}
