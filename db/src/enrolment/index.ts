export { Enrolment, EnrolmentEvent, PROMOTIONS, type Promotion } from './enrolment.ts';
export {
  ACTIVE,
  ENROLMENT_STATUSES,
  SEAT_HOLDING,
  TRANSITIONS,
  transition,
  type EnrolmentStatus,
  type NoticeKind,
  type Transition,
} from './enrolment-status.ts';
