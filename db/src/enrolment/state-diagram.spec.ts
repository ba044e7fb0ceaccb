import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { stateMachineDocument } from './state-diagram.ts';

describe('docs/state-machine.md', () => {
  it('is drawn from the table the code runs by', async () => {
    const committed = await readFile(new URL('../../../docs/state-machine.md', import.meta.url), 'utf8');
    expect(committed).toBe(stateMachineDocument());
  });
});
