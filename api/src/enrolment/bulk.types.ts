import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { EnrolmentClosed, SessionNotFound } from './enrolment.types.ts';

export enum BulkModeEnum {
  ALL_OR_NOTHING = 'ALL_OR_NOTHING',
  EACH = 'EACH',
}
registerEnumType(BulkModeEnum, {
  name: 'BulkMode',
  description: 'ALL_OR_NOTHING writes nothing when somebody who is named would be left out.',
});

export enum BulkRowResultEnum {
  ENROLLED = 'ENROLLED',
  REQUESTED = 'REQUESTED',
  WAITING = 'WAITING',
  FULL = 'FULL',
  ALREADY = 'ALREADY',
  DUPLICATE = 'DUPLICATE',
  UNKNOWN_NUMBER = 'UNKNOWN_NUMBER',
  LEFT = 'LEFT',
  NOT_PERMITTED = 'NOT_PERMITTED',
  CONFLICT = 'CONFLICT',
  PREREQUISITE_MISSING = 'PREREQUISITE_MISSING',
}
registerEnumType(BulkRowResultEnum, {
  name: 'BulkRowResult',
  description:
    'FULL: no seat, and nobody is put on the waiting list unless it was said; NOT_PERMITTED: not of the own area, or unknown.',
});

@ObjectType('BulkRow')
export class BulkRowType {
  @Field(() => String, { description: 'As it was typed.' })
  number!: string;
  @Field(() => String, { nullable: true })
  displayName!: string | null;
  @Field(() => BulkRowResultEnum)
  result!: string;
}

@ObjectType('BulkReport')
export class BulkReportType {
  @Field(() => ID, { nullable: true, description: 'To add people later; null when nothing was written.' })
  id!: string | null;
  @Field(() => Int, { description: 'People with a seat, or with a request for one.' })
  enrolled!: number;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int, { description: 'Entries that lead to nothing.' })
  leftOut!: number;
  @Field(() => [BulkRowType], { description: 'One for each entry, in order; 2,000 at most for each order.' })
  rows!: BulkRowType[];
}

@ObjectType('EnrollableUnit')
export class EnrollableUnitType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  shortName!: string;
  @Field(() => Int, { description: 'With all units below it.' })
  people!: number;
}

@InputType({ description: 'Exactly one of the three.' })
export class BulkSourceInput {
  @Field(() => String, {
    nullable: true,
    description: 'Personnel numbers: pasted text or the text of a CSV file.',
  })
  list?: string | null;
  @Field(() => String, { nullable: true, description: 'Short name of a unit; with all units below it.' })
  unitShortName?: string | null;
  @Field(() => ID, { nullable: true })
  cohortId?: string | null;
}

const KEY = '8 to 64 printable characters; new for every intention, the same for every retry of it';

@InputType()
export class PreviewBulkEnrolmentInput {
  @Field(() => ID)
  sessionId!: string;
  @Field(() => BulkSourceInput)
  source!: BulkSourceInput;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Put people on the waiting list when seats are gone.',
  })
  allowWaiting!: boolean;
  @Field(() => ID, { nullable: true, description: 'Planners only: take the seats kept for a purpose.' })
  fromQuotaId?: string | null;
}
@InputType()
export class BulkEnrolInput extends PreviewBulkEnrolmentInput {
  @Field(() => BulkModeEnum)
  mode!: BulkModeEnum;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
@InputType()
export class AddToBulkEnrolmentInput {
  @Field(() => ID)
  bulkId!: string;
  @Field(() => BulkSourceInput)
  source!: BulkSourceInput;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType()
export class BulkEnrolmentPreview {
  @Field(() => BulkReportType)
  report!: unknown;
  @Field(() => Boolean, { description: 'Seats lead to requests that approvers decide.' })
  needsApproval!: boolean;
}
@ObjectType()
export class BulkEnrolmentSuccess {
  @Field(() => BulkReportType)
  report!: unknown;
}
@ObjectType({ implements: Problem, description: 'ALL_OR_NOTHING: nothing was written.' })
export class BulkRefused extends Problem {
  @Field(() => BulkReportType)
  report!: unknown;
}
@ObjectType({ implements: Problem })
export class TooManyRows extends Problem {
  @Field(() => Int)
  limit!: number;
}
@ObjectType({ implements: Problem })
export class BulkNotFound extends Problem {}

export const PreviewBulkEnrolmentResult = resultUnion('PreviewBulkEnrolmentResult', [
  BulkEnrolmentPreview,
  TooManyRows,
  EnrolmentClosed,
  SessionNotFound,
  NotPermitted,
]);
export const BulkEnrolmentResult = resultUnion('BulkEnrolmentResult', [
  BulkEnrolmentSuccess,
  BulkRefused,
  TooManyRows,
  EnrolmentClosed,
  SessionNotFound,
  BulkNotFound,
  NotPermitted,
  IdempotencyKeyReused,
  SystemBusy,
]);
