import type { EntityManager } from '@mikro-orm/postgresql';
import { Coach, CoachingFeedback, CoachingSlot } from '@weitblick/db/coaching';

export interface FeedbackFigures {
  answers: number;
  /** 1 to 5 */
  helpful: number;
  goalsReached: number;
}

export interface Desk {
  coach: Coach | null;
  /** To come, earliest first, free and booked. */
  slots: CoachingSlot[];
  feedback: FeedbackFigures | null;
}

const MOST_SLOTS = 200;

/** What a coach works with; the entry is missing until the coach has written a profile. */
export async function deskOf(tx: EntityManager, coachId: number, now: Date): Promise<Desk> {
  const coach = await tx.findOne(Coach, { person: coachId }, { populate: ['site', 'person.unit'] });
  const slots = await tx.find(
    CoachingSlot,
    { coach: coachId, endsAt: { $gt: now } },
    { orderBy: { startsAt: 'asc' }, limit: MOST_SLOTS, populate: ['coaching.person'] },
  );
  const sum = await tx.findOne(CoachingFeedback, { coach: coachId });
  return { coach, slots, feedback: sum && shownFeedback(sum) };
}

/** Nothing below five answers, and never the newest few. */
export function shownFeedback(sum: {
  shownAnswers: number;
  shownHelpful: number;
  shownGoals: number;
}): FeedbackFigures | null {
  const { shownAnswers: answers, shownHelpful, shownGoals } = sum;
  if (answers === 0) return null;
  const mean = (total: number) => Math.round((total / answers) * 10) / 10;
  return { answers, helpful: mean(shownHelpful), goalsReached: mean(shownGoals) };
}
