import type { EntityManager } from '@mikro-orm/postgresql';
import { TopicPolicy, type Access } from '@weitblick/db/approval';

export interface Policy {
  access: Access;
  /** How many approvers, 0 unless access is APPROVAL. */
  approvalSteps: number;
  pendingHoldsSeat: boolean;
  approvalWorkingDays: number;
  offerWorkingHours: number;
  consentWithinDays: number;
  substituteAllowed: boolean;
  substituteAnywhere: boolean;
  substituteBeforeWaiting: boolean;
  noShowNote: boolean;
  noShowCost: boolean;
  noShowBlockDays: number;
  lateCancelCounts: boolean;
  /** Share of the appointments one must be at, in percent. */
  attendancePercent: number;
  /** Whether people confirm themselves that they finished what they learn at their own pace. */
  selfCompletion: boolean;
  costCents: number;
  costBearer: 'CENTRAL' | 'UNIT';
  version: number;
}

/** The defaults of the table, for topics whose rules nobody has written yet. */
export const DEFAULT_POLICY: Policy = {
  access: 'OPEN',
  approvalSteps: 0,
  pendingHoldsSeat: true,
  approvalWorkingDays: 5,
  offerWorkingHours: 16,
  consentWithinDays: 3,
  substituteAllowed: true,
  substituteAnywhere: false,
  substituteBeforeWaiting: false,
  noShowNote: true,
  noShowCost: false,
  noShowBlockDays: 0,
  lateCancelCounts: false,
  attendancePercent: 80,
  selfCompletion: false,
  costCents: 0,
  costBearer: 'CENTRAL',
  version: 0,
};

export async function policyOfTopic(em: EntityManager, topicId: number): Promise<Policy> {
  const row = await em.findOne(TopicPolicy, { topic: topicId });
  return row ? policyFrom(row) : DEFAULT_POLICY;
}

export function policyFrom(row: TopicPolicy): Policy {
  return {
    access: row.access,
    approvalSteps: row.access === 'APPROVAL' ? row.approvalSteps : 0,
    pendingHoldsSeat: row.pendingHoldsSeat,
    approvalWorkingDays: row.approvalWorkingDays,
    offerWorkingHours: row.offerWorkingHours,
    consentWithinDays: row.consentWithinDays,
    substituteAllowed: row.substituteAllowed,
    substituteAnywhere: row.substituteAnywhere,
    substituteBeforeWaiting: row.substituteBeforeWaiting,
    noShowNote: row.noShowNote,
    noShowCost: row.noShowCost,
    noShowBlockDays: row.noShowBlockDays,
    lateCancelCounts: row.lateCancelCounts,
    attendancePercent: row.attendancePercent,
    selfCompletion: row.selfCompletion,
    costCents: row.costCents,
    costBearer: row.costBearer,
    version: row.version,
  };
}
