import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printedSchema } from './http/printed-schema.ts';

/** `npm run schema`: writes the contract. Commit the result with the change that caused it. */
await writeFile(fileURLToPath(new URL('../schema.graphql', import.meta.url)), await printedSchema());
