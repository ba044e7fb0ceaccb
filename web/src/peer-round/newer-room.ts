import type { RoundRoomFragment } from './generated.ts';

/** Answers may overtake each other: whether one was given later than what is known. */
export function isNewer(heard: RoundRoomFragment, known: RoundRoomFragment): boolean {
  const [next, last] = [heard.round, known.round];
  if (next && last && next.id === last.id && next.version !== last.version)
    return next.version > last.version;
  return heard.serverNow >= known.serverNow;
}
