import { describe, expect, it } from '@jest/globals';
import { coreCases, mutationCases } from './cases.ts';
import { MUTATIONS } from './operation.ts';
import { tryMutations } from './try-mutations.ts';

describe('the table of mutations', () => {
  it('has a row for every mutation of the schema and for no other', () => {
    expect(Object.keys(mutationCases).sort()).toEqual([...MUTATIONS].sort());
  });
});

tryMutations(coreCases);
