import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/enum-of.ts';
import { SessionFormat } from '../catalogue/catalogue.types.ts';
import {
  Clash,
  ClashAlternatives,
  ContractOverrun,
  EquipmentKindEnum,
  EquipmentType,
  SessionDraftFaultEnum,
  SessionDraftInput,
} from './planning.types.ts';
import { PlanWarning } from './planning-results.types.ts';
import { MAX_SERIES, MAX_SERIES_YEARS, SERIES_FAULTS, SERIES_SHAPES } from './rules/series.ts';
import { RoomFeatureEnum, RoomType, TrainerType } from './scheduling.types.ts';

export enum SeriesFrequency {
  WEEKLY = 'WEEKLY',
  YEARLY = 'YEARLY',
}
registerEnumType(SeriesFrequency, {
  name: 'SeriesFrequency',
  description:
    'YEARLY: on the same weekday, nearest to the same date; where that is a day off some weeks later.',
});
export const SeriesShapeEnum = enumOf(
  'SeriesShape',
  SERIES_SHAPES,
  'ONE_SESSION: one session with all the appointments; SESSIONS: one session each.',
);
export const SeriesFaultEnum = enumOf(
  'SeriesFault',
  SERIES_FAULTS,
  `APPOINTMENTS: none, or not in order, or in no year of planning. RECURRENCE: a count or a last day, weekdays of 1 to 7. TOO_MANY: ${MAX_SERIES} sessions, or 30 appointments in one session. OVERLAPPING: the next begins before the one before has ended. NOTHING_LEFT: only days off.`,
);

@InputType()
export class SeriesInput {
  @Field(() => ID, { nullable: true, description: 'Whose trainers are proposed in place of others.' })
  topicId?: string | null;
  @Field(() => SessionDraftInput, {
    description: 'The first session: it gives times, resources and how long before its start deadlines lie.',
  })
  first!: SessionDraftInput;
  @Field(() => SeriesShapeEnum)
  shape!: (typeof SERIES_SHAPES)[number];
  @Field(() => SeriesFrequency)
  frequency!: SeriesFrequency;
  @Field(() => Int, { defaultValue: 1, description: 'Every week or year, every second …; 1 to 52.' })
  interval!: number;
  @Field(() => [Int], {
    defaultValue: [],
    description: 'Of a weekly series: 1 = Monday to 7; empty = the weekday of the first session.',
  })
  weekdays!: number[];
  @Field(() => Int, {
    nullable: true,
    description: 'So many are held: days off are made up for at the end.',
  })
  count?: number | null;
  @Field(() => String, {
    nullable: true,
    description: `Last day, YYYY-MM-DD; ${MAX_SERIES_YEARS} years at most.`,
  })
  until?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'School holidays are days off too; public holidays of Bavaria always are.',
  })
  skipSchoolHolidays!: boolean;
}

@ObjectType()
export class ProposedAppointment {
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => RoomType, { nullable: true })
  room!: unknown;
  @Field(() => [TrainerType])
  trainers!: unknown[];
  @Field(() => [EquipmentType])
  equipment!: unknown[];
}

@ObjectType({
  description:
    'A session that could be planned, with all that stands against it. Nothing is saved: send it to createSessions, as it is or changed.',
})
export class SessionProposal {
  @Field(() => SessionFormat)
  format!: string;
  @Field(() => [ProposedAppointment], { description: '30 at most.' })
  appointments!: ProposedAppointment[];
  @Field(() => String, { nullable: true })
  siteCode!: string | null;
  @Field(() => String, { nullable: true })
  joinUrl!: string | null;
  @Field(() => Int)
  seatsMinimum!: number;
  @Field(() => Int)
  capacity!: number;
  @Field(() => Date)
  enrolUntil!: Date;
  @Field(() => Date)
  cancelUntil!: Date;
  @Field(() => Date, { nullable: true })
  decideAt!: Date | null;
  @Field(() => SessionDraftFaultEnum, { nullable: true })
  fault!: string | null;
  @Field(() => [Clash], { description: '50 at most.' })
  clashes!: unknown[];
  @Field(() => ClashAlternatives, { nullable: true, description: 'For the first clash.' })
  alternatives!: unknown;
  @Field(() => [ContractOverrun])
  overruns!: unknown[];
  @Field(() => [PlanWarning])
  warnings!: unknown[];
}

@ObjectType({ description: 'A day on which a series would have met.' })
export class SkippedDay {
  @Field(() => String, { description: 'YYYY-MM-DD' })
  day!: string;
  @Field(() => String, { description: 'Of the public or school holiday.' })
  name!: string;
}

@ObjectType()
export class SeriesPreview {
  @Field(() => SeriesFaultEnum, { nullable: true })
  fault!: string | null;
  @Field(() => [SessionProposal], { description: `In the order of time; ${MAX_SERIES} at most.` })
  sessions!: SessionProposal[];
  @Field(() => [SkippedDay])
  skipped!: SkippedDay[];
  @Field(() => String, {
    nullable: true,
    description: 'Set when the series goes on after the last school holidays that are known: that day.',
  })
  schoolHolidaysKnownUntil!: string | null;
}

@InputType({ description: 'What an appointment needs, to find times at which all of it is free.' })
export class SlotSearchInput {
  @Field(() => String, { description: 'First day, YYYY-MM-DD' })
  from!: string;
  @Field(() => String, { description: 'Last day, YYYY-MM-DD; 400 days later at most.' })
  until!: string;
  @Field(() => Int, { description: 'Length of the appointment: 15 to 600.' })
  minutes!: number;
  @Field(() => String, { defaultValue: '09:00', description: 'HH:MM in Berlin; the nearest is proposed.' })
  preferredTime!: string;
  @Field(() => Boolean, { defaultValue: false })
  skipSchoolHolidays!: boolean;
  @Field(() => Boolean, { defaultValue: true, description: 'false: online, or elsewhere.' })
  needsRoom!: boolean;
  @Field(() => Int, { defaultValue: 1, description: 'Seats that the room has at least.' })
  seats!: number;
  @Field(() => [RoomFeatureEnum], { defaultValue: [] })
  roomFeatures!: string[];
  @Field(() => Boolean, { defaultValue: false, description: 'The room is usable without steps.' })
  accessible!: boolean;
  @Field(() => String, { nullable: true, description: 'Only rooms there.' })
  siteCode?: string | null;
  @Field(() => [ID], { defaultValue: [], description: 'All of them are needed; 10 at most.' })
  trainerIds!: string[];
  @Field(() => [EquipmentKindEnum], { defaultValue: [], description: 'One piece of each.' })
  equipmentKinds!: string[];
  @Field(() => Int, { defaultValue: 5, description: '1 to 50' })
  first!: number;
}

@ObjectType({ description: 'A time at which all that was asked for is free.' })
export class FreeSlot {
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => RoomType, { nullable: true, description: 'The smallest that does.' })
  room!: unknown;
  @Field(() => [EquipmentType], { description: 'A free piece of each kind.' })
  equipment!: unknown[];
}
