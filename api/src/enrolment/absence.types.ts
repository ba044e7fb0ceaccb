import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum AbsenceCauseEnum {
  NO_SHOW = 'NO_SHOW',
  LATE_CANCELLATION = 'LATE_CANCELLATION',
}
registerEnumType(AbsenceCauseEnum, { name: 'AbsenceCause' });

export enum ConsequenceKindEnum {
  NOTE = 'NOTE',
  COST = 'COST',
  BLOCK = 'BLOCK',
}
registerEnumType(ConsequenceKindEnum, {
  name: 'ConsequenceKind',
  description:
    'NOTE: line manager and training officer were told; COST: charged to the cost centre; BLOCK: no enrolment at the topic for a while, unless it is mandatory.',
});

@ObjectType('AbsenceConsequence', {
  description: 'What staying away led to, by the rules of the topic at that time.',
})
export class AbsenceConsequenceType {
  @Field(() => AbsenceCauseEnum)
  cause!: string;
  @Field(() => ConsequenceKindEnum)
  kind!: string;
  @Field(() => Date)
  decidedAt!: Date;
  @Field(() => Int, { nullable: true })
  costCents!: number | null;
  @Field(() => Date, { nullable: true, description: 'From then on the person may enrol again.' })
  blockedUntil!: Date | null;
  @Field(() => Date, { nullable: true, description: 'The cause was a mistake: it does not count.' })
  liftedAt!: Date | null;
}
