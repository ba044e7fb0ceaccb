import { writeFile } from 'node:fs/promises';
import { stateMachineDocument } from './state-diagram.ts';

await writeFile(new URL('../../../docs/state-machine.md', import.meta.url), stateMachineDocument());
