import { REPORT_RHYTHMS } from '@weitblick/db/reporting';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SessionFormat } from '../catalogue/catalogue.types.ts';
import { enumOf } from '../platform/enum-of.ts';
import { NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { ReportDimensionEnum, ReportInput, ReportNameEnum, ReportPeriodEnum } from './report.types.ts';

export const ReportRhythmEnum = enumOf(
  'ReportRhythm',
  REPORT_RHYTHMS,
  'On the first working day of each week or month.',
);

@ObjectType()
export class ReportRecipientType {
  @Field(() => String)
  displayName!: string;
  @Field(() => String, { nullable: true, description: 'null = no mailbox: told in the inbox only' })
  email!: string | null;
  @Field(() => Boolean, { description: 'Whose report it is.' })
  owner!: boolean;
}

@ObjectType('ReportSchedule')
export class ReportScheduleType {
  @Field(() => ReportRhythmEnum)
  rhythm!: string;
  @Field(() => Int, { description: 'Of the clock in Berlin.' })
  hour!: number;
  @Field(() => String, { description: 'YYYY-MM-DD' })
  startsOn!: string;
  @Field(() => String, { nullable: true, description: 'Last day on which it may be sent; null = no end.' })
  endsOn!: string | null;
  @Field(() => Boolean)
  paused!: boolean;
  @Field(() => String, { nullable: true, description: 'Day of the next sending; null = none.' })
  nextOn!: string | null;
  @Field(() => [ReportRecipientType], { description: 'With the owner.' })
  recipients!: ReportRecipientType[];
}

@ObjectType('SavedReport', { description: 'A question that somebody keeps. Figures are never stored.' })
export class SavedReportType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => ReportNameEnum)
  report!: string;
  @Field(() => ReportDimensionEnum)
  dimension!: string;
  @Field(() => ReportPeriodEnum)
  period!: string;
  @Field(() => ID, { nullable: true })
  unitId!: string | null;
  @Field(() => ID, { nullable: true })
  categoryId!: string | null;
  @Field(() => SessionFormat, { nullable: true })
  format!: string | null;
  @Field(() => ReportScheduleType, { nullable: true })
  schedule!: ReportScheduleType | null;
}

@InputType()
export class SaveReportInput {
  @Field(() => String, { description: '1 to 100 characters.' })
  name!: string;
  @Field(() => ReportInput, { description: 'With a period that moves with the day.' })
  question!: ReportInput;
}
@InputType()
export class SavedReportInput {
  @Field(() => ID)
  id!: string;
}
@InputType()
export class ScheduleReportInput extends SavedReportInput {
  @Field(() => ReportRhythmEnum)
  rhythm!: (typeof REPORT_RHYTHMS)[number];
  @Field(() => Int, { description: '6 to 20, of the clock in Berlin.' })
  hour!: number;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  endsOn?: string | null;
  @Field(() => Boolean, { defaultValue: false })
  paused!: boolean;
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Mail addresses of colleagues who may read the report, 20 at most; the owner gets it anyway.',
  })
  addresses!: string[];
}

@ObjectType()
export class SavedReportSuccess {
  @Field(() => SavedReportType)
  savedReport!: SavedReportType;
}
@ObjectType()
export class DeleteSavedReportSuccess {
  @Field(() => ID)
  deletedId!: string;
}
@ObjectType({ implements: Problem })
export class SavedReportNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'The viewer keeps another question under this name.' })
export class SavedReportNameTaken extends Problem {}
@ObjectType({ implements: Problem })
export class TooManySavedReports extends Problem {
  @Field(() => Int)
  limit!: number;
}
@ObjectType({ implements: Problem, description: 'Unknown, or they may not read this report.' })
export class ReportRecipientsRefused extends Problem {
  @Field(() => [String])
  addresses!: string[];
}

export const SaveReportResult = resultUnion('SaveReportResult', [
  SavedReportSuccess,
  SavedReportNameTaken,
  TooManySavedReports,
  NotPermitted,
  SystemBusy,
]);
export const ScheduleReportResult = resultUnion('ScheduleReportResult', [
  SavedReportSuccess,
  SavedReportNotFound,
  ReportRecipientsRefused,
  SystemBusy,
]);
export const UnscheduleReportResult = resultUnion('UnscheduleReportResult', [
  SavedReportSuccess,
  SavedReportNotFound,
  SystemBusy,
]);
export const DeleteSavedReportResult = resultUnion('DeleteSavedReportResult', [
  DeleteSavedReportSuccess,
  SavedReportNotFound,
]);
