import type { MutationCase } from './cases.ts';
import { id, type World } from './world.ts';

async function room(w: World): Promise<number> {
  await w.given.client.query(`insert into site values ('ABO', 'Abo', 'Weg 1') on conflict do nothing`);
  const row = await w.given.row<{ id: number }>(
    `insert into room (site_code, name, seats) values ('ABO', $1, 20) returning id`,
    [`Raum ${w.next()}`],
  );
  return row.id;
}

async function feed(w: World): Promise<number> {
  const row = await w.given.row<{ id: number }>(
    `insert into calendar_feed (token_hash, room_id, created_by_id, created_at)
     values (sha256($1::text::bytea), $2, $3, now()) returning id`,
    [`token ${w.next()}`, await room(w), w.people.planner],
  );
  return row.id;
}

/** What other systems subscribe to. */
export const interfaceCases: Record<string, MutationCase> = {
  issueCalendarFeed: {
    valid: async (w) => ({ by: 'planner', input: { roomId: id('Room', await room(w)) } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a room and a trainer at once': {
        expect: 'BAD_USER_INPUT',
        make: async (w) => ({
          by: 'planner',
          input: { roomId: id('Room', await room(w)), trainerId: id('Trainer', 1) },
        }),
      },
    },
  },
  revokeCalendarFeed: {
    valid: async (w) => ({ by: 'planner', input: { id: id('CalendarFeed', await feed(w)) } }),
    alsoAllowed: [],
    refusal: 'CalendarFeedNotFound',
    wrong: {
      'a calendar that was revoked already': {
        expect: 'CalendarFeedNotFound',
        make: async (w) => {
          const gone = await feed(w);
          await w.given.client.query('delete from calendar_feed where id = $1', [gone]);
          return { by: 'planner', input: { id: id('CalendarFeed', gone) } };
        },
      },
    },
  },
};
