import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { encodeId } from '../src/platform/global-id.ts';
import { forgetCoachings } from '../src/coaching/use-cases/forget-coachings.ts';
import { mailContent } from '../src/notification/queries/mail-content.ts';
import { planNotices } from '../src/notification/use-cases/plan-notices.ts';
import { CoachingCity } from './support/coaching-city.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const CONCERN = 'PHRASE-ANLIEGEN-7f3a';
const GOALS = 'PHRASE-ZIELE-91bc';
const ANSWER = `__typename ... on CoachingSuccess { coaching { id state } } ... on Problem { message }`;

let city: CoachingCity;
let api: RunningApi;
let anna: number, coach: number;

beforeAll(async () => {
  city = await CoachingCity.create();
  [anna] = city.staff as [number];
  [coach] = city.coaches as [number];
  api = await startApi({ databaseUrl: city.database.url, clock: { now: () => city.now } });
});

afterAll(async () => {
  await api.close();
  await city.close();
});

async function send(by: number, name: string, type: string, input: Record<string, unknown>) {
  const answer = await graphql<
    Record<string, { __typename: string; coaching: { id: string; state: string } }>
  >(
    api.origin,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`,
    { input: { idempotencyKey: `${name}-${by}`, ...input } },
    await api.signedIn(by),
  );
  expect(answer.data?.[name]).toMatchObject({ __typename: 'CoachingSuccess' });
  return answer.data![name]!.coaching;
}

/** The tables in which a text is found, in any column, whoever asks. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await city.given.rows<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await city.given.rows(`select from ${name} t where t::text like $1 limit 1`, [`%${text}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('a phrase that somebody wrote in a concern or in goals', () => {
  it('is in one table each, and in no mail, audit, notice or key', async () => {
    const ask = { coachId: encodeId('Person', coach), topic: 'CONFLICT', format: 'ONLINE', concern: CONCERN };
    const { id: coachingId } = await send(anna, 'requestCoaching', 'RequestCoachingInput', ask);
    await send(coach, 'acceptCoachingRequest', 'CoachingInput', { coachingId });
    const wording = { coachingId, goals: GOALS, version: 0 };
    await send(coach, 'agreeOnCoachingGoals', 'AgreeOnCoachingGoalsInput', wording);
    const consent = { coachingId, version: 1 };
    const { state } = await send(anna, 'agreeOnCoachingGoals', 'AgreeOnCoachingGoalsInput', consent);
    expect(state).toBe('AGREED');
    await planNotices(city.deps);

    expect(await tablesWith(CONCERN)).toEqual(['coaching_concern']);
    expect(await tablesWith(GOALS)).toEqual(['coaching_goals']);
    const mails = await city.given.rows<{ id: number }>('select id::int from mail order by id');
    expect(mails.length).toBe(4);
    const sender = { name: 'Weitblick', address: 'weitblick@stadt.example' };
    const origin = { sender, publicUrl: 'https://weitblick.example', clock: { now: () => city.now } };
    for (const { id } of mails) {
      const text = JSON.stringify(await mailContent(city.orm.em.fork(), id, origin));
      expect(text).toContain('/coaching/');
      for (const secret of [CONCERN, GOALS, 'Konflikt']) expect(text).not.toContain(secret);
      // the greeting is the only place for a name, and it is the recipient's
      expect([text.includes(`Nachname${anna}`), text.includes(`Nachname${coach}`)]).not.toEqual([true, true]);
    }
  });

  it('is nowhere 31 days after the conclusion', async () => {
    await send(anna, 'concludeCoaching', 'CoachingInput', { coachingId: encodeId('Coaching', 1) });
    city.now = city.inDays(31);
    await forgetCoachings(city.deps);
    expect([...(await tablesWith(CONCERN)), ...(await tablesWith(GOALS))]).toEqual([]);
    await assertInvariants(city.database.url, city.now);
  });
});

describe('a mail about a coaching that could not be sent', () => {
  it('is for administrators a mail like any other', async () => {
    await city.request(city.staff[1]!, coach);
    await planNotices(city.deps);
    await city.given.client.query(
      `update mail set status = 'FAILED', failed_at = now(), last_error = '550' where sent_at is null`,
    );
    const answer = await graphql<{ failedDeliveries: { edges: { node: { noticeKind: string } }[] } }>(
      api.origin,
      '{ failedDeliveries { edges { node { noticeKind } } } }',
      {},
      await api.signedIn(city.administrator),
    );
    const { edges } = answer.data!.failedDeliveries;
    expect(edges.length).toBeGreaterThan(0);
    expect(new Set(edges.map(({ node }) => node.noticeKind))).toEqual(new Set(['OTHER']));
  });
});
