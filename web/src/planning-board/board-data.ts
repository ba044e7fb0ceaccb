import type { PlanningBoardQuery } from './generated.ts';

export type BoardAnswer = NonNullable<PlanningBoardQuery['planningBoard']>;
export type Room = BoardAnswer['rooms'][number];
export type Trainer = BoardAnswer['trainers'][number];

type Timed<T> = Omit<T, 'startsAt' | 'endsAt'> & {
  /** Milliseconds since 1970, as all times of the board. */
  startsAt: number;
  endsAt: number;
};
/** An appointment of a session. */
export type Entry = Timed<BoardAnswer['entries'][number]>;
/** A room or trainer who is not to be had. */
export type Block = Timed<BoardAnswer['blocks'][number]>;

/** All that the board knows of the period it has loaded. */
export interface BoardData {
  rooms: readonly Room[];
  trainers: readonly Trainer[];
  /** By start. */
  entries: readonly Entry[];
  blocks: readonly Block[];
}

export function timed<T extends { startsAt: string; endsAt: string }>(item: T): Timed<T> {
  return { ...item, startsAt: Date.parse(item.startsAt), endsAt: Date.parse(item.endsAt) };
}

export function boardDataFrom({ rooms, trainers, entries, blocks }: BoardAnswer): BoardData {
  return { rooms, trainers, entries: entries.map(timed), blocks: blocks.map(timed) };
}

/** @param fresh all appointments of the sessions named; what is missing among them is gone */
export function withFreshEntries(
  data: BoardData,
  sessionIds: readonly string[],
  fresh: readonly Entry[],
): BoardData {
  const renewed = new Set(sessionIds);
  const entries = [...data.entries.filter(({ sessionId }) => !renewed.has(sessionId)), ...fresh];
  return { ...data, entries: entries.sort((a, b) => a.startsAt - b.startsAt) };
}
