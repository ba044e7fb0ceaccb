import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { PersonType } from '../people/people.types.ts';
import { ResourceTypeEnum } from './planning.types.ts';
import { BLOCK_FAULTS, MAX_BLOCKED } from './rules/block.ts';
import { SessionType } from './scheduling.types.ts';

export const ResourceBlockFaultEnum = enumOf(
  'ResourceBlockFault',
  [...BLOCK_FAULTS, 'UNKNOWN_RESOURCE'],
  `RESOURCES: 1 to ${MAX_BLOCKED}. PERIOD: five years at most. NOTE_ABOUT_TRAINER: no text about people, it could say something about health.`,
);

@ObjectType('ResourceBlock', {
  description: 'A time at which a room, a trainer or a piece of equipment is not to be had.',
})
export class ResourceBlockType {
  @Field(() => ID)
  id!: string;
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
  @Field(() => String, { nullable: true, description: 'Why; never for trainers.' })
  note!: string | null;
  @Field(() => PersonType)
  createdBy!: unknown;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Int, { description: 'Appointments that use it in that time all the same.' })
  appointments!: number;
}
export const ResourceBlockConnection = connectionType('ResourceBlock', ResourceBlockType);

@ArgsType()
export class ResourceBlocksArgs extends PageArgs {
  @Field(() => Date)
  from!: Date;
  @Field(() => Date)
  until!: Date;
  @Field(() => ID, { nullable: true, description: 'Of a room, trainer or piece of equipment; else of all.' })
  resourceId?: string | null;
}

@InputType()
export class BlockResourcesInput {
  @Field(() => [ID], { description: `Rooms, trainers or equipment; 1 to ${MAX_BLOCKED}, all or none.` })
  resourceIds!: string[];
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => String, { nullable: true, description: 'Why; 200 characters at most, none for trainers.' })
  note?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'What is booked stays booked and is shown as in the way. Without it nothing is blocked then.',
  })
  evenIfBooked!: boolean;
  @Field(() => String)
  idempotencyKey!: string;
}
@InputType()
export class UnblockResourceInput {
  @Field(() => ID)
  blockId!: string;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType({ description: 'A time at which a session uses a resource.' })
export class BookedUse {
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
  @Field(() => SessionType)
  session!: unknown;
}

@ObjectType()
export class BlockResourcesSuccess {
  @Field(() => [ID])
  blockIds!: string[];
}
@ObjectType()
export class UnblockResourceSuccess {
  @Field(() => ID)
  blockId!: string;
}
@ObjectType({ implements: Problem })
export class ResourceBlockInvalid extends Problem {
  @Field(() => ResourceBlockFaultEnum)
  fault!: string;
}
@ObjectType({ implements: Problem, description: 'Sessions use it in that time. Nothing was changed.' })
export class ResourcesInUse extends Problem {
  @Field(() => [BookedUse], { description: 'In the order of time; 50 at most.' })
  uses!: unknown[];
  @Field(() => Int)
  useCount!: number;
}
@ObjectType({ implements: Problem })
export class ResourceBlockNotFound extends Problem {}

const always = [NotPermitted, IdempotencyKeyReused, SystemBusy];
export const BlockResourcesResult = resultUnion('BlockResourcesResult', [
  BlockResourcesSuccess,
  ResourceBlockInvalid,
  ResourcesInUse,
  ...always,
]);
export const UnblockResourceResult = resultUnion('UnblockResourceResult', [
  UnblockResourceSuccess,
  ResourceBlockNotFound,
  ...always,
]);
