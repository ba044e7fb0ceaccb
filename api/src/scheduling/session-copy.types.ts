import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TopicNotPublished } from '../catalogue/topic-commands.types.ts';
import { SessionNotFound } from '../enrolment/enrolment.types.ts';
import { IdempotencyKeyReused, NotPermitted, resultUnion, SystemBusy } from '../platform/problem.ts';
import { ResourceTypeEnum } from './planning.types.ts';
import { SessionDraftInvalid, TooManySessions } from './planning-results.types.ts';
import { SessionType } from './scheduling.types.ts';
import { SkippedDay } from './session-proposal.types.ts';

export enum LeftOutReason {
  OCCUPIED = 'OCCUPIED',
  CONTRACT = 'CONTRACT',
}
registerEnumType(LeftOutReason, {
  name: 'LeftOutReason',
  description:
    'OCCUPIED: used or blocked at the time; CONTRACT: the trainer would teach more days than agreed.',
});

@InputType()
export class CopySessionsInput {
  @Field(() => [ID], { description: '1 to 60: all are copied, as drafts, or none.' })
  sessionIds!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'YYYY-MM-DD: the earliest begins on it, the others keep their distance. This or years.',
  })
  firstDay?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: '1 to 5: each on its weekday, nearest to its date so many years later. This or firstDay.',
  })
  years?: number | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'School holidays are days off too; public holidays of Bavaria always are.',
  })
  skipSchoolHolidays!: boolean;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType({ description: 'A room, trainer or piece of equipment that the copy does without.' })
export class LeftOutResource {
  @Field(() => Int, { description: '0 = the first.' })
  appointmentIndex!: number;
  @Field(() => ResourceTypeEnum)
  resource!: string;
  @Field(() => ID)
  resourceId!: string;
  @Field(() => String)
  resourceName!: string;
  @Field(() => LeftOutReason)
  reason!: string;
}

@ObjectType()
export class SessionCopyType {
  @Field(() => SessionType)
  original!: unknown;
  @Field(() => SessionType)
  session!: unknown;
  @Field(() => [LeftOutResource])
  leftOut!: LeftOutResource[];
  @Field(() => [SkippedDay], { description: 'Days off that appointments were moved away from.' })
  avoided!: SkippedDay[];
}

@ObjectType()
export class CopySessionsSuccess {
  @Field(() => [SessionCopyType], { description: 'In the order of the originals in time.' })
  copies!: SessionCopyType[];
}

export const CopySessionsResult = resultUnion('CopySessionsResult', [
  CopySessionsSuccess,
  SessionDraftInvalid,
  TooManySessions,
  SessionNotFound,
  TopicNotPublished,
  NotPermitted,
  IdempotencyKeyReused,
  SystemBusy,
]);
