import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

@ObjectType('TeamAbsence', { description: 'How many of the applicant’s unit are in training on a day.' })
export class TeamAbsenceType {
  @Field(() => GraphQLLocalDate)
  day!: string;
  @Field(() => Int)
  inTraining!: number;
  @Field(() => Int, { description: 'Without the applicant.' })
  teamSize!: number;
}

export enum ClosedBy {
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
  OTHER = 'OTHER',
}
registerEnumType(ClosedBy, {
  name: 'ClosedBy',
  description:
    'WITHDRAWN: by the applicant; EXPIRED: nobody decided in time; OTHER: an earlier step was taken back.',
});
