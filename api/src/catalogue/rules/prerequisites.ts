export interface Prerequisite {
  requiredTopicId: number;
  kind: 'REQUIRED' | 'RECOMMENDED';
  attended: boolean;
  /** A planner lets the person in without. */
  waived: boolean;
  /** End of the first session of the required topic in which the person has a seat. */
  bookedUntil: Date | null;
}

export type Fulfilment = 'FULFILLED' | 'WAIVED' | 'BOOKED' | 'MISSING';

/** @param startsAt of the session that is asked for: a booked prerequisite counts when it ends before; null = any */
export function fulfilment(
  { attended, waived, bookedUntil }: Prerequisite,
  startsAt: Date | null = null,
): Fulfilment {
  if (attended) return 'FULFILLED';
  if (waived) return 'WAIVED';
  if (bookedUntil && (!startsAt || bookedUntil <= startsAt)) return 'BOOKED';
  return 'MISSING';
}

/** @returns ids of the topics without which nobody gets into a session that starts then */
export function missingPrerequisites(prerequisites: readonly Prerequisite[], startsAt: Date): number[] {
  return prerequisites
    .filter((p) => p.kind === 'REQUIRED' && fulfilment(p, startsAt) === 'MISSING')
    .map((p) => p.requiredTopicId);
}

/** Whether a topic would, by these edges and others, require itself. @param edges pairs of topic and required topic */
export function hasCycle(edges: readonly (readonly [topicId: number, requiredId: number])[]): boolean {
  const next = new Map<number, number[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<number>();
  const onPath = new Set<number>();
  const visit = (topicId: number): boolean => {
    if (onPath.has(topicId)) return true;
    if (done.has(topicId)) return false;
    onPath.add(topicId);
    const found = (next.get(topicId) ?? []).some(visit);
    onPath.delete(topicId);
    done.add(topicId);
    return found;
  };
  return [...next.keys()].some(visit);
}
