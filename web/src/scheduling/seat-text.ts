import type { SessionFactsFragment } from '../graphql/generated.ts';
import type { Translate } from '../i18n/index.ts';

type SeatFacts = Pick<SessionFactsFragment, 'availability' | 'seats' | 'endsAt'>;

const FEW_SEATS = 3;

/** "Noch 12 Plätze", "Letzte 3 Plätze", "Ausgebucht – Warteliste (4)": real numbers only. */
export function seatText(
  { availability, seats, endsAt }: SeatFacts,
  t: Translate,
  now: Date = new Date(),
): string {
  switch (availability) {
    case 'SESSION_CANCELLED':
      return t('scheduling.sessionCancelled');
    case 'STARTED':
      return new Date(endsAt) <= now ? t('scheduling.over') : t('scheduling.started');
    case 'ENROLMENT_CLOSED':
      return t('scheduling.enrolmentClosed');
    case 'FULL':
      return seats.waiting > 0
        ? t('scheduling.fullWithWaiting', { count: seats.waiting })
        : t('scheduling.fullNobodyWaits');
    case 'BOOKABLE':
      return seats.free <= FEW_SEATS
        ? t('scheduling.lastSeats', { count: seats.free })
        : t('scheduling.seatsLeft', { count: seats.free });
  }
}
