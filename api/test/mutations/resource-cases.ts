import { randomUUID } from 'node:crypto';
import { blockResources } from '../../src/scheduling/use-cases/block-resources.ts';
import type { Input, MutationCase } from './cases.ts';
import { room } from './desk-cases.ts';
import { DAY, HOUR, id, iso, NOW, type World } from './world.ts';

const block = (resourceIds: string[], rest: Input = {}): Input => ({
  ...{ resourceIds, startsAt: iso(90 * DAY), endsAt: iso(91 * DAY) },
  ...rest,
});

async function blocked(w: World): Promise<string> {
  const outcome = await blockResources(w.at(), {
    ...{ actorId: w.people.planner, mayPlan: true, evenIfBooked: false, note: 'Umbau' },
    resources: [{ type: 'ROOM', id: Number.parseInt((await room(w)).slice(4), 36) }],
    startsAt: new Date(NOW.getTime() + 90 * DAY),
    endsAt: new Date(NOW.getTime() + 91 * DAY),
    idempotencyKey: randomUUID(),
  });
  if (outcome.type !== 'ResourcesBlocked') throw new Error(outcome.type);
  return id('ResourceBlock', outcome.blockIds[0]!);
}

export const resourceCases: Record<string, MutationCase> = {
  blockResources: {
    valid: async (w) => ({ by: 'planner', input: block([await room(w)]) }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a time that ends before it begins': {
        expect: 'ResourceBlockInvalid',
        make: async (w) => ({ by: 'planner', input: block([await room(w)], { endsAt: iso(89 * DAY) }) }),
      },
      'a text about a trainer': {
        expect: 'ResourceBlockInvalid',
        make: async () => ({ by: 'planner', input: block([id('Trainer', 1)], { note: 'krank' }) }),
      },
      'a room that is booked then': {
        expect: 'ResourcesInUse',
        make: async (w) => {
          const resource = await room(w);
          const sessionId = await w.session({ startsAt: new Date(NOW.getTime() + 90 * DAY + HOUR) });
          await w.given.client.query('update appointment set room_id = $1 where session_id = $2', [
            Number.parseInt(resource.slice(4), 36),
            sessionId,
          ]);
          return { by: 'planner', input: block([resource]) };
        },
      },
    },
  },
  unblockResource: {
    valid: async (w) => ({ by: 'planner', input: { blockId: await blocked(w) } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a block that is gone': {
        expect: 'ResourceBlockNotFound',
        make: async (w) => {
          const blockId = await blocked(w);
          await w.given.client.query('delete from resource_block');
          return { by: 'planner', input: { blockId } };
        },
      },
    },
  },
};
