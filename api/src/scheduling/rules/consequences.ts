/**
 * What a change of a session does to the people in it. Commands act by these rules and previews show them, so that what
 * a planner is shown first is what happens then.
 */
import type { ApproverRole } from '@weitblick/db/approval';
import { LIVE, type EnrolmentStatus, type Promotion } from '@weitblick/db/enrolment';
import type { SessionEventKind } from '@weitblick/db/scheduling';
import { promotionStep } from '../../enrolment/rules/promotion.ts';
import { seatsToPromote, type SessionSeats } from '../../enrolment/rules/seat-allocation.ts';
import type { ResourceUse } from './clashes.ts';
import { sameResources, sameTime, spanOf, type SessionDraft } from './session-draft.ts';

export const EFFECTS = [
  'TOLD_OF_CHANGE',
  'SEAT_CONFIRMED',
  'SEAT_OFFERED',
  'CALLED_OFF',
  'ASKED_AGAIN',
  'REQUEST_MOVED',
  'DECISION_ASKED',
  'MOVED_TO_WAITING_LIST',
  'SUBSTITUTE_RELEASED',
  'TRAINER_RELEASED',
] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Consequence {
  /** null = not because of an enrolment: a trainer */
  enrolmentId: number | null;
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
  holdsSeat: boolean;
  /** The colleague who is asked to take the seat over and has not answered. */
  substituteId: number | null;
  /** Who is to decide on a request now. */
  approver: { id: number; step: number; role: ApproverRole } | null;
  /** Was asked to move to another session, and has not answered. */
  askedToMove: boolean;
}

/** What a session has before it ends. */
export interface Standing {
  people: readonly Participant[];
  /** Persons; external trainers are told by whoever made the contract. */
  trainers: readonly number[];
  /** Rooms, trainers and equipment with their times. */
  uses: readonly ResourceUse[];
}

export interface Ending {
  consequences: Consequence[];
  released: readonly ResourceUse[];
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

/** A session that does not take place: nobody has anything in it any more, and whatever it used is free. */
export function callOff({ people, trainers, uses }: Standing): Ending {
  return {
    consequences: [
      ...people.filter(isLive).map((person) => consequence(person, 'CALLED_OFF')),
      ...released({ people, trainers }),
    ],
    released: uses,
  };
}

/** Who is told, besides the people in a session, that they are not needed there. */
export function released({ people, trainers }: Pick<Standing, 'people' | 'trainers'>): Consequence[] {
  return [
    ...people.flatMap(({ enrolmentId, substituteId }): Consequence[] =>
      substituteId === null ? [] : [{ enrolmentId, personId: substituteId, effect: 'SUBSTITUTE_RELEASED' }],
    ),
    ...trainers.map((personId): Consequence => ({ enrolmentId: null, personId, effect: 'TRAINER_RELEASED' })),
  ];
}

/** Whether something is still to come for the person, who may also have attended a part. */
export function isLive({ status }: Pick<Participant, 'status'>): boolean {
  return (LIVE as readonly EnrolmentStatus[]).includes(status);
}

export function consequence({ enrolmentId, personId }: Participant, effect: Effect): Consequence {
  return { enrolmentId, personId, effect };
}
