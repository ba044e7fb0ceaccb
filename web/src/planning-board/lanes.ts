export interface Extent {
  left: number;
  right: number;
}

export interface Lanes {
  /** By index of the extents: 0 = the topmost. */
  lane: readonly number[];
  count: number;
}

/**
 * Puts what overlaps into lanes below each other, with as few lanes as can be.
 * @param extents in the order of their left ends
 */
export function packLanes(extents: readonly Extent[]): Lanes {
  const ends: number[] = [];
  const lane = extents.map(({ left, right }) => {
    const free = ends.findIndex((end) => end <= left);
    const chosen = free < 0 ? ends.length : free;
    ends[chosen] = right;
    return chosen;
  });
  return { lane, count: Math.max(1, ends.length) };
}
