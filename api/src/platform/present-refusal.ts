import type { CommandRefusal } from './command.ts';

/** A member of a result union, as the GraphQL layer takes it. */
export type Presented = { __typename: string } & Record<string, unknown>;

/** What any command may answer instead of its own outcomes. */
export function presentRefusal({ type }: CommandRefusal): Presented {
  switch (type) {
    case 'SystemBusy':
      return { __typename: type, message: 'Retry with the same key', retryAfterMilliseconds: 1000 };
    case 'IdempotencyKeyReused':
      return { __typename: type, message: 'The key was used for something else' };
  }
}
