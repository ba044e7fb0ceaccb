import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyDraw, type PublishedDraw } from './index.ts';

const key = createHash('sha256').update('a seed').digest();
const lotOf = (number: string) => createHmac('sha256', key).update(number).digest('hex');

/** Drawn by Node's own cryptography, which the code under test does not use. */
function draw(points: Record<string, number>): PublishedDraw {
  const order = Object.entries(points)
    .map(([number, sum]) => ({ number, points: sum, lot: lotOf(number) }))
    .sort((a, b) => b.points - a.points || (a.lot < b.lot ? -1 : 1));
  return {
    seedHash: createHash('sha256').update(key).digest('hex'),
    seed: key.toString('hex'),
    applications: order.map((application, index) => ({ ...application, position: index + 1 })),
  };
}
const published = draw({ enr_1: 0, enr_2: 0, enr_3: 5, enr_4: 0, enr_5: 5 });

describe('recomputing a draw', () => {
  it('agrees with a draw that was done right, however its lines come', async () => {
    expect(await verifyDraw(published)).toEqual([]);
    expect(await verifyDraw({ ...published, applications: published.applications.toReversed() })).toEqual([]);
    expect(await verifyDraw(draw({}))).toEqual([]);
  });

  it('notices another seed than the one that was committed to', async () => {
    const seed = published.seed.replace(/^../, '00');
    expect(await verifyDraw({ ...published, seed })).toContainEqual({ kind: 'SEED' });
  });

  it('notices a lot that the seed does not give', async () => {
    const [first, ...rest] = published.applications;
    const applications = [{ ...first!, lot: '00'.repeat(32) }, ...rest];
    expect(await verifyDraw({ ...published, applications })).toEqual([
      { kind: 'LOT', number: first!.number },
    ]);
  });

  it('notices two people who changed places', async () => {
    const [a, b, ...rest] = published.applications;
    const applications = [{ ...a!, position: 2 }, { ...b!, position: 1 }, ...rest];
    expect(await verifyDraw({ ...published, applications })).toEqual([
      { kind: 'PLACE', number: a!.number, position: 2, expected: 1 },
      { kind: 'PLACE', number: b!.number, position: 1, expected: 2 },
    ]);
  });

  it('notices points that were added for one person', async () => {
    const last = published.applications.at(-1)!;
    const applications = published.applications.map((a) => (a === last ? { ...a, points: 9 } : a));
    expect((await verifyDraw({ ...published, applications })).length).toBeGreaterThan(0);
  });
});
