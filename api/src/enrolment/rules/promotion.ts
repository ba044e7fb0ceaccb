import { shiftDays } from '@weitblick/shared/calendar';

export interface PromotionTerms {
  /** What the person chose when joining the list. */
  promotion: 'AUTOMATIC' | 'ASK';
  startsAt: Date;
  /** Inside this many days before the start nobody is moved up without saying yes. */
  consentWithinDays: number;
}

/** Whether the next person gets the seat at once or is asked. */
export function promotionStep(
  { promotion, startsAt, consentWithinDays }: PromotionTerms,
  now: Date,
): 'CONFIRM' | 'OFFER' {
  if (promotion === 'ASK') return 'OFFER';
  return now >= shiftDays(startsAt, -consentWithinDays) ? 'OFFER' : 'CONFIRM';
}
