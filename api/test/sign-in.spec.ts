import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { hashPassword } from '../src/people/password.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

let now = new Date('2026-11-25T09:00:00Z');
const PASSWORD = 'Grüner Tee am Marienplatz';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignInSuccess { viewer { person { displayName unit { name path } } roles } }
  ... on TooManyAttempts { retryAfterSeconds } } }`;
const WHO = '{ viewer { person { id displayName } } }';

type SignIn = { signIn: { __typename: string; retryAfterSeconds?: number } };
type Who = { viewer: { person: { id: string; displayName: string } } | null };

let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  await given.people(6);
  await given.client.query('insert into credential select id, $1, now() from person', [
    await hashPassword(PASSWORD),
  ]);
});

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

const signIn = (personnelNumber: string, password = PASSWORD, cookie?: string) =>
  graphql<SignIn>(api.origin, SIGN_IN, { input: { personnelNumber, password } }, cookie);
const cookieOf = (answer: { headers: Headers }) => answer.headers.getSetCookie()[0]!;
const pair = (setCookie: string) => setCookie.split(';')[0]!;

describe('signing in by personnel number and password', () => {
  it('opens a session that only the cookie knows, safe from scripts and other sites', async () => {
    const answer = await signIn('100001');
    expect(answer.data?.signIn).toEqual({
      __typename: 'SignInSuccess',
      viewer: {
        person: { displayName: 'Vorname1 Nachname1', unit: { name: 'Stadt', path: [] } },
        roles: ['EMPLOYEE'],
      },
    });
    expect(cookieOf(answer)).toMatch(/HttpOnly/);
    expect(cookieOf(answer)).toMatch(/SameSite=Lax/);
    const token = pair(cookieOf(answer)).split('=')[1]!;
    const stored = await given.rows<{ token_hash: Buffer }>('select token_hash from login_session');
    expect(stored.some((row) => row.token_hash.toString('base64url') === token)).toBe(false);
    const who = await graphql<Who>(api.origin, WHO, {}, pair(cookieOf(answer)));
    expect(who.data?.viewer?.person.displayName).toBe('Vorname1 Nachname1');
  });

  it('says the same to a wrong password and an unknown number', async () => {
    const wrong = await signIn('100002', 'falsch');
    const unknown = await signIn('999999', 'falsch');
    expect(wrong.data).toEqual({ signIn: { __typename: 'InvalidCredentials' } });
    expect(unknown.data).toEqual(wrong.data);
    expect(unknown.headers.getSetCookie()).toEqual([]);
  });

  it('takes about as long for an unknown number as for a known one', async () => {
    const time = async (number: string) => {
      const start = performance.now();
      await signIn(number, 'falsch');
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      known.push(await time('100003'));
      unknown.push(await time(`99900${i}`));
    }
    const median = (xs: number[]) => xs.sort((a, b) => a - b)[2]!;
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
  });

  it('is refused after ten attempts in a quarter of an hour, even with the right password, and only for that number', async () => {
    for (let i = 0; i < 10; i += 1) await signIn('100004', 'falsch');
    const refused = await signIn('100004');
    expect(refused.data?.signIn).toMatchObject({ __typename: 'TooManyAttempts' });
    expect(refused.data!.signIn.retryAfterSeconds).toBeGreaterThan(0);
    expect((await signIn('100005')).data?.signIn.__typename).toBe('SignInSuccess');
  });

  it('cannot be hurried by many attempts in one request', async () => {
    const aliases = Array.from(
      { length: 12 },
      (_, i) => `a${i}: signIn(input: { personnelNumber: "100006", password: "x" }) { __typename }`,
    );
    const answer = await graphql<Record<string, { __typename: string }>>(
      api.origin,
      `mutation { ${aliases.join(' ')} }`,
    );
    const kinds = Object.values(answer.data!).map((result) => result.__typename);
    expect(kinds.filter((kind) => kind === 'TooManyAttempts')).toHaveLength(2);
  });

  it('changes the token at every sign-in and forgets the one before', async () => {
    const first = pair(cookieOf(await signIn('100001')));
    const second = pair(cookieOf(await signIn('100001', PASSWORD, first)));
    expect(second).not.toBe(first);
    expect((await graphql<Who>(api.origin, WHO, {}, first)).data?.viewer).toBeNull();
    expect((await graphql<Who>(api.origin, WHO, {}, second)).data?.viewer).not.toBeNull();
  });

  it('does not let somebody in who has left the city', async () => {
    await given.client.query(`update person set left_on = '2026-11-24' where personnel_number = '100002'`);
    expect((await signIn('100002')).data?.signIn.__typename).toBe('InvalidCredentials');
  });
});

describe('a signed-in browser', () => {
  it('is forgotten after half an hour without a request', async () => {
    const cookie = pair(cookieOf(await signIn('100001')));
    const start = now;
    now = new Date(start.getTime() + 29 * 60_000);
    expect((await graphql<Who>(api.origin, WHO, {}, cookie)).data?.viewer).not.toBeNull();
    now = new Date(start.getTime() + 58 * 60_000);
    expect((await graphql<Who>(api.origin, WHO, {}, cookie)).data?.viewer).not.toBeNull();
    now = new Date(start.getTime() + 89 * 60_000);
    expect((await graphql<Who>(api.origin, WHO, {}, cookie)).data?.viewer).toBeNull();
  });

  it('is signed out at once, on the server and not only in the browser', async () => {
    const cookie = pair(cookieOf(await signIn('100001')));
    const out = await graphql(api.origin, 'mutation { signOut(input: {}) { __typename } }', {}, cookie);
    expect(cookieOf(out)).toMatch(/Expires=Thu, 01 Jan 1970/);
    expect((await graphql<Who>(api.origin, WHO, {}, cookie)).data?.viewer).toBeNull();
  });
});

describe('requests from other sites', () => {
  const body = JSON.stringify({ query: '{ viewer { person { id } } }' });

  it('are refused by their origin', async () => {
    const response = await fetch(`${api.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body,
    });
    expect(response.status).toBe(403);
  });

  it('cannot use the content types that browsers send without asking', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await fetch(`${api.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
  });
});

describe('the demo personas', () => {
  it('do not exist unless asked for', async () => {
    expect((await fetch(`${api.origin}/auth/personas`)).status).toBe(404);
    expect((await fetch(`${api.origin}/auth/personas/planner`, { method: 'POST' })).status).toBe(404);
  });
});
