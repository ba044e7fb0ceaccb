import { describe, expect, it } from '@jest/globals';
import { berlinTimestamp } from '@weitblick/shared/calendar';
import fc from 'fast-check';
import type { BoardData, Entry } from '../../src/planning-board/board-data.ts';
import { boardRows, makeMatcher } from '../../src/planning-board/board-rows.ts';
import { makeClashFinder } from '../../src/planning-board/clash-finder.ts';
import {
  afterMove,
  afterRedo,
  afterUndo,
  NO_MOVES,
  withoutAppointment,
} from '../../src/planning-board/move-history.ts';
import {
  endingAt,
  inRow,
  placementOf,
  samePlacement,
  shifted,
  type Placement,
} from '../../src/planning-board/placement.ts';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2027-03-22T08:00:00Z');

let count = 0;
function entry(rest: Partial<Entry> = {}): Entry {
  count += 1;
  return {
    __typename: 'BoardEntry',
    appointmentId: `app_${count}`,
    sessionId: `ses_${count}`,
    number: `27-TST-${count}`,
    topicId: 'top_1',
    topicTitle: 'Excel für Einsteigende',
    format: 'IN_PERSON',
    status: 'OPEN',
    version: 1,
    position: 1,
    of: 1,
    startsAt: MONDAY,
    endsAt: MONDAY + 3 * HOUR,
    roomId: 'rom_1',
    siteCode: null,
    trainerIds: ['trn_1'],
    equipmentIds: [],
    capacity: 12,
    seatsTaken: 0,
    seatsMinimum: 4,
    waitingCount: 0,
    blocked: false,
    roomTooSmall: false,
    ...rest,
  };
}

const room = (id: string, minutes = 0): BoardData['rooms'][number] => ({
  __typename: 'BoardRoom',
  ...{ id, name: id, seats: 20, accessible: true, setUpMinutes: minutes, tearDownMinutes: minutes },
  site: { __typename: 'Site', code: id === 'rom_3' ? 'AK' : 'RH', name: 'Rathaus' },
});
const boardOf = (entries: Entry[], rest: Partial<BoardData> = {}): BoardData => ({
  rooms: [room('rom_1', 30), room('rom_2'), room('rom_3')],
  trainers: [
    { __typename: 'Trainer', id: 'trn_1', displayName: 'Tina' },
    { __typename: 'Trainer', id: 'trn_2', displayName: 'Ulf' },
  ],
  entries,
  blocks: [],
  ...rest,
});
const clock = (at: number) => berlinTimestamp(new Date(at)).slice(11, 16);
const days = fc.integer({ min: -200, max: 200 });

describe('Moving', () => {
  it('by days keeps the time of day over the change of the clocks, and the length', () => {
    fc.assert(
      fc.property(days, (by) => {
        const before = placementOf(entry());
        const after = shifted(before, { days: by });
        expect(clock(after.startsAt)).toBe(clock(before.startsAt));
        expect(after.endsAt - after.startsAt).toBe(before.endsAt - before.startsAt);
      }),
    );
  });

  it('there and back again is where it was', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), (by, quarters) => {
        const before = placementOf(entry());
        const there = shifted(before, { days: by, minutes: quarters * 15 });
        expect(shifted(shifted(there, { minutes: -quarters * 15 }), { days: -by })).toEqual(before);
      }),
    );
  });

  it('of the end leaves a quarter of an hour at least and a day at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (hours) => {
        const { startsAt, endsAt } = endingAt(placementOf(entry()), MONDAY + hours * HOUR);
        expect(endsAt - startsAt).toBeGreaterThanOrEqual(HOUR / 4);
        expect(endsAt - startsAt).toBeLessThanOrEqual(24 * HOUR);
      }),
    );
  });

  it('to another row changes the room, or one trainer among several', () => {
    const before = placementOf(entry({ trainerIds: ['trn_1', 'trn_9'] }));
    const to = (kind: 'room' | 'trainer' | 'topic', id: string | null) =>
      inRow(before, { kind, id: kind === 'room' ? 'rom_1' : 'trn_1' }, { kind, id });
    expect(to('room', 'rom_2').roomId).toBe('rom_2');
    expect(to('room', null).roomId).toBeNull();
    expect(to('trainer', 'trn_2').trainerIds).toEqual(['trn_9', 'trn_2']);
    expect(to('trainer', 'trn_9').trainerIds).toEqual(['trn_9']);
    expect(to('trainer', null).trainerIds).toEqual(['trn_9']);
    expect(samePlacement(to('topic', 'top_2'), before)).toBe(true);
  });
});

describe('Clashes', () => {
  const wanted = (rest: Partial<Placement>): Placement => ({ ...placementOf(entry()), ...rest });

  it('are found with the time in which a room is set up and cleared on both sides', () => {
    const there = entry({ trainerIds: [] });
    const moving = entry({ trainerIds: [] });
    const find = makeClashFinder(boardOf([there, moving]));
    const after = (minutes: number) => ({
      startsAt: there.endsAt + minutes * 60_000,
      endsAt: there.endsAt + 4 * HOUR,
    });
    expect(find(moving, wanted({ ...after(59), trainerIds: [] }))).toEqual([
      { resource: 'ROOM', resourceId: 'rom_1', with: there },
    ]);
    expect(find(moving, wanted({ ...after(60), trainerIds: [] }))).toEqual([]);
    expect(find(moving, wanted({ ...after(0), roomId: 'rom_2', trainerIds: [] }))).toEqual([]);
  });

  it('are found with trainers, equipment, blocks, and other appointments of the session itself', () => {
    const there = entry({ roomId: null, equipmentIds: ['eqp_1'] });
    const moving = entry({ roomId: 'rom_2', trainerIds: ['trn_2'], equipmentIds: ['eqp_1'] });
    const sibling = entry({
      ...moving,
      appointmentId: 'app_sibling',
      trainerIds: [],
      startsAt: MONDAY + 9 * HOUR,
      endsAt: MONDAY + 10 * HOUR,
    });
    const block = {
      __typename: 'BoardBlock' as const,
      id: 'rbl_1',
      roomId: null,
      trainerId: 'trn_2',
      startsAt: MONDAY,
      endsAt: MONDAY + HOUR,
      note: null,
    };
    const find = makeClashFinder(boardOf([there, moving, sibling], { blocks: [block] }));
    expect(find(moving, placementOf(moving)).map(({ resource, with: other }) => [resource, other])).toEqual([
      ['TRAINER', null],
      ['EQUIPMENT', there],
    ]);
    expect(find(moving, { ...placementOf(sibling), roomId: null }).map(({ resource }) => resource)).toEqual([
      'SESSION',
    ]);
  });

  it('are the same whichever of the two is moved', () => {
    const offsets = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(
        offsets,
        offsets,
        fc.constantFrom('rom_1', 'rom_2'),
        fc.constantFrom('rom_1', 'rom_2'),
        (a, b, roomA, roomB) => {
          const [one, two] = [
            entry({
              startsAt: MONDAY + (a * HOUR) / 4,
              endsAt: MONDAY + (a * HOUR) / 4 + HOUR,
              roomId: roomA,
              trainerIds: [],
            }),
            entry({
              startsAt: MONDAY + (b * HOUR) / 4,
              endsAt: MONDAY + (b * HOUR) / 4 + HOUR,
              roomId: roomB,
              trainerIds: [],
            }),
          ];
          const find = makeClashFinder(boardOf([one, two]));
          expect(find(one, placementOf(one)).length).toBe(find(two, placementOf(two)).length);
        },
      ),
    );
  });
});

describe('Filters', () => {
  const none = { siteCode: null, format: null, status: null, trainerId: null, text: '' };
  const free = entry({ roomId: 'rom_2', topicTitle: 'Erste Hilfe', status: 'DRAFT' });
  const board = boardOf([entry(), free, entry({ roomId: 'rom_2' }), entry({ roomId: null, siteCode: 'AK' })]);

  it('choose rows and leave in them what else uses the room', () => {
    const rows = boardRows(board, 'room', { ...none, text: 'erste 27' });
    expect(rows.map(({ id, entries }) => [id, entries.length])).toEqual([['rom_2', 2]]);
    expect(board.entries.filter(makeMatcher({ ...none, status: 'DRAFT' }, board))).toEqual([free]);
  });

  it('by site show also its empty rooms, to move something there', () => {
    expect(boardRows(board, 'room', { ...none, siteCode: 'AK' }).map(({ id }) => id)).toEqual([
      null,
      'rom_3',
    ]);
  });

  it('are none at first: every room and trainer has a row, what has none comes first', () => {
    expect(boardRows(board, 'room', none).map(({ id }) => id)).toEqual([null, 'rom_1', 'rom_2', 'rom_3']);
    expect(boardRows(board, 'trainer', none).map(({ id }) => id)).toEqual(['trn_1', 'trn_2']);
    expect(boardRows(board, 'topic', none).map(({ entries }) => entries.length)).toEqual([4]);
  });
});

describe('The history of moves', () => {
  const move = (title: string, version: number, sessionId = 'ses_1') => {
    const from = placementOf(entry());
    return { appointmentId: title, sessionId, version, title, from, to: from, deadlines: null };
  };
  const saved = (before: number, sessionId = 'ses_1') => ({ sessionId, before, after: before + 1 });
  const two = afterMove(afterMove(NO_MOVES, move('a', 2), saved(1)), move('b', 3), saved(2));

  it('goes back and forth in order, and forgets what was undone after a new move', () => {
    const back = afterUndo(afterUndo(two, saved(3)), saved(4));
    expect(back.redoable.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(afterRedo(back, saved(5)).undoable.map(({ title }) => title)).toEqual(['a']);
    const afresh = afterMove(back, move('c', 6), saved(5));
    expect(afresh).toMatchObject({ undoable: [{ title: 'c' }], redoable: [] });
    expect(afterUndo(NO_MOVES, saved(1))).toEqual(NO_MOVES);
  });

  it('knows own changes of one session as such, and changes of others as a break', () => {
    // both moves are of the version that the second one led to: undoing one leaves the other possible
    expect(two.undoable.map(({ version }) => version)).toEqual([3, 3]);
    expect(afterUndo(two, saved(3)).undoable.map(({ version }) => version)).toEqual([4]);
    // somebody else made version 4, then a move led to 5: what was before stays behind
    const broken = afterMove(two, move('c', 5), saved(4));
    expect(broken.undoable.map(({ version }) => version)).toEqual([5, 3, 3]);
    const other = afterMove(two, move('d', 2, 'ses_2'), saved(1, 'ses_2'));
    expect(other.undoable.map(({ version }) => version)).toEqual([2, 3, 3]);
  });

  it('forgets appointments that are gone', () => {
    expect(withoutAppointment(two, 'b').undoable.map(({ title }) => title)).toEqual(['a']);
  });
});
