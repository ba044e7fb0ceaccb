import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TooManyAttempts } from '../people/people.types.ts';
import { connectionType } from '../platform/connection.ts';
import { Problem, resultUnion } from '../platform/problem.ts';

@ObjectType()
export class TrainingRecordEntry {
  @Field(() => ID)
  enrolmentId!: string;
  @Field(() => ID)
  sessionId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  courseNumber!: string;
  @Field(() => GraphQLLocalDate)
  firstDay!: string;
  @Field(() => GraphQLLocalDate)
  lastDay!: string;
  @Field(() => Int, { nullable: true, description: 'null for learning at one’s own pace' })
  minutes!: number | null;
  @Field(() => String, { nullable: true, description: 'null until the certificate is first downloaded' })
  certificateNumber!: string | null;
  @Field(() => String, { description: 'The certificate as PDF, for the person only.' })
  certificatePath!: string;
}

export const TrainingRecordConnection = connectionType('TrainingRecord', TrainingRecordEntry);

@ObjectType({ description: 'What the person attended, newest first.' })
export class TrainingRecord {
  @Field(() => TrainingRecordConnection)
  entries!: unknown;
  @Field(() => Int, { description: 'Of all entries, not only of this page.' })
  totalMinutes!: number;
  @Field(() => [Int], { description: 'Years with entries, newest first; 60 at most.' })
  years!: number[];
  @Field(() => String, { description: 'The whole list as a file.' })
  csvPath!: string;
}

@ObjectType({ description: 'Compare it with the paper. The name is given by its initials only.' })
export class CertificateVerified {
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => GraphQLLocalDate)
  firstDay!: string;
  @Field(() => GraphQLLocalDate)
  lastDay!: string;
  @Field(() => Int, { nullable: true })
  minutes!: number | null;
  @Field(() => String)
  initials!: string;
}
@ObjectType({ implements: Problem, description: 'It was issued, and then taken back.' })
export class CertificateRevoked extends Problem {
  @Field(() => String)
  number!: string;
}
@ObjectType({ implements: Problem })
export class CertificateNotFound extends Problem {}

export const VerifyCertificateResult = resultUnion('VerifyCertificateResult', [
  CertificateVerified,
  CertificateRevoked,
  CertificateNotFound,
  TooManyAttempts,
]);
