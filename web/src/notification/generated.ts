/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type DiscardDeliveryInput = {
  id: string;
};

export type MailLanguage =
  | 'DE'
  | 'EN';

export type MarkNoticesReadInput = {
  /** 1 to 100; without it all notices are marked */
  noticeIds?: Array<string> | null | undefined;
};

/** E-mail at once, one e-mail a day at 7:00 in Berlin, or no e-mail. The inbox has every notice in any case. */
export type NoticeDelivery =
  | 'DAILY'
  | 'IMMEDIATE'
  | 'IN_APP';

/** OTHER: a kind that this version of the contract has no word for. */
export type NoticeKind =
  | 'ABSENCE_LIFTED'
  | 'ABSENCE_RECORDED'
  | 'ABSENCE_REPORTED'
  | 'ABSENCE_WITHDRAWN'
  | 'APPROVAL_TAKEN_BACK'
  | 'APPROVED_AND_WAITING'
  | 'ATTENDANCE_CONFIRMED'
  | 'ATTENDANCE_CORRECTED'
  | 'ATTENDANCE_LIST_DUE'
  | 'ATTENDANCE_LIST_FORGOTTEN'
  | 'ATTENDANCE_UNCONFIRMED'
  | 'COACHING_ACCEPTED'
  | 'COACHING_CONCLUDED'
  | 'COACHING_DECLINED'
  | 'COACHING_GOALS_AGREED'
  | 'COACHING_GOALS_PROPOSED'
  | 'COACHING_HANDED_OVER'
  | 'COACHING_HANDOVER_PROPOSED'
  | 'COACHING_HANDOVER_REFUSED'
  | 'COACHING_REQUESTED'
  | 'COACHING_SLOT_BOOKED'
  | 'COACHING_SLOT_CANCELLED'
  | 'COACHING_WITHDRAWN'
  | 'DECISION_ASKED'
  | 'DECISION_ESCALATED'
  | 'DECISION_REMINDER'
  | 'DECLINE_TAKEN_BACK'
  | 'DRAWN_WITHOUT_SEAT'
  | 'MANDATORY_DUE'
  | 'MANDATORY_EXPIRING'
  | 'MANDATORY_REMINDED'
  | 'MINIMUM_DECISION_DUE'
  | 'MINIMUM_WARNING'
  | 'MOVE_ASKED'
  | 'OFFER_ACCEPTED'
  | 'OFFER_DECLINED'
  | 'OFFER_EXPIRED'
  | 'OTHER'
  | 'PEER_CASES_MISSING'
  | 'PEER_GROUP_ACCOMPANIED'
  | 'PEER_GROUP_ENDED'
  | 'PEER_GROUP_FORMED'
  | 'PEER_GROUP_PAUSED'
  | 'PEER_GROUP_RESUMED'
  | 'PEER_GROUP_SELF_ORGANISED'
  | 'PEER_INVITATION_ENDED'
  | 'PEER_MEETING_CANCELLED'
  | 'PEER_MEETING_PLANNED'
  | 'PEER_MEMBER_LEFT'
  | 'PEER_MODERATOR_ASSIGNED'
  | 'PEER_POLL_EXPIRED'
  | 'PEER_POLL_OPENED'
  | 'PROGRAMME_ADMITTED'
  | 'PROGRAMME_APPLICATION_RECEIVED'
  | 'PROGRAMME_COMPLETED'
  | 'PROGRAMME_LEFT'
  | 'PROMOTED_FROM_WAITING_LIST'
  | 'QUESTION_ANSWERED'
  | 'QUESTION_ASKED'
  | 'REPORT_READY'
  | 'REQUEST_APPROVED'
  | 'REQUEST_DECLINED'
  | 'REQUEST_EXPIRED'
  | 'REQUEST_RECEIVED'
  | 'REQUEST_WITHDRAWN'
  | 'SAVED_SEARCH_FOUND'
  | 'SEAT_CONFIRMED'
  | 'SEAT_GIVEN_BACK'
  | 'SEAT_MOVED'
  | 'SEAT_OFFERED'
  | 'SESSION_ANNOUNCED'
  | 'SESSION_CANCELLED'
  | 'SESSION_CHANGED'
  | 'SUBSTITUTE_ACCEPTED'
  | 'SUBSTITUTE_DECLINED'
  | 'SUBSTITUTE_EXPIRED'
  | 'SUBSTITUTE_PROPOSED'
  | 'SUBSTITUTE_WITHDRAWN'
  | 'TRAINER_RELEASED'
  | 'WAITING_LIST_CLOSED'
  | 'WAITING_LIST_JOINED'
  | 'WAITING_LIST_LEFT';

export type RetryDeliveryInput = {
  id: string;
};

export type UpdateNotificationPreferencesInput = {
  approvals?: NoticeDelivery | null | undefined;
  enrolments?: NoticeDelivery | null | undefined;
  language?: MailLanguage | null | undefined;
};

export type MyNoticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unreadOnly: boolean;
}>;


export type MyNoticesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', unreadNoticeCount: number, notices: { __typename: 'NoticeConnection', totalCount: number, edges: Array<{ __typename: 'NoticeEdge', cursor: string, node: { __typename: 'Notice', id: string, kind: NoticeKind, at: string, readAt: string | null, personDisplayName: string | null, session: { __typename: 'Session', id: string, number: string, startsAt: string, topic: { __typename: 'Topic', id: string, title: string } } | null, topic: { __typename: 'Topic', id: string, slug: string, title: string } | null, enrolment: { __typename: 'Enrolment', id: string } | null, approval: { __typename: 'Approval', id: string, applicant: { __typename: 'Person', id: string, displayName: string } } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type MarkNoticesReadMutationVariables = Exact<{
  input: MarkNoticesReadInput;
}>;


export type MarkNoticesReadMutation = { __typename: 'Mutation', markNoticesRead:
    | { __typename: 'MarkNoticesReadSuccess', unreadNoticeCount: number }
    | { __typename: 'NoticeNotFound' }
   };

export type PreferencesFragment = { __typename: 'NotificationPreferences', hasMailbox: boolean, language: MailLanguage, enrolments: NoticeDelivery, approvals: NoticeDelivery, alwaysImmediate: Array<NoticeKind> };

export type MyNotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNotificationPreferencesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', notificationPreferences: { __typename: 'NotificationPreferences', hasMailbox: boolean, language: MailLanguage, enrolments: NoticeDelivery, approvals: NoticeDelivery, alwaysImmediate: Array<NoticeKind> } } | null };

export type UpdateNotificationPreferencesMutationVariables = Exact<{
  input: UpdateNotificationPreferencesInput;
}>;


export type UpdateNotificationPreferencesMutation = { __typename: 'Mutation', updateNotificationPreferences: { __typename: 'UpdateNotificationPreferencesSuccess', preferences: { __typename: 'NotificationPreferences', hasMailbox: boolean, language: MailLanguage, enrolments: NoticeDelivery, approvals: NoticeDelivery, alwaysImmediate: Array<NoticeKind> } } };

export type FailedDeliveriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type FailedDeliveriesQuery = { __typename: 'Query', failedDeliveries: { __typename: 'FailedDeliveryConnection', totalCount: number, edges: Array<{ __typename: 'FailedDeliveryEdge', cursor: string, node: { __typename: 'FailedDelivery', id: string, noticeKind: NoticeKind | null, failedAt: string, attempts: number, lastError: string, recipient: { __typename: 'Person', id: string, displayName: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RetryDeliveryMutationVariables = Exact<{
  input: RetryDeliveryInput;
}>;


export type RetryDeliveryMutation = { __typename: 'Mutation', retryDelivery:
    | { __typename: 'DeliveryNotFound' }
    | { __typename: 'NotPermitted' }
    | { __typename: 'RetryDeliverySuccess' }
   };

export type DiscardDeliveryMutationVariables = Exact<{
  input: DiscardDeliveryInput;
}>;


export type DiscardDeliveryMutation = { __typename: 'Mutation', discardDelivery:
    | { __typename: 'DeliveryNotFound' }
    | { __typename: 'DiscardDeliverySuccess' }
    | { __typename: 'NotPermitted' }
   };

export const PreferencesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Preferences"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasMailbox"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"enrolments"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"alwaysImmediate"}}]}}]} as unknown as DocumentNode<PreferencesFragment, unknown>;
export const MyNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyNotices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadNoticeCount"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"unreadOnly"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"personDisplayName"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrolment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyNoticesQuery, MyNoticesQueryVariables>;
export const MarkNoticesReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkNoticesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNoticesReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markNoticesRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNoticesReadSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadNoticeCount"}}]}}]}}]}}]} as unknown as DocumentNode<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>;
export const MyNotificationPreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyNotificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Preferences"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Preferences"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasMailbox"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"enrolments"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"alwaysImmediate"}}]}}]} as unknown as DocumentNode<MyNotificationPreferencesQuery, MyNotificationPreferencesQueryVariables>;
export const UpdateNotificationPreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateNotificationPreferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateNotificationPreferencesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateNotificationPreferences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateNotificationPreferencesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Preferences"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Preferences"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasMailbox"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"enrolments"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"alwaysImmediate"}}]}}]} as unknown as DocumentNode<UpdateNotificationPreferencesMutation, UpdateNotificationPreferencesMutationVariables>;
export const FailedDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FailedDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"failedDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"noticeKind"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FailedDeliveriesQuery, FailedDeliveriesQueryVariables>;
export const RetryDeliveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryDeliveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RetryDeliveryMutation, RetryDeliveryMutationVariables>;
export const DiscardDeliveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscardDeliveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DiscardDeliveryMutation, DiscardDeliveryMutationVariables>;