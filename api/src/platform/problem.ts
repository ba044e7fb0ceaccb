import { createUnionType, Field, Int, InterfaceType, ObjectType, type ClassType } from 'type-graphql';

@InterfaceType('Problem', {
  description:
    'An expected outcome that is not success. Clients switch on __typename; `message` is English, for logs and developers.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Problem {
  @Field(() => String)
  message!: string;
}

@ObjectType({
  implements: Problem,
  description: 'The key was used for another command or other input before.',
})
export class IdempotencyKeyReused extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'The server could not get to the command in time. Retry with the same key: it has one effect at most.',
})
export class SystemBusy extends Problem {
  @Field(() => Int)
  retryAfterMilliseconds!: number;
}

@ObjectType({ implements: Problem })
export class NotPermitted extends Problem {}

/** A union of one success type and named problems, told apart by __typename. */
export function resultUnion(name: string, types: readonly ClassType[]) {
  return createUnionType({
    name,
    types: () => [...types] as [ClassType, ...ClassType[]],
    resolveType: (value) => (value as { __typename: string }).__typename,
  });
}
