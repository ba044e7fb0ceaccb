import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SynonymEvent, SynonymGroup } from '@weitblick/db/catalogue';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import {
  checkPhrases,
  decisionFault,
  type DecisionFault,
  type SynonymDecision,
  type SynonymFault,
} from '../rules/synonyms.ts';

interface Planner {
  actorId: number;
  mayPlan: boolean;
  idempotencyKey: string;
}

export type SynonymOutcome =
  | { type: 'SynonymsSaved'; groupId: number }
  | { type: 'SynonymsInvalid'; fault: SynonymFault }
  | { type: 'SynonymsNotDecided'; fault: DecisionFault }
  | { type: 'SynonymsNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Proposes phrases that mean the same; nothing is found by them until somebody else approves. */
export async function proposeSynonyms(
  deps: CommandDependencies,
  {
    actorId,
    mayPlan,
    idempotencyKey,
    ...input
  }: Planner & { phrases: readonly string[]; reason: string | null },
): Promise<SynonymOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  const phrases = checkPhrases(input.phrases);
  if (typeof phrases === 'string') return { type: 'SynonymsInvalid', fault: phrases };
  return runCommand<null, SynonymOutcome>(
    deps,
    { name: 'proposeSynonyms', actorId, idempotencyKey, input },
    async () => null,
    async (tx, _locked, now) => {
      const group = tx.create(SynonymGroup, {
        phrases,
        status: 'PROPOSED',
        proposedBy: actorId,
        proposedAt: now,
        decidedBy: null,
        decidedAt: null,
      });
      await tx.flush();
      writeEvent(tx, group, { actorId, reason: input.reason, now });
      await tx.flush();
      return { outcome: { type: 'SynonymsSaved', groupId: group.id }, effect: true };
    },
  );
}

/** Approves, refuses, takes back or retires a group; each search process follows within seconds. */
export async function decideSynonyms(
  deps: CommandDependencies,
  {
    actorId,
    mayPlan,
    idempotencyKey,
    ...input
  }: Planner & { groupId: number; decision: SynonymDecision; reason: string | null },
): Promise<SynonymOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  const { groupId, decision, reason } = input;
  return runCommand<SynonymGroup | null, SynonymOutcome>(
    deps,
    { name: 'decideSynonyms', actorId, idempotencyKey, input },
    (tx) => tx.findOne(SynonymGroup, groupId, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    async (tx, group, now) => {
      if (!group) return { outcome: { type: 'SynonymsNotFound' }, effect: false };
      const isOwn = group.proposedBy?.id === actorId;
      const fault = decisionFault({ status: group.status, isOwn }, decision, reason);
      if (fault) return { outcome: { type: 'SynonymsNotDecided', fault }, effect: false };
      tx.assign(group, { status: decision, decidedBy: actorId, decidedAt: now });
      writeEvent(tx, group, { actorId, reason, now });
      await tx.flush();
      return { outcome: { type: 'SynonymsSaved', groupId }, effect: true };
    },
  );
}

function writeEvent(
  tx: EntityManager,
  group: SynonymGroup,
  { actorId, reason, now }: { actorId: number; reason: string | null; now: Date },
): void {
  tx.create(SynonymEvent, { group, kind: group.status, at: now, actor: actorId, reason });
}
