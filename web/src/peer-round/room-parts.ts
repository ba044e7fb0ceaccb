import type { RoundRoomFragment } from './generated.ts';

export type Room = RoundRoomFragment;
export type Round = NonNullable<Room['round']>;
export type Person = Room['people'][number];

export interface RoomProps {
  room: Room;
  refresh: () => Promise<void>;
}

export interface RoundProps extends RoomProps {
  round: Round;
}

/** Everybody who is in the room is one of its people. */
export const viewerOf = ({ people }: Room): Person => people.find(({ isViewer }) => isViewer)!;

export const addressOf = (room: Room, round: Round) => ({ groupId: room.groupId, roundId: round.id });
