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

async function webhook(w: World): Promise<number> {
  const row = await w.given.row<{ id: number }>(
    `insert into webhook_subscription (url, event_types, secret, created_by_id, created_at, disabled_at)
     values ('https://example.org/', '{session.changed}', sha256('x'), $1, now(), now()) returning id`,
    [w.people.planner],
  );
  return row.id;
}

async function delivery(w: World): Promise<number> {
  const row = await w.given.row<{ id: number }>(
    `with e as (
       insert into webhook_event (type, session_id, payload) values ('session.changed', $1, '{}') returning id),
     d as (
       insert into webhook_delivery (subscription_id, event_id, next_attempt_at, status, attempts, settled_at)
       select $2, id, now(), 'DELIVERED', 1, now() from e returning id),
     a as (insert into webhook_attempt (delivery_id, at, milliseconds, status_code) select id, now(), 1, 204 from d)
     select id::int from d`,
    [await w.session(), await webhook(w)],
  );
  return row.id;
}

const gone = async (w: World): Promise<string> => {
  const key = await webhook(w);
  await w.given.client.query('delete from webhook_subscription where id = $1', [key]);
  return id('Webhook', key);
};

/** There may be 50 only: each try starts with none. */
async function emptied(w: World): Promise<void> {
  await w.given.client.query('delete from webhook_subscription');
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
  createWebhook: {
    valid: async (w) => {
      await emptied(w);
      const url = `https://example.org/${w.next()}`;
      return { by: 'planner', input: { url, eventTypes: ['SESSION_CHANGED'] } };
    },
    alsoAllowed: ['administrator'],
    refusal: 'NotPermitted',
    wrong: {
      'an address in the own network': {
        expect: 'WebhookAddressRefused',
        make: async () => ({
          by: 'planner',
          input: { url: 'https://10.0.0.1/', eventTypes: ['SESSION_CHANGED'] },
        }),
      },
      'no event': {
        expect: 'BAD_USER_INPUT',
        make: async () => ({ by: 'planner', input: { url: 'https://example.org/', eventTypes: [] } }),
      },
      'more than there may be': {
        expect: 'TooManyWebhooks',
        make: async (w) => {
          await emptied(w);
          for (let i = 0; i < 50; i += 1) await webhook(w);
          return { by: 'planner', input: { url: 'https://example.org/', eventTypes: ['SESSION_CHANGED'] } };
        },
      },
    },
  },
  setWebhookActive: {
    valid: async (w) => ({ by: 'planner', input: { id: id('Webhook', await webhook(w)), active: false } }),
    alsoAllowed: ['administrator'],
    refusal: 'NotPermitted',
    wrong: {
      'one that was deleted': {
        expect: 'WebhookNotFound',
        make: async (w) => ({ by: 'planner', input: { id: await gone(w), active: false } }),
      },
    },
  },
  deleteWebhook: {
    valid: async (w) => ({ by: 'planner', input: { id: id('Webhook', await webhook(w)) } }),
    alsoAllowed: ['administrator'],
    refusal: 'NotPermitted',
    wrong: {
      'one that was deleted': {
        expect: 'WebhookNotFound',
        make: async (w) => ({ by: 'planner', input: { id: await gone(w) } }),
      },
    },
  },
  replayWebhookDelivery: {
    valid: async (w) => ({ by: 'planner', input: { id: id('WebhookDelivery', await delivery(w)) } }),
    alsoAllowed: ['administrator'],
    refusal: 'NotPermitted',
  },
};
