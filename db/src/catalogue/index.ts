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
export {
  COST_BEARERS,
  FORMATS,
  Topic,
  TOPIC_STATUSES,
  type CostBearer,
  type Format,
  type TopicStatus,
} from './topic.ts';
export type { TopicContent } from './topic-content.ts';
export {
  CatalogueSetting,
  REVISION_STATUSES,
  TOPIC_EVENT_KINDS,
  TOPIC_TRANSITIONS,
  TopicEvent,
  TopicRevision,
  type RevisionStatus,
  type TopicEventKind,
} from './topic-revision.ts';
export { SavedSearch, SavedSearchHit, SearchedSession, type SavedFilter } from './saved-search.ts';
export { SearchGap } from './search-gap.ts';
export {
  indexTopics,
  indexTopicsWithin,
  rebuildSearchIndex,
  type IndexQuery,
  type IndexResult,
} from './search-index.ts';
export { SYNONYM_STATUSES, SynonymEvent, SynonymGroup, type SynonymStatus } from './synonym.ts';
export { SEEDED_SYNONYMS } from './synonym-seed.ts';
