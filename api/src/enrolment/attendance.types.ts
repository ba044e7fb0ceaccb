import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TooManyAttempts } from '../people/people.types.ts';
import { connectionType } from '../platform/connection.ts';
import { IdempotencyKeyReused, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { AppointmentType, SessionType } from '../scheduling/scheduling.types.ts';
import { EnrolmentNotFound, EnrolmentStatusEnum, EnrolmentType, SessionNotFound } from './enrolment.types.ts';

@ObjectType('AttendanceMark')
export class AttendanceMarkType {
  @Field(() => ID)
  appointmentId!: string;
  @Field(() => Boolean)
  present!: boolean;
  @Field(() => Boolean, { description: 'With the code on the screen, by the participant.' })
  byCode!: boolean;
}

@ObjectType('AttendanceRow')
export class AttendanceRowType {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String, { description: 'Short name of the unit.' })
  unit!: string;
  @Field(() => EnrolmentStatusEnum)
  status!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'For learning at one’s own pace.' })
  completedOn!: string | null;
  @Field(() => [AttendanceMarkType], { description: 'Nobody has said anything about appointments left out.' })
  marks!: AttendanceMarkType[];
}

export const AttendanceRowConnection = connectionType('AttendanceRow', AttendanceRowType);

@ObjectType()
export class AttendanceAppointment {
  @Field(() => ID)
  id!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => Date, { description: 'Marks and check-in are possible from then on.' })
  opensAt!: Date;
}

@ObjectType('CheckInCode', { description: 'Changes every 30 seconds; taken for as long again.' })
export class CheckInCodeType {
  @Field(() => String)
  code!: string;
  @Field(() => String, { description: 'What the picture leads to.' })
  address!: string;
  @Field(() => String, { description: 'QR code as an SVG document.' })
  svg!: string;
  @Field(() => Date, { description: 'Ask for the next one then.' })
  shownUntil!: Date;
}

@ObjectType('AttendanceList', { description: 'For the trainers of the session and for planners.' })
export class AttendanceListType {
  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;
  @Field(() => String, { nullable: true })
  closedByDisplayName!: string | null;
  @Field(() => Boolean, { description: 'Closed by the system, because nobody did.' })
  forgotten!: boolean;
  @Field(() => Boolean, {
    description: 'There is nothing to be present at: completions are recorded instead.',
  })
  selfPaced!: boolean;
  @Field(() => Int, { description: 'Share of the appointments one must be at, in percent.' })
  requiredPercent!: number;
  @Field(() => Date, { nullable: true, description: 'null for learning at one’s own pace' })
  closableFrom!: Date | null;
  @Field(() => Date, { nullable: true, description: 'Only when closed.' })
  correctableUntil!: Date | null;
  @Field(() => String, { description: 'The list to print and sign, as PDF.' })
  sheetPath!: string;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class OpenCheckInInput {
  @Field(() => ID)
  sessionId!: string;
}
@InputType()
export class AttendanceMarkInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => Boolean)
  present!: boolean;
}
@InputType()
export class MarkAttendanceInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => ID)
  appointmentId!: string;
  @Field(() => [AttendanceMarkInput], { description: '1 to 200; all are written or none.' })
  marks!: AttendanceMarkInput[];
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class CheckInInput {
  @Field(() => String)
  code!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class CloseAttendanceInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class CorrectAttendanceInput {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => Boolean)
  attended!: boolean;
  @Field(() => String, { nullable: true, description: '500 characters at most; required.' })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class OpenCheckInSuccess {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType()
export class MarkAttendanceSuccess {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType()
export class CheckInSuccess {
  @Field(() => EnrolmentType)
  enrolment!: unknown;
  @Field(() => AppointmentType)
  appointment!: unknown;
  @Field(() => Boolean, { description: 'The person had been marked present before.' })
  already!: boolean;
}
@ObjectType()
export class CloseAttendanceSuccess {
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => Int)
  attended!: number;
  @Field(() => Int)
  noShow!: number;
}
@ObjectType()
export class CorrectAttendanceSuccess {
  @Field(() => SessionType)
  session!: unknown;
}
@ObjectType({ implements: Problem })
export class AttendanceClosed extends Problem {}
@ObjectType({ implements: Problem })
export class AttendanceNotClosed extends Problem {}
@ObjectType({ implements: Problem })
export class AttendanceTooEarly extends Problem {
  @Field(() => Date)
  from!: Date;
}
@ObjectType({ implements: Problem, description: 'Learning at one’s own pace has no attendance list.' })
export class NoAppointments extends Problem {}
@ObjectType({ implements: Problem, description: 'Nothing was written: read the list again.' })
export class NotConfirmed extends Problem {
  @Field(() => [ID])
  enrolmentIds!: string[];
}
@ObjectType({ implements: Problem, description: 'Wrong, of another session, or too old: scan again.' })
export class CheckInCodeNotValid extends Problem {}
@ObjectType({ implements: Problem, description: 'The person has no confirmed seat in the session.' })
export class NotOnTheList extends Problem {}
@ObjectType({ implements: Problem })
export class CorrectionReasonRequired extends Problem {}
@ObjectType({ implements: Problem })
export class CorrectionPeriodOver extends Problem {
  @Field(() => Date)
  until!: Date;
}

const always = [IdempotencyKeyReused, SystemBusy];
export const OpenCheckInResult = resultUnion('OpenCheckInResult', [
  OpenCheckInSuccess,
  SessionNotFound,
  AttendanceClosed,
  SystemBusy,
]);
export const MarkAttendanceResult = resultUnion('MarkAttendanceResult', [
  MarkAttendanceSuccess,
  SessionNotFound,
  AttendanceClosed,
  AttendanceTooEarly,
  NotConfirmed,
  ...always,
]);
export const CheckInResult = resultUnion('CheckInResult', [
  CheckInSuccess,
  CheckInCodeNotValid,
  NotOnTheList,
  AttendanceClosed,
  TooManyAttempts,
  ...always,
]);
export const CloseAttendanceResult = resultUnion('CloseAttendanceResult', [
  CloseAttendanceSuccess,
  SessionNotFound,
  AttendanceClosed,
  AttendanceTooEarly,
  NoAppointments,
  ...always,
]);
export const CorrectAttendanceResult = resultUnion('CorrectAttendanceResult', [
  CorrectAttendanceSuccess,
  EnrolmentNotFound,
  CorrectionReasonRequired,
  AttendanceNotClosed,
  CorrectionPeriodOver,
  ...always,
]);
