import { lexicographicSortSchema, printSchema } from 'graphql';
import { weitblickSchema } from './schema.ts';

/** The contract as it stands in api/schema.graphql. */
export async function printedSchema(): Promise<string> {
  const sorted = lexicographicSortSchema(await weitblickSchema());
  return `# Written by "npm run schema" from the classes in api/src. Do not edit.\n\n${printSchema(sorted)}\n`;
}
