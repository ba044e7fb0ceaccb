import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../src/platform/global-id.ts';
import { leaveGroup } from '../src/peer-advice/use-cases/membership.ts';
import { RoundCity } from './support/round-city.ts';
import { subscribe, type LiveAnswer, type LiveClient } from './support/live-client.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const ROOM = `subscription ($groupId: ID!) {
  peerRoundChanged(groupId: $groupId) { serverNow round { id version state phase endsAt } people { personId role } }
}`;
const STEP = `mutation ($input: MovePeerRoundInput!) { movePeerRound(input: $input) { __typename } }`;

interface Told {
  serverNow: string;
  round: { id: string; version: number; state: string; phase: number; endsAt: string | null } | null;
}
const roomIn = ({ data }: LiveAnswer) => data?.peerRoundChanged as Told | null | undefined;

let at: RoundCity;
let apis: RunningApi[];
let groupId: string;
let people: number[];
let ahead: number;
/** Goes on, unlike that of the city. */
const clock = { now: () => new Date(Date.now() + ahead) };
const start = () => startApi({ databaseUrl: at.city.database.url, clock, poolSize: 4 });

beforeAll(async () => {
  at = await RoundCity.create();
  const { moderator, caseGiver, writer, adviser } = await at.begin();
  people = [moderator, caseGiver, writer, adviser, at.members[4]!];
  ahead = at.city.now.getTime() - Date.now();
  groupId = encodeId('PeerGroup', at.groupId);
  apis = [await start(), await start()];
});
afterAll(async () => {
  for (const api of apis) await api.close();
  await at.close();
});

/** Everybody in the room, at one process and the other in turns. */
async function everybody(): Promise<{ listeners: LiveClient[]; close: () => void }> {
  const listeners = await Promise.all(
    people.map(async (person, index) => {
      const api = apis[index % apis.length]!;
      return subscribe(api.origin, ROOM, { groupId }, await api.signedIn(person));
    }),
  );
  return { listeners, close: () => listeners.forEach((listener) => listener.close()) };
}

/** The moderator asks one process for it. */
async function step(name: string): Promise<void> {
  const { id, version } = await at.round();
  const input = {
    groupId,
    roundId: encodeId('PeerRound', id),
    version,
    step: name,
    idempotencyKey: crypto.randomUUID(),
  };
  const api = apis[0]!;
  const { data } = await graphql<{ movePeerRound: { __typename: string } }>(
    api.origin,
    STEP,
    { input },
    await api.signedIn(people[0]!),
  );
  expect(data?.movePeerRound.__typename).toBe('PeerRoundSuccess');
}

describe('People in one round at different API processes', () => {
  it('begin with how things stand and are told each step within a second, by the same clock', async () => {
    const { listeners, close } = await everybody();
    await Promise.all(
      listeners.map((listener) => listener.until((answer) => roomIn(answer)?.round?.phase === 0)),
    );
    const asked = performance.now();
    await step('NEXT');
    const heard = await Promise.all(
      listeners.map(async (listener) => {
        const told = roomIn(await listener.until((answer) => roomIn(answer)?.round?.phase === 1))!;
        // what a browser takes for the difference of the clocks, and when it thinks that the time is up
        const difference = Date.parse(told.serverNow) - Date.now();
        return { late: performance.now() - asked, upAt: Date.parse(told.round!.endsAt!) - difference };
      }),
    );
    close();
    expect(Math.max(...heard.map(({ late }) => late))).toBeLessThan(1_000);
    const ends = heard.map(({ upAt }) => upAt);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(1_000);
  });

  it('find the same phase and the same end after their process was started anew', async () => {
    const before = await at.round();
    await apis[1]!.close();
    apis[1] = await start();
    const { listeners, close } = await everybody();
    for (const listener of listeners) {
      const told = roomIn(await listener.until((answer) => roomIn(answer) != null))!;
      expect(told.round).toMatchObject({ phase: before.phase, endsAt: before.ends_at!.toISOString() });
    }
    close();
  });

  it('hear nothing from outside, and nothing any more once they have left', async () => {
    const api = apis[0]!;
    const member = await subscribe(api.origin, ROOM, { groupId }, await api.signedIn(people[1]!));
    for (const stranger of [at.city.leaders.at(-1)!, at.city.administrator, at.city.coach]) {
      const listener = await subscribe(api.origin, ROOM, { groupId }, await api.signedIn(stranger));
      await listener.until((answer) => roomIn(answer) === null);
      await step('EXTEND');
      const { version } = await at.round();
      await member.until((answer) => roomIn(answer)?.round?.version === version);
      // not even that something happened
      expect(listener.answers).toHaveLength(1);
      listener.close();
    }
    member.close();
    const leaving = people[4]!;
    const listener = await subscribe(api.origin, ROOM, { groupId }, await api.signedIn(leaving));
    await listener.until((answer) => roomIn(answer)?.round != null);
    await leaveGroup(at.deps, at.by(leaving));
    await step('EXTEND');
    await listener.until((answer) => roomIn(answer) === null);
    listener.close();
  });

  it('needs a sign-in', async () => {
    const listener = await subscribe(apis[0]!.origin, ROOM, { groupId });
    expect(listener.status).toBe(401);
  });
});
