export type ChanceBasis = 'TOPIC' | 'FORMAT';
export type Likelihood = 'GOOD' | 'MEDIUM' | 'LOW';

/** People who once stood at the same place as long before the end of the list, and stayed. */
export interface PastCases {
  /** TOPIC: at sessions of the same topic; FORMAT: at all sessions of the same format. */
  basis: ChanceBasis;
  cases: number;
  /** How many of them got a seat or were offered one. */
  promoted: number;
}

export interface PromotionChance extends PastCases {
  likelihood: Likelihood;
}

/** Fewer cases say nothing. */
export const MINIMUM_CASES = 8;
const GOOD_FROM = 0.6;
const MEDIUM_FROM = 0.25;

/**
 * The chance of a place on a waiting list, from what happened before: the topic's own history where it is long enough,
 * else that of the format. The share is smoothed by one success and one failure, so that a short history is never
 * worded as a certainty.
 * @returns null when neither history is long enough: then nothing is said
 */
export function promotionChance(history: readonly PastCases[]): PromotionChance | null {
  const known = (['TOPIC', 'FORMAT'] as const)
    .map((basis) => history.find((past) => past.basis === basis))
    .find((past) => past !== undefined && past.cases >= MINIMUM_CASES);
  if (!known) return null;
  const share = (known.promoted + 1) / (known.cases + 2);
  return { ...known, likelihood: share >= GOOD_FROM ? 'GOOD' : share >= MEDIUM_FROM ? 'MEDIUM' : 'LOW' };
}
