import type { MutationCase } from './cases.ts';
import { quota } from './planning-cases.ts';
import { DAY, id, iso, NOW, type World } from './world.ts';

/** A session whose seats are drawn by lot: applications are taken until `left` milliseconds from now. */
async function draw(w: World, left: number): Promise<number> {
  const sessionId = await w.session({ capacity: 2 });
  await w.given.client.query(
    `insert into session_allocation (session_id, mode, apply_until, seed, seed_hash, opened_at, opened_by_id)
     values ($1, 'LOTTERY', $2, decode(repeat('ab', 32), 'hex'), sha256(decode(repeat('ab', 32), 'hex')), $3, $4)`,
    [sessionId, new Date(NOW.getTime() + left), new Date(NOW.getTime() - 2 * DAY), w.people.planner],
  );
  return sessionId;
}

/** Two applications, and their deadline over. */
async function dueDraw(w: World): Promise<number> {
  const sessionId = await draw(w, DAY);
  await w.waiting(sessionId);
  await w.waiting(sessionId, 'colleague');
  await w.given.client.query('update session_allocation set apply_until = $2 where session_id = $1', [
    sessionId,
    new Date(NOW.getTime() - DAY),
  ]);
  return sessionId;
}

export const allocationCases: Record<string, MutationCase> = {
  changeSeatQuota: {
    valid: async (w) => ({
      by: 'planner',
      input: {
        quotaId: id('SeatQuota', await quota(w, await w.session())),
        seats: 2,
        releaseAt: iso(4 * DAY),
      },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'no seats at all': {
        expect: 'InvalidQuota',
        make: async (w) => ({
          by: 'planner',
          input: {
            quotaId: id('SeatQuota', await quota(w, await w.session())),
            seats: 0,
            releaseAt: iso(4 * DAY),
          },
        }),
      },
      'more seats than are free': {
        expect: 'NotEnoughFreeSeats',
        make: async (w) => ({
          by: 'planner',
          input: {
            quotaId: id('SeatQuota', await quota(w, await w.session({ capacity: 2 }))),
            seats: 3,
            releaseAt: iso(4 * DAY),
          },
        }),
      },
    },
  },
  drawSeats: {
    valid: async (w) => ({ by: 'planner', input: { sessionId: id('Session', await dueDraw(w)) } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a session without a draw': {
        expect: 'NoDrawPending',
        make: async (w) => ({ by: 'planner', input: { sessionId: id('Session', await w.session()) } }),
      },
      'a draw whose applications are still taken': {
        expect: 'DrawNotDue',
        make: async (w) => ({ by: 'planner', input: { sessionId: id('Session', await draw(w, DAY)) } }),
      },
    },
  },
};
