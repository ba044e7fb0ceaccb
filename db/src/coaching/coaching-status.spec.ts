import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { coachingStateDocument } from './coaching-status.ts';

describe('docs/coaching-states.md', () => {
  it('is drawn from the table the code runs by', async () => {
    const committed = await readFile(new URL('../../../docs/coaching-states.md', import.meta.url), 'utf8');
    expect(committed).toBe(coachingStateDocument());
  });
});
