import type { Block, BoardData, Entry } from './board-data.ts';
import type { Placement } from './placement.ts';

/** Something that is in the way of an appointment; `with` is null where it is blocked. */
export interface BoardClash {
  resource: 'ROOM' | 'TRAINER' | 'EQUIPMENT' | 'SESSION';
  /** null for the session itself */
  resourceId: string | null;
  with: Entry | null;
}

export type ClashFinder = (entry: Entry, wanted: Placement) => BoardClash[];

interface Span {
  startsAt: number;
  endsAt: number;
}

const MINUTE = 60_000;
const meet = (a: Span, b: Span) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/**
 * Finds clashes while somebody drags, by the same reckoning as the API, which has the last word: rooms are occupied
 * while they are set up and cleared, and a session is not in its own way.
 */
export function makeClashFinder({ rooms, entries, blocks }: BoardData): ClashFinder {
  const buffers = new Map(rooms.map((room) => [room.id, room]));
  const byRoom = Map.groupBy(entries, ({ roomId }) => roomId);
  const bySession = Map.groupBy(entries, ({ sessionId }) => sessionId);
  const byTrainer = groupByEach(entries, ({ trainerIds }) => trainerIds);
  const byEquipment = groupByEach(entries, ({ equipmentIds }) => equipmentIds);
  const blocksOf = Map.groupBy(blocks, ({ roomId, trainerId }) => roomId ?? trainerId);

  const around = (span: Span, roomId: string): Span => {
    const { setUpMinutes = 0, tearDownMinutes = 0 } = buffers.get(roomId) ?? {};
    return {
      startsAt: span.startsAt - setUpMinutes * MINUTE,
      endsAt: span.endsAt + tearDownMinutes * MINUTE,
    };
  };

  return (entry, wanted) => {
    const others = (list: readonly Entry[] | undefined, span: Span, widen = (each: Span) => each) =>
      (list ?? []).filter((other) => other.sessionId !== entry.sessionId && meet(widen(other), span));
    const blocked = (id: string, span: Span): Block[] =>
      (blocksOf.get(id) ?? []).filter((block) => meet(block, span));
    const clashes = (
      resource: BoardClash['resource'],
      resourceId: string,
      found: readonly (Entry | Block)[],
    ): BoardClash[] =>
      found.map((each) => ({ resource, resourceId, with: 'appointmentId' in each ? each : null }));

    const { roomId, trainerIds } = wanted;
    const siblings = (bySession.get(entry.sessionId) ?? []).filter(
      (other) => other.appointmentId !== entry.appointmentId && meet(other, wanted),
    );
    const room = roomId === null ? [] : inRoom(roomId);
    return [
      ...siblings.map((other) => ({ resource: 'SESSION' as const, resourceId: null, with: other })),
      ...room,
      ...trainerIds.flatMap((id) =>
        clashes('TRAINER', id, [...others(byTrainer.get(id), wanted), ...blocked(id, wanted)]),
      ),
      ...entry.equipmentIds.flatMap((id) => clashes('EQUIPMENT', id, others(byEquipment.get(id), wanted))),
    ];

    function inRoom(id: string): BoardClash[] {
      const span = around(wanted, id);
      const used = others(byRoom.get(id), span, (each) => around(each, id));
      return clashes('ROOM', id, [...used, ...blocked(id, span)]);
    }
  };
}

function groupByEach<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
