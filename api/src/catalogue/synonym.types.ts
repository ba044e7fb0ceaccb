import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, PageArgs } from '../platform/connection.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';

export enum SynonymStatusEnum {
  PROPOSED = 'PROPOSED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  RETIRED = 'RETIRED',
}
registerEnumType(SynonymStatusEnum, {
  name: 'SynonymStatus',
  description: 'Only APPROVED ones are used. WITHDRAWN: by who proposed them. RETIRED: were in use.',
});

export enum SynonymDecisionEnum {
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  RETIRED = 'RETIRED',
}
registerEnumType(SynonymDecisionEnum, { name: 'SynonymDecision' });

export enum SynonymFaultEnum {
  TOO_FEW = 'TOO_FEW',
  TOO_MANY = 'TOO_MANY',
  TOO_LONG = 'TOO_LONG',
  NOTHING_TO_SEARCH = 'NOTHING_TO_SEARCH',
}
registerEnumType(SynonymFaultEnum, { name: 'SynonymFault' });

export enum SynonymDecisionFaultEnum {
  NOT_OPEN = 'NOT_OPEN',
  OWN_PROPOSAL = 'OWN_PROPOSAL',
  NOT_OWN_PROPOSAL = 'NOT_OWN_PROPOSAL',
  REASON_MISSING = 'REASON_MISSING',
}
registerEnumType(SynonymDecisionFaultEnum, {
  name: 'SynonymDecisionFault',
  description: 'NOT_OPEN: decided meanwhile, or never in use. OWN_PROPOSAL: somebody else has to decide.',
});

@ObjectType('SynonymGroup', { description: 'Phrases that mean the same: who searches for one finds all.' })
export class SynonymGroupType {
  @Field(() => ID)
  id!: string;
  @Field(() => [String])
  phrases!: string[];
  @Field(() => SynonymStatusEnum)
  status!: string;
  @Field(() => String, { nullable: true, description: 'null = came with the system' })
  proposedByName!: string | null;
  @Field(() => Date)
  proposedAt!: Date;
  @Field(() => Boolean, { description: 'The signed-in person proposed it, so that somebody else decides.' })
  isOwn!: boolean;
  @Field(() => String, { nullable: true })
  decidedByName!: string | null;
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Given with the last step.' })
  reason!: string | null;
}
export const SynonymConnection = connectionType('SynonymGroup', SynonymGroupType);

@ArgsType()
export class SynonymArgs extends PageArgs {
  @Field(() => SynonymStatusEnum, { nullable: true })
  status?: SynonymStatusEnum | null;
  @Field(() => String, { nullable: true, description: 'Part of a phrase.' })
  search?: string | null;
}

@InputType()
export class ProposeSynonymsInput {
  @Field(() => String, { description: '8 to 64 printable ASCII characters, new for each intention.' })
  idempotencyKey!: string;
  @Field(() => [String], { description: '2 to 12 of 80 characters at most.' })
  phrases!: string[];
  @Field(() => String, { nullable: true, description: '500 characters at most.' })
  reason?: string | null;
}

@InputType()
export class DecideSynonymsInput {
  @Field(() => String, { description: '8 to 64 printable ASCII characters, new for each intention.' })
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => SynonymDecisionEnum)
  decision!: SynonymDecisionEnum;
  @Field(() => String, { nullable: true, description: 'Needed to refuse and to retire.' })
  reason?: string | null;
}

@ObjectType()
export class SynonymsSuccess {
  @Field(() => SynonymGroupType)
  group!: unknown;
}

@ObjectType({ implements: Problem })
export class SynonymsInvalid extends Problem {
  @Field(() => SynonymFaultEnum)
  fault!: string;
}

@ObjectType({ implements: Problem })
export class SynonymsNotDecided extends Problem {
  @Field(() => SynonymDecisionFaultEnum)
  fault!: string;
}

@ObjectType({ implements: Problem })
export class SynonymsNotFound extends Problem {}

export const ProposeSynonymsResult = resultUnion('ProposeSynonymsResult', [
  SynonymsSuccess,
  SynonymsInvalid,
  NotPermitted,
  IdempotencyKeyReused,
  SystemBusy,
]);
export const DecideSynonymsResult = resultUnion('DecideSynonymsResult', [
  SynonymsSuccess,
  SynonymsNotDecided,
  SynonymsNotFound,
  NotPermitted,
  IdempotencyKeyReused,
  SystemBusy,
]);
