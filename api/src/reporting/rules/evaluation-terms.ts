import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';

/** Days after the end of a session in which it can be evaluated. */
export const EVALUATION_DAYS = 21;
/** Fewer answers than this are never shown: they would say what single people think. */
export const MINIMUM_ANSWERS = 5;

export const QUESTIONS = ['goalsReached', 'usefulAtWork', 'trainer', 'organisation', 'recommend'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The first instant at which nothing is taken any more. */
export function evaluationCloses(endsAt: Date): Date {
  return berlinTime(addDays(berlinDay(endsAt), EVALUATION_DAYS + 1));
}

export type OwnEvaluation = 'NOT_YET' | 'OPEN' | 'GIVEN' | 'OVER';

/** What somebody who attended can do. */
export function ownEvaluation(endsAt: Date, given: boolean, now: Date): OwnEvaluation {
  if (given) return 'GIVEN';
  if (now < endsAt) return 'NOT_YET';
  return now < evaluationCloses(endsAt) ? 'OPEN' : 'OVER';
}

export type EvaluationState = 'COLLECTING' | 'TOO_FEW' | 'SHOWN';

/**
 * Results are shown when no answer can come any more, and not before: whoever looks at them before and after one more
 * answer would know that answer.
 */
export function evaluationState(
  { endsAt, answers, attended }: { endsAt: Date; answers: number; attended: number },
  now: Date,
): EvaluationState {
  const over = now >= evaluationCloses(endsAt) || (attended > 0 && answers >= attended);
  if (!over) return 'COLLECTING';
  return answers >= MINIMUM_ANSWERS ? 'SHOWN' : 'TOO_FEW';
}
