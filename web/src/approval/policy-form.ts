import type { CostBearer, PolicyRulesFragment, TopicAccess } from './generated.ts';
import type { PlainMessageId } from '../i18n/index.ts';

/** What a planner edits; numbers as they are typed. */
export interface PolicyForm {
  access: TopicAccess;
  approvalSteps: '1' | '2';
  pendingHoldsSeat: boolean;
  approvalWorkingDays: string;
  offerWorkingHours: string;
  consentWithinDays: string;
  substituteAllowed: boolean;
  substituteAnywhere: boolean;
  substituteBeforeWaiting: boolean;
  noShowNote: boolean;
  noShowCost: boolean;
  noShowBlockDays: string;
  lateCancelCounts: boolean;
  selfCompletion: boolean;
  cost: string;
  costBearer: CostBearer;
}

export type PolicyField = keyof PolicyForm;

export const ACCESS_LABEL: Record<TopicAccess, PlainMessageId> = {
  OPEN: 'approval.accessOptionOPEN',
  APPROVAL: 'approval.accessOptionAPPROVAL',
  ORDER: 'approval.accessOptionORDER',
  INVITATION: 'approval.accessOptionINVITATION',
};
export const STEPS_LABEL: Record<'1' | '2', PlainMessageId> = {
  1: 'approval.stepsOption1',
  2: 'approval.stepsOption2',
};
export const BEARER_LABEL: Record<CostBearer, PlainMessageId> = {
  CENTRAL: 'approval.bearerCENTRAL',
  UNIT: 'approval.bearerUNIT',
};
export const FIELD_LABEL: Record<PolicyField, PlainMessageId> = {
  access: 'approval.fieldAccess',
  approvalSteps: 'approval.fieldSteps',
  pendingHoldsSeat: 'approval.fieldHolds',
  approvalWorkingDays: 'approval.fieldDays',
  offerWorkingHours: 'approval.fieldHours',
  consentWithinDays: 'approval.fieldConsent',
  substituteAllowed: 'approval.fieldSubstitute',
  substituteAnywhere: 'approval.fieldSubstituteAnywhere',
  substituteBeforeWaiting: 'approval.fieldSubstituteFirst',
  noShowNote: 'approval.fieldNoShow',
  noShowCost: 'approval.fieldNoShowCost',
  noShowBlockDays: 'approval.fieldNoShowBlock',
  lateCancelCounts: 'approval.fieldLateCounts',
  selfCompletion: 'approval.fieldSelfCompletion',
  cost: 'approval.fieldCost',
  costBearer: 'approval.fieldBearer',
};

/** The API refuses what is outside. */
export const RANGE = {
  approvalWorkingDays: [1, 60],
  offerWorkingHours: [1, 240],
  consentWithinDays: [0, 60],
  noShowBlockDays: [0, 365],
} as const;
export type NumberField = keyof typeof RANGE;

const MOST_CENTS = 100_000_000;

export function formOf(policy: PolicyRulesFragment, decimalSeparator: ',' | '.'): PolicyForm {
  const { costCents } = policy;
  const whole = costCents % 100 === 0;
  return {
    access: policy.access,
    // without approval the API says 0 steps, and the choice starts at the usual one
    approvalSteps: policy.approvalSteps === 2 ? '2' : '1',
    pendingHoldsSeat: policy.pendingHoldsSeat,
    approvalWorkingDays: String(policy.approvalWorkingDays),
    offerWorkingHours: String(policy.offerWorkingHours),
    consentWithinDays: String(policy.consentWithinDays),
    substituteAllowed: policy.substituteAllowed,
    substituteAnywhere: policy.substituteAnywhere,
    substituteBeforeWaiting: policy.substituteBeforeWaiting,
    noShowNote: policy.noShowNote,
    noShowCost: policy.noShowCost,
    noShowBlockDays: String(policy.noShowBlockDays),
    lateCancelCounts: policy.lateCancelCounts,
    selfCompletion: policy.selfCompletion,
    cost: whole ? String(costCents / 100) : (costCents / 100).toFixed(2).replace('.', decimalSeparator),
    costBearer: policy.costBearer,
  };
}

/** "89,50" or "89.5" → 8950; null for what is no amount. Never by way of floating point. */
export function parseCents(text: string): number | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.trim().replace(/\s*€$/, ''));
  if (!match) return null;
  const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return cents <= MOST_CENTS ? cents : null;
}

export function parseWhole(text: string, [min, max]: readonly [number, number]): number | null {
  const value = text.trim();
  if (!/^\d{1,4}$/.test(value)) return null;
  const number = Number(value);
  return number >= min && number <= max ? number : null;
}

type PolicyEdit = Omit<PolicyRulesFragment, '__typename'>;

/** @returns what to send, or the fields that cannot be sent like this */
export function readForm(
  form: PolicyForm,
): { edit: PolicyEdit; problems: [] } | { edit: null; problems: PolicyField[] } {
  const numbers = {
    approvalWorkingDays: parseWhole(form.approvalWorkingDays, RANGE.approvalWorkingDays),
    offerWorkingHours: parseWhole(form.offerWorkingHours, RANGE.offerWorkingHours),
    consentWithinDays: parseWhole(form.consentWithinDays, RANGE.consentWithinDays),
    noShowBlockDays: parseWhole(form.noShowBlockDays, RANGE.noShowBlockDays),
    cost: parseCents(form.cost),
  };
  const problems = (Object.keys(numbers) as (keyof typeof numbers)[]).filter(
    (name) => numbers[name] === null,
  );
  if (problems.length > 0) return { edit: null, problems };
  const { access, pendingHoldsSeat, costBearer } = form;
  const { substituteAllowed, substituteAnywhere, substituteBeforeWaiting } = form;
  const { noShowNote, noShowCost, lateCancelCounts, selfCompletion } = form;
  return {
    edit: {
      access,
      approvalSteps: Number(form.approvalSteps),
      pendingHoldsSeat,
      approvalWorkingDays: numbers.approvalWorkingDays!,
      offerWorkingHours: numbers.offerWorkingHours!,
      consentWithinDays: numbers.consentWithinDays!,
      substituteAllowed,
      substituteAnywhere,
      substituteBeforeWaiting,
      noShowNote,
      noShowCost,
      noShowBlockDays: numbers.noShowBlockDays!,
      lateCancelCounts,
      selfCompletion,
      costCents: numbers.cost!,
      costBearer,
    },
    problems: [],
  };
}

/** The fields in which two versions differ; who decides only counts with approval. */
export function differingFields(mine: PolicyForm, theirs: PolicyForm): PolicyField[] {
  return (Object.keys(FIELD_LABEL) as PolicyField[]).filter((field) => {
    if (field === 'approvalSteps' && mine.access !== 'APPROVAL' && theirs.access !== 'APPROVAL') return false;
    if (field === 'cost') return parseCents(mine.cost) !== parseCents(theirs.cost);
    return mine[field] !== theirs[field];
  });
}
