import type { Block, BoardData, Entry } from './board-data.ts';
import { packLanes } from './lanes.ts';
import type { RowKey, RowKind } from './placement.ts';
import type { TimeScale } from './time-scale.ts';

export interface BoardFilter {
  siteCode: string | null;
  format: string | null;
  status: string | null;
  trainerId: string | null;
  /** Part of the title or number. */
  text: string;
}

export interface BoardRow extends RowKey {
  /** Unique on the board. */
  key: string;
  /** Name of the room, trainer or topic; null = without one. */
  label: string | null;
  /** A room's site and seats. */
  room: BoardData['rooms'][number] | null;
  /** By start. */
  entries: readonly Entry[];
  blocks: readonly Block[];
}

/** Whether somebody looks for it. */
export type Matcher = (entry: Entry) => boolean;

export function makeMatcher(filter: BoardFilter, { rooms }: Pick<BoardData, 'rooms'>): Matcher {
  const { siteCode, format, status, trainerId } = filter;
  const words = filter.text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const siteOfRoom = new Map(rooms.map((room) => [room.id, room.site.code]));
  return (entry) => {
    const site = (entry.roomId && siteOfRoom.get(entry.roomId)) ?? entry.siteCode;
    if (siteCode && site !== siteCode) return false;
    if (format && entry.format !== format) return false;
    if (status && entry.status !== status) return false;
    if (trainerId && !entry.trainerIds.includes(trainerId)) return false;
    const text = `${entry.number} ${entry.topicTitle}`.toLocaleLowerCase('de');
    return words.every((word) => text.includes(word));
  };
}

export function isFiltered({ siteCode, format, status, trainerId, text }: BoardFilter): boolean {
  return Boolean(siteCode || format || status || trainerId || text.trim());
}

/**
 * The rows of the board. Filters choose rows and never hide what else is in them: a room must not look free that is not.
 * Without a filter every room and trainer has a row, also an empty one; what has none comes first.
 */
export function boardRows(data: BoardData, kind: RowKind, filter: BoardFilter): BoardRow[] {
  const matches = makeMatcher(filter, data);
  const filtered = isFiltered(filter);
  const keysOf = (entry: Entry): readonly (string | null)[] => {
    if (kind === 'topic') return [entry.topicId];
    if (kind === 'room') return [entry.roomId];
    return entry.trainerIds.length > 0 ? entry.trainerIds : [null];
  };
  const byKey = new Map<string | null, Entry[]>();
  const wanted = new Set<string | null>();
  for (const entry of data.entries) {
    const matching = filtered && matches(entry);
    for (const id of keysOf(entry)) {
      const entries = byKey.get(id);
      if (entries) entries.push(entry);
      else byKey.set(id, [entry]);
      if (matching) wanted.add(id);
    }
  }
  const blocks = Map.groupBy(data.blocks, (block) => (kind === 'room' ? block.roomId : block.trainerId));
  const row = (id: string | null, label: string | null, room: BoardRow['room'] = null): BoardRow => ({
    ...{ kind, id, key: `${kind} ${id ?? ''}`, label, room },
    entries: byKey.get(id) ?? [],
    blocks: (kind !== 'topic' && id !== null && blocks.get(id)) || [],
  });
  const shown = ({ id, entries, room }: BoardRow) => {
    if (!filtered) return id !== null || entries.length > 0;
    // rooms of the site are there to be moved to, and so is the trainer
    const target = (room && filter.siteCode === room.site.code) || (id !== null && id === filter.trainerId);
    return wanted.has(id) || target;
  };
  return [row(null, null), ...namedRows()].filter(shown);

  function namedRows(): BoardRow[] {
    if (kind === 'room') return data.rooms.map((room) => row(room.id, room.name, room));
    if (kind === 'trainer') return data.trainers.map(({ id, displayName }) => row(id, displayName));
    return [...byKey]
      .map(([id, [first]]) => row(id, first!.topicTitle))
      .sort((a, b) => a.label!.localeCompare(b.label!, 'de'));
  }
}

export const BAR_HEIGHT = 24;
const LANE = 28;
const ROW_PADDING = 6;
const LEAST_BAR = 10;

export interface Bar {
  entry: Entry;
  left: number;
  width: number;
  /** Within the row. */
  top: number;
}

export interface LaidRow {
  row: BoardRow;
  bars: readonly Bar[];
  height: number;
}

export function layRow(row: BoardRow, scale: TimeScale): LaidRow {
  const extents = row.entries.map(({ startsAt, endsAt }) => {
    const left = scale.x(startsAt);
    return { left, right: Math.max(left + LEAST_BAR, scale.x(endsAt)) };
  });
  const { lane, count } = packLanes(extents);
  const bars = row.entries.map((entry, index) => ({
    entry,
    left: extents[index]!.left,
    width: extents[index]!.right - extents[index]!.left,
    top: ROW_PADDING + lane[index]! * LANE,
  }));
  return { row, bars, height: count * LANE + 2 * ROW_PADDING - (LANE - BAR_HEIGHT) };
}
