import { Field, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { TopicNotFound } from '../approval/approval.types.ts';
import { CapacityBelowConfirmed, SessionNotFound } from '../enrolment/enrolment.types.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import {
  Clash,
  ClashAlternatives,
  ContractOverrun,
  SessionConsequence,
  SessionDraftFaultEnum,
  SessionDraftInput,
  SessionHistoryEntry,
} from './planning.types.ts';
import { SessionType } from './scheduling.types.ts';

export enum UnchangeableReason {
  CANCELLED = 'CANCELLED',
  OVER = 'OVER',
  BEGUN = 'BEGUN',
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
}
registerEnumType(UnchangeableReason, { name: 'UnchangeableReason' });
export enum PlanWarningKind {
  ROOM_TOO_SMALL = 'ROOM_TOO_SMALL',
  HOLIDAY = 'HOLIDAY',
}
registerEnumType(PlanWarningKind, { name: 'PlanWarningKind' });

@InputType()
export class CreateSessionsInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => [SessionDraftInput], { description: '1 to 60: all are created, as drafts, or none.' })
  sessions!: SessionDraftInput[];
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Trainers may teach more days than their contract covers.',
  })
  beyondContract!: boolean;
  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class ChangeSessionInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => Int, { description: 'The version that the planner saw.' })
  expectedVersion!: number;
  @Field(() => SessionDraftInput, { description: 'The whole new state.' })
  draft!: SessionDraftInput;
  @Field(() => Boolean, { defaultValue: false })
  beyondContract!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Told to the people in the session when time or place changes.',
  })
  reason?: string | null;
  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class SessionDeadlinesInput {
  @Field(() => Date)
  enrolUntil!: Date;
  @Field(() => Date)
  cancelUntil!: Date;
  @Field(() => Date, { nullable: true })
  decideAt?: Date | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class AppointmentMoveInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => ID)
  appointmentId!: string;
  @Field(() => Date, { nullable: true })
  startsAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Without it the length stays.' })
  endsAt?: Date | null;
  @Field(() => ID, { nullable: true })
  roomId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Takes the room away.' })
  withoutRoom!: boolean;
  @Field(() => [ID], { nullable: true })
  trainerIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  equipmentIds?: string[] | null;
  @Field(() => SessionDeadlinesInput, {
    nullable: true,
    description:
      'Without it deadlines follow the start where they must. To undo a move, send those from before.',
  })
  deadlines?: SessionDeadlinesInput | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class MoveAppointmentInput extends AppointmentMoveInput {
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => Boolean, { defaultValue: false })
  beyondContract!: boolean;
  @Field(() => String, { nullable: true })
  reason?: string | null;
  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class PublishSessionInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class CreateSessionsSuccess {
  @Field(() => [SessionType])
  sessions!: unknown[];
}
@ObjectType()
export class ChangeSessionSuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => Int, { description: 'People who are told of another time or place.' })
  told!: number;
  @Field(() => Int, { description: 'People who got a seat or an offer from the waiting list.' })
  promoted!: number;
}
@ObjectType()
export class PublishSessionSuccess {
  @Field(() => SessionType)
  session!: unknown;
}

@ObjectType({ implements: Problem })
export class SessionDraftInvalid extends Problem {
  @Field(() => SessionDraftFaultEnum)
  fault!: string;
  @Field(() => Int, { description: 'Of the session in a series; 0 = the first.' })
  sessionIndex!: number;
}

@InterfaceType('ResourceOccupied', {
  implements: Problem,
  description: 'Something that the draft needs is used by another session or blocked. Nothing was saved.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
abstract class ResourceOccupied extends Problem {
  @Field(() => Int, { description: 'Of the session in a series; 0 = the first.' })
  sessionIndex!: number;
  @Field(() => [Clash], { description: 'All that is in the way, of whatever kind; 50 at most.' })
  clashes!: unknown[];
  @Field(() => ClashAlternatives)
  alternatives!: unknown;
}
@ObjectType({ implements: [Problem, ResourceOccupied] })
export class RoomOccupied extends ResourceOccupied {}
@ObjectType({ implements: [Problem, ResourceOccupied] })
export class TrainerOccupied extends ResourceOccupied {}
@ObjectType({ implements: [Problem, ResourceOccupied] })
export class EquipmentOccupied extends ResourceOccupied {}

@ObjectType({ implements: Problem, description: 'Nothing was saved; confirm with beyondContract.' })
export class ContractDaysExceeded extends Problem {
  @Field(() => [ContractOverrun])
  overruns!: unknown[];
  @Field(() => Int)
  sessionIndex!: number;
}
@ObjectType({
  implements: Problem,
  description: 'Somebody changed the session meanwhile. Nothing was saved; the session is as it is now.',
})
export class StaleSession extends Problem {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => Int)
  currentVersion!: number;
  @Field(() => [SessionHistoryEntry], { description: 'What happened since, oldest first; 20 at most.' })
  changes!: unknown[];
}
@ObjectType({
  implements: Problem,
  description: 'The session is cancelled, over, or not in the right state.',
})
export class SessionNotChangeable extends Problem {
  @Field(() => UnchangeableReason)
  status!: string;
}
@ObjectType({ implements: Problem })
export class TooManySessions extends Problem {
  @Field(() => Int)
  limit!: number;
}

@ObjectType()
export class PlanWarning {
  @Field(() => PlanWarningKind)
  kind!: string;
  @Field(() => Int)
  appointmentIndex!: number;
  @Field(() => String, { description: 'The name of the holiday, or of the room.' })
  name!: string;
}

@ObjectType({
  description:
    'What would happen, by the same rules as the command. Nothing is locked: it may be another a moment later.',
})
export class SessionChangePreview {
  @Field(() => SessionDraftFaultEnum, { nullable: true })
  fault!: string | null;
  @Field(() => [Clash])
  clashes!: unknown[];
  @Field(() => ClashAlternatives, { nullable: true })
  alternatives!: unknown;
  @Field(() => [ContractOverrun])
  overruns!: unknown[];
  @Field(() => [PlanWarning])
  warnings!: unknown[];
  @Field(() => [SessionConsequence], { description: 'Person by person; 500 at most.' })
  consequences!: unknown[];
  @Field(() => Int)
  consequenceCount!: number;
  @Field(() => Date, { nullable: true, description: 'Until when a seat could be given back freely.' })
  cancelUntil!: Date | null;
  @Field(() => Int, { nullable: true, description: 'Of the session as it is now.' })
  currentVersion!: number | null;
}

export const always = [NotPermitted, IdempotencyKeyReused, SystemBusy];
export const draftProblems = [
  SessionDraftInvalid,
  RoomOccupied,
  TrainerOccupied,
  EquipmentOccupied,
  ContractDaysExceeded,
];
export const sessionProblems = [SessionNotFound, StaleSession, SessionNotChangeable];

export const CreateSessionsResult = resultUnion('CreateSessionsResult', [
  CreateSessionsSuccess,
  ...draftProblems,
  TooManySessions,
  TopicNotFound,
  ...always,
]);
export const ChangeSessionResult = resultUnion('ChangeSessionResult', [
  ChangeSessionSuccess,
  ...draftProblems,
  CapacityBelowConfirmed,
  ...sessionProblems,
  ...always,
]);
export const PublishSessionResult = resultUnion('PublishSessionResult', [
  PublishSessionSuccess,
  ...sessionProblems,
  ...always,
]);
