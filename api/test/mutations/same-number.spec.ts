import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { send } from './attempts.ts';
import { mutationCases } from './cases.ts';
import { NOW, World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await World.create();
});

afterAll(async () => {
  await assertInvariants(world.database.url, NOW);
  await world.close();
});

it('two second sessions that are given one course number at once: one exists, the other is told that it is taken', async () => {
  const { valid } = mutationCases.createSecondSession!;
  for (let round = 0; round < 5; round += 1) {
    const attempts = [await valid(world), await valid(world), await valid(world)];
    const answers = await Promise.all(
      attempts.map(({ by, input }) =>
        send(world, 'createSecondSession', by, { ...input, number: `27-EINS-${round}` }),
      ),
    );
    expect(answers.map(({ name }) => name).sort()).toEqual([
      'CreateSecondSessionSuccess',
      'InvalidSession',
      'InvalidSession',
    ]);
  }
});
