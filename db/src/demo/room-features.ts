import type { RoomFeature } from '../scheduling/index.ts';
import type { DemoRoom } from './city-types.ts';

/** What is built into a room, as its name and size let expect. */
export function featuresOf({ id, name, seats, accessible }: DemoRoom): RoomFeature[] {
  return [
    'PROJECTOR',
    'WHITEBOARD',
    ...(name.startsWith('PC-Raum') ? (['PC_WORKPLACES'] as const) : []),
    ...(seats >= 40 || id % 5 === 0 ? (['VIDEO_CONFERENCE'] as const) : []),
    ...(seats >= 60 ? (['INDUCTION_LOOP'] as const) : []),
    ...(accessible && id % 2 === 0 ? (['ACCESSIBLE_TOILET'] as const) : []),
    ...(id % 6 === 0 ? (['ADJUSTABLE_TABLES'] as const) : []),
    ...(accessible && id % 9 === 0 ? (['TACTILE_GUIDANCE'] as const) : []),
  ];
}

/** Halls are set up and cleared; between two sessions of the demo lie thirty minutes at least. */
export const bufferOf = ({ seats }: DemoRoom): number => (seats >= 40 ? 15 : 0);
