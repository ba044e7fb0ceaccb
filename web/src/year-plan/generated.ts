/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Of the proposals that are open those that match all that is given; nothing given = all. */
export type AcceptYearPlanItemsInput = {
  idempotencyKey: string;
  /** 500 at most */
  itemIds?: Array<string> | null | undefined;
  /** 1 = January */
  month?: number | null | undefined;
  planId: string;
  topicId?: string | null | undefined;
};

export type DiscardYearPlanInput = {
  idempotencyKey: string;
  planId: string;
};

export type PlanYearInput = {
  idempotencyKey: string;
  /** Left out = the usual ones. */
  parameters?: YearPlanParametersInput | null | undefined;
  year: number;
};

export type SessionFormat =
  | 'HYBRID'
  | 'IN_PERSON'
  | 'ONLINE'
  | 'SELF_PACED';

/** Where length, seats and needs of a session were taken from. */
export type SessionPatternSource =
  | 'DEFAULT'
  | 'LAST_SESSION'
  | 'TEMPLATE';

/** YEAR: this one or one of the next three. The others are described with the parameters. */
export type YearPlanFault =
  | 'FILL'
  | 'LIMIT'
  | 'WEEKDAYS'
  | 'WEIGHTS'
  | 'YEAR';

/** Obstacles stand alone against the session on most days; COMBINATION: several at once on every day. */
export type YearPlanGapReason =
  | 'CALENDAR'
  | 'COMBINATION'
  | 'CONTRACT'
  | 'EQUIPMENT'
  | 'NO_LARGE_ROOM'
  | 'NO_TRAINER'
  | 'ROOM'
  | 'SESSION_LIMIT'
  | 'TARGET_GROUP'
  | 'TOO_FEW_PEOPLE'
  | 'TRAINER';

/** REQUESTED: accepted, its draft session is being made. REFUSED: it could not be made; it may be accepted again. */
export type YearPlanItemStatus =
  | 'ACCEPTED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'REQUESTED';

/** TARGET_GROUP: the same people would have to be in two sessions at once. CONTRACT: no contract days are left. */
export type YearPlanObstacle =
  | 'CALENDAR'
  | 'CONTRACT'
  | 'EQUIPMENT'
  | 'ROOM'
  | 'TARGET_GROUP'
  | 'TRAINER';

export type YearPlanParametersInput = {
  /** 20 to 100 */
  fillPercent?: number;
  keepTargetGroupsApart?: boolean;
  /** 1 to 5000; left out = as many as people need. */
  sessionLimit?: number | null | undefined;
  skipSchoolHolidays?: boolean;
  /** Left out = Monday to Friday. */
  weekdays?: Array<number> | null | undefined;
  /** Left out = the usual ones. */
  weights?: YearPlanWeightsInput | null | undefined;
};

/** Why a proposal is where it is. */
export type YearPlanReasonKind =
  | 'ANY_SITE'
  | 'BEST_DAY'
  | 'KNOWS_TOPIC'
  | 'ONLINE'
  | 'OTHER_DAY'
  | 'OTHER_SITE'
  | 'OTHER_TIME'
  | 'USUAL_SITE';

/** What stood against the session when it was to be made. */
export type YearPlanRefusal =
  | 'CONTRACT'
  | 'EQUIPMENT'
  | 'INVALID'
  | 'ROOM'
  | 'TOPIC_GONE'
  | 'TRAINER';

/** What the solver is doing. */
export type YearPlanStage =
  | 'EXPLAINING'
  | 'IMPROVING'
  | 'MONTHS'
  | 'PLACING';

/** QUEUED and SOLVING: in work, one a year; FAILED: three tries ended without a plan. */
export type YearPlanStatus =
  | 'DISCARDED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'SOLVING';

/** What the time of a session follows most: those who wait, mandatory trainings that run out, or last year. */
export type YearPlanTiming =
  | 'AS_LAST_YEAR'
  | 'BEFORE_RENEWAL'
  | 'WAITING_FIRST';

/** 0 to 300 per cent. Mandatory renewals always count in full. */
export type YearPlanWeightsInput = {
  interested?: number;
  lastYear?: number;
  refused?: number;
  waiting?: number;
};

export type BusyFragment = { __typename: 'SystemBusy', retryAfterMilliseconds: number };

export type YearPlanHeadFragment = { __typename: 'YearPlan', id: string, year: number, number: number, status: YearPlanStatus, stage: YearPlanStage | null, progress: number, createdAt: string, solveSeconds: number | null, unmet: number | null, unmetBound: number | null, createdBy: { __typename: 'Person', id: string, displayName: string }, figures: { __typename: 'YearPlanFigures', sessions: number, people: number, requested: number, accepted: number, refused: number } };

export type YearPlanStartQueryVariables = Exact<{
  year: number;
}>;


export type YearPlanStartQuery = { __typename: 'Query', yearPlanOutlook: { __typename: 'YearPlanOutlook', year: number, topics: number, waiting: number, interested: number, renewals: number, lastYear: number, refused: number, sessionsPlanned: number, seatsPlanned: number, rooms: number, roomSeats: number, trainers: number, trainersWithContract: number, contractDays: number } | null, yearPlans: { __typename: 'YearPlanConnection', totalCount: number, edges: Array<{ __typename: 'YearPlanEdge', node: { __typename: 'YearPlan', id: string, year: number, number: number, status: YearPlanStatus, stage: YearPlanStage | null, progress: number, createdAt: string, solveSeconds: number | null, unmet: number | null, unmetBound: number | null, createdBy: { __typename: 'Person', id: string, displayName: string }, figures: { __typename: 'YearPlanFigures', sessions: number, people: number, requested: number, accepted: number, refused: number } } }> } };

export type YearPlanStateQueryVariables = Exact<{
  id: string;
}>;


export type YearPlanStateQuery = { __typename: 'Query', yearPlan: { __typename: 'YearPlan', id: string, year: number, number: number, status: YearPlanStatus, stage: YearPlanStage | null, progress: number, createdAt: string, solveSeconds: number | null, unmet: number | null, unmetBound: number | null, months: Array<{ __typename: 'YearPlanMonth', month: number, sessions: number, people: number, accepted: number, requested: number }>, gapGroups: Array<{ __typename: 'YearPlanGapGroup', reason: YearPlanGapReason, topics: number, sessions: number, people: number, month: number | null, seats: number, site: { __typename: 'Site', code: string, name: string } | null }>, createdBy: { __typename: 'Person', id: string, displayName: string }, figures: { __typename: 'YearPlanFigures', sessions: number, people: number, requested: number, accepted: number, refused: number } } | null };

export type YearPlanItemsQueryVariables = Exact<{
  id: string;
  month?: number | null | undefined;
  topicId?: string | null | undefined;
  search: string;
  first: number;
  after?: string | null | undefined;
}>;


export type YearPlanItemsQuery = { __typename: 'Query', yearPlan: { __typename: 'YearPlan', id: string, items: { __typename: 'YearPlanItemConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ __typename: 'YearPlanItemEdge', cursor: string, node: { __typename: 'YearPlanItem', id: string, position: number, status: YearPlanItemStatus, startsAt: string, people: number, format: SessionFormat, capacity: number, timing: YearPlanTiming, refusal: YearPlanRefusal | null, topic: { __typename: 'Topic', id: string, slug: string, title: string }, appointments: Array<{ __typename: 'YearPlanAppointmentType', startsAt: string, endsAt: string, room: { __typename: 'Room', id: string, name: string, site: { __typename: 'Site', code: string, name: string } } | null, trainers: Array<{ __typename: 'Trainer', id: string, displayName: string }> }>, reasons: Array<{ __typename: 'YearPlanReason', kind: YearPlanReasonKind, obstacle: YearPlanObstacle | null, day: string | null, count: number | null }>, session: { __typename: 'Session', id: string, number: string } | null } }> } } | null };

export type YearPlanTopicsQueryVariables = Exact<{
  id: string;
  search: string;
  first: number;
  after?: string | null | undefined;
}>;


export type YearPlanTopicsQuery = { __typename: 'Query', yearPlan: { __typename: 'YearPlan', id: string, topics: { __typename: 'YearPlanTopicConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ __typename: 'YearPlanTopicEdge', cursor: string, node: { __typename: 'YearPlanTopic', waiting: number, interested: number, renewals: number, lastYear: number, refused: number, seatsPlanned: number, people: number, sessionsWanted: number, sessionsPlanned: number, sessionsAccepted: number, patternSource: SessionPatternSource, topic: { __typename: 'Topic', id: string, slug: string, title: string } } }> } } | null };

export type YearPlanGapsQueryVariables = Exact<{
  id: string;
  reason: YearPlanGapReason;
  first: number;
  after?: string | null | undefined;
}>;


export type YearPlanGapsQuery = { __typename: 'Query', yearPlan: { __typename: 'YearPlan', id: string, gaps: { __typename: 'YearPlanGapConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ __typename: 'YearPlanGapEdge', cursor: string, node: { __typename: 'YearPlanGap', sessions: number, people: number, seats: number, month: number | null, openDays: number, site: { __typename: 'Site', code: string, name: string } | null, topic: { __typename: 'Topic', id: string, slug: string, title: string } } }> } } | null };

export type PlanYearMutationVariables = Exact<{
  input: PlanYearInput;
}>;


export type PlanYearMutation = { __typename: 'Mutation', planYear:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'InvalidYearPlan', fault: YearPlanFault }
    | { __typename: 'NotPermitted' }
    | { __typename: 'PlanYearSuccess', plan: { __typename: 'YearPlan', id: string, year: number, number: number, status: YearPlanStatus, stage: YearPlanStage | null, progress: number, createdAt: string, solveSeconds: number | null, unmet: number | null, unmetBound: number | null, createdBy: { __typename: 'Person', id: string, displayName: string }, figures: { __typename: 'YearPlanFigures', sessions: number, people: number, requested: number, accepted: number, refused: number } } }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
    | { __typename: 'YearPlanInWork', plan: { __typename: 'YearPlan', id: string } }
   };

export type AcceptYearPlanItemsMutationVariables = Exact<{
  input: AcceptYearPlanItemsInput;
}>;


export type AcceptYearPlanItemsMutation = { __typename: 'Mutation', acceptYearPlanItems:
    | { __typename: 'AcceptYearPlanItemsSuccess', accepted: number, plan: { __typename: 'YearPlan', id: string, year: number, number: number, status: YearPlanStatus, stage: YearPlanStage | null, progress: number, createdAt: string, solveSeconds: number | null, unmet: number | null, unmetBound: number | null, createdBy: { __typename: 'Person', id: string, displayName: string }, figures: { __typename: 'YearPlanFigures', sessions: number, people: number, requested: number, accepted: number, refused: number } } }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotPermitted' }
    | { __typename: 'NothingToAccept' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
    | { __typename: 'YearPlanNotFound' }
    | { __typename: 'YearPlanNotReady' }
   };

export type DiscardYearPlanMutationVariables = Exact<{
  input: DiscardYearPlanInput;
}>;


export type DiscardYearPlanMutation = { __typename: 'Mutation', discardYearPlan:
    | { __typename: 'DiscardYearPlanSuccess', plan: { __typename: 'YearPlan', id: string, year: number, number: number, status: YearPlanStatus, stage: YearPlanStage | null, progress: number, createdAt: string, solveSeconds: number | null, unmet: number | null, unmetBound: number | null, createdBy: { __typename: 'Person', id: string, displayName: string }, figures: { __typename: 'YearPlanFigures', sessions: number, people: number, requested: number, accepted: number, refused: number } } }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotPermitted' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
    | { __typename: 'YearPlanNotFound' }
   };

export const BusyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<BusyFragment, unknown>;
export const YearPlanHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearPlanHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solveSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"unmetBound"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<YearPlanHeadFragment, unknown>;
export const YearPlanStartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"YearPlanStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yearPlanOutlook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"interested"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"}},{"kind":"Field","name":{"kind":"Name","value":"lastYear"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"sessionsPlanned"}},{"kind":"Field","name":{"kind":"Name","value":"seatsPlanned"}},{"kind":"Field","name":{"kind":"Name","value":"rooms"}},{"kind":"Field","name":{"kind":"Name","value":"roomSeats"}},{"kind":"Field","name":{"kind":"Name","value":"trainers"}},{"kind":"Field","name":{"kind":"Name","value":"trainersWithContract"}},{"kind":"Field","name":{"kind":"Name","value":"contractDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"yearPlans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"YearPlanHead"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearPlanHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solveSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"unmetBound"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<YearPlanStartQuery, YearPlanStartQueryVariables>;
export const YearPlanStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"YearPlanState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yearPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"YearPlanHead"}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gapGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearPlanHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solveSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"unmetBound"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<YearPlanStateQuery, YearPlanStateQueryVariables>;
export const YearPlanItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"YearPlanItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"topicId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yearPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"topicId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"topicId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appointments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<YearPlanItemsQuery, YearPlanItemsQueryVariables>;
export const YearPlanTopicsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"YearPlanTopics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yearPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"interested"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"}},{"kind":"Field","name":{"kind":"Name","value":"lastYear"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"seatsPlanned"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"sessionsWanted"}},{"kind":"Field","name":{"kind":"Name","value":"sessionsPlanned"}},{"kind":"Field","name":{"kind":"Name","value":"sessionsAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"patternSource"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<YearPlanTopicsQuery, YearPlanTopicsQueryVariables>;
export const YearPlanGapsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"YearPlanGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlanGapReason"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yearPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"openDays"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<YearPlanGapsQuery, YearPlanGapsQueryVariables>;
export const PlanYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanYearInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanYearSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"YearPlanHead"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidYearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlanInWork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearPlanHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solveSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"unmetBound"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<PlanYearMutation, PlanYearMutationVariables>;
export const AcceptYearPlanItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptYearPlanItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptYearPlanItemsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptYearPlanItems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptYearPlanItemsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"YearPlanHead"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearPlanHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solveSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"unmetBound"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<AcceptYearPlanItemsMutation, AcceptYearPlanItemsMutationVariables>;
export const DiscardYearPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardYearPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscardYearPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardYearPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DiscardYearPlanSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"YearPlanHead"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearPlanHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YearPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"solveSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"unmet"}},{"kind":"Field","name":{"kind":"Name","value":"unmetBound"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<DiscardYearPlanMutation, DiscardYearPlanMutationVariables>;