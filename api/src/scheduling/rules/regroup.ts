/**
 * Who goes where when two sessions are merged into one, or one is split in two. Nobody is put into a session of another
 * date without being asked: a seat there is kept for them until they answer.
 */
import {
  commonSeats,
  lastMoment,
  promotes,
  type SessionSeats,
} from '../../enrolment/rules/seat-allocation.ts';
import {
  consequence,
  isLive,
  released,
  type Consequence,
  type Effect,
  type Ending,
  type Participant,
  type Standing,
} from './consequences.ts';

/** What becomes of a person in the session that they move to. */
export interface Placement {
  participant: Participant;
  effect: Extract<Effect, 'ASKED_AGAIN' | 'SEAT_OFFERED' | 'REQUEST_MOVED' | 'MOVED_TO_WAITING_LIST'>;
  holdsSeat: boolean;
}

export interface SessionFacts {
  id: number;
  topicId: number;
  seats: SessionSeats;
}

export const MERGE_OBSTACLES = [
  'SAME_SESSION',
  'OTHER_TOPIC',
  'NOT_OPEN',
  'SEATS_DRAWN',
  'SEATS_KEPT',
] as const;
export type MergeObstacle = (typeof MERGE_OBSTACLES)[number];

/** @returns why the people of one session cannot be asked to move into the other, or null */
export function mergeObstacle(source: SessionFacts, target: SessionFacts, now: Date): MergeObstacle | null {
  if (source.id === target.id) return 'SAME_SESSION';
  if (source.topicId !== target.topicId) return 'OTHER_TOPIC';
  const open = ({ seats }: SessionFacts) => seats.status === 'OPEN' && now < lastMoment(seats);
  if (!open(source) || !open(target)) return 'NOT_OPEN';
  // lots that are not drawn yet have no order that could be kept
  if (source.seats.drawPending || target.seats.drawPending) return 'SEATS_DRAWN';
  // whoever goes on the list there might have one of these at once, past the others
  return target.seats.seatsHeld > 0 ? 'SEATS_KEPT' : null;
}

export interface MergePlan extends Ending {
  placements: Placement[];
}

/**
 * @param present people who have anything in the target: that stays what it is
 * @param pendingHoldsSeat whether a request keeps a seat, by the rules of the topic
 */
export function planMerge(
  source: Standing,
  { seats, present }: { seats: SessionSeats; present: ReadonlySet<number> },
  { pendingHoldsSeat }: { pendingHoldsSeat: boolean },
): MergePlan {
  const people = source.people.filter(isLive);
  let free = seats.waitingCount > 0 ? 0 : commonSeats(seats);
  const placements = inOrder(people.filter(({ personId }) => !present.has(personId))).map((participant) => {
    const placement = place(participant, { free: free > 0, pendingHoldsSeat });
    if (placement.holdsSeat) free -= 1;
    return placement;
  });
  const effects = new Map(placements.map(({ participant, effect }) => [participant.enrolmentId, effect]));
  return {
    placements,
    consequences: [
      ...people.map((person) => consequence(person, effects.get(person.enrolmentId) ?? 'CALLED_OFF')),
      ...placements.flatMap(askedToDecide),
      ...released(source),
    ],
    released: source.uses,
  };
}

/** Whoever has a seat comes first, by the order in which they came; then the queue by its numbers. */
function inOrder(people: readonly Participant[]): Participant[] {
  const queue = people.filter(({ holdsSeat }) => !holdsSeat).sort((a, b) => a.waitingSeq! - b.waitingSeq!);
  return [...people.filter(({ holdsSeat }) => holdsSeat), ...queue];
}

function place(
  participant: Participant,
  { free, pendingHoldsSeat }: { free: boolean; pendingHoldsSeat: boolean },
): Placement {
  if (participant.status === 'REQUESTED')
    return { participant, effect: 'REQUEST_MOVED', holdsSeat: free && pendingHoldsSeat };
  if (!free) return { participant, effect: 'MOVED_TO_WAITING_LIST', holdsSeat: false };
  return {
    participant,
    effect: participant.status === 'WAITING' ? 'SEAT_OFFERED' : 'ASKED_AGAIN',
    holdsSeat: true,
  };
}

function askedToDecide({ effect, participant: { enrolmentId, approver } }: Placement): Consequence[] {
  return effect === 'REQUEST_MOVED' && approver
    ? [{ enrolmentId, personId: approver.id, effect: 'DECISION_ASKED' }]
    : [];
}

export const SPLIT_OBSTACLES = ['NOT_OPEN', 'NOBODY', 'NO_SEAT', 'TOO_MANY'] as const;
export type SplitObstacle = (typeof SPLIT_OBSTACLES)[number];

export interface SplitPlan {
  placements: Placement[];
  consequences: Consequence[];
}

/**
 * Asks some of those who have a seat to move to a second session, and then, in order, those who wait while it has seats.
 * What they have in the first session is theirs until they say yes. Nobody is asked twice at once, or could have two seats.
 * @param chosen enrolments; null = the half of those with a seat that came last
 * @param capacity of the second session
 */
export function planSplit(
  { seats, people }: { seats: SessionSeats; people: readonly Participant[] },
  { chosen, capacity }: { chosen: readonly number[] | null; capacity: number },
  now: Date,
): SplitObstacle | SplitPlan {
  if (!promotes(seats, now)) return 'NOT_OPEN';
  const free = people.filter(({ askedToMove }) => !askedToMove);
  const seated = free.filter(({ status }) => status === 'CONFIRMED');
  const asked = chosen
    ? seated.filter(({ enrolmentId }) => chosen.includes(enrolmentId))
    : seated.slice(Math.ceil(seated.length / 2));
  if (chosen && asked.length < new Set(chosen).size) return 'NO_SEAT';
  if (asked.length === 0) return 'NOBODY';
  if (asked.length > capacity) return 'TOO_MANY';
  const waiting = inOrder(free.filter(({ status }) => status === 'WAITING')).slice(
    0,
    capacity - asked.length,
  );
  const placements: Placement[] = [
    ...asked.map((participant) => ({ participant, effect: 'ASKED_AGAIN' as const, holdsSeat: true })),
    ...waiting.map((participant) => ({ participant, effect: 'SEAT_OFFERED' as const, holdsSeat: true })),
  ];
  return {
    placements,
    consequences: placements.map(({ participant, effect }) => consequence(participant, effect)),
  };
}
