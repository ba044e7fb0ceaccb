import { registerEnumType } from 'type-graphql';

/** A GraphQL enum of the words themselves. */
export function enumOf<Word extends string>(name: string, words: readonly Word[], description?: string) {
  const values = Object.fromEntries(words.map((word) => [word, word])) as { [W in Word]: W };
  registerEnumType(values, { name, ...(description ? { description } : {}) });
  return values;
}
