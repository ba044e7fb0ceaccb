import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { apiReference } from './http/api-reference.ts';
import { printedSchema } from './http/printed-schema.ts';

/** `npm run schema`: writes the contract and its reference. Commit the results with the change that caused them. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
await writeFile(at('../schema.graphql'), await printedSchema());
await writeFile(at('../../docs/api-reference.md'), await apiReference());
