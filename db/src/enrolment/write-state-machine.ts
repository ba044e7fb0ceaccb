import { writeFile } from 'node:fs/promises';
import { coachingStateDocument } from '../coaching/coaching-status.ts';
import { peerStateDocument } from '../peer-advice/group-status.ts';
import { stateMachineDocument } from './state-diagram.ts';

const docs = new URL('../../../docs/', import.meta.url);
await writeFile(new URL('state-machine.md', docs), stateMachineDocument());
await writeFile(new URL('peer-group-states.md', docs), peerStateDocument());
await writeFile(new URL('coaching-states.md', docs), coachingStateDocument());
