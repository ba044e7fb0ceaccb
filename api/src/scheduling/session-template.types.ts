import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TopicNotFound } from '../approval/approval.types.ts';
import { SessionFormat } from '../catalogue/catalogue.types.ts';
import { enumOf } from '../platform/enum-of.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { EquipmentKindEnum } from './planning.types.ts';
import { TEMPLATE_FAULTS } from './rules/session-template.ts';
import { RoomFeatureEnum } from './scheduling.types.ts';
import { SessionProposal, SkippedDay } from './session-proposal.types.ts';

export const SessionTemplateFaultEnum = enumOf(
  'SessionTemplateFault',
  TEMPLATE_FAULTS,
  'APPOINTMENTS: 1 to 30, one a day, in order, the first on day 0, each of 1 to 720 minutes. MINIMUM: 0 to the number of seats. DEADLINES: 0 to 365 days.',
);

@InputType()
export class TemplateAppointmentInput {
  @Field(() => Int, { description: 'Days after the first appointment; 0 for the first.' })
  dayOffset!: number;
  @Field(() => Int)
  minutes!: number;
}

@InputType()
export class SessionTemplateInput {
  @Field(() => String, { description: '120 characters at most; one of its kind in the topic.' })
  name!: string;
  @Field(() => SessionFormat, { description: 'Not SELF_PACED.' })
  format!: SessionFormat;
  @Field(() => [TemplateAppointmentInput])
  appointments!: TemplateAppointmentInput[];
  @Field(() => String, { description: 'HH:MM in Berlin' })
  startTime!: string;
  @Field(() => Int)
  seatsMinimum!: number;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Int, { description: 'Enrolment ends so many days before the start, at midnight.' })
  enrolDays!: number;
  @Field(() => Int)
  cancelDays!: number;
  @Field(() => Int)
  decideDays!: number;
  @Field(() => [RoomFeatureEnum], { defaultValue: [] })
  roomFeatures!: string[];
  @Field(() => Boolean, { defaultValue: false })
  accessible!: boolean;
  @Field(() => [EquipmentKindEnum], { defaultValue: [] })
  equipment!: string[];
}

@InputType()
export class CreateSessionTemplateInput {
  @Field(() => ID)
  topicId!: string;
  @Field(() => SessionTemplateInput)
  template!: SessionTemplateInput;
  @Field(() => String)
  idempotencyKey!: string;
}
@InputType()
export class ChangeSessionTemplateInput {
  @Field(() => ID)
  templateId!: string;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => SessionTemplateInput)
  template!: SessionTemplateInput;
  @Field(() => String)
  idempotencyKey!: string;
}
@InputType()
export class DeleteSessionTemplateInput {
  @Field(() => ID)
  templateId!: string;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class TemplateAppointment {
  @Field(() => Int, { description: 'Days after the first appointment.' })
  dayOffset!: number;
  @Field(() => Int)
  minutes!: number;
}

@ObjectType('SessionTemplate', { description: 'What sessions of a topic usually look like.' })
export class SessionTemplateType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'Send it with the next change.' })
  version!: number;
  @Field(() => String)
  name!: string;
  @Field(() => SessionFormat)
  format!: string;
  @Field(() => [TemplateAppointment])
  appointments!: TemplateAppointment[];
  @Field(() => String, { description: 'HH:MM in Berlin' })
  startTime!: string;
  @Field(() => Int)
  seatsMinimum!: number;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Int)
  enrolDays!: number;
  @Field(() => Int)
  cancelDays!: number;
  @Field(() => Int)
  decideDays!: number;
  @Field(() => [RoomFeatureEnum])
  roomFeatures!: string[];
  @Field(() => Boolean)
  accessible!: boolean;
  @Field(() => [EquipmentKindEnum])
  equipment!: string[];
}

@ObjectType({ description: 'A session as a template has it, with a free room and free equipment.' })
export class TemplateProposal {
  @Field(() => SessionProposal)
  session!: SessionProposal;
  @Field(() => [SkippedDay], { description: 'Days off that appointments were moved away from.' })
  avoided!: SkippedDay[];
}

@ObjectType()
export class SessionTemplateSuccess {
  @Field(() => SessionTemplateType)
  template!: SessionTemplateType;
}
@ObjectType()
export class DeleteSessionTemplateSuccess {
  @Field(() => [SessionTemplateType], { description: 'Those that the topic still has.' })
  templates!: SessionTemplateType[];
}

@ObjectType({ implements: Problem })
export class SessionTemplateInvalid extends Problem {
  @Field(() => SessionTemplateFaultEnum)
  fault!: string;
}
@ObjectType({ implements: Problem })
export class SessionTemplateNameTaken extends Problem {}
@ObjectType({ implements: Problem })
export class SessionTemplateNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'Somebody else has changed it; nothing was written.' })
export class StaleSessionTemplate extends Problem {
  @Field(() => SessionTemplateType, { description: 'As it is now.' })
  current!: SessionTemplateType;
}
@ObjectType({ implements: Problem })
export class TooManySessionTemplates extends Problem {
  @Field(() => Int)
  limit!: number;
}

const always = [NotPermitted, IdempotencyKeyReused, SystemBusy];
const faults = [SessionTemplateInvalid, SessionTemplateNameTaken];
export const CreateSessionTemplateResult = resultUnion('CreateSessionTemplateResult', [
  SessionTemplateSuccess,
  ...faults,
  TooManySessionTemplates,
  TopicNotFound,
  ...always,
]);
export const ChangeSessionTemplateResult = resultUnion('ChangeSessionTemplateResult', [
  SessionTemplateSuccess,
  ...faults,
  SessionTemplateNotFound,
  StaleSessionTemplate,
  ...always,
]);
export const DeleteSessionTemplateResult = resultUnion('DeleteSessionTemplateResult', [
  DeleteSessionTemplateSuccess,
  SessionTemplateNotFound,
  StaleSessionTemplate,
  ...always,
]);
