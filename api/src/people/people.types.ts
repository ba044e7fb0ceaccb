import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeInterface } from '../platform/node.types.ts';
import { Problem, resultUnion } from '../platform/problem.ts';

export enum PersonRole {
  EMPLOYEE = 'EMPLOYEE',
  LEADER = 'LEADER',
  APPRENTICE = 'APPRENTICE',
  COACH = 'COACH',
  TRAINING_PLANNER = 'TRAINING_PLANNER',
  TRAINING_OFFICER = 'TRAINING_OFFICER',
  ADMINISTRATOR = 'ADMINISTRATOR',
  REPORT_READER = 'REPORT_READER',
}
registerEnumType(PersonRole, { name: 'PersonRole' });

@ObjectType('OrganisationalUnit')
export class OrganisationalUnitType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  shortName!: string;
}

@ObjectType('Person', { implements: NodeInterface })
export class PersonType extends NodeInterface {
  @Field(() => String)
  displayName!: string;
}

@ObjectType({ description: 'The signed-in person and what belongs to them.' })
export class Viewer {
  @Field(() => PersonType)
  person!: unknown;
  @Field(() => [PersonRole])
  roles!: readonly string[];
}

@InputType()
export class SignInInput {
  @Field(() => String)
  personnelNumber!: string;
  @Field(() => String)
  password!: string;
}

@ObjectType()
export class SignInSuccess {
  @Field(() => Viewer)
  viewer!: unknown;
}

@ObjectType({ implements: Problem, description: 'The same for an unknown number and a wrong password.' })
export class InvalidCredentials extends Problem {}

@ObjectType({ implements: Problem })
export class TooManyAttempts extends Problem {
  @Field(() => Int)
  retryAfterSeconds!: number;
}

export const SignInResult = resultUnion('SignInResult', [SignInSuccess, InvalidCredentials, TooManyAttempts]);

@InputType()
export class SignOutInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string;
}

@ObjectType()
export class SignOutSuccess {
  @Field(() => Boolean)
  ok!: boolean;
}

export const SignOutResult = resultUnion('SignOutResult', [SignOutSuccess]);
