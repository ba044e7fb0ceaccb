import type { SubstituteObstacle } from './generated.ts';
import type { PlainMessageId } from '../i18n/index.ts';

/** Why a seat cannot pass, said to either side. */
export const OBSTACLE_TEXT: Record<SubstituteObstacle, PlainMessageId> = {
  NOT_ALLOWED: 'enrolment.substituteNotAllowed',
  NO_SEAT: 'enrolment.substituteNoSeat',
  TOO_LATE: 'enrolment.substituteTooLate',
  FREE_CANCELLATION: 'enrolment.substituteFree',
  WAITING_LIST_FIRST: 'enrolment.substituteWaitingFirst',
};
