/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type BlockResourcesInput = {
  endsAt: string;
  /** What is booked stays booked and is shown as in the way. Without it nothing is blocked then. */
  evenIfBooked?: boolean;
  idempotencyKey: string;
  /** Why; 200 characters at most, none for trainers. */
  note?: string | null | undefined;
  /** Rooms, trainers or equipment; 1 to 60, all or none. */
  resourceIds: Array<string>;
  startsAt: string;
};

export type EquipmentKind =
  | 'CAMERA'
  | 'FIRST_AID_KIT'
  | 'LAPTOP_CART'
  | 'MODERATION_CASE'
  | 'PROJECTOR'
  | 'VR_GLASSES';

/** RESOURCES: 1 to 60. PERIOD: five years at most. NOTE_ABOUT_TRAINER: no text about people, it could say something about health. */
export type ResourceBlockFault =
  | 'NOTE_ABOUT_TRAINER'
  | 'PERIOD'
  | 'RESOURCES'
  | 'UNKNOWN_RESOURCE';

export type ResourceType =
  | 'EQUIPMENT'
  | 'ROOM'
  | 'TRAINER';

export type UnblockResourceInput = {
  blockId: string;
  idempotencyKey: string;
};

export type BusyFragment = { __typename: 'SystemBusy', retryAfterMilliseconds: number };

export type ResourceRoomsQueryVariables = Exact<{
  search: string;
}>;


export type ResourceRoomsQuery = { __typename: 'Query', planningRooms: Array<{ __typename: 'Room', id: string, name: string, seats: number, accessible: boolean, site: { __typename: 'Site', code: string, name: string } }> };

export type ResourceTrainersQueryVariables = Exact<{
  search: string;
}>;


export type ResourceTrainersQuery = { __typename: 'Query', planningTrainers: Array<{ __typename: 'Trainer', id: string, displayName: string }> };

export type ResourceEquipmentQueryVariables = Exact<{
  search: string;
}>;


export type ResourceEquipmentQuery = { __typename: 'Query', planningEquipment: Array<{ __typename: 'Equipment', id: string, kind: EquipmentKind, label: string }> };

export type ResourceBlocksQueryVariables = Exact<{
  from: string;
  until: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ResourceBlocksQuery = { __typename: 'Query', resourceBlocks: { __typename: 'ResourceBlockConnection', totalCount: number, edges: Array<{ __typename: 'ResourceBlockEdge', cursor: string, node: { __typename: 'ResourceBlock', id: string, resource: ResourceType, resourceId: string, resourceName: string, startsAt: string, endsAt: string, note: string | null, appointments: number, createdBy: { __typename: 'Person', displayName: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type BlockResourcesMutationVariables = Exact<{
  input: BlockResourcesInput;
}>;


export type BlockResourcesMutation = { __typename: 'Mutation', blockResources:
    | { __typename: 'BlockResourcesSuccess', blockIds: Array<string> }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotPermitted' }
    | { __typename: 'ResourceBlockInvalid', fault: ResourceBlockFault }
    | { __typename: 'ResourcesInUse', useCount: number, uses: Array<{ __typename: 'BookedUse', resourceId: string, resourceName: string, startsAt: string, endsAt: string, session: { __typename: 'Session', id: string, number: string, topic: { __typename: 'Topic', id: string, title: string } } }> }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
   };

export type UnblockResourceMutationVariables = Exact<{
  input: UnblockResourceInput;
}>;


export type UnblockResourceMutation = { __typename: 'Mutation', unblockResource:
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotPermitted' }
    | { __typename: 'ResourceBlockNotFound' }
    | { __typename: 'SystemBusy', retryAfterMilliseconds: number }
    | { __typename: 'UnblockResourceSuccess', blockId: string }
   };

export const BusyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<BusyFragment, unknown>;
export const ResourceRoomsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceRooms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planningRooms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"accessible"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceRoomsQuery, ResourceRoomsQueryVariables>;
export const ResourceTrainersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceTrainers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planningTrainers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<ResourceTrainersQuery, ResourceTrainersQueryVariables>;
export const ResourceEquipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceEquipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planningEquipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<ResourceEquipmentQuery, ResourceEquipmentQueryVariables>;
export const ResourceBlocksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceBlocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceBlocks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"resourceName"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"appointments"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ResourceBlocksQuery, ResourceBlocksQueryVariables>;
export const BlockResourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BlockResources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BlockResourcesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blockResources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BlockResourcesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blockIds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceBlockInvalid"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourcesInUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"useCount"}},{"kind":"Field","name":{"kind":"Name","value":"uses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"resourceName"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<BlockResourcesMutation, BlockResourcesMutationVariables>;
export const UnblockResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnblockResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnblockResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unblockResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnblockResourceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blockId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Busy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Busy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemBusy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMilliseconds"}}]}}]} as unknown as DocumentNode<UnblockResourceMutation, UnblockResourceMutationVariables>;