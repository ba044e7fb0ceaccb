export { Category } from './category.ts';
export {
  MANDATORY_AUDIENCES,
  MandatoryDuty,
  MandatoryReminder,
  MandatoryRule,
  type MandatoryAudience,
} from './mandatory.ts';
export {
  MEMBERSHIP_STATUSES,
  MEMBERSHIP_TRANSITIONS,
  MembershipEvent,
  ProgrammeMembership,
  type MembershipNotice,
  type MembershipStatus,
} from './membership.ts';
export {
  PREREQUISITE_KINDS,
  PrerequisiteEquivalent,
  PrerequisiteWaiver,
  TopicPrerequisite,
  type PrerequisiteKind,
} from './prerequisite.ts';
export { Cohort, Programme, ProgrammeModule } from './programme.ts';
export { TargetGroup } from './target-group.ts';
export { FORMATS, Topic, type Format } from './topic.ts';
export { indexTopics, rebuildSearchIndex, type IndexResult } from './search-index.ts';
