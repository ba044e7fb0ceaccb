import type { SessionFactsFragment } from '../graphql/generated.ts';

/** Whether applications are collected now, and seats are given by a draw later. */
export function drawAhead({ allocation }: Pick<SessionFactsFragment, 'allocation'>): boolean {
  return allocation.mode !== 'FIRST_COME' && allocation.drawnAt === null;
}
