import { addWorkingDays, addWorkingHours, berlinDay, berlinTime } from '@weitblick/shared/calendar';

/** Working days after which an approver is reminded. */
export const REMIND_AFTER_DAYS = 2;
/** Minutes in which a decision can be taken back; notices about decisions are sent after them. */
export const UNDO_MINUTES = 10;

/** The end of the working day by which all approvers must have decided, never later than the start of the session. */
export function decideBy(askedAt: Date, workingDays: number, latest: Date): Date {
  const end = berlinTime(addWorkingDays(berlinDay(askedAt), workingDays), '18:00');
  return end < latest ? end : latest;
}

/** Each step has an equal share of the time that is left. */
export function stepDue(askedAt: Date, deadline: Date, stepsLeft: number): Date {
  return new Date(askedAt.getTime() + Math.floor((deadline.getTime() - askedAt.getTime()) / stepsLeft));
}

export function remindAt(askedAt: Date): Date {
  return berlinTime(addWorkingDays(berlinDay(askedAt), REMIND_AFTER_DAYS), '08:00');
}

/** Questions that an applicant can be asked about one request, whoever asks. */
export const MOST_QUESTIONS = 3;
/** Working days that a question gives everybody more. */
export const QUESTION_DAYS = 2;

/**
 * A deadline after a question: the end of the second working day after it, whenever the answer comes, so that all know
 * it beforehand. Never later than the start of the session, never earlier than it was.
 */
export function afterQuestion(deadline: Date, latest: Date): Date {
  const end = berlinTime(addWorkingDays(berlinDay(deadline), QUESTION_DAYS), '18:00');
  return end < latest ? end : deadline > latest ? deadline : latest;
}

export function mayTakeBack(decidedAt: Date, now: Date): boolean {
  return now.getTime() - decidedAt.getTime() < UNDO_MINUTES * 60_000;
}

/** Until when an offered seat is kept: office hours count, and the start of the session ends it in any case. */
export function offerEnds(now: Date, officeHours: number, latest: Date): Date {
  const end = addWorkingHours(now, officeHours);
  return end < latest ? end : latest;
}
