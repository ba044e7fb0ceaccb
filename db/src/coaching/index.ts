export {
  Coach,
  COACHING_FORMATS,
  COACHING_TOPICS,
  CoachingFeedback,
  type CoachingFormat,
  type CoachingTopic,
} from './coach.ts';
export {
  COACHING_STATUSES,
  COACHING_TRANSITIONS,
  coachingTransition,
  OPEN_COACHING,
  TAKES_A_PLACE,
  type CoachingSide,
  type CoachingStatus,
  type CoachingTransition,
} from './coaching-status.ts';
export {
  Coaching,
  COACHING_EVENT_KINDS,
  CoachingConcern,
  CoachingEvent,
  CoachingFeedbackGiven,
  CoachingGoals,
  CoachingHandover,
  CoachingSlot,
  DECLINE_REASONS,
  type CoachingEventKind,
  type DeclineReason,
} from './coaching.ts';
