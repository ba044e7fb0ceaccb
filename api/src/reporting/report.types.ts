import { ACCESS_PURPOSES } from '@weitblick/db/reporting';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { EnrolmentStatusEnum } from '../enrolment/enrolment.types.ts';
import { SessionFormat } from '../catalogue/catalogue.types.ts';
import { PERIOD_PRESETS } from './rules/period.ts';
import { DIMENSIONS, MEASURES, REPORT_NAMES, type Measure } from './rules/report-catalogue.ts';

export const ReportNameEnum = enumOf('ReportName', REPORT_NAMES);
export const ReportDimensionEnum = enumOf('ReportDimension', DIMENSIONS);
export const ReportMeasureEnum = enumOf('ReportMeasure', Object.keys(MEASURES) as Measure[]);
export const ReportPeriodEnum = enumOf('ReportPeriod', PERIOD_PRESETS, 'Periods that move with the day.');
export const AccessPurposeEnum = enumOf('AccessPurpose', ACCESS_PURPOSES, 'Why a list with names is opened.');
const MeasureUnitEnum = enumOf('MeasureUnit', ['COUNT', 'PERCENT', 'CENTS', 'SCALE'], 'SCALE: 1 to 5.');

@ObjectType({ description: 'A report that the viewer may open.' })
export class AvailableReport {
  @Field(() => ReportNameEnum)
  name!: string;
  @Field(() => [ReportDimensionEnum], { description: 'The first is where it starts.' })
  dimensions!: readonly string[];
  @Field(() => Boolean, { description: 'Only whole years and no filter but the unit.' })
  coarse!: boolean;
}

@InputType({
  description: 'Days are those of the start of sessions, in Berlin. Either a period or both days.',
})
export class ReportInput {
  @Field(() => ReportNameEnum)
  report!: keyof typeof ReportNameEnum;
  @Field(() => ReportDimensionEnum)
  dimension!: keyof typeof ReportDimensionEnum;
  @Field(() => ReportPeriodEnum, { nullable: true })
  period?: keyof typeof ReportPeriodEnum | null;
  @Field(() => String, { nullable: true })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Included.' })
  to?: string | null;
  @Field(() => ID, { nullable: true, description: 'With all units below.' })
  unitId?: string | null;
  @Field(() => ID, { nullable: true })
  categoryId?: string | null;
  @Field(() => SessionFormat, { nullable: true })
  format?: SessionFormat | null;
}

@ObjectType()
export class ReportCell {
  @Field(() => Float, {
    nullable: true,
    description: 'null when hidden, and when there is nothing to divide by',
  })
  value!: number | null;
  @Field(() => Boolean, { description: 'Too few people are behind it, or behind a neighbour.' })
  hidden!: boolean;
}

@ObjectType()
export class ReportRow {
  @Field(() => String, {
    description: 'For `reportEntries`; of units and categories also the id of the filter.',
  })
  key!: string;
  @Field(() => String, { nullable: true, description: 'null where the key is a format, month, status …' })
  label!: string | null;
  @Field(() => [ReportCell], { description: 'In the order of the measures.' })
  cells!: ReportCell[];
}

@ObjectType('ReportMeasureTerms')
export class ReportMeasureType {
  @Field(() => ReportMeasureEnum)
  name!: string;
  @Field(() => MeasureUnitEnum)
  unit!: string;
}

@ObjectType()
export class ReportUnit {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  shortName!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('ReportFigures')
export class ReportFiguresType {
  @Field(() => String, { description: 'First day, YYYY-MM-DD.' })
  from!: string;
  @Field(() => String, { description: 'Last day.' })
  to!: string;
  @Field(() => [ReportRow])
  rows!: ReportRow[];
  @Field(() => [ReportCell], {
    description: 'Each person and session once: not the sum of the rows where these overlap.',
  })
  total!: ReportCell[];
}

@ObjectType()
export class Report {
  @Field(() => [ReportMeasureType])
  measures!: ReportMeasureType[];
  @Field(() => [ReportUnit], { description: 'From the viewer’s own unit down to the chosen one.' })
  unitPath!: ReportUnit[];
  @Field(() => Boolean, { description: 'Whether the viewer may open the lists behind the figures.' })
  mayOpenLists!: boolean;
  @Field(() => Boolean, { description: 'Whether those lists hold names, so that their opening is recorded.' })
  listsHaveNames!: boolean;
  @Field(() => Int, { description: 'Figures of fewer people are hidden.' })
  minimumGroup!: number;
  @Field(() => ReportFiguresType)
  figures!: ReportFiguresType;
}

@ObjectType('ReportEntry', { description: 'One row behind a figure; what does not apply is null.' })
export class ReportEntryType {
  @Field(() => String, { description: 'YYYY-MM-DD' })
  day!: string;
  @Field(() => String)
  topicTitle!: string;
  @Field(() => ID, { nullable: true })
  sessionId!: string | null;
  @Field(() => String, { nullable: true })
  number!: string | null;
  @Field(() => String, { nullable: true })
  personName!: string | null;
  @Field(() => String, { nullable: true })
  unitName!: string | null;
  @Field(() => EnrolmentStatusEnum, { nullable: true })
  status!: string | null;
  @Field(() => Int, { nullable: true })
  costCents!: number | null;
  @Field(() => Int, { nullable: true })
  capacity!: number | null;
  @Field(() => Int, { nullable: true })
  taken!: number | null;
  @Field(() => Int, { nullable: true })
  waiting!: number | null;
  @Field(() => Int, { nullable: true })
  peak!: number | null;
  @Field(() => Int, { nullable: true })
  answers!: number | null;
  @Field(() => Float, { nullable: true })
  evaluation!: number | null;
}

@ObjectType()
export class ReportEntryConnection extends connectionType('ReportEntry', ReportEntryType) {
  @Field(() => Float, { nullable: true, description: 'The figure, computed from these very rows.' })
  figure!: number | null;
}
