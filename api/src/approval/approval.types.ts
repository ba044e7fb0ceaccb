import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { connectionType } from '../platform/connection.ts';
import { NodeInterface } from '../platform/node.types.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { TopicType } from '../catalogue/catalogue.types.ts';

export enum TopicAccess {
  OPEN = 'OPEN',
  APPROVAL = 'APPROVAL',
  ORDER = 'ORDER',
  INVITATION = 'INVITATION',
}
registerEnumType(TopicAccess, {
  name: 'TopicAccess',
  description: 'Who may come: anybody, with approval, by order of a manager or HR only, or on invitation.',
});

export enum CostBearer {
  CENTRAL = 'CENTRAL',
  UNIT = 'UNIT',
}
registerEnumType(CostBearer, { name: 'CostBearer' });

export enum ApproverRoleEnum {
  LINE_MANAGER = 'LINE_MANAGER',
  TRAINING_OFFICER = 'TRAINING_OFFICER',
}
registerEnumType(ApproverRoleEnum, { name: 'ApproverRole' });

export enum ApprovalStatusEnum {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  OBSOLETE = 'OBSOLETE',
}
registerEnumType(ApprovalStatusEnum, { name: 'ApprovalStatus' });

export enum ApprovalView {
  OPEN = 'OPEN',
  DECIDED = 'DECIDED',
}
registerEnumType(ApprovalView, {
  name: 'ApprovalView',
  description:
    'OPEN: waiting for the viewer or those they stand in for, most urgent first; DECIDED: by the viewer, newest first.',
});

export enum Decision {
  APPROVE = 'APPROVE',
  DECLINE = 'DECLINE',
}
registerEnumType(Decision, { name: 'Decision' });

@ObjectType('TopicPolicy', { description: 'The rules of a topic, to be shown before enrolling.' })
export class TopicPolicyType {
  @Field(() => TopicAccess)
  access!: string;
  @Field(() => Int, { description: '0 to 2: line manager, then training officer.' })
  approvalSteps!: number;
  @Field(() => Boolean, { description: 'Whether a seat is kept while a request waits for its decision.' })
  pendingHoldsSeat!: boolean;
  @Field(() => Int, { description: 'Working days until a request without a decision expires.' })
  approvalWorkingDays!: number;
  @Field(() => Int, { description: 'Office hours in which an offered seat can be accepted.' })
  offerWorkingHours!: number;
  @Field(() => Int, {
    description: 'Nobody moves up without saying yes inside this many days before the start.',
  })
  consentWithinDays!: number;
  @Field(() => Boolean)
  substituteAllowed!: boolean;
  @Field(() => Boolean, { description: 'From any unit; else from the person’s own.' })
  substituteAnywhere!: boolean;
  @Field(() => Boolean, { description: 'Whether a seat passes to a substitute even while people wait.' })
  substituteBeforeWaiting!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether line manager and training officer are told when somebody stays away without a word.',
  })
  noShowNote!: boolean;
  @Field(() => Boolean, { description: 'Whether the costs are then charged to the person’s cost centre.' })
  noShowCost!: boolean;
  @Field(() => Int, { description: 'Days in which the person then cannot enrol at the topic again.' })
  noShowBlockDays!: number;
  @Field(() => Boolean, { description: 'Whether cancelling after the free period counts like staying away.' })
  lateCancelCounts!: boolean;
  @Field(() => Int, { description: 'Share of the appointments one must be at to have attended.' })
  attendancePercent!: number;
  @Field(() => Boolean, {
    description: 'Whether people confirm themselves that they finished what they learn at their own pace.',
  })
  selfCompletion!: boolean;
  @Field(() => Int)
  costCents!: number;
  @Field(() => CostBearer)
  costBearer!: string;
  @Field(() => Int, { description: 'To be sent with an edit; 0 while nobody has written rules.' })
  version!: number;
}

@ObjectType('ApprovalStep', { description: 'One decision of a request, as the applicant sees it.' })
export class ApprovalStepType {
  @Field(() => Int)
  step!: number;
  @Field(() => ApproverRoleEnum)
  role!: string;
  @Field(() => ApprovalStatusEnum)
  status!: string;
  @Field(() => String)
  approverDisplayName!: string;
  @Field(() => Date)
  askedAt!: Date;
  @Field(() => Date)
  dueAt!: Date;
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true })
  decidedByDisplayName!: string | null;
  @Field(() => Boolean, { description: 'A deputy decided ("i. V.").' })
  inPlace!: boolean;
  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('Approval', {
  implements: NodeInterface,
  description: 'A decision asked of the viewer; seen by approver and deputies.',
})
export class ApprovalType extends NodeInterface {
  @Field(() => Int)
  step!: number;
  @Field(() => ApproverRoleEnum)
  role!: string;
  @Field(() => ApprovalStatusEnum)
  status!: string;
  @Field(() => Date)
  askedAt!: Date;
  @Field(() => Date)
  dueAt!: Date;
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => Boolean)
  inPlace!: boolean;
  @Field(() => String, { nullable: true })
  reason!: string | null;
}

export const ApprovalConnection = connectionType('Approval', ApprovalType);

@ObjectType('ApprovalDeputy')
export class ApprovalDeputyType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  deputyDisplayName!: string;
  @Field(() => GraphQLLocalDate)
  validFrom!: string;
  @Field(() => GraphQLLocalDate, { description: 'The last day.' })
  validUntil!: string;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class DecideApprovalInput {
  @Field(() => ID)
  approvalId!: string;
  @Field(() => Decision)
  decision!: Decision;
  @Field(() => String, { nullable: true, description: 'Needed to decline; 500 characters at most.' })
  reason?: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class DecideApprovalsInput {
  @Field(() => [DecideApprovalInput], { description: '100 at most' })
  decisions!: DecideApprovalInput[];
}
@InputType()
export class TakeBackDecisionInput {
  @Field(() => ID)
  approvalId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class NameApprovalDeputyInput {
  @Field(() => String)
  deputyPersonnelNumber!: string;
  @Field(() => GraphQLLocalDate)
  validFrom!: string;
  @Field(() => GraphQLLocalDate, { description: 'The last day; 92 days after the first at most.' })
  validUntil!: string;
}
@InputType()
export class EndApprovalDeputyInput {
  @Field(() => ID)
  id!: string;
}
@InputType()
export class UpdateTopicPolicyInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => TopicAccess)
  access!: TopicAccess;
  @Field(() => Int, { description: '1 or 2; counts only with APPROVAL' })
  approvalSteps!: number;
  @Field(() => Boolean)
  pendingHoldsSeat!: boolean;
  @Field(() => Int, { description: '1 to 60' })
  approvalWorkingDays!: number;
  @Field(() => Int, { description: '1 to 240' })
  offerWorkingHours!: number;
  @Field(() => Int, { description: '0 to 60' })
  consentWithinDays!: number;
  @Field(() => Boolean)
  substituteAllowed!: boolean;
  @Field(() => Boolean)
  noShowNote!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'As it was when left out.' })
  substituteAnywhere?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'As it was when left out.' })
  substituteBeforeWaiting?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'As it was when left out.' })
  noShowCost?: boolean | null;
  @Field(() => Int, { nullable: true, description: '0 to 365; as it was when left out' })
  noShowBlockDays?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'As it was when left out.' })
  lateCancelCounts?: boolean | null;
  @Field(() => Int, { nullable: true, description: '1 to 100; as it was when left out' })
  attendancePercent?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'As it was when left out.' })
  selfCompletion?: boolean | null;
  @Field(() => Int)
  costCents!: number;
  @Field(() => CostBearer)
  costBearer!: CostBearer;
}

@ObjectType()
export class DecideApprovalSuccess {
  @Field(() => ApprovalType)
  approval!: unknown;
}
@ObjectType()
export class TakeBackDecisionSuccess {
  @Field(() => ApprovalType, {
    description: 'The decision that was taken back; a new question is open beside it.',
  })
  approval!: unknown;
}
@ObjectType()
export class NameApprovalDeputySuccess {
  @Field(() => ApprovalDeputyType)
  deputy!: unknown;
}
@ObjectType()
export class EndApprovalDeputySuccess {
  @Field(() => Boolean)
  ok!: boolean;
}
@ObjectType()
export class UpdateTopicPolicySuccess {
  @Field(() => TopicType)
  topic!: unknown;
}
@ObjectType({
  implements: Problem,
  description: 'Also the answer to decisions that are not asked of the viewer.',
})
export class ApprovalNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class AlreadyDecided extends Problem {
  @Field(() => ApprovalType)
  approval!: unknown;
}
@ObjectType({ implements: Problem })
export class DeclineReasonRequired extends Problem {}
@ObjectType({
  implements: Problem,
  description: 'The session was called off; the request ends by itself.',
})
export class SessionNoLongerOpen extends Problem {}
@ObjectType({
  implements: Problem,
  description: 'The ten minutes are over, or the applicant has acted since.',
})
export class TooLateToTakeBack extends Problem {}
@ObjectType({ implements: Problem })
export class InvalidDeputy extends Problem {}
@ObjectType({ implements: Problem })
export class DeputyNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class TopicNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'A value is outside its range; `message` names it.' })
export class InvalidPolicy extends Problem {}
@ObjectType({ implements: Problem, description: 'Somebody else has edited it since; read it again.' })
export class StaleVersion extends Problem {
  @Field(() => Int)
  currentVersion!: number;
}

const always = [IdempotencyKeyReused, SystemBusy];
export const DecideApprovalResult = resultUnion('DecideApprovalResult', [
  DecideApprovalSuccess,
  ApprovalNotFound,
  AlreadyDecided,
  DeclineReasonRequired,
  SessionNoLongerOpen,
  ...always,
]);
export const TakeBackDecisionResult = resultUnion('TakeBackDecisionResult', [
  TakeBackDecisionSuccess,
  ApprovalNotFound,
  TooLateToTakeBack,
  ...always,
]);
export const NameApprovalDeputyResult = resultUnion('NameApprovalDeputyResult', [
  NameApprovalDeputySuccess,
  InvalidDeputy,
]);
export const EndApprovalDeputyResult = resultUnion('EndApprovalDeputyResult', [
  EndApprovalDeputySuccess,
  DeputyNotFound,
]);
export const UpdateTopicPolicyResult = resultUnion('UpdateTopicPolicyResult', [
  UpdateTopicPolicySuccess,
  TopicNotFound,
  NotPermitted,
  StaleVersion,
  InvalidPolicy,
]);
