import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment, SeatQuota } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { endPlace } from '../../enrolment/use-cases/end-place.ts';
import { lastMoment } from '../../enrolment/rules/seat-allocation.ts';
import { seatsOf } from '../../enrolment/use-cases/ledger.ts';
import { standingOf } from '../queries/session-facts.ts';
import { callOff, type Consequence, type Effect, type Ending } from '../rules/consequences.ts';
import { notChangeable } from './change-session.ts';
import type { SessionRefusal } from './planning-refusals.ts';
import { recordSession, tellAbout } from './session-ledger.ts';

/** Whatever has begun is changed, not called off: a part of it has taken place. */
export function notCancellable(
  session: Session,
  expectedVersion: number,
  now: Date,
): Extract<SessionRefusal, { type: 'StaleSession' | 'SessionNotChangeable' }> | null {
  const refused = notChangeable(session, expectedVersion, now);
  if (refused) return refused;
  return now < lastMoment(seatsOf(session)) ? null : { type: 'SessionNotChangeable', status: 'BEGUN' };
}

export interface CallingOff {
  at: Date;
  actorId: number;
  /** Told to everybody whom it concerns. */
  reason: string;
}

/**
 * Ends a session that does not take place: whatever people have in it, and what it occupies. The session is locked.
 * @returns what happened, by the same rule as the preview
 */
export async function callOffSession(tx: EntityManager, session: Session, by: CallingOff): Promise<Ending> {
  const ending = callOff(await standingOf(tx, session.id, by.at));
  await endSession(tx, session, ending, by);
  return ending;
}

/** @param mergedInto course number of the session that its people are asked to move to */
export async function endSession(
  tx: EntityManager,
  session: Session,
  { consequences, released }: Ending,
  { at, actorId, reason, mergedInto }: CallingOff & { mergedInto?: string },
): Promise<void> {
  const places = consequences.filter(({ effect }) => effect in NOTICE_OF_END);
  const ids = places.map(({ enrolmentId }) => enrolmentId!);
  const found = await tx.find(Enrolment, { id: { $in: ids } });
  const enrolments = new Map(found.map((enrolment) => [enrolment.id, enrolment]));
  for (const { enrolmentId, effect } of places) {
    const notice = NOTICE_OF_END[effect]!;
    await endPlace(tx, enrolments.get(enrolmentId!)!, { at, actorId, reason, notice });
  }
  await tx.nativeUpdate(SeatQuota, { session, releasedAt: null }, { releasedAt: at });

  session.status = 'CANCELLED';
  session.version += 1;
  const details = { ended: places.length, released: released.length, ...(mergedInto ? { mergedInto } : {}) };
  const event = recordSession(tx, session, 'CANCELLED', { at, actorId, reason, details });
  tellAbout(tx, event, 'TRAINER_RELEASED', peopleWith(consequences, 'TRAINER_RELEASED'), at);
  await tx.flush();
}

/** How a place ends, by what becomes of the person. */
const NOTICE_OF_END: Partial<Record<Effect, 'SESSION_CANCELLED' | 'SEAT_MOVED'>> = {
  CALLED_OFF: 'SESSION_CANCELLED',
  ASKED_AGAIN: 'SEAT_MOVED',
  SEAT_OFFERED: 'SEAT_MOVED',
  REQUEST_MOVED: 'SEAT_MOVED',
  MOVED_TO_WAITING_LIST: 'SEAT_MOVED',
};

function peopleWith(consequences: readonly Consequence[], wanted: Effect): number[] {
  return consequences.filter(({ effect }) => effect === wanted).map(({ personId }) => personId);
}
