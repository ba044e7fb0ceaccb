import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { brokenInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { encodeId } from '../src/platform/global-id.ts';
import type { CommandFaults } from '../src/platform/command.ts';
import { graphql, inParallel, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
const HOUR = 3_600_000;
const WRITERS = 50;
/** Times of three hours that overlap only with those of the same slot, in which they begin a little later each. */
const SLOTS = 5;
const CONSTRAINTS = ['room', 'trainer', 'equipment'].map((what) => `booking_${what}_free`);

const CREATE = `mutation ($input: CreateSessionsInput!) { createSessions(input: $input) { __typename
  ... on ResourceOccupied { clashes { resource } } } }`;
type Answer = { createSessions: { __typename: string; clashes?: { resource: string }[] } };

type What = 'room' | 'trainer' | 'equipment';
const WHAT: Record<What, { problem: string; use: Record<string, unknown> }> = {
  room: { problem: 'RoomOccupied', use: { roomId: encodeId('Room', 1) } },
  trainer: { problem: 'TrainerOccupied', use: { trainerIds: [encodeId('Trainer', 1)] } },
  equipment: { problem: 'EquipmentOccupied', use: { equipmentIds: [encodeId('Equipment', 1)] } },
};

let database: TestDatabase;
let given: Fixtures;
let api: RunningApi | undefined;

beforeEach(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats) values ('RH', 'Raum 1', 20);
    insert into trainer (display_name) values ('Tina Trainer');
    insert into equipment (kind, label, site_code) values ('PROJECTOR', 'Beamer 1', 'RH')`);
});

afterEach(async () => {
  await api?.close();
  api = undefined;
  await given.close();
  await database.drop();
});

/** Fifty planners at once, ten for each slot, all for one room, trainer or piece of equipment. @returns answers by slot */
async function race(what: What, faults?: CommandFaults): Promise<string[][]> {
  api = await startApi({
    databaseUrl: database.url,
    clock: { now: () => now },
    poolSize: 16,
    ...(faults ? { faults } : {}),
  });
  const planners = await given.people(WRITERS);
  for (const planner of planners) await given.assignRole(planner, 'TRAINING_PLANNER');
  const cookies = await Promise.all(planners.map((planner) => api!.signedIn(planner)));
  const answers = await inParallel([...cookies.entries()], WRITERS, async ([writer, cookie]) => {
    const slot = writer % SLOTS;
    const late = Math.floor(writer / SLOTS) * 6 * 60_000;
    const startsAt = new Date(now.getTime() + (60 * 24 + slot * 4) * HOUR + late);
    return { slot, says: await plan(cookie, startsAt, WHAT[what].use) };
  });
  return Array.from({ length: SLOTS }, (_, slot) =>
    answers.filter((answer) => answer.slot === slot).map(({ says }) => says),
  );
}

/** As a browser does: the same key again when the server was too busy. */
async function plan(cookie: string, startsAt: Date, use: Record<string, unknown>): Promise<string> {
  const input = {
    topicId: encodeId('Topic', 1),
    sessions: [
      {
        format: 'IN_PERSON',
        appointments: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR), ...use }],
        seatsMinimum: 1,
        capacity: 10,
        enrolUntil: new Date(startsAt.getTime() - 24 * HOUR),
        cancelUntil: new Date(startsAt.getTime() - 48 * HOUR),
      },
    ],
    idempotencyKey: randomUUID(),
  };
  for (let attempt = 1; ; attempt += 1) {
    const answer = await graphql<Answer>(api!.origin, CREATE, { input }, cookie);
    const says = answer.data?.createSessions.__typename ?? `status ${answer.status}`;
    if (says !== 'SystemBusy' || attempt === 10) return says;
    await sleep(100 * attempt);
  }
}

/** Pairs of sessions that overlap, counted from the appointments alone. */
async function overlaps(): Promise<number> {
  const { count } = await given.row<{ count: number }>(
    `select count(*)::int from appointment a join appointment b
       on b.id > a.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at`,
  );
  return count;
}

/** Looks without locks, and writes so late that all have looked before anybody has written. */
const careless: CommandFaults = { skipLock: true, beforeWrite: () => sleep(60) };

describe.each<What>(['room', 'trainer', 'equipment'])(
  'fifty planners who want the same %s at once',
  (what) => {
    const { problem } = WHAT[what];
    const oneEach = (slots: string[][]) => {
      for (const answers of slots)
        expect([...answers].sort()).toEqual(
          ['CreateSessionsSuccess', ...Array<string>(WRITERS / SLOTS - 1).fill(problem)].sort(),
        );
    };

    it('get it once for each time, and all others are told that it is occupied', async () => {
      oneEach(await race(what));
      expect(await overlaps()).toBe(0);
      expect(await brokenInvariants(database.url, now)).toEqual([]);
    });

    it('get it once also when nobody waits for anybody: the exclusion constraint decides', async () => {
      oneEach(await race(what, careless));
      expect(await overlaps()).toBe(0);
      expect(await brokenInvariants(database.url, now)).toEqual([]);
    });

    it('CONTROL: get it several times without the constraint, and the checker sees it', async () => {
      for (const constraint of CONSTRAINTS)
        await given.client.query(`alter table booking drop constraint ${constraint}`);
      const slots = await race(what, careless);
      expect(slots.flat().filter((says) => says === 'CreateSessionsSuccess').length).toBeGreaterThan(SLOTS);
      expect(await overlaps()).toBeGreaterThan(0);
      const invariant = { room: 'R1', trainer: 'R3', equipment: 'R4' }[what];
      expect(await brokenInvariants(database.url, now)).toEqual([invariant]);
    });
  },
);
