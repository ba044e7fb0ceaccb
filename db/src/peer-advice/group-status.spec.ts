import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { peerStateDocument } from './group-status.ts';

describe('docs/peer-group-states.md', () => {
  it('is drawn from the table the code runs by', async () => {
    const committed = await readFile(new URL('../../../docs/peer-group-states.md', import.meta.url), 'utf8');
    expect(committed).toBe(peerStateDocument());
  });
});
