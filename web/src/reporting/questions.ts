export const QUESTIONS = ['goalsReached', 'usefulAtWork', 'trainer', 'organisation', 'recommend'] as const;
export type Question = (typeof QUESTIONS)[number];
