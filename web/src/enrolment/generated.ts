/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AcceptOfferInput = {
  enrolmentId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
};

export type AccessRestriction = 'BY_INVITATION' | 'BY_ORDER';

export type ApprovalStatus = 'APPROVED' | 'DECLINED' | 'OBSOLETE' | 'PENDING';

export type ApproverRole = 'LINE_MANAGER' | 'TRAINING_OFFICER';

export type CancelEnrolmentInput = {
  enrolmentId: string;
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  /** 500 characters at most */
  reason?: string | null | undefined;
};

export type CostBearer = 'CENTRAL' | 'UNIT';

export type EnrolInSessionInput = {
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  sessionId: string;
};

export type EnrolmentClosedReason = 'DEADLINE_PASSED' | 'SESSION_CANCELLED' | 'STARTED';

export type EnrolmentStatus =
  | 'ATTENDED'
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'NO_SHOW'
  | 'OFFERED'
  | 'REQUESTED'
  | 'WAITING'
  | 'WITHDRAWN';

/** UPCOMING: seats in sessions not over; WAITING: on a waiting list; PAST: over, given back or withdrawn. */
export type EnrolmentView = 'PAST' | 'UPCOMING' | 'WAITING';

export type JoinWaitingListInput = {
  /** 8 to 64 printable characters; new for every intention, the same for every retry of it */
  idempotencyKey: string;
  promotion?: Promotion;
  sessionId: string;
};

/** What happens when it is the person's turn: the seat at once, or an offer with a deadline. */
export type Promotion = 'ASK' | 'AUTOMATIC';

/** What can be done with a session now, by the same rules the mutations use. */
export type SeatAvailability = 'BOOKABLE' | 'ENROLMENT_CLOSED' | 'FULL' | 'SESSION_CANCELLED' | 'STARTED';

export type SessionFormat = 'HYBRID' | 'IN_PERSON' | 'ONLINE' | 'SELF_PACED';

/** Who may come: anybody, with approval, by order of a manager or HR only, or on invitation. */
export type TopicAccess = 'APPROVAL' | 'INVITATION' | 'OPEN' | 'ORDER';

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

export type EnrolmentStateFragment = {
  __typename: 'Enrolment';
  id: string;
  status: EnrolmentStatus;
  waitingPosition: number | null;
  createdAt: string;
  statusSince: string;
  promotion: Promotion;
  offerExpiresAt: string | null;
  decideBy: string | null;
  cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
  approvals: Array<{
    __typename: 'ApprovalStep';
    step: number;
    role: ApproverRole;
    status: ApprovalStatus;
    approverDisplayName: string;
    askedAt: string;
    dueAt: string;
    decidedAt: string | null;
    decidedByDisplayName: string | null;
    inPlace: boolean;
    reason: string | null;
  }>;
};

export type EnrolmentEntryFragment = {
  __typename: 'Enrolment';
  id: string;
  status: EnrolmentStatus;
  waitingPosition: number | null;
  createdAt: string;
  statusSince: string;
  promotion: Promotion;
  offerExpiresAt: string | null;
  decideBy: string | null;
  session: {
    __typename: 'Session';
    joinUrl: string | null;
    id: string;
    number: string;
    format: SessionFormat;
    startsAt: string;
    endsAt: string;
    enrolUntil: string;
    cancelUntil: string;
    availability: SeatAvailability;
    topic: {
      __typename: 'Topic';
      id: string;
      slug: string;
      title: string;
      benefit: string;
      durationMinutes: number | null;
      policy: { __typename: 'TopicPolicy'; approvalSteps: number };
      category: { __typename: 'Category'; id: string; slug: string; name: string };
    };
    appointments: Array<{
      __typename: 'Appointment';
      startsAt: string;
      endsAt: string;
      room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
    }>;
    trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
    myEnrolment: {
      __typename: 'Enrolment';
      id: string;
      status: EnrolmentStatus;
      waitingPosition: number | null;
    } | null;
  };
  cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
  approvals: Array<{
    __typename: 'ApprovalStep';
    step: number;
    role: ApproverRole;
    status: ApprovalStatus;
    approverDisplayName: string;
    askedAt: string;
    dueAt: string;
    decidedAt: string | null;
    decidedByDisplayName: string | null;
    inPlace: boolean;
    reason: string | null;
  }>;
};

export type MyEnrolmentsQueryVariables = Exact<{
  view: EnrolmentView;
  first: number;
  after?: string | null | undefined;
}>;

export type MyEnrolmentsQuery = {
  __typename: 'Query';
  viewer: {
    __typename: 'Viewer';
    enrolments: {
      __typename: 'EnrolmentConnection';
      totalCount: number;
      edges: Array<{
        __typename: 'EnrolmentEdge';
        cursor: string;
        node: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
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

export type MyEnrolmentCountsQueryVariables = Exact<{ [key: string]: never }>;

export type MyEnrolmentCountsQuery = {
  __typename: 'Query';
  viewer: {
    __typename: 'Viewer';
    enrolmentCounts: { __typename: 'EnrolmentCounts'; upcoming: number; waiting: number; past: number };
  } | null;
};

export type MySessionQueryVariables = Exact<{
  id: string;
}>;

export type MySessionQuery = {
  __typename: 'Query';
  session: {
    __typename: 'Session';
    joinUrl: string | null;
    id: string;
    number: string;
    format: SessionFormat;
    startsAt: string;
    endsAt: string;
    enrolUntil: string;
    cancelUntil: string;
    availability: SeatAvailability;
    topic: {
      __typename: 'Topic';
      id: string;
      slug: string;
      title: string;
      benefit: string;
      durationMinutes: number | null;
      policy: {
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
      category: { __typename: 'Category'; id: string; slug: string; name: string };
    };
    myEnrolment: {
      __typename: 'Enrolment';
      id: string;
      status: EnrolmentStatus;
      waitingPosition: number | null;
      createdAt: string;
      statusSince: string;
      promotion: Promotion;
      offerExpiresAt: string | null;
      decideBy: string | null;
      cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
      approvals: Array<{
        __typename: 'ApprovalStep';
        step: number;
        role: ApproverRole;
        status: ApprovalStatus;
        approverDisplayName: string;
        askedAt: string;
        dueAt: string;
        decidedAt: string | null;
        decidedByDisplayName: string | null;
        inPlace: boolean;
        reason: string | null;
      }>;
    } | null;
    appointments: Array<{
      __typename: 'Appointment';
      startsAt: string;
      endsAt: string;
      room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
    }>;
    trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
  } | null;
};

export type EnrolmentHistoryQueryVariables = Exact<{
  id: string;
}>;

export type EnrolmentHistoryQuery = {
  __typename: 'Query';
  enrolment: {
    __typename: 'Enrolment';
    id: string;
    history: Array<{
      __typename: 'EnrolmentEvent';
      at: string;
      from: EnrolmentStatus | null;
      to: EnrolmentStatus;
      byDisplayName: string | null;
      reason: string | null;
    }>;
  } | null;
};

export type EnrolInSessionMutationVariables = Exact<{
  input: EnrolInSessionInput;
}>;

export type EnrolInSessionMutation = {
  __typename: 'Mutation';
  enrolInSession:
    | { __typename: 'AccessRestricted'; restriction: AccessRestriction }
    | {
        __typename: 'AlreadyEnrolled';
        enrolment: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
        };
      }
    | {
        __typename: 'EnrolInSessionSuccess';
        enrolment: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
        };
      }
    | { __typename: 'EnrolmentClosed'; reason: EnrolmentClosedReason }
    | { __typename: 'IdempotencyKeyReused' }
    | {
        __typename: 'PrerequisiteMissing';
        missing: Array<{ __typename: 'Topic'; id: string; slug: string; title: string }>;
      }
    | { __typename: 'SeatsAreDrawn' }
    | {
        __typename: 'SessionFull';
        waitingPosition: number;
        session: {
          __typename: 'Session';
          id: string;
          number: string;
          format: SessionFormat;
          startsAt: string;
          endsAt: string;
          enrolUntil: string;
          cancelUntil: string;
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
          myEnrolment: {
            __typename: 'Enrolment';
            id: string;
            status: EnrolmentStatus;
            waitingPosition: number | null;
          } | null;
        };
      }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SystemBusy'; retryAfterMilliseconds: number };
};

export type JoinWaitingListMutationVariables = Exact<{
  input: JoinWaitingListInput;
}>;

export type JoinWaitingListMutation = {
  __typename: 'Mutation';
  joinWaitingList:
    | { __typename: 'AccessRestricted'; restriction: AccessRestriction }
    | {
        __typename: 'AlreadyEnrolled';
        enrolment: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
        };
      }
    | { __typename: 'EnrolmentClosed'; reason: EnrolmentClosedReason }
    | { __typename: 'IdempotencyKeyReused' }
    | {
        __typename: 'JoinWaitingListSuccess';
        enrolment: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
        };
      }
    | {
        __typename: 'PrerequisiteMissing';
        missing: Array<{ __typename: 'Topic'; id: string; slug: string; title: string }>;
      }
    | {
        __typename: 'SeatsAvailable';
        session: {
          __typename: 'Session';
          id: string;
          number: string;
          format: SessionFormat;
          startsAt: string;
          endsAt: string;
          enrolUntil: string;
          cancelUntil: string;
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
          myEnrolment: {
            __typename: 'Enrolment';
            id: string;
            status: EnrolmentStatus;
            waitingPosition: number | null;
          } | null;
        };
      }
    | { __typename: 'SessionNotFound' }
    | { __typename: 'SystemBusy'; retryAfterMilliseconds: number };
};

export type CancelEnrolmentMutationVariables = Exact<{
  input: CancelEnrolmentInput;
}>;

export type CancelEnrolmentMutation = {
  __typename: 'Mutation';
  cancelEnrolment:
    | {
        __typename: 'CancelEnrolmentSuccess';
        enrolment: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
        };
      }
    | { __typename: 'CancellationReasonRequired'; cancelUntil: string }
    | { __typename: 'EnrolmentNotFound' }
    | { __typename: 'IdempotencyKeyReused' }
    | { __typename: 'NotCancellable'; status: EnrolmentStatus }
    | { __typename: 'SystemBusy'; retryAfterMilliseconds: number };
};

export type AcceptOfferMutationVariables = Exact<{
  input: AcceptOfferInput;
}>;

export type AcceptOfferMutation = {
  __typename: 'Mutation';
  acceptOffer:
    | {
        __typename: 'AcceptOfferSuccess';
        enrolment: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
        };
      }
    | { __typename: 'EnrolmentNotFound' }
    | { __typename: 'IdempotencyKeyReused' }
    | {
        __typename: 'NoOpenOffer';
        enrolment: {
          __typename: 'Enrolment';
          id: string;
          status: EnrolmentStatus;
          waitingPosition: number | null;
          createdAt: string;
          statusSince: string;
          promotion: Promotion;
          offerExpiresAt: string | null;
          decideBy: string | null;
          session: {
            __typename: 'Session';
            joinUrl: string | null;
            id: string;
            number: string;
            format: SessionFormat;
            startsAt: string;
            endsAt: string;
            enrolUntil: string;
            cancelUntil: string;
            availability: SeatAvailability;
            topic: {
              __typename: 'Topic';
              id: string;
              slug: string;
              title: string;
              benefit: string;
              durationMinutes: number | null;
              policy: { __typename: 'TopicPolicy'; approvalSteps: number };
              category: { __typename: 'Category'; id: string; slug: string; name: string };
            };
            appointments: Array<{
              __typename: 'Appointment';
              startsAt: string;
              endsAt: string;
              room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
            }>;
            trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
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
            myEnrolment: {
              __typename: 'Enrolment';
              id: string;
              status: EnrolmentStatus;
              waitingPosition: number | null;
            } | null;
          };
          cancellation: { __typename: 'CancellationTerms'; allowed: boolean; reasonRequired: boolean };
          approvals: Array<{
            __typename: 'ApprovalStep';
            step: number;
            role: ApproverRole;
            status: ApprovalStatus;
            approverDisplayName: string;
            askedAt: string;
            dueAt: string;
            decidedAt: string | null;
            decidedByDisplayName: string | null;
            inPlace: boolean;
            reason: string | null;
          }>;
        };
      }
    | { __typename: 'SystemBusy'; retryAfterMilliseconds: number };
};

export type SessionFactsFragment = {
  __typename: 'Session';
  id: string;
  number: string;
  format: SessionFormat;
  startsAt: string;
  endsAt: string;
  enrolUntil: string;
  cancelUntil: string;
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
  myEnrolment: {
    __typename: 'Enrolment';
    id: string;
    status: EnrolmentStatus;
    waitingPosition: number | null;
  } | null;
};

export type SessionDetailsFragment = {
  __typename: 'Session';
  joinUrl: string | null;
  id: string;
  number: string;
  format: SessionFormat;
  startsAt: string;
  endsAt: string;
  enrolUntil: string;
  cancelUntil: string;
  availability: SeatAvailability;
  appointments: Array<{
    __typename: 'Appointment';
    startsAt: string;
    endsAt: string;
    room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
  }>;
  trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
  topic: {
    __typename: 'Topic';
    id: string;
    slug: string;
    title: string;
    benefit: string;
    durationMinutes: number | null;
    category: { __typename: 'Category'; id: string; slug: string; name: string };
  };
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
  myEnrolment: {
    __typename: 'Enrolment';
    id: string;
    status: EnrolmentStatus;
    waitingPosition: number | null;
  } | null;
};

export type SessionByIdQueryVariables = Exact<{
  id: string;
}>;

export type SessionByIdQuery = {
  __typename: 'Query';
  session: {
    __typename: 'Session';
    joinUrl: string | null;
    id: string;
    number: string;
    format: SessionFormat;
    startsAt: string;
    endsAt: string;
    enrolUntil: string;
    cancelUntil: string;
    availability: SeatAvailability;
    appointments: Array<{
      __typename: 'Appointment';
      startsAt: string;
      endsAt: string;
      room: { __typename: 'Room'; name: string; floor: string | null; accessible: boolean } | null;
    }>;
    trainers: Array<{ __typename: 'Trainer'; displayName: string }>;
    topic: {
      __typename: 'Topic';
      id: string;
      slug: string;
      title: string;
      benefit: string;
      durationMinutes: number | null;
      category: { __typename: 'Category'; id: string; slug: string; name: string };
    };
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
    myEnrolment: {
      __typename: 'Enrolment';
      id: string;
      status: EnrolmentStatus;
      waitingPosition: number | null;
    } | null;
  } | null;
};

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
export const EnrolmentStateFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnrolmentStateFragment, unknown>;
export const SessionFactsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SessionFactsFragment, unknown>;
export const SessionDetailsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SessionDetailsFragment, unknown>;
export const EnrolmentEntryFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EnrolmentEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentState' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } },
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
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } }],
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
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
} as unknown as DocumentNode<EnrolmentEntryFragment, unknown>;
export const MyEnrolmentsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MyEnrolments' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'view' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'EnrolmentView' } },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'enrolments' },
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
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
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
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
      name: { kind: 'Name', value: 'EnrolmentEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentState' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } },
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
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } }],
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
} as unknown as DocumentNode<MyEnrolmentsQuery, MyEnrolmentsQueryVariables>;
export const MyEnrolmentCountsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MyEnrolmentCounts' },
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
                  name: { kind: 'Name', value: 'enrolmentCounts' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'upcoming' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'waiting' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'past' } },
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
} as unknown as DocumentNode<MyEnrolmentCountsQuery, MyEnrolmentCountsQueryVariables>;
export const MySessionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MySession' },
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
            name: { kind: 'Name', value: 'session' },
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
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } },
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
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'myEnrolment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentState' } }],
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
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MySessionQuery, MySessionQueryVariables>;
export const EnrolmentHistoryDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'EnrolmentHistory' },
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
            name: { kind: 'Name', value: 'enrolment' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'history' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '50' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'byDisplayName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
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
} as unknown as DocumentNode<EnrolmentHistoryQuery, EnrolmentHistoryQueryVariables>;
export const EnrolInSessionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'EnrolInSession' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'EnrolInSessionInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enrolInSession' },
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
                    name: { kind: 'Name', value: 'EnrolInSessionSuccess' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enrolment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SessionFull' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'session' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AlreadyEnrolled' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enrolment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EnrolmentClosed' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'reason' } }],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AccessRestricted' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'restriction' } }],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PrerequisiteMissing' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'missing' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
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
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
      name: { kind: 'Name', value: 'EnrolmentEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentState' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } },
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
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } }],
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
} as unknown as DocumentNode<EnrolInSessionMutation, EnrolInSessionMutationVariables>;
export const JoinWaitingListDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'JoinWaitingList' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'JoinWaitingListInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'joinWaitingList' },
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
                    name: { kind: 'Name', value: 'JoinWaitingListSuccess' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enrolment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SeatsAvailable' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'session' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AlreadyEnrolled' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enrolment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'EnrolmentClosed' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'reason' } }],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AccessRestricted' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'restriction' } }],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'PrerequisiteMissing' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'missing' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
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
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
      name: { kind: 'Name', value: 'EnrolmentEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentState' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } },
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
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } }],
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
} as unknown as DocumentNode<JoinWaitingListMutation, JoinWaitingListMutationVariables>;
export const CancelEnrolmentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CancelEnrolment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CancelEnrolmentInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancelEnrolment' },
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
                    name: { kind: 'Name', value: 'CancelEnrolmentSuccess' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enrolment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NotCancellable' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'status' } }],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: {
                    kind: 'NamedType',
                    name: { kind: 'Name', value: 'CancellationReasonRequired' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } }],
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
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
      name: { kind: 'Name', value: 'EnrolmentEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentState' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } },
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
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } }],
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
} as unknown as DocumentNode<CancelEnrolmentMutation, CancelEnrolmentMutationVariables>;
export const AcceptOfferDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AcceptOffer' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'AcceptOfferInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acceptOffer' },
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
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'AcceptOfferSuccess' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enrolment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NoOpenOffer' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enrolment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentEntry' } },
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
      name: { kind: 'Name', value: 'EnrolmentState' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statusSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'promotion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'offerExpiresAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decideBy' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'cancellation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'allowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasonRequired' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approvals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approverDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedByDisplayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inPlace' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
      name: { kind: 'Name', value: 'EnrolmentEntry' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Enrolment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EnrolmentState' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'session' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } },
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
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'approvalSteps' } }],
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
} as unknown as DocumentNode<AcceptOfferMutation, AcceptOfferMutationVariables>;
export const SessionByIdDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SessionById' },
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
            name: { kind: 'Name', value: 'session' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionDetails' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'format' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enrolUntil' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelUntil' } },
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
            name: { kind: 'Name', value: 'myEnrolment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'waitingPosition' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SessionDetails' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SessionFacts' } },
          { kind: 'Field', name: { kind: 'Name', value: 'joinUrl' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'appointments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'startsAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endsAt' } },
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
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'displayName' } }],
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
                { kind: 'Field', name: { kind: 'Name', value: 'durationMinutes' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'category' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
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
} as unknown as DocumentNode<SessionByIdQuery, SessionByIdQueryVariables>;
