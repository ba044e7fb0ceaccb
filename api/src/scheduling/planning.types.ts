import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enum-of.ts';
import { EQUIPMENT_KINDS, SESSION_EVENT_KINDS } from '@weitblick/db/scheduling';
import { SessionFormat } from '../catalogue/catalogue.types.ts';
import { PersonType } from '../people/people.types.ts';
import { RESOURCE_TYPES } from './rules/clashes.ts';
import { EFFECTS } from './rules/consequences.ts';
import { DRAFT_FAULTS } from './rules/session-draft.ts';
import { RoomType, SessionType, TrainerType } from './scheduling.types.ts';

export const ResourceTypeEnum = enumOf('ResourceType', RESOURCE_TYPES);
export const SessionDraftFaultEnum = enumOf(
  'SessionDraftFault',
  [...DRAFT_FAULTS, 'UNKNOWN_RESOURCE'],
  'APPOINTMENTS: 1 to 30, in order, not overlapping; self-paced sessions a period instead. PAST_APPOINTMENT: what has begun stays as it is. MINIMUM: 0 to the number of seats. DEADLINES: at the start at the latest. JOIN_URL: https only.',
);
export const SessionEffectEnum = enumOf(
  'SessionEffect',
  EFFECTS,
  'What happens to a person because of what happens to a session. CALLED_OFF: whatever they have in it ends. ASKED_AGAIN: a seat in the other session is kept for them until they answer. SEAT_OFFERED: from the waiting list. REQUEST_MOVED: a request for the other session takes the place of this one; DECISION_ASKED: the approver is asked about it. MOVED_TO_WAITING_LIST: of the other session, which has no seat left. SUBSTITUTE_RELEASED: was asked to take a seat over. TRAINER_RELEASED: was to lead it.',
);
export const SessionEventKindEnum = enumOf('SessionEventKind', SESSION_EVENT_KINDS);
export const EquipmentKindEnum = enumOf('EquipmentKind', EQUIPMENT_KINDS);

@ObjectType('Equipment', { description: 'One movable piece.' })
export class EquipmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => EquipmentKindEnum)
  kind!: string;
  @Field(() => String, { description: 'What is written on it.' })
  label!: string;
  @Field(() => String, { description: 'Where it is kept.' })
  siteCode!: string;
  @Field(() => Boolean, { description: 'false = out of use, no longer offered.' })
  active!: boolean;
}

@InputType()
export class PlannedAppointmentInput {
  @Field(() => ID, { nullable: true, description: 'Of an appointment that stays; without it a new one.' })
  id?: string | null;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => ID, { nullable: true })
  roomId?: string | null;
  @Field(() => [ID], { defaultValue: [], description: '10 at most' })
  trainerIds!: string[];
  @Field(() => [ID], { defaultValue: [], description: '10 at most' })
  equipmentIds!: string[];
}

@InputType({ description: 'Everything about a session that planners decide.' })
export class SessionDraftInput {
  @Field(() => SessionFormat)
  format!: SessionFormat;
  @Field(() => [PlannedAppointmentInput], { description: '1 to 30; none for self-paced sessions.' })
  appointments!: PlannedAppointmentInput[];
  @Field(() => Date, { nullable: true, description: 'Self-paced sessions only.' })
  availableFrom?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Self-paced sessions only.' })
  availableUntil?: Date | null;
  @Field(() => String, { nullable: true, description: 'Only where no room says it.' })
  siteCode?: string | null;
  @Field(() => String, { nullable: true })
  joinUrl?: string | null;
  @Field(() => Int)
  seatsMinimum!: number;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Date)
  enrolUntil!: Date;
  @Field(() => Date)
  cancelUntil!: Date;
  @Field(() => Date, {
    nullable: true,
    description:
      'By when it is decided whether it takes place with too few people; without it a week before, or at the end of enrolment.',
  })
  decideAt?: Date | null;
}

@ObjectType({ description: 'A resource that is used or blocked when a draft wants it.' })
export class Clash {
  @Field(() => Int, { description: 'Of the appointment in the draft; 0 = the first.' })
  appointmentIndex!: number;
  @Field(() => ResourceTypeEnum)
  resource!: string;
  @Field(() => ID)
  resourceId!: string;
  @Field(() => String)
  resourceName!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => SessionType, { nullable: true, description: 'That uses it; null = it is blocked.' })
  session!: unknown;
}

@ObjectType()
export class TimeSlot {
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => RoomType, { nullable: true })
  room!: unknown;
}

@ObjectType({ description: 'What is free instead, for the first clash.' })
export class ClashAlternatives {
  @Field(() => Int)
  appointmentIndex!: number;
  @Field(() => [RoomType], {
    description: 'Free at the time, with enough seats and the same features; 5 at most.',
  })
  rooms!: unknown[];
  @Field(() => [TrainerType], { description: 'Who have taught the topic and are free; 5 at most.' })
  trainers!: unknown[];
  @Field(() => [EquipmentType], { description: 'Free pieces of the same kind; 5 at most.' })
  equipment!: unknown[];
  @Field(() => [TimeSlot], { description: 'The same resources on other days, the nearest; 3 at most.' })
  times!: unknown[];
}

@ObjectType({ description: 'A trainer who would teach more days than the contract of the year covers.' })
export class ContractOverrun {
  @Field(() => TrainerType)
  trainer!: unknown;
  @Field(() => Int)
  year!: number;
  @Field(() => Int)
  contractDays!: number;
  @Field(() => Int)
  wantedDays!: number;
}

@ObjectType()
export class SessionConsequence {
  @Field(() => PersonType)
  person!: unknown;
  @Field(() => SessionEffectEnum)
  effect!: string;
}

@ObjectType({ description: 'An entry of the history of a session.' })
export class SessionHistoryEntry {
  @Field(() => SessionEventKindEnum)
  kind!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Date)
  at!: Date;
  @Field(() => PersonType, { nullable: true, description: 'null = the system' })
  actor!: unknown;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => String, { description: 'JSON: the values before and after.' })
  details!: string;
}
