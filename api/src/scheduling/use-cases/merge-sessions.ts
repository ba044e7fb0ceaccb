import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session } from '@weitblick/db/scheduling';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { lockSessions } from '../../enrolment/use-cases/ledger.ts';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { factsOf, presentIn, standingOf } from '../queries/session-facts.ts';
import { mergeObstacle, planMerge, type MergeObstacle } from '../rules/regroup.ts';
import { endSession, type CallingOff } from './call-off.ts';
import { notChangeable } from './change-session.ts';
import { placePeople } from './place-people.ts';
import type { SessionRefusal } from './planning-refusals.ts';
import { recordSession } from './session-ledger.ts';

export interface MergeSessionsCommand {
  actorId: number;
  mayPlan: boolean;
  /** The session that does not take place. */
  sourceId: number;
  sourceVersion: number;
  /** The session that its people are asked to move to. */
  targetId: number;
  targetVersion: number;
  /** Told to everybody whom it concerns. */
  reason: string | null;
  idempotencyKey: string;
}

export type MergeSessionsOutcome =
  | { type: 'SessionsMerged'; sourceId: number; targetId: number; asked: number; queued: number }
  | { type: 'MergeNotPossible'; obstacle: MergeObstacle }
  | { type: 'ReasonRequired' }
  | SessionRefusal;

/**
 * Merges a session into another of the topic, in one transaction: it is cancelled, and everybody in it is asked whether
 * the other date suits. A seat there is kept for whoever had one, in the order in which they came, until they answer or
 * the offer runs out; requests are asked for anew; the rest goes on the waiting list behind those who are there.
 */
export async function mergeSessions(
  deps: CommandDependencies,
  command: MergeSessionsCommand,
): Promise<MergeSessionsOutcome> {
  const { actorId, mayPlan, sourceId, sourceVersion, targetId, targetVersion, reason, idempotencyKey } =
    command;
  if (!mayPlan) return { type: 'NotPermitted' };
  const refuse = (outcome: MergeSessionsOutcome) => ({ outcome, effect: false });
  return runCommand<Map<number, Session>, MergeSessionsOutcome>(
    deps,
    {
      name: 'mergeSessions',
      actorId,
      idempotencyKey,
      input: { sourceId, sourceVersion, targetId, targetVersion, reason },
    },
    (tx, faults) => lockSessions(tx, [sourceId, targetId], faults),
    async (tx, sessions, now) => {
      const [source, target] = [sessions.get(sourceId), sessions.get(targetId)];
      if (!source || !target) return refuse({ type: 'SessionNotFound' });
      const refused = notChangeable(source, sourceVersion, now) ?? notChangeable(target, targetVersion, now);
      if (refused) return refuse(refused);
      const obstacle = mergeObstacle(factsOf(source), factsOf(target), now);
      if (obstacle) return refuse({ type: 'MergeNotPossible', obstacle });
      if (!reason) return refuse({ type: 'ReasonRequired' });
      const moved = await merge(tx, source, target, { at: now, actorId, reason });
      return { outcome: { type: 'SessionsMerged', sourceId, targetId, ...moved }, effect: true };
    },
  );
}

async function merge(
  tx: EntityManager,
  source: Session,
  target: Session,
  by: CallingOff,
): Promise<{ asked: number; queued: number }> {
  const policy = await policyOfTopic(tx, target.topic.id);
  const { seats } = factsOf(target);
  const standing = await standingOf(tx, source.id, by.at);
  const plan = planMerge(standing, { seats, present: await presentIn(tx, target.id) }, policy);
  await endSession(tx, source, plan, { ...by, mergedInto: target.number });
  await placePeople(tx, target, plan.placements, { ...by, policy });
  const queued = plan.placements.filter(({ effect }) => effect === 'MOVED_TO_WAITING_LIST').length;
  const moved = { asked: plan.placements.length - queued, queued };
  target.version += 1;
  recordSession(tx, target, 'MERGED', { ...by, details: { from: source.number, ...moved } });
  return moved;
}
