/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What is left out stays as it is. */
export type AppointmentMoveInput = {
  appointmentId: string;
  /** Without it deadlines follow the start where they must. To undo a move, send those from before. */
  deadlines?: SessionDeadlinesInput | null | undefined;
  /** Without it the length stays. */
  endsAt?: string | null | undefined;
  equipmentIds?: Array<string> | null | undefined;
  roomId?: string | null | undefined;
  sessionId: string;
  startsAt?: string | null | undefined;
  trainerIds?: Array<string> | null | undefined;
  /** Takes the room away. */
  withoutRoom?: boolean;
};

/** What is left out stays as it is. */
export type MoveAppointmentInput = {
  appointmentId: string;
  beyondContract?: boolean;
  /** Without it deadlines follow the start where they must. To undo a move, send those from before. */
  deadlines?: SessionDeadlinesInput | null | undefined;
  /** Without it the length stays. */
  endsAt?: string | null | undefined;
  equipmentIds?: Array<string> | null | undefined;
  expectedVersion: number;
  idempotencyKey: string;
  reason?: string | null | undefined;
  roomId?: string | null | undefined;
  sessionId: string;
  startsAt?: string | null | undefined;
  trainerIds?: Array<string> | null | undefined;
  /** Takes the room away. */
  withoutRoom?: boolean;
};

export type PlanWarningKind =
  | 'HOLIDAY'
  | 'ROOM_TOO_SMALL';

export type ResourceType =
  | 'EQUIPMENT'
  | 'ROOM'
  | 'TRAINER';

export type SessionDeadlinesInput = {
  cancelUntil: string;
  decideAt?: string | null | undefined;
  enrolUntil: string;
};

/** APPOINTMENTS: 1 to 30, in order, not overlapping; self-paced sessions a period instead. PAST_APPOINTMENT: what has begun stays as it is. MINIMUM: 0 to the number of seats. DEADLINES: at the start at the latest. JOIN_URL: https only. */
export type SessionDraftFault =
  | 'APPOINTMENTS'
  | 'CAPACITY'
  | 'DEADLINES'
  | 'JOIN_URL'
  | 'MINIMUM'
  | 'PAST_APPOINTMENT'
  | 'TOO_MANY_RESOURCES'
  | 'UNKNOWN_RESOURCE';

/** What happens to a person because of what happens to a session. CALLED_OFF: whatever they have in it ends. ASKED_AGAIN: a seat in the other session is kept for them until they answer. SEAT_OFFERED: from the waiting list. REQUEST_MOVED: a request for the other session takes the place of this one; DECISION_ASKED: the approver is asked about it. MOVED_TO_WAITING_LIST: of the other session, which has no seat left. SUBSTITUTE_RELEASED: was asked to take a seat over. TRAINER_RELEASED: was to lead it. */
export type SessionEffect =
  | 'ASKED_AGAIN'
  | 'CALLED_OFF'
  | 'DECISION_ASKED'
  | 'MOVED_TO_WAITING_LIST'
  | 'REQUEST_MOVED'
  | 'SEAT_CONFIRMED'
  | 'SEAT_OFFERED'
  | 'SUBSTITUTE_RELEASED'
  | 'TOLD_OF_CHANGE'
  | 'TRAINER_RELEASED';

export type SessionEventKind =
  | 'ATTENDANCE_FORGOTTEN'
  | 'ATTENDANCE_REMINDED'
  | 'CANCELLED'
  | 'CAPACITY_CHANGED'
  | 'CREATED'
  | 'EDITED'
  | 'MERGED'
  | 'MINIMUM_DUE'
  | 'MINIMUM_KEPT'
  | 'MINIMUM_WARNED'
  | 'MOVED'
  | 'PUBLISHED'
  | 'RESOURCES_CHANGED'
  | 'SPLIT';

export type SessionFormat =
  | 'HYBRID'
  | 'IN_PERSON'
  | 'ONLINE'
  | 'SELF_PACED';

/** DRAFT: not published, for planners only. */
export type SessionStatus =
  | 'CANCELLED'
  | 'DRAFT'
  | 'OPEN';

export type UnchangeableReason =
  | 'BEGUN'
  | 'CANCELLED'
  | 'DRAFT'
  | 'OPEN'
  | 'OVER';

export type BoardEntryPartsFragment = { __typename: 'BoardEntry', appointmentId: string, sessionId: string, number: string, topicId: string, topicTitle: string, format: SessionFormat, status: SessionStatus, version: number, position: number, of: number, startsAt: string, endsAt: string, roomId: string | null, siteCode: string | null, trainerIds: Array<string>, equipmentIds: Array<string>, capacity: number, seatsTaken: number, seatsMinimum: number, waitingCount: number, blocked: boolean, roomTooSmall: boolean };

export type PlanningBoardQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type PlanningBoardQuery = { __typename: 'Query', planningBoard: { __typename: 'PlanningBoard', rooms: Array<{ __typename: 'BoardRoom', id: string, name: string, seats: number, accessible: boolean, setUpMinutes: number, tearDownMinutes: number, site: { __typename: 'Site', code: string, name: string } }>, trainers: Array<{ __typename: 'Trainer', id: string, displayName: string }>, entries: Array<{ __typename: 'BoardEntry', appointmentId: string, sessionId: string, number: string, topicId: string, topicTitle: string, format: SessionFormat, status: SessionStatus, version: number, position: number, of: number, startsAt: string, endsAt: string, roomId: string | null, siteCode: string | null, trainerIds: Array<string>, equipmentIds: Array<string>, capacity: number, seatsTaken: number, seatsMinimum: number, waitingCount: number, blocked: boolean, roomTooSmall: boolean }>, blocks: Array<{ __typename: 'BoardBlock', id: string, roomId: string | null, trainerId: string | null, startsAt: string, endsAt: string, note: string | null }> } | null };

export type BoardSessionsQueryVariables = Exact<{
  from: string;
  until: string;
  sessionIds: Array<string> | string;
}>;


export type BoardSessionsQuery = { __typename: 'Query', planningBoard: { __typename: 'PlanningBoard', entries: Array<{ __typename: 'BoardEntry', appointmentId: string, sessionId: string, number: string, topicId: string, topicTitle: string, format: SessionFormat, status: SessionStatus, version: number, position: number, of: number, startsAt: string, endsAt: string, roomId: string | null, siteCode: string | null, trainerIds: Array<string>, equipmentIds: Array<string>, capacity: number, seatsTaken: number, seatsMinimum: number, waitingCount: number, blocked: boolean, roomTooSmall: boolean }> } | null };

export type SessionDeadlinesQueryVariables = Exact<{
  id: string;
}>;


export type SessionDeadlinesQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, enrolUntil: string, cancelUntil: string, planning: { __typename: 'SessionPlanning', decideAt: string | null } | null } | null };

export type PreviewAppointmentMoveQueryVariables = Exact<{
  move: AppointmentMoveInput;
}>;


export type PreviewAppointmentMoveQuery = { __typename: 'Query', previewAppointmentMove: { __typename: 'SessionChangePreview', fault: SessionDraftFault | null, consequenceCount: number, cancelUntil: string | null, currentVersion: number | null, clashes: Array<{ __typename: 'Clash', resource: ResourceType, resourceId: string, resourceName: string, startsAt: string, endsAt: string, session: { __typename: 'Session', id: string, number: string, topic: { __typename: 'Topic', id: string, title: string } } | null }>, alternatives: { __typename: 'ClashAlternatives', rooms: Array<{ __typename: 'Room', id: string, name: string, seats: number }>, trainers: Array<{ __typename: 'Trainer', id: string, displayName: string }>, times: Array<{ __typename: 'TimeSlot', startsAt: string, endsAt: string, room: { __typename: 'Room', id: string, name: string } | null }> } | null, overruns: Array<{ __typename: 'ContractOverrun', year: number, contractDays: number, wantedDays: number, trainer: { __typename: 'Trainer', id: string, displayName: string } }>, warnings: Array<{ __typename: 'PlanWarning', kind: PlanWarningKind, name: string }>, consequences: Array<{ __typename: 'SessionConsequence', effect: SessionEffect, person: { __typename: 'Person', id: string, displayName: string } }> } | null };

export type MoveAppointmentMutationVariables = Exact<{
  input: MoveAppointmentInput;
}>;


export type MoveAppointmentMutation = { __typename: 'Mutation', moveAppointment:
    | { __typename: 'CapacityBelowConfirmed' }
    | { __typename: 'ChangeSessionSuccess', told: number, promoted: number, session: { __typename: 'Session', id: string, version: number } }
    | { __typename: 'ContractDaysExceeded' }
    | { __typename: 'EquipmentOccupied' }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotPermitted' }
    | { __typename: 'RoomOccupied' }
    | { __typename: 'SessionDraftInvalid', fault: SessionDraftFault }
    | { __typename: 'SessionNotChangeable', status: UnchangeableReason }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'StaleSession', currentVersion: number, changes: Array<{ __typename: 'SessionHistoryEntry', kind: SessionEventKind, at: string, actor: { __typename: 'Person', id: string, displayName: string } | null }> }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
    | { __typename: 'TrainerOccupied' }
   };

export const BoardEntryPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topicId"}},{"kind":"Field","name":{"kind":"Name","value":"topicTitle"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"roomId"}},{"kind":"Field","name":{"kind":"Name","value":"siteCode"}},{"kind":"Field","name":{"kind":"Name","value":"trainerIds"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentIds"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"seatsTaken"}},{"kind":"Field","name":{"kind":"Name","value":"seatsMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"waitingCount"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"roomTooSmall"}}]}}]} as unknown as DocumentNode<BoardEntryPartsFragment, unknown>;
export const PlanningBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanningBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planningBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"accessible"}},{"kind":"Field","name":{"kind":"Name","value":"setUpMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"tearDownMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardEntryParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roomId"}},{"kind":"Field","name":{"kind":"Name","value":"trainerId"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topicId"}},{"kind":"Field","name":{"kind":"Name","value":"topicTitle"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"roomId"}},{"kind":"Field","name":{"kind":"Name","value":"siteCode"}},{"kind":"Field","name":{"kind":"Name","value":"trainerIds"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentIds"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"seatsTaken"}},{"kind":"Field","name":{"kind":"Name","value":"seatsMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"waitingCount"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"roomTooSmall"}}]}}]} as unknown as DocumentNode<PlanningBoardQuery, PlanningBoardQueryVariables>;
export const BoardSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planningBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"sessionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardEntryParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appointmentId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topicId"}},{"kind":"Field","name":{"kind":"Name","value":"topicTitle"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"roomId"}},{"kind":"Field","name":{"kind":"Name","value":"siteCode"}},{"kind":"Field","name":{"kind":"Name","value":"trainerIds"}},{"kind":"Field","name":{"kind":"Name","value":"equipmentIds"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"seatsTaken"}},{"kind":"Field","name":{"kind":"Name","value":"seatsMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"waitingCount"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"roomTooSmall"}}]}}]} as unknown as DocumentNode<BoardSessionsQuery, BoardSessionsQueryVariables>;
export const SessionDeadlinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionDeadlines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enrolUntil"}},{"kind":"Field","name":{"kind":"Name","value":"cancelUntil"}},{"kind":"Field","name":{"kind":"Name","value":"planning"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideAt"}}]}}]}}]}}]} as unknown as DocumentNode<SessionDeadlinesQuery, SessionDeadlinesQueryVariables>;
export const PreviewAppointmentMoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewAppointmentMove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"move"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AppointmentMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewAppointmentMove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"move"},"value":{"kind":"Variable","name":{"kind":"Name","value":"move"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"clashes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"resourceName"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"times"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"overruns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"contractDays"}},{"kind":"Field","name":{"kind":"Name","value":"wantedDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consequences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"consequenceCount"}},{"kind":"Field","name":{"kind":"Name","value":"cancelUntil"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}}]} as unknown as DocumentNode<PreviewAppointmentMoveQuery, PreviewAppointmentMoveQueryVariables>;
export const MoveAppointmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveAppointment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveAppointmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveAppointment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeSessionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"told"}},{"kind":"Field","name":{"kind":"Name","value":"promoted"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionDraftInvalid"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionNotChangeable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]}}]}}]} as unknown as DocumentNode<MoveAppointmentMutation, MoveAppointmentMutationVariables>;