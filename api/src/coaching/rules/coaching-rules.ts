import {
  COACHING_TRANSITIONS,
  TAKES_A_PLACE,
  type CoachingSide,
  type CoachingStatus,
} from '@weitblick/db/coaching';

const DAY = 86_400_000;

/** Requests that a person may have under way, so that nobody asks everybody. */
export const MOST_OPEN = 3;
/** Dates to come of one coaching. */
export const MOST_BOOKED = 3;
/** Times that can be offered in one step, free ones that a coach may have, and how far ahead. */
export const MOST_TIMES = 20;
export const MOST_FREE_SLOTS = 100;
const FARTHEST_DAYS = 550;
/** After a conclusion concern and goals are deleted. */
export const CONTENT_DAYS = 30;
/** After any end nothing is left of the coaching but the sums of the feedback. */
export const EVERYTHING_DAYS = 180;
/** "Soon" in the directory. */
export const SOON_DAYS = 14;

/** What one of the two can do next. */
export const COACHING_STEPS = [
  'ACCEPT',
  'DECLINE',
  'WITHDRAW',
  'PROPOSE_HANDOVER',
  'ANSWER_HANDOVER',
  'WORD_GOALS',
  'AGREE_ON_GOALS',
  'BOOK_SLOT',
  'CONCLUDE',
  'GIVE_FEEDBACK',
] as const;
export type CoachingStep = (typeof COACHING_STEPS)[number];

export interface CoachingFacts {
  status: CoachingStatus;
  /** The side whose wording of the goals waits for the other's consent. */
  goalsWordedBy: CoachingSide | null;
  handoverProposed: boolean;
  feedbackGiven: boolean;
}

const STATUS_STEPS: readonly [CoachingStep, CoachingStatus][] = [
  ['ACCEPT', 'ACCEPTED'],
  ['DECLINE', 'DECLINED'],
  ['WITHDRAW', 'WITHDRAWN'],
  ['CONCLUDE', 'CONCLUDED'],
];

/** The steps that a side can take now. */
export function stepsOf(side: CoachingSide, facts: CoachingFacts): CoachingStep[] {
  const { status, goalsWordedBy, handoverProposed, feedbackGiven } = facts;
  const leadsTo = (to: CoachingStatus, by = side) =>
    COACHING_TRANSITIONS.some((step) => step.from === status && step.to === to && step.by.includes(by));
  const steps = STATUS_STEPS.filter(([, to]) => leadsTo(to)).map(([step]) => step);
  const mayBeHandedOver = leadsTo('HANDED_OVER', 'PERSON');
  if (mayBeHandedOver && side === 'COACH' && !handoverProposed) steps.push('PROPOSE_HANDOVER');
  if (mayBeHandedOver && side === 'PERSON' && handoverProposed) steps.push('ANSWER_HANDOVER');
  if (leadsTo('AGREED')) {
    steps.push('WORD_GOALS');
    if (goalsWordedBy !== null && goalsWordedBy !== side) steps.push('AGREE_ON_GOALS');
  }
  if (side === 'PERSON' && TAKES_A_PLACE.includes(status)) steps.push('BOOK_SLOT');
  if (side === 'PERSON' && status === 'CONCLUDED' && !feedbackGiven) steps.push('GIVE_FEEDBACK');
  return steps;
}

/** Whether times can be offered: different ones that do not overlap, all to come, none too far away. */
export function possibleTimes(startsAt: readonly Date[], minutes: number, now: Date): boolean {
  const times = startsAt.map((start) => start.getTime()).sort((a, b) => a - b);
  return (
    times.length >= 1 &&
    times.length <= MOST_TIMES &&
    times.every((time) => time > now.getTime() && time < now.getTime() + FARTHEST_DAYS * DAY) &&
    times.every((time, i) => i === 0 || times[i - 1]! + minutes * 60_000 <= time)
  );
}

/** When concern and goals of a concluded coaching are deleted. */
export const contentsDeletedAt = (concludedAt: Date): Date =>
  new Date(concludedAt.getTime() + CONTENT_DAYS * DAY);

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);
