import type { EntityManager } from '@mikro-orm/postgresql';
import {
  CoachingEvent,
  coachingTransition,
  type Coaching,
  type CoachingEventKind,
  type CoachingSide,
  type CoachingStatus,
} from '@weitblick/db/coaching';
import { OutboxMessage } from '@weitblick/db/notification';

interface Act {
  /** Who did it. */
  side: CoachingSide;
  at: Date;
}

/** The first or the next link of a coaching's chain of states; the other side is told. @throws when there is no such step */
export function recordStep(
  tx: EntityManager,
  coaching: Coaching,
  from: CoachingStatus | 'NONE',
  { side, at }: Act,
): void {
  const step = coachingTransition(from, coaching.status);
  if (!step?.by.includes(side)) throw new Error(`no step from ${from} to ${coaching.status} by ${side}`);
  const event = tx.create(CoachingEvent, {
    kind: 'STATUS',
    coaching,
    version: coaching.version,
    fromStatus: from,
    toStatus: coaching.status,
    actor: side,
    at,
  });
  if (step.notice) tellOther(tx, event, coaching, step.notice, { side, at });
}

/** Changes the state of a coaching, with its event and notice. @throws when the state machine has no such step */
export function changeCoachingStatus(
  tx: EntityManager,
  coaching: Coaching,
  to: CoachingStatus,
  act: Act,
): void {
  const from = coaching.status;
  coaching.status = to;
  coaching.statusSince = act.at;
  coaching.version += 1;
  recordStep(tx, coaching, from, act);
}

/** Writes that something happened, never what was said; with a notice kind the other side is told. */
export function recordCoaching(
  tx: EntityManager,
  coaching: Coaching,
  kind: CoachingEventKind,
  act: Act,
  notice?: string,
): void {
  const event = tx.create(CoachingEvent, { kind, coaching, actor: act.side, at: act.at });
  if (notice) tellOther(tx, event, coaching, notice, act);
}

/** What a coach, or the Fortbildungsabteilung, does without a coaching. */
export function recordCoach(
  tx: EntityManager,
  coach: number,
  kind: CoachingEventKind,
  actor: 'COACH' | 'COORDINATOR',
  at: Date,
): void {
  tx.create(CoachingEvent, { kind, coach, actor, at });
}

function tellOther(
  tx: EntityManager,
  coachingEvent: CoachingEvent,
  { person, coach }: Coaching,
  kind: string,
  { side, at }: Act,
): void {
  const recipient = side === 'PERSON' ? coach : person;
  tx.create(OutboxMessage, { coachingEvent, kind, recipient, createdAt: at, sentAt: null });
}
