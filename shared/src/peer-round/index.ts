/** How a case is talked through; the words for each phase are messages of the web app. */

export const ROUND_METHODS = ['TIETZE', 'HEILSBRONN', 'SHORT'] as const;
export type RoundMethod = (typeof ROUND_METHODS)[number];

export const ROUND_ROLES = ['MODERATOR', 'CASE_GIVER', 'ADVISER', 'WRITER'] as const;
export type RoundRole = (typeof ROUND_ROLES)[number];

/** What a phase is for. Methods share them, so that a rule is said in the same words everywhere. */
export type PhaseKind =
  | 'ROLES'
  | 'STORY'
  | 'QUESTIONS'
  | 'KEY_QUESTION'
  | 'METHOD'
  | 'ADVICE'
  | 'IDEAS'
  | 'RESPONSE'
  | 'SOLUTIONS'
  | 'SOLUTION_RESPONSE'
  | 'DECISION'
  | 'SHARING'
  | 'REVIEW'
  | 'CLOSING';

export interface RoundPhase {
  kind: PhaseKind;
  /** What is planned; the moderator can add to it. */
  minutes: number;
  /** Who has the word; everybody else listens. */
  speakers: readonly RoundRole[];
}

const EVERYBODY = ROUND_ROLES;
const ADVISERS = ['ADVISER', 'WRITER'] as const;
const WITH_MODERATOR = ['MODERATOR', ...ADVISERS] as const;
const TELLER = ['CASE_GIVER'] as const;
const DIALOGUE = ['CASE_GIVER', ...ADVISERS] as const;

const phase = (kind: PhaseKind, minutes: number, speakers: readonly RoundRole[]): RoundPhase => ({
  kind,
  minutes,
  speakers,
});

/**
 * Tietze: six phases in 45 to 50 minutes with the changes between them. Heilsbronn: ten steps in 90 minutes at most;
 * whoever moderates advises, too. Short form: eight steps in 65 minutes.
 */
export const PHASES: Record<RoundMethod, readonly RoundPhase[]> = {
  TIETZE: [
    phase('ROLES', 5, EVERYBODY),
    phase('STORY', 10, TELLER),
    phase('KEY_QUESTION', 5, EVERYBODY),
    phase('METHOD', 5, EVERYBODY),
    phase('ADVICE', 10, ADVISERS),
    phase('CLOSING', 5, TELLER),
  ],
  HEILSBRONN: [
    phase('ROLES', 10, EVERYBODY),
    phase('STORY', 10, TELLER),
    phase('QUESTIONS', 10, ['MODERATOR', ...DIALOGUE]),
    phase('IDEAS', 10, WITH_MODERATOR),
    phase('RESPONSE', 5, TELLER),
    phase('SOLUTIONS', 15, WITH_MODERATOR),
    phase('SOLUTION_RESPONSE', 5, TELLER),
    phase('DECISION', 5, TELLER),
    phase('SHARING', 10, EVERYBODY),
    phase('REVIEW', 5, EVERYBODY),
  ],
  SHORT: [
    phase('ROLES', 5, EVERYBODY),
    phase('STORY', 5, TELLER),
    phase('QUESTIONS', 15, DIALOGUE),
    phase('IDEAS', 10, ADVISERS),
    phase('RESPONSE', 5, TELLER),
    phase('SOLUTIONS', 10, ADVISERS),
    phase('DECISION', 10, TELLER),
    phase('SHARING', 5, EVERYBODY),
  ],
};

export function minutesOf(method: RoundMethod): number {
  return PHASES[method].reduce((sum, { minutes }) => sum + minutes, 0);
}
