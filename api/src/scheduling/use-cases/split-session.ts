import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session } from '@weitblick/db/scheduling';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { lockSession } from '../../enrolment/use-cases/ledger.ts';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { assessDraft } from '../queries/assess-draft.ts';
import { factsOf, participantsOf } from '../queries/session-facts.ts';
import { planSplit, type SplitObstacle, type SplitPlan } from '../rules/regroup.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import type { CallingOff } from './call-off.ts';
import { notChangeable } from './change-session.ts';
import { insertSession } from './create-session.ts';
import { placePeople } from './place-people.ts';
import { refusalOf, type DraftRefusal, type SessionRefusal } from './planning-refusals.ts';
import { lockResources } from './lock-resources.ts';
import { recordSession } from './session-ledger.ts';

export interface SplitSessionCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  expectedVersion: number;
  /** Of the second session. */
  draft: SessionDraft;
  /** Who is asked to move to it; null = the half of those with a seat that came last. */
  enrolmentIds: readonly number[] | null;
  /** Trainers may teach more days than their contract covers. */
  beyondContract: boolean;
  /** Told to those who are asked. */
  reason: string | null;
  idempotencyKey: string;
}

export type SplitSessionOutcome =
  | { type: 'SessionSplit'; sessionId: number; secondSessionId: number; asked: number }
  | { type: 'SplitNotPossible'; obstacle: SplitObstacle }
  | { type: 'ReasonRequired' }
  | DraftRefusal
  | SessionRefusal;

/**
 * Splits a session: a second one with dates of its own is published at once, and some of the people are asked whether
 * they move there. Until they say yes they keep what they have; then their seat goes to whoever waits for it.
 */
export async function splitSession(
  deps: CommandDependencies,
  command: SplitSessionCommand,
): Promise<SplitSessionOutcome> {
  const { actorId, mayPlan, sessionId, expectedVersion, idempotencyKey } = command;
  const { draft, enrolmentIds, beyondContract, reason } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Session | null, SplitSessionOutcome>(
    deps,
    {
      name: 'splitSession',
      actorId,
      idempotencyKey,
      input: { sessionId, expectedVersion, draft, enrolmentIds, beyondContract, reason },
    },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      const outcome = session ? await split(tx, session, command, now) : { type: 'SessionNotFound' as const };
      return { outcome, effect: outcome.type === 'SessionSplit' };
    },
  );
}

async function split(
  tx: EntityManager,
  session: Session,
  command: SplitSessionCommand,
  now: Date,
): Promise<SplitSessionOutcome> {
  const { actorId, expectedVersion, draft, enrolmentIds, beyondContract, reason } = command;
  const refused = notChangeable(session, expectedVersion, now);
  if (refused) return refused;
  await lockResources(tx, draft);
  const assessment = await assessDraft(tx, { draft, sessionId: null }, now);
  const refusal = refusalOf(assessment, { draft, sessionId: null, beyondContract });
  if (refusal) return refusal;
  const people = await participantsOf(tx, session.id);
  const wanted = { chosen: enrolmentIds, capacity: draft.capacity };
  const plan = planSplit({ seats: factsOf(session).seats, people }, wanted, now);
  if (typeof plan === 'string') return { type: 'SplitNotPossible', obstacle: plan };
  if (!reason) return { type: 'ReasonRequired' };
  const complete = { ...draft, siteCode: assessment.siteCode };
  const second = await openSecond(tx, session, { draft: complete, plan }, { at: now, actorId, reason });
  return {
    type: 'SessionSplit',
    sessionId: session.id,
    secondSessionId: second.id,
    asked: plan.placements.length,
  };
}

async function openSecond(
  tx: EntityManager,
  session: Session,
  { draft, plan }: { draft: SessionDraft; plan: SplitPlan },
  by: CallingOff,
): Promise<Session> {
  const second = await insertSession(tx, session.topic, draft, by.actorId);
  recordSession(tx, second, 'CREATED', { at: by.at, actorId: by.actorId });
  second.status = 'OPEN';
  second.version += 1;
  recordSession(tx, second, 'PUBLISHED', { at: by.at, actorId: by.actorId });
  await tx.flush();
  await placePeople(tx, second, plan.placements, {
    ...by,
    policy: await policyOfTopic(tx, session.topic.id),
  });
  const asked = plan.placements.length;
  session.version += 1;
  recordSession(tx, session, 'SPLIT', { ...by, details: { into: second.number, asked } });
  recordSession(tx, second, 'SPLIT', { ...by, details: { from: session.number, asked } });
  return second;
}
