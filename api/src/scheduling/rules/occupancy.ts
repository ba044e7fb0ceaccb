import type { Buffer, Occupation, Resource } from './clashes.ts';

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

export interface Occupancy {
  /** Whether nothing uses or blocks the resource at any moment of the span. */
  isFree(resource: Resource, span: Span): boolean;
}

const MINUTE = 60_000;

/** Many questions about the same occupations; what ends when the span begins is not in its way. */
export function occupancyOf(occupied: readonly Occupation[]): Occupancy {
  const byResource = Map.groupBy(occupied, ({ type, id }) => `${type} ${id}`);
  return {
    isFree({ type, id }, { startsAt, endsAt }) {
      const uses = byResource.get(`${type} ${id}`) ?? [];
      return uses.every((use) => use.endsAt <= startsAt || endsAt <= use.startsAt);
    },
  };
}

/** The time in which a room is occupied for an appointment: it is set up before, and cleared after it. */
export function withBuffer({ startsAt, endsAt }: Span, { setUpMinutes, tearDownMinutes }: Buffer): Span {
  return {
    startsAt: new Date(startsAt.getTime() - setUpMinutes * MINUTE),
    endsAt: new Date(endsAt.getTime() + tearDownMinutes * MINUTE),
  };
}
