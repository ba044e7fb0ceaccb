import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SessionType } from '../scheduling/scheduling.types.ts';

export enum ChanceLikelihood {
  GOOD = 'GOOD',
  MEDIUM = 'MEDIUM',
  LOW = 'LOW',
}
registerEnumType(ChanceLikelihood, { name: 'ChanceLikelihood' });

export enum ChanceBasisEnum {
  TOPIC = 'TOPIC',
  FORMAT = 'FORMAT',
}
registerEnumType(ChanceBasisEnum, {
  name: 'ChanceBasis',
  description: 'TOPIC: earlier sessions of the topic; FORMAT: of all topics in the same format.',
});

export enum AlternativeKind {
  SAME_TOPIC = 'SAME_TOPIC',
  RELATED_TOPIC = 'RELATED_TOPIC',
}
registerEnumType(AlternativeKind, { name: 'AlternativeKind' });

@ObjectType('PromotionChance', {
  description:
    'What became of people who stood at the same place of a list as long before its end. Never guessed: null where too few did.',
})
export class PromotionChanceType {
  @Field(() => ChanceLikelihood)
  likelihood!: string;
  @Field(() => ChanceBasisEnum)
  basis!: string;
  @Field(() => Int, { description: 'People who stood there and stayed on the list.' })
  cases!: number;
  @Field(() => Int, { description: 'Those of them who got a seat or were offered one.' })
  promoted!: number;
}

@ObjectType('SessionAlternative')
export class SessionAlternativeType {
  @Field(() => AlternativeKind)
  kind!: string;
  @Field(() => SessionType)
  session!: unknown;
}
