import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum ConflictKindEnum {
  CONFIRMED_SESSION = 'CONFIRMED_SESSION',
  REQUESTED_SESSION = 'REQUESTED_SESSION',
  OFFERED_SESSION = 'OFFERED_SESSION',
  WAITING_SESSION = 'WAITING_SESSION',
  PART_TIME_DAY = 'PART_TIME_DAY',
  VOCATIONAL_SCHOOL = 'VOCATIONAL_SCHOOL',
  LEAVE = 'LEAVE',
  OTHER = 'OTHER',
}
registerEnumType(ConflictKindEnum, {
  name: 'ConflictKind',
  description:
    "…_SESSION: another training with the person's enrolment in that status; PART_TIME_DAY: a weekday the person does not work; the rest: blocked times.",
});

@ObjectType('Conflict', {
  description: 'Something that overlaps a session. A warning: enrolling is possible all the same.',
})
export class ConflictType {
  @Field(() => ConflictKindEnum)
  kind!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  sessionId!: number | null;
}

@ObjectType('ApplicantConflict', {
  description: 'What an approver learns about a conflict: kind, time, and the title of a training.',
})
export class ApplicantConflictType {
  @Field(() => ConflictKindEnum)
  kind!: string;
  @Field(() => Date)
  startsAt!: Date;
  @Field(() => Date)
  endsAt!: Date;
  @Field(() => String, { nullable: true, description: 'Only for trainings.' })
  title!: string | null;
}
