/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AgreeToPeerNotesInput = {
  agreed: boolean;
  groupId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
};

export type GivePeerRoundRoleInput = {
  groupId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  personId: string;
  /** null: takes no part */
  role?: PeerRoundRoleName | null | undefined;
  roundId: string;
};

export type HandOverPeerNoteInput = {
  /** AES-GCM, base64; 100,000 bytes at most. */
  ciphertext: string;
  groupId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  /** 12 bytes, base64. */
  iv: string;
  roundId: string;
  /** Made for these notes: SubjectPublicKeyInfo, P-256, base64. */
  senderKey: string;
};

export type MovePeerRoundInput = {
  groupId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  roundId: string;
  step: PeerRoundStep;
  /** That was seen. */
  version: number;
};

export type OfferPeerNoteKeyInput = {
  groupId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  /** SubjectPublicKeyInfo, P-256, base64. */
  publicKey: string;
  roundId: string;
};

export type OpenPeerRoundInput = {
  groupId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  method: PeerRoundMethod;
};

/** UNSUITABLE: line, unit, level or wishes speak against it; which of them is told to nobody. */
export type PeerRefusal =
  | 'ALREADY_GIVEN'
  | 'ALREADY_IN_A_GROUP'
  | 'CASE_GIVER_ONLY'
  | 'CASE_IS_GIVEN'
  | 'HAND_OVER_INCOMPLETE'
  | 'IMPOSSIBLE_TIMES'
  | 'MEETING_OVER'
  | 'MODERATOR_ONLY'
  | 'NOTES_NOT_AGREED'
  | 'NOT_A_LEADER'
  | 'NOT_A_MEMBER'
  | 'NOT_A_MODERATOR'
  | 'NOT_IN_THIS_STATE'
  | 'NO_MEETING_NOW'
  | 'NO_NOTE_KEY'
  | 'NO_OPEN_INTEREST'
  | 'OUTDATED'
  | 'OUTDATED_CHARTER'
  | 'POLL_ALREADY_OPEN'
  | 'POLL_CLOSED'
  | 'ROUND_ALREADY_OPEN'
  | 'ROUND_INCOMPLETE'
  | 'ROUND_OVER'
  | 'TOO_FEW_LEADERS'
  | 'UNSUITABLE'
  | 'WRITER_ONLY'
  | 'WRONG_SIZE';

export type PeerRoundMethod =
  | 'HEILSBRONN'
  | 'SHORT'
  | 'TIETZE';

export type PeerRoundRoleName =
  | 'ADVISER'
  | 'CASE_GIVER'
  | 'MODERATOR'
  | 'WRITER';

export type PeerRoundState =
  | 'ENDED'
  | 'GATHERING'
  | 'PAUSED'
  | 'RUNNING';

/** EXTEND: two minutes more. NEXT and BACK: with all the time of that phase. */
export type PeerRoundStep =
  | 'BACK'
  | 'END'
  | 'EXTEND'
  | 'NEXT'
  | 'PAUSE'
  | 'RESUME'
  | 'START';

export type TakePeerNoteInput = {
  /** 8 to 64 printable characters; the same for every retry */
  idempotencyKey: string;
  roundId: string;
};

export type BusyFragment = { __typename: 'SystemBusy', retryAfterMilliseconds: number };

export type RoundRoomFragment = { __typename: 'PeerRoundRoom', groupId: string, groupName: string, serverNow: string, canOpen: boolean, round: { __typename: 'PeerRound', id: string, method: PeerRoundMethod, state: PeerRoundState, version: number, phase: number, endsAt: string | null, remainingMilliseconds: number | null, noteKey: string | null, noteSentAt: string | null } | null, people: Array<{ __typename: 'PeerRoundPerson', personId: string, displayName: string, isMember: boolean, isViewer: boolean, role: PeerRoundRoleName | null }>, notes: { __typename: 'PeerNoteTerms', agreed: boolean, agreedCount: number, memberCount: number, viewerAgreed: boolean } | null };

export type RoundRoomQueryVariables = Exact<{
  groupId: string;
}>;


export type RoundRoomQuery = { __typename: 'Query', peerRoundRoom: { __typename: 'PeerRoundRoom', groupId: string, groupName: string, serverNow: string, canOpen: boolean, round: { __typename: 'PeerRound', id: string, method: PeerRoundMethod, state: PeerRoundState, version: number, phase: number, endsAt: string | null, remainingMilliseconds: number | null, noteKey: string | null, noteSentAt: string | null } | null, people: Array<{ __typename: 'PeerRoundPerson', personId: string, displayName: string, isMember: boolean, isViewer: boolean, role: PeerRoundRoleName | null }>, notes: { __typename: 'PeerNoteTerms', agreed: boolean, agreedCount: number, memberCount: number, viewerAgreed: boolean } | null } | null };

export type RoundRoomChangedSubscriptionVariables = Exact<{
  groupId: string;
}>;


export type RoundRoomChangedSubscription = { __typename: 'Subscription', peerRoundChanged: { __typename: 'PeerRoundRoom', groupId: string, groupName: string, serverNow: string, canOpen: boolean, round: { __typename: 'PeerRound', id: string, method: PeerRoundMethod, state: PeerRoundState, version: number, phase: number, endsAt: string | null, remainingMilliseconds: number | null, noteKey: string | null, noteSentAt: string | null } | null, people: Array<{ __typename: 'PeerRoundPerson', personId: string, displayName: string, isMember: boolean, isViewer: boolean, role: PeerRoundRoleName | null }>, notes: { __typename: 'PeerNoteTerms', agreed: boolean, agreedCount: number, memberCount: number, viewerAgreed: boolean } | null } | null };

export type OpenPeerRoundMutationVariables = Exact<{
  input: OpenPeerRoundInput;
}>;


export type OpenPeerRoundMutation = { __typename: 'Mutation', answer:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'PeerGroupNotFound' }
    | { __typename: 'PeerRoundSuccess' }
    | { __typename: 'PeerStepRefused', reason: PeerRefusal }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type GivePeerRoundRoleMutationVariables = Exact<{
  input: GivePeerRoundRoleInput;
}>;


export type GivePeerRoundRoleMutation = { __typename: 'Mutation', answer:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'PeerGroupNotFound' }
    | { __typename: 'PeerRoundSuccess' }
    | { __typename: 'PeerStepRefused', reason: PeerRefusal }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type MovePeerRoundMutationVariables = Exact<{
  input: MovePeerRoundInput;
}>;


export type MovePeerRoundMutation = { __typename: 'Mutation', answer:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'PeerGroupNotFound' }
    | { __typename: 'PeerRoundSuccess' }
    | { __typename: 'PeerStepRefused', reason: PeerRefusal }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type AgreeToPeerNotesMutationVariables = Exact<{
  input: AgreeToPeerNotesInput;
}>;


export type AgreeToPeerNotesMutation = { __typename: 'Mutation', answer:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'PeerGroupNotFound' }
    | { __typename: 'PeerRoundSuccess' }
    | { __typename: 'PeerStepRefused', reason: PeerRefusal }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type OfferPeerNoteKeyMutationVariables = Exact<{
  input: OfferPeerNoteKeyInput;
}>;


export type OfferPeerNoteKeyMutation = { __typename: 'Mutation', answer:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'PeerGroupNotFound' }
    | { __typename: 'PeerRoundSuccess' }
    | { __typename: 'PeerStepRefused', reason: PeerRefusal }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type HandOverPeerNoteMutationVariables = Exact<{
  input: HandOverPeerNoteInput;
}>;


export type HandOverPeerNoteMutation = { __typename: 'Mutation', answer:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'PeerGroupNotFound' }
    | { __typename: 'PeerRoundSuccess' }
    | { __typename: 'PeerStepRefused', reason: PeerRefusal }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type PeerNotesQueryVariables = Exact<{ [key: string]: never; }>;


export type PeerNotesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', peerNotes: Array<{ __typename: 'PeerNote', roundId: string, groupName: string, senderKey: string, iv: string, ciphertext: string, sentAt: string, expiresAt: string }> } | null };

export type TakePeerNoteMutationVariables = Exact<{
  input: TakePeerNoteInput;
}>;


export type TakePeerNoteMutation = { __typename: 'Mutation', answer:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'PeerNoteNotFound' }
    | { __typename: 'PeerNoteTakenSuccess' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type PeerRoundRefusedFragment = { __typename: 'PeerStepRefused', reason: PeerRefusal };

export const BusyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<BusyFragment, unknown>;
export const RoundRoomFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundRoom"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerRoundRoom"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"serverNow"}},{"kind":"Field","name":{"kind":"Name","value":"canOpen"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"remainingMilliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"noteKey"}},{"kind":"Field","name":{"kind":"Name","value":"noteSentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isMember"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"agreedCount"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerAgreed"}}]}}]}}]} as unknown as DocumentNode<RoundRoomFragment, unknown>;
export const PeerRoundRefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PeerRoundRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerStepRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<PeerRoundRefusedFragment, unknown>;
export const RoundRoomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoundRoom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerRoundRoom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoundRoom"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundRoom"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerRoundRoom"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"serverNow"}},{"kind":"Field","name":{"kind":"Name","value":"canOpen"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"remainingMilliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"noteKey"}},{"kind":"Field","name":{"kind":"Name","value":"noteSentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isMember"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"agreedCount"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerAgreed"}}]}}]}}]} as unknown as DocumentNode<RoundRoomQuery, RoundRoomQueryVariables>;
export const RoundRoomChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RoundRoomChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerRoundChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoundRoom"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundRoom"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerRoundRoom"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"serverNow"}},{"kind":"Field","name":{"kind":"Name","value":"canOpen"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"remainingMilliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"noteKey"}},{"kind":"Field","name":{"kind":"Name","value":"noteSentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isMember"}},{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"agreedCount"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerAgreed"}}]}}]}}]} as unknown as DocumentNode<RoundRoomChangedSubscription, RoundRoomChangedSubscriptionVariables>;
export const OpenPeerRoundDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenPeerRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenPeerRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"openPeerRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PeerRoundRefused"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PeerRoundRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerStepRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<OpenPeerRoundMutation, OpenPeerRoundMutationVariables>;
export const GivePeerRoundRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GivePeerRoundRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GivePeerRoundRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"givePeerRoundRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PeerRoundRefused"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PeerRoundRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerStepRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<GivePeerRoundRoleMutation, GivePeerRoundRoleMutationVariables>;
export const MovePeerRoundDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MovePeerRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovePeerRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"movePeerRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PeerRoundRefused"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PeerRoundRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerStepRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<MovePeerRoundMutation, MovePeerRoundMutationVariables>;
export const AgreeToPeerNotesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeToPeerNotes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeToPeerNotesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"agreeToPeerNotes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PeerRoundRefused"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PeerRoundRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerStepRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<AgreeToPeerNotesMutation, AgreeToPeerNotesMutationVariables>;
export const OfferPeerNoteKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferPeerNoteKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferPeerNoteKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"offerPeerNoteKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PeerRoundRefused"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PeerRoundRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerStepRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<OfferPeerNoteKeyMutation, OfferPeerNoteKeyMutationVariables>;
export const HandOverPeerNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverPeerNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverPeerNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"handOverPeerNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PeerRoundRefused"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PeerRoundRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PeerStepRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<HandOverPeerNoteMutation, HandOverPeerNoteMutationVariables>;
export const PeerNotesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PeerNotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerNotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"senderKey"}},{"kind":"Field","name":{"kind":"Name","value":"iv"}},{"kind":"Field","name":{"kind":"Name","value":"ciphertext"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<PeerNotesQuery, PeerNotesQueryVariables>;
export const TakePeerNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakePeerNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakePeerNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"takePeerNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<TakePeerNoteMutation, TakePeerNoteMutationVariables>;