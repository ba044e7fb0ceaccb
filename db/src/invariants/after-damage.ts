import { expect } from '@jest/globals';
import type { Fixtures } from '../testing/index.ts';

/**
 * Does the damage with triggers off, sees what the checker says, and undoes it; afterwards everything is sound again.
 * @param broken names the invariants that do not hold
 */
export async function afterDamage(
  { client }: Fixtures,
  broken: () => Promise<string[]>,
  damage: string,
  repair: string,
): Promise<string[]> {
  await client.query(`set session_replication_role = replica; ${damage}`);
  const seen = await broken();
  await client.query(`${repair}; set session_replication_role = origin`);
  expect(await broken()).toEqual([]);
  return seen;
}
