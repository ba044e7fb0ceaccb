import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enum-of.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';
import { PersonType } from '../people/people.types.ts';
import { EquipmentKindEnum, EquipmentType } from './planning.types.ts';
import { ResourcesInUse } from './resource-block.types.ts';
import { RESOURCE_FAULTS } from './rules/resource.ts';
import { RoomFeatureEnum, RoomType, TrainerType } from './scheduling.types.ts';

export const ResourceFaultEnum = enumOf(
  'ResourceFault',
  RESOURCE_FAULTS,
  'SITE: no such site. MINUTES: 0 to 480 before and after. PERSON: nobody has this id. CONTRACTS: one a year, 0 to 366 days.',
);

const NEW = 'Without it a new one.';
const ACTIVE = 'false = out of use: keeps its history and is no longer offered.';

@InputType()
export class SaveRoomInput {
  @Field(() => ID, { nullable: true, description: NEW })
  id?: string | null;
  @Field(() => String)
  siteCode!: string;
  @Field(() => String, { description: '120 characters at most; one of its kind at the site.' })
  name!: string;
  @Field(() => String, { nullable: true })
  floor?: string | null;
  @Field(() => Int)
  seats!: number;
  @Field(() => Boolean, { description: 'Reachable and usable without steps.' })
  accessible!: boolean;
  @Field(() => Int, { defaultValue: 0, description: 'Occupied that long before each appointment.' })
  setUpMinutes!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Occupied that long after each appointment.' })
  tearDownMinutes!: number;
  @Field(() => [RoomFeatureEnum])
  features!: string[];
  @Field(() => Boolean, { defaultValue: true, description: ACTIVE })
  active!: boolean;
  @Field(() => String)
  idempotencyKey!: string;
}
@InputType()
export class SaveEquipmentInput {
  @Field(() => ID, { nullable: true, description: NEW })
  id?: string | null;
  @Field(() => EquipmentKindEnum)
  kind!: string;
  @Field(() => String, { description: 'What is written on it; 120 characters at most, no two alike.' })
  label!: string;
  @Field(() => String, { description: 'Where it is kept.' })
  siteCode!: string;
  @Field(() => Boolean, { defaultValue: true, description: ACTIVE })
  active!: boolean;
  @Field(() => String)
  idempotencyKey!: string;
}
@InputType()
export class TrainerContractInput {
  @Field(() => Int)
  year!: number;
  @Field(() => Int, { description: '0 to 366' })
  days!: number;
}
@InputType()
export class SaveTrainerInput {
  @Field(() => ID, { nullable: true, description: NEW })
  id?: string | null;
  @Field(() => String, { description: '120 characters at most' })
  displayName!: string;
  @Field(() => ID, { nullable: true, description: 'Of internal trainers.' })
  personId?: string | null;
  @Field(() => [TrainerContractInput], { defaultValue: [], description: 'All of them; 20 at most.' })
  contracts!: TrainerContractInput[];
  @Field(() => Boolean, { defaultValue: true, description: ACTIVE })
  active!: boolean;
  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType('TrainerContract')
export class TrainerContractType {
  @Field(() => Int)
  year!: number;
  @Field(() => Int)
  agreedDays!: number;
  @Field(() => Int, {
    description: 'On which the trainer teaches, drafts too; two sessions on a day are one.',
  })
  taughtDays!: number;
}
@ObjectType({ description: 'What planners know about a trainer.' })
export class TrainerPlanning {
  @Field(() => Boolean, { description: ACTIVE })
  active!: boolean;
  @Field(() => PersonType, { nullable: true, description: 'null = external, under a contract.' })
  person!: unknown;
  @Field(() => [TrainerContractType], { description: 'By year, the newest first.' })
  contracts!: TrainerContractType[];
}

@ObjectType()
export class SaveRoomSuccess {
  @Field(() => RoomType)
  room!: unknown;
}
@ObjectType()
export class SaveEquipmentSuccess {
  @Field(() => EquipmentType)
  equipment!: unknown;
}
@ObjectType()
export class SaveTrainerSuccess {
  @Field(() => TrainerType)
  trainer!: unknown;
}
@ObjectType({ implements: Problem })
export class ResourceInvalid extends Problem {
  @Field(() => ResourceFaultEnum)
  fault!: string;
}
@ObjectType({ implements: Problem })
export class ResourceNameTaken extends Problem {}
@ObjectType({ implements: Problem })
export class ResourceNotFound extends Problem {}

const problems = [
  ...[ResourceInvalid, ResourceNotFound, ResourcesInUse],
  ...[NotPermitted, IdempotencyKeyReused, SystemBusy],
];
export const SaveRoomResult = resultUnion('SaveRoomResult', [
  SaveRoomSuccess,
  ResourceNameTaken,
  ...problems,
]);
export const SaveEquipmentResult = resultUnion('SaveEquipmentResult', [
  SaveEquipmentSuccess,
  ResourceNameTaken,
  ...problems,
]);
export const SaveTrainerResult = resultUnion('SaveTrainerResult', [SaveTrainerSuccess, ...problems]);
