/**
 * What a change of a session does to the people in it. Commands act by these rules and previews show them, so that what
 * a planner is shown first is what happens then.
 */
import type { EnrolmentStatus, Promotion } from '@weitblick/db/enrolment';
import type { SessionEventKind } from '@weitblick/db/scheduling';
import { promotionStep } from '../../enrolment/rules/promotion.ts';
import { seatsToPromote, type SessionSeats } from '../../enrolment/rules/seat-allocation.ts';
import { sameResources, sameTime, spanOf, type SessionDraft } from './session-draft.ts';

export const EFFECTS = [
  'TOLD_OF_CHANGE',
  'SEAT_CONFIRMED',
  'SEAT_OFFERED',
  'CALLED_OFF',
  'MOVED',
  'ASKED_AGAIN',
  'MOVED_TO_WAITING_LIST',
] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Consequence {
  enrolmentId: number;
  personId: number;
  effect: Effect;
}

/** Somebody who has an active enrolment in the session. */
export interface Participant {
  enrolmentId: number;
  personId: number;
  status: EnrolmentStatus;
  waitingSeq: number | null;
  promotion: Promotion;
}

/** Days after a change in which a seat can be given back without a reason. */
export const FREE_DAYS_AFTER_CHANGE = 7;
const DAY = 86_400_000;

export interface ChangePlan {
  /** Empty = nothing changes. */
  kinds: SessionEventKind[];
  /** The draft as it is stored: with the date until which people may reconsider. */
  draft: SessionDraft;
  consequences: Consequence[];
}

/** @param people in any order, with an active enrolment */
export function planChange(
  { seats, before }: { seats: SessionSeats; before: SessionDraft },
  wanted: SessionDraft,
  people: readonly Participant[],
  { consentWithinDays }: { consentWithinDays: number },
  now: Date,
): ChangePlan {
  const moved = timeOrPlaceChanged(before, wanted);
  const told = moved && seats.status === 'OPEN' && people.length > 0;
  const draft = told ? { ...wanted, cancelUntil: freshDate(wanted, now) } : wanted;
  const { startsAt } = spanOf(draft);
  const { capacity, seatsMinimum, enrolUntil, cancelUntil } = draft;
  const after = { ...seats, capacity, seatsMinimum, enrolUntil, cancelUntil, startsAt };
  const queue = people
    .filter(({ status }) => status === 'WAITING')
    .sort((a, b) => a.waitingSeq! - b.waitingSeq!)
    .slice(0, seatsToPromote(after, now));
  return {
    // the fresh date comes with the move and is no change of its own
    kinds: kindsOf(before, wanted, moved),
    draft,
    consequences: [
      ...(told ? people.map((person) => consequence(person, 'TOLD_OF_CHANGE')) : []),
      ...queue.map((person) => {
        const step = promotionStep({ promotion: person.promotion, startsAt, consentWithinDays }, now);
        return consequence(person, step === 'CONFIRM' ? 'SEAT_CONFIRMED' : 'SEAT_OFFERED');
      }),
    ],
  };
}

/** Whoever keeps a seat in a session of another date or place may think again for some days. */
function freshDate(draft: SessionDraft, now: Date): Date {
  const { startsAt } = spanOf(draft);
  const free = Math.min(now.getTime() + FREE_DAYS_AFTER_CHANGE * DAY, startsAt.getTime());
  return new Date(Math.max(draft.cancelUntil.getTime(), free));
}

export function timeOrPlaceChanged(before: SessionDraft, after: SessionDraft): boolean {
  const [was, is] = [before.appointments, after.appointments];
  return (
    was.length !== is.length ||
    was.some((a, i) => !sameTime(a, is[i]) || a.roomId !== is[i]!.roomId) ||
    (before.period !== null && !sameTime(before.period, after.period ?? undefined)) ||
    before.siteCode !== after.siteCode ||
    before.joinUrl !== after.joinUrl ||
    before.format !== after.format
  );
}

function kindsOf(before: SessionDraft, after: SessionDraft, moved: boolean): SessionEventKind[] {
  const resources =
    before.appointments.length !== after.appointments.length ||
    before.appointments.some((a, i) => !sameResources(a, after.appointments[i]!));
  const instant = (at: Date | null) => at?.getTime() ?? null;
  const rest =
    before.seatsMinimum !== after.seatsMinimum ||
    instant(before.enrolUntil) !== instant(after.enrolUntil) ||
    instant(before.cancelUntil) !== instant(after.cancelUntil) ||
    instant(before.decideAt) !== instant(after.decideAt) ||
    before.responsibleId !== after.responsibleId;
  return [
    ...(moved ? (['MOVED'] as const) : []),
    ...(resources ? (['RESOURCES_CHANGED'] as const) : []),
    ...(before.capacity !== after.capacity ? (['CAPACITY_CHANGED'] as const) : []),
    ...(rest ? (['EDITED'] as const) : []),
  ];
}

export function consequence({ enrolmentId, personId }: Participant, effect: Effect): Consequence {
  return { enrolmentId, personId, effect };
}
