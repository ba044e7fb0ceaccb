import type { Resource } from './clashes.ts';

export interface Block {
  /** Each once. */
  resources: readonly Resource[];
  startsAt: Date;
  endsAt: Date;
  note: string | null;
}

export const BLOCK_FAULTS = ['RESOURCES', 'PERIOD', 'NOTE_ABOUT_TRAINER'] as const;
export type BlockFault = (typeof BLOCK_FAULTS)[number];

/** Blocked in one step, for example all rooms of a site. */
export const MAX_BLOCKED = 60;
const LONGEST = 5 * 366 * 86_400_000;
const EARLIEST = new Date('2000-01-01T00:00:00Z');
const LATEST = new Date('2100-01-01T00:00:00Z');

export function blockFault({ resources, startsAt, endsAt, note }: Block): BlockFault | null {
  if (resources.length < 1 || resources.length > MAX_BLOCKED) return 'RESOURCES';
  const length = endsAt.getTime() - startsAt.getTime();
  if (startsAt < EARLIEST || endsAt > LATEST || length <= 0 || length > LONGEST) return 'PERIOD';
  // it could say something about health
  return note !== null && resources.some(({ type }) => type === 'TRAINER') ? 'NOTE_ABOUT_TRAINER' : null;
}
