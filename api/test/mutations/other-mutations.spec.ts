import { otherCases } from './cases.ts';
import { tryMutations } from './try-mutations.ts';

tryMutations(otherCases);
