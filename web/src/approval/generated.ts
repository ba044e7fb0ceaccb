/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ApprovalStatus = 'APPROVED' | 'DECLINED' | 'OBSOLETE' | 'PENDING';

/** OPEN: waiting for the viewer or those they stand in for, most urgent first; DECIDED: by the viewer, newest first. */
export type ApprovalView = 'DECIDED' | 'OPEN';

export type ApproverRole = 'LINE_MANAGER' | 'TRAINING_OFFICER';

export type CostBearer = 'CENTRAL' | 'UNIT';

export type DecideApprovalInput = {
  approvalId: string;
  decision: Decision;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  /** Needed to decline; 500 characters at most. */
  reason?: string | null | undefined;
};

export type DecideApprovalsInput = {
  /** 100 at most */
  decisions: Array<DecideApprovalInput>;
};

export type Decision = 'APPROVE' | 'DECLINE';

export type EndApprovalDeputyInput = {
  id: string;
};

export type NameApprovalDeputyInput = {
  deputyPersonnelNumber: string;
  validFrom: string;
  /** The last day; 92 days after the first at most. */
  validUntil: string;
};

/** What can be done with a session now, by the same rules the mutations use. */
export type SeatAvailability = 'BOOKABLE' | 'ENROLMENT_CLOSED' | 'FULL' | 'SESSION_CANCELLED' | 'STARTED';

export type SessionFormat = 'HYBRID' | 'IN_PERSON' | 'ONLINE' | 'SELF_PACED';

export type TakeBackDecisionInput = {
  approvalId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
};

/** Who may come: anybody, with approval, by order of a manager or HR only, or on invitation. */
export type TopicAccess = 'APPROVAL' | 'INVITATION' | 'OPEN' | 'ORDER';

export type UpdateTopicPolicyInput = {
  access: TopicAccess;
  /** 1 or 2; counts only with APPROVAL */
  approvalSteps: number;
  /** 1 to 60 */
  approvalWorkingDays: number;
  /** 1 to 100; as it was when left out */
  attendancePercent?: number | null | undefined;
  /** 0 to 60 */
  consentWithinDays: number;
  costBearer: CostBearer;
  costCents: number;
  expectedVersion: number;
  noShowNote: boolean;
  /** 1 to 240 */
  offerWorkingHours: number;
  pendingHoldsSeat: boolean;
  substituteAllowed: boolean;
  topicId: string;
};

export type ApprovalEntryFragment = {
  __typename: 'Approval';
  id: string;
  status: ApprovalStatus;
  step: number;
  role: ApproverRole;
  askedAt: string;
  dueAt: string;
  decidedAt: string | null;
  reason: string | null;
  inPlace: boolean;
  canTakeBack: boolean;
  holdsSeat: boolean;
  approver: { __typename: 'Person'; id: string; displayName: string };
  applicant: {
    __typename: 'Person';
    id: string;
    displayName: string;
    unit: { __typename: 'OrganisationalUnit'; name: string; shortName: string };
  };
  session: {
    __typename: 'Session';
    id: string;
    number: string;
    format: SessionFormat;
    startsAt: string;
    endsAt: string;
    availability: SeatAvailability;
    room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
    site: { __typename: 'Site'; code: string; name: string; address: string } | null;
    seats: {
      __typename: 'Seats';
      minimum: number;
      capacity: number;
      confirmed: number;
      free: number;
      waiting: number;
    };
    topic: {
      __typename: 'Topic';
      id: string;
      slug: string;
      title: string;
      benefit: string;
      policy: { __typename: 'TopicPolicy'; costCents: number; costBearer: CostBearer };
    };
  };
};

export type ApprovalInboxQueryVariables = Exact<{
  view: ApprovalView;
  first: number;
  after?: string | null | undefined;
}>;

export type ApprovalInboxQuery = {
  __typename: 'Query';
  viewer: {
    __typename: 'Viewer';
    openApprovalCount: number;
    approvals: {
      __typename: 'ApprovalConnection';
      totalCount: number;
      edges: Array<{
        __typename: 'ApprovalEdge';
        cursor: string;
        node: {
          __typename: 'Approval';
          id: string;
          status: ApprovalStatus;
          step: number;
          role: ApproverRole;
          askedAt: string;
          dueAt: string;
          decidedAt: string | null;
          reason: string | null;
          inPlace: boolean;
          canTakeBack: boolean;
          holdsSeat: boolean;
          approver: { __typename: 'Person'; id: string; displayName: string };
          applicant: {
            __typename: 'Person';
            id: string;
            displayName: string;
            unit: { __typename: 'OrganisationalUnit'; name: string; shortName: string };
          };
          session: {
            __typename: 'Session';
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            availability: SeatAvailability;
            room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            site: { __typename: 'Site'; code: string; name: string; address: string } | null;
            seats: {
              __typename: 'Seats';
              minimum: number;
              capacity: number;
              confirmed: number;
              free: number;
              waiting: number;
            };
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              policy: { __typename: 'TopicPolicy'; costCents: number; costBearer: CostBearer };
            };
          };
        };
      }>;
      pageInfo: {
        __typename: 'PageInfo';
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    };
  } | null;
};

export type ApprovalByIdQueryVariables = Exact<{
  id: string;
}>;

export type ApprovalByIdQuery = {
  __typename: 'Query';
  node:
    | {
        __typename: 'Approval';
        id: string;
        status: ApprovalStatus;
        step: number;
        role: ApproverRole;
        askedAt: string;
        dueAt: string;
        decidedAt: string | null;
        reason: string | null;
        inPlace: boolean;
        canTakeBack: boolean;
        holdsSeat: boolean;
        approver: { __typename: 'Person'; id: string; displayName: string };
        applicant: {
          __typename: 'Person';
          id: string;
          displayName: string;
          unit: { __typename: 'OrganisationalUnit'; name: string; shortName: string };
        };
        session: {
          __typename: 'Session';
          id: string;
          number: string;
          format: SessionFormat;
          startsAt: string;
          endsAt: string;
          availability: SeatAvailability;
          room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
          site: { __typename: 'Site'; code: string; name: string; address: string } | null;
          seats: {
            __typename: 'Seats';
            minimum: number;
            capacity: number;
            confirmed: number;
            free: number;
            waiting: number;
          };
          topic: {
            __typename: 'Topic';
            id: string;
            slug: string;
            title: string;
            benefit: string;
            policy: { __typename: 'TopicPolicy'; costCents: number; costBearer: CostBearer };
          };
        };
      }
    | { __typename: 'Category' }
    | { __typename: 'Enrolment' }
    | { __typename: 'Person' }
    | { __typename: 'Session' }
    | { __typename: 'Topic' }
    | null;
};

export type OpenApprovalCountQueryVariables = Exact<{ [key: string]: never }>;

export type OpenApprovalCountQuery = {
  __typename: 'Query';
  viewer: { __typename: 'Viewer'; openApprovalCount: number } | null;
};

export type DecideApprovalsMutationVariables = Exact<{
  input: DecideApprovalsInput;
}>;

export type DecideApprovalsMutation = {
  __typename: 'Mutation';
  decideApprovals: Array<
    | {
        __typename: 'AlreadyDecided';
        approval: {
          __typename: 'Approval';
          id: string;
          status: ApprovalStatus;
          step: number;
          role: ApproverRole;
          askedAt: string;
          dueAt: string;
          decidedAt: string | null;
          reason: string | null;
          inPlace: boolean;
          canTakeBack: boolean;
          holdsSeat: boolean;
          approver: { __typename: 'Person'; id: string; displayName: string };
          applicant: {
            __typename: 'Person';
            id: string;
            displayName: string;
            unit: { __typename: 'OrganisationalUnit'; name: string; shortName: string };
          };
          session: {
            __typename: 'Session';
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            availability: SeatAvailability;
            room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            site: { __typename: 'Site'; code: string; name: string; address: string } | null;
            seats: {
              __typename: 'Seats';
              minimum: number;
              capacity: number;
              confirmed: number;
              free: number;
              waiting: number;
            };
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              policy: { __typename: 'TopicPolicy'; costCents: number; costBearer: CostBearer };
            };
          };
        };
      }
    | { __typename: 'ApprovalNotFound' }
    | {
        __typename: 'DecideApprovalSuccess';
        approval: {
          __typename: 'Approval';
          id: string;
          status: ApprovalStatus;
          step: number;
          role: ApproverRole;
          askedAt: string;
          dueAt: string;
          decidedAt: string | null;
          reason: string | null;
          inPlace: boolean;
          canTakeBack: boolean;
          holdsSeat: boolean;
          approver: { __typename: 'Person'; id: string; displayName: string };
          applicant: {
            __typename: 'Person';
            id: string;
            displayName: string;
            unit: { __typename: 'OrganisationalUnit'; name: string; shortName: string };
          };
          session: {
            __typename: 'Session';
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            availability: SeatAvailability;
            room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            site: { __typename: 'Site'; code: string; name: string; address: string } | null;
            seats: {
              __typename: 'Seats';
              minimum: number;
              capacity: number;
              confirmed: number;
              free: number;
              waiting: number;
            };
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              policy: { __typename: 'TopicPolicy'; costCents: number; costBearer: CostBearer };
            };
          };
        };
      }
    | { __typename: 'DeclineReasonRequired' }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'SystemBusy'; retryAfterMilliseconds: number }
  >;
};

export type TakeBackDecisionMutationVariables = Exact<{
  input: TakeBackDecisionInput;
}>;

export type TakeBackDecisionMutation = {
  __typename: 'Mutation';
  takeBackDecision:
    | { __typename: 'ApprovalNotFound' }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'SystemBusy'; retryAfterMilliseconds: number }
    | {
        __typename: 'TakeBackDecisionSuccess';
        approval: {
          __typename: 'Approval';
          id: string;
          status: ApprovalStatus;
          step: number;
          role: ApproverRole;
          askedAt: string;
          dueAt: string;
          decidedAt: string | null;
          reason: string | null;
          inPlace: boolean;
          canTakeBack: boolean;
          holdsSeat: boolean;
          approver: { __typename: 'Person'; id: string; displayName: string };
          applicant: {
            __typename: 'Person';
            id: string;
            displayName: string;
            unit: { __typename: 'OrganisationalUnit'; name: string; shortName: string };
          };
          session: {
            __typename: 'Session';
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            availability: SeatAvailability;
            room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            site: { __typename: 'Site'; code: string; name: string; address: string } | null;
            seats: {
              __typename: 'Seats';
              minimum: number;
              capacity: number;
              confirmed: number;
              free: number;
              waiting: number;
            };
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              policy: { __typename: 'TopicPolicy'; costCents: number; costBearer: CostBearer };
            };
          };
        };
      }
    | { __typename: 'TooLateToTakeBack' };
};

export type DeputyFragment = {
  __typename: 'ApprovalDeputy';
  id: string;
  deputyDisplayName: string;
  validFrom: string;
  validUntil: string;
};

export type ApprovalDeputiesQueryVariables = Exact<{ [key: string]: never }>;

export type ApprovalDeputiesQuery = {
  __typename: 'Query';
  viewer: {
    __typename: 'Viewer';
    approvalDeputies: Array<{
      __typename: 'ApprovalDeputy';
      id: string;
      deputyDisplayName: string;
      validFrom: string;
      validUntil: string;
    }>;
  } | null;
};

export type NameApprovalDeputyMutationVariables = Exact<{
  input: NameApprovalDeputyInput;
}>;

export type NameApprovalDeputyMutation = {
  __typename: 'Mutation';
  nameApprovalDeputy:
    | { __typename: 'InvalidDeputy' }
    | {
        __typename: 'NameApprovalDeputySuccess';
        deputy: {
          __typename: 'ApprovalDeputy';
          id: string;
          deputyDisplayName: string;
          validFrom: string;
          validUntil: string;
        };
      };
};

export type EndApprovalDeputyMutationVariables = Exact<{
  input: EndApprovalDeputyInput;
}>;

export type EndApprovalDeputyMutation = {
  __typename: 'Mutation';
  endApprovalDeputy: { __typename: 'DeputyNotFound' } | { __typename: 'EndApprovalDeputySuccess' };
};

export type TopicPolicyQueryVariables = Exact<{
  id: string;
}>;

export type TopicPolicyQuery = {
  __typename: 'Query';
  topic: {
    __typename: 'Topic';
    id: string;
    slug: string;
    title: string;
    policy: {
      __typename: 'TopicPolicy';
      version: number;
      access: TopicAccess;
      approvalSteps: number;
      pendingHoldsSeat: boolean;
      approvalWorkingDays: number;
      offerWorkingHours: number;
      consentWithinDays: number;
      substituteAllowed: boolean;
      noShowNote: boolean;
      costCents: number;
      costBearer: CostBearer;
    };
  } | null;
};

export type PolicyTopicsQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type PolicyTopicsQuery = {
  __typename: 'Query';
  topics: {
    __typename: 'TopicConnection';
    totalCount: number;
    edges: Array<{
      __typename: 'TopicEdge';
      cursor: string;
      node: {
        __typename: 'Topic';
        id: string;
        title: string;
        policy: {
          __typename: 'TopicPolicy';
          version: number;
          access: TopicAccess;
          approvalSteps: number;
          pendingHoldsSeat: boolean;
          approvalWorkingDays: number;
          offerWorkingHours: number;
          consentWithinDays: number;
          substituteAllowed: boolean;
          noShowNote: boolean;
          costCents: number;
          costBearer: CostBearer;
        };
      };
    }>;
    pageInfo: {
      __typename: 'PageInfo';
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
  };
};

export type UpdateTopicPolicyMutationVariables = Exact<{
  input: UpdateTopicPolicyInput;
}>;

export type UpdateTopicPolicyMutation = {
  __typename: 'Mutation';
  updateTopicPolicy:
    | { __typename: 'InvalidPolicy' }
    | { __typename: 'NotPermitted' }
    | { __typename: 'StaleVersion'; currentVersion: number }
    | { __typename: 'TopicNotFound' }
    | {
        __typename: 'UpdateTopicPolicySuccess';
        topic: {
          __typename: 'Topic';
          id: string;
          policy: {
            __typename: 'TopicPolicy';
            version: number;
            access: TopicAccess;
            approvalSteps: number;
            pendingHoldsSeat: boolean;
            approvalWorkingDays: number;
            offerWorkingHours: number;
            consentWithinDays: number;
            substituteAllowed: boolean;
            noShowNote: boolean;
            costCents: number;
            costBearer: CostBearer;
          };
        };
      };
};

export type PolicyRulesFragment = {
  __typename: 'TopicPolicy';
  access: TopicAccess;
  approvalSteps: number;
  pendingHoldsSeat: boolean;
  approvalWorkingDays: number;
  offerWorkingHours: number;
  consentWithinDays: number;
  substituteAllowed: boolean;
  noShowNote: boolean;
  costCents: number;
  costBearer: CostBearer;
};

export const ApprovalEntryFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ApprovalEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Approval' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'step' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
          { kind: 'Field', name: { kind: 'Name', value: 'canTakeBack' } },
          { kind: 'Field', name: { kind: 'Name', value: 'holdsSeat' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approver' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applicant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'unit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'shortName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'format' } },
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'availability' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'room' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'accessible' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'site' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'seats' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'capacity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'free' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'waiting' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'topic' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'benefit' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'policy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApprovalEntryFragment, unknown>;
export const DeputyFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Deputy' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ApprovalDeputy' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deputyDisplayName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validUntil' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeputyFragment, unknown>;
export const PolicyRulesFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PolicyRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TopicPolicy' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'access' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pendingHoldsSeat' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalWorkingDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerWorkingHours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'consentWithinDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'substituteAllowed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noShowNote' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PolicyRulesFragment, unknown>;
export const ApprovalInboxDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ApprovalInbox' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'view' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ApprovalView' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'openApprovalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'approvals' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'view' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'view' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
                    },
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'after' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'edges' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ApprovalEntry' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'pageInfo' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'hasPreviousPage' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'startCursor' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ApprovalEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Approval' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'step' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
          { kind: 'Field', name: { kind: 'Name', value: 'canTakeBack' } },
          { kind: 'Field', name: { kind: 'Name', value: 'holdsSeat' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approver' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applicant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'unit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'shortName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'format' } },
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'availability' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'room' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'accessible' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'site' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'seats' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'capacity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'free' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'waiting' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'topic' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'benefit' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'policy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApprovalInboxQuery, ApprovalInboxQueryVariables>;
export const ApprovalByIdDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ApprovalById' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Approval' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ApprovalEntry' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ApprovalEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Approval' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'step' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
          { kind: 'Field', name: { kind: 'Name', value: 'canTakeBack' } },
          { kind: 'Field', name: { kind: 'Name', value: 'holdsSeat' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approver' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applicant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'unit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'shortName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'format' } },
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'availability' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'room' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'accessible' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'site' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'seats' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'capacity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'free' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'waiting' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'topic' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'benefit' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'policy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApprovalByIdQuery, ApprovalByIdQueryVariables>;
export const OpenApprovalCountDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OpenApprovalCount' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'openApprovalCount' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OpenApprovalCountQuery, OpenApprovalCountQueryVariables>;
export const DecideApprovalsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DecideApprovals' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'DecideApprovalsInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decideApprovals' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: {
                    kind: 'NamedType',
                    name: { kind: 'Name', value: 'DecideApprovalSuccess' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'approval' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ApprovalEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AlreadyDecided' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'approval' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ApprovalEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SystemBusy' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'retryAfterMilliseconds' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ApprovalEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Approval' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'step' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
          { kind: 'Field', name: { kind: 'Name', value: 'canTakeBack' } },
          { kind: 'Field', name: { kind: 'Name', value: 'holdsSeat' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approver' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applicant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'unit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'shortName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'format' } },
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'availability' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'room' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'accessible' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'site' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'seats' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'capacity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'free' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'waiting' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'topic' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'benefit' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'policy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DecideApprovalsMutation, DecideApprovalsMutationVariables>;
export const TakeBackDecisionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'TakeBackDecision' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'TakeBackDecisionInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'takeBackDecision' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: {
                    kind: 'NamedType',
                    name: { kind: 'Name', value: 'TakeBackDecisionSuccess' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'approval' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ApprovalEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SystemBusy' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'retryAfterMilliseconds' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ApprovalEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Approval' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'step' } },
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
          { kind: 'Field', name: { kind: 'Name', value: 'canTakeBack' } },
          { kind: 'Field', name: { kind: 'Name', value: 'holdsSeat' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approver' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applicant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'unit' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'shortName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'format' } },
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'availability' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'room' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'floor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'accessible' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'site' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'seats' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'capacity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'free' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'waiting' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'topic' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'benefit' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'policy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TakeBackDecisionMutation, TakeBackDecisionMutationVariables>;
export const ApprovalDeputiesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ApprovalDeputies' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'approvalDeputies' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '50' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Deputy' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Deputy' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ApprovalDeputy' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deputyDisplayName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validUntil' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApprovalDeputiesQuery, ApprovalDeputiesQueryVariables>;
export const NameApprovalDeputyDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'NameApprovalDeputy' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NameApprovalDeputyInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nameApprovalDeputy' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: {
                    kind: 'NamedType',
                    name: { kind: 'Name', value: 'NameApprovalDeputySuccess' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'deputy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Deputy' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Deputy' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ApprovalDeputy' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deputyDisplayName' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validUntil' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NameApprovalDeputyMutation, NameApprovalDeputyMutationVariables>;
export const EndApprovalDeputyDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'EndApprovalDeputy' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'EndApprovalDeputyInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'endApprovalDeputy' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: '__typename' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EndApprovalDeputyMutation, EndApprovalDeputyMutationVariables>;
export const TopicPolicyDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TopicPolicy' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'topic' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'policy' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PolicyRules' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PolicyRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TopicPolicy' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'access' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pendingHoldsSeat' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalWorkingDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerWorkingHours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'consentWithinDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'substituteAllowed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noShowNote' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TopicPolicyQuery, TopicPolicyQueryVariables>;
export const PolicyTopicsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PolicyTopics' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'search' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'topics' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'search' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'search' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'sort' },
                value: { kind: 'EnumValue', value: 'TITLE' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'policy' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PolicyRules' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasPreviousPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startCursor' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PolicyRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TopicPolicy' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'access' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pendingHoldsSeat' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalWorkingDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerWorkingHours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'consentWithinDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'substituteAllowed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noShowNote' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PolicyTopicsQuery, PolicyTopicsQueryVariables>;
export const UpdateTopicPolicyDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'UpdateTopicPolicy' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'UpdateTopicPolicyInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'updateTopicPolicy' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: {
                    kind: 'NamedType',
                    name: { kind: 'Name', value: 'UpdateTopicPolicySuccess' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'topic' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'policy' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PolicyRules' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StaleVersion' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'currentVersion' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PolicyRules' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TopicPolicy' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'access' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'pendingHoldsSeat' } },
          { kind: 'Field', name: { kind: 'Name', value: 'approvalWorkingDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerWorkingHours' } },
          { kind: 'Field', name: { kind: 'Name', value: 'consentWithinDays' } },
          { kind: 'Field', name: { kind: 'Name', value: 'substituteAllowed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'noShowNote' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costCents' } },
          { kind: 'Field', name: { kind: 'Name', value: 'costBearer' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UpdateTopicPolicyMutation, UpdateTopicPolicyMutationVariables>;
