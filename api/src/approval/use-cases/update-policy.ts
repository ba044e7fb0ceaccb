import { LockMode } from '@mikro-orm/core';
import { TopicPolicy, type Access } from '@weitblick/db/approval';
import { Topic } from '@weitblick/db/catalogue';
import type { CommandDependencies } from '../../platform/command.ts';

export interface PolicyEdit {
  access: Access;
  approvalSteps: number;
  pendingHoldsSeat: boolean;
  approvalWorkingDays: number;
  offerWorkingHours: number;
  consentWithinDays: number;
  substituteAllowed: boolean;
  noShowNote: boolean;
  /** These are as they were when left out. */
  substituteAnywhere?: boolean;
  substituteBeforeWaiting?: boolean;
  noShowCost?: boolean;
  noShowBlockDays?: number;
  lateCancelCounts?: boolean;
  attendancePercent?: number;
  selfCompletion?: boolean;
  costCents: number;
  costBearer: 'CENTRAL' | 'UNIT';
}

export interface UpdatePolicyCommand {
  mayPlan: boolean;
  topicId: number;
  /** The version the planner saw; 0 when there were no own rules yet. */
  expectedVersion: number;
  edit: PolicyEdit;
}

export type UpdatePolicyOutcome =
  | { type: 'PolicyUpdated'; topicId: number }
  | { type: 'TopicNotFound' }
  | { type: 'NotPermitted' }
  | { type: 'StaleVersion'; currentVersion: number }
  | { type: 'InvalidPolicy'; message: string };

const RANGES = {
  approvalSteps: [1, 2],
  approvalWorkingDays: [1, 60],
  offerWorkingHours: [1, 240],
  consentWithinDays: [0, 60],
  noShowBlockDays: [0, 365],
  attendancePercent: [1, 100],
  costCents: [0, 100_000_000],
} as const;

/** Writes the rules of a topic. They count for enrolments from now on; requests under way keep their deadlines. */
export async function updatePolicy(
  { em }: CommandDependencies,
  { mayPlan, topicId, expectedVersion, edit }: UpdatePolicyCommand,
): Promise<UpdatePolicyOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  for (const [name, [min, max]] of Object.entries(RANGES)) {
    const value = edit[name as keyof typeof RANGES];
    if (value !== undefined && (value < min || value > max))
      return { type: 'InvalidPolicy', message: `${name} must be from ${min} to ${max}` };
  }
  return em.fork().transactional(async (tx) => {
    const topic = await tx.findOne(
      Topic,
      { id: topicId, status: { $ne: 'DRAFT' } },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!topic) return { type: 'TopicNotFound' };
    const row = await tx.findOne(TopicPolicy, { topic: topicId });
    const currentVersion = row?.version ?? 0;
    if (currentVersion !== expectedVersion) return { type: 'StaleVersion', currentVersion };
    if (row) tx.assign(row, { ...edit, version: currentVersion + 1 });
    else tx.create(TopicPolicy, { topic, ...edit, version: 1 });
    return { type: 'PolicyUpdated', topicId };
  });
}
