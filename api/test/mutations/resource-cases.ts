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

const roomFacts = (w: World): Input => ({
  ...{ siteCode: 'FALL', name: `Saal ${w.next()}`, seats: 30, accessible: true, features: ['PROJECTOR'] },
  ...{ setUpMinutes: 30, tearDownMinutes: 15 },
});
const pieceFacts = (w: World): Input => ({ kind: 'CAMERA', label: `Kamera ${w.next()}`, siteCode: 'FALL' });
const trainerFacts = (w: World): Input => ({
  ...{ displayName: `Trainerin ${w.next()}`, personId: null },
  contracts: [{ year: 2027, days: 5 }],
});

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
  saveRoom: {
    valid: async (w) => ({ by: 'planner', input: { ...roomFacts(w), id: await room(w) } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a site that is none': {
        expect: 'ResourceInvalid',
        make: async (w) => ({ by: 'planner', input: { ...roomFacts(w), siteCode: 'NIRGENDS' } }),
      },
      'a name that another room of the site has': {
        expect: 'ResourceNameTaken',
        make: async (w) => {
          await room(w);
          const { name } = await w.given.row<{ name: string }>(
            'select name from room order by id desc limit 1',
          );
          return { by: 'planner', input: { ...roomFacts(w), name } };
        },
      },
      'a room that is needed, out of use': {
        expect: 'ResourcesInUse',
        make: async (w) => {
          const roomId = await room(w);
          await w.given.client.query('update appointment set room_id = $1 where session_id = $2', [
            Number.parseInt(roomId.slice(4), 36),
            await w.session(),
          ]);
          return { by: 'planner', input: { ...roomFacts(w), id: roomId, active: false } };
        },
      },
    },
  },
  saveEquipment: {
    valid: async (w) => {
      await room(w);
      const row = await w.given.row<{ id: number }>(
        `insert into equipment (kind, label, site_code) values ('CAMERA', $1, 'FALL') returning id`,
        [`Kamera ${w.next()}`],
      );
      return { by: 'planner', input: { ...pieceFacts(w), id: id('Equipment', row.id) } };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'no label': {
        expect: 'ResourceInvalid',
        make: async (w) => ({ by: 'planner', input: { ...pieceFacts(w), label: '  ' } }),
      },
    },
  },
  saveTrainer: {
    valid: async (w) => {
      const row = await w.given.row<{ id: number }>(
        `insert into trainer (display_name) values ('Extern') returning id`,
      );
      return { by: 'planner', input: { ...trainerFacts(w), id: id('Trainer', row.id) } };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'two contracts for one year': {
        expect: 'ResourceInvalid',
        make: async (w) => {
          const twice = [
            { year: 2027, days: 5 },
            { year: 2027, days: 6 },
          ];
          return { by: 'planner', input: { ...trainerFacts(w), contracts: twice } };
        },
      },
    },
  },
};
