import { useMemo } from 'react';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { Block, BoardData, Entry, Room } from './board-data.ts';
import type { BoardRow } from './board-rows.ts';
import type { BoardClash } from './clash-finder.ts';
import type { Placement, RowKind } from './placement.ts';

const WITHOUT: Record<RowKind, PlainMessageId> = {
  room: 'planning-board.withoutRoom',
  trainer: 'planning-board.withoutTrainer',
  topic: 'planning-board.withoutRoom',
};
const STATUS: Record<Entry['status'], PlainMessageId> = {
  DRAFT: 'planning-board.statusDRAFT',
  OPEN: 'planning-board.statusOPEN',
  CANCELLED: 'planning-board.statusCANCELLED',
};

const iso = (at: number) => new Date(at).toISOString();

/** What the board says about its things. */
export interface BoardTexts {
  row(row: BoardRow): string;
  /** Site and seats of a room. */
  place(room: Room): string;
  /** All about a bar, for those who do not see it. */
  bar(entry: Entry): string;
  block(block: Block): string;
  time(span: { startsAt: number; endsAt: number }): string;
  hours(span: { startsAt: number; endsAt: number }): string;
  room(roomId: string | null): string;
  trainers(trainerIds: readonly string[]): string;
  status(entry: Entry): string;
  seats(entry: Entry): string;
  /** Time, room and trainers. */
  placement(placement: Placement): string;
  /** In one sentence each; empty = nothing is in the way. */
  clashes(clashes: readonly BoardClash[]): string;
}

export function useBoardTexts(data: BoardData): BoardTexts {
  const { t, language } = useMessages();
  const dates = useDateFormats();
  const { rooms, trainers } = data;
  return useMemo(() => {
    const roomNames = new Map(rooms.map((room) => [room.id, `${room.name} (${room.site.name})`]));
    const trainerNames = new Map(trainers.map(({ id, displayName }) => [id, displayName]));
    // the text of a bar is asked for whenever its row is drawn
    const known = new WeakMap<Entry, string>();
    const texts: BoardTexts = {
      row: ({ kind, label }) => label ?? t(WITHOUT[kind]),
      place: ({ site, seats }) => t('planning-board.place', { site: site.name, seats }),
      bar(entry) {
        let text = known.get(entry);
        if (text === undefined) {
          text = [
            entry.topicTitle,
            texts.placement(entry),
            texts.status(entry),
            texts.seats(entry),
            ...(entry.blocked ? [t('planning-board.barBlocked')] : []),
            ...(entry.roomTooSmall ? [t('planning-board.barTooSmall')] : []),
          ].join(', ');
          known.set(entry, text);
        }
        return text;
      },
      block: ({ note, ...span }) =>
        note
          ? t('planning-board.blockNote', { time: texts.time(span), note })
          : t('planning-board.block', { time: texts.time(span) }),
      time: ({ startsAt, endsAt }) => dates.span(iso(startsAt), iso(endsAt)),
      hours: ({ startsAt, endsAt }) => dates.hours(iso(startsAt), iso(endsAt)),
      room: (id) => (id === null ? t('planning-board.withoutRoom') : (roomNames.get(id) ?? '')),
      trainers: (ids) =>
        ids.length === 0
          ? t('planning-board.withoutTrainer')
          : ids.map((id) => trainerNames.get(id) ?? '').join(', '),
      status: ({ status }) => t(STATUS[status]),
      seats: ({ seatsTaken, capacity, waitingCount }) =>
        waitingCount > 0
          ? t('planning-board.seatsWaiting', { seatsTaken, capacity, waitingCount })
          : t('planning-board.seats', { seatsTaken, capacity }),
      placement: (placement) =>
        [texts.time(placement), texts.room(placement.roomId), texts.trainers(placement.trainerIds)].join(
          ', ',
        ),
      clashes: (clashes) => clashes.map(clash).join(' '),
    };
    const clash = ({ resource, resourceId, with: other }: BoardClash): string => {
      if (resource === 'SESSION') return t('planning-board.clashSession');
      const name =
        resource === 'ROOM'
          ? texts.room(resourceId)
          : resource === 'TRAINER'
            ? texts.trainers([resourceId!])
            : t('planning-board.equipment');
      return other
        ? t('planning-board.clashWith', { name, title: other.topicTitle, hours: texts.hours(other) })
        : t('planning-board.clashBlocked', { name });
    };
    return texts;
    // the language decides what t and dates say
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rooms, trainers, language]);
}
