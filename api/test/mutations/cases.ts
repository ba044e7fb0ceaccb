import type { Role, SignedInRole, World } from './world.ts';
import { allocationCases } from './allocation-cases.ts';
import { approvalCases } from './approval-cases.ts';
import { coachingCases } from './coaching-cases.ts';
import { completionCases } from './completion-cases.ts';
import { attendanceCases } from './attendance-cases.ts';
import { deskCases } from './desk-cases.ts';
import { enrolmentCases } from './enrolment-cases.ts';
import { interfaceCases } from './interface-cases.ts';
import { peerAdviceCases } from './peer-advice-cases.ts';
import { peerRoundCases } from './peer-round-cases.ts';
import { personalCases } from './personal-cases.ts';
import { planningCases } from './planning-cases.ts';
import { teamCases } from './team-cases.ts';
import { resourceCases } from './resource-cases.ts';
import { seriesCases } from './series-cases.ts';
import { substitutionCases } from './substitution-cases.ts';
import { questionCases } from './question-cases.ts';
import { reportCases } from './report-cases.ts';
import { programmeCases } from './programme-cases.ts';
import { searchCases } from './search-cases.ts';
import { topicCases } from './topic-cases.ts';
import { yearPlanCases } from './year-plan-cases.ts';

export type Input = Record<string, unknown>;

export interface Attempt {
  by: SignedInRole;
  input: Input;
}

export interface MutationCase {
  /** Makes what the mutation needs, and an input (without its key) with which `by` succeeds. */
  valid: (world: World) => Promise<Attempt>;
  /** Who else would succeed with the same input; everybody not named is refused. */
  alsoAllowed: readonly Role[];
  /** What the refused are told. A "not found" must be the same as for what does not exist. */
  refusal: string | null;
  /** Ids that name something else than the object, with what is said about those that name nothing. */
  otherIds?: Record<string, string>;
  /** Wrong states and past deadlines, each with the named problem that is the answer. */
  wrong?: Record<string, { expect: string; make: (world: World) => Promise<Attempt> }>;
  /** Who is refused in other words, because they may see the object. */
  refusalOf?: Partial<Record<Role, string>>;
  /** The input names nothing, so that no other input of the same shape exists. */
  namesNothing?: boolean;
  /** A second request of the same kind has an effect of its own, by design. */
  repeats?: boolean;
}

/** In two halves, each tried in a world of its own: what one case leaves behind (seats, absences) may be in the way of another. */
export const coreCases: Record<string, MutationCase> = {
  ...enrolmentCases,
  ...substitutionCases,
  ...attendanceCases,
  ...completionCases,
  ...approvalCases,
  ...questionCases,
  ...planningCases,
  ...allocationCases,
  ...deskCases,
  ...seriesCases,
  ...resourceCases,
  ...programmeCases,
  ...topicCases,
  ...searchCases,
};
export const otherCases: Record<string, MutationCase> = {
  ...teamCases,
  ...personalCases,
  ...reportCases,
  ...interfaceCases,
  ...peerAdviceCases,
  ...coachingCases,
  ...yearPlanCases,
  ...peerRoundCases,
};

export const mutationCases: Record<string, MutationCase> = { ...coreCases, ...otherCases };
