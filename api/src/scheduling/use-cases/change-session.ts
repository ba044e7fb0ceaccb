import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session } from '@weitblick/db/scheduling';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { decideCapacity } from '../../enrolment/rules/seat-allocation.ts';
import { lockSession, promoteWaiting, seatsOf } from '../../enrolment/use-cases/ledger.ts';
import { runCommand, type CommandDependencies } from '../../platform/command.ts';
import { assessDraft } from '../queries/assess-draft.ts';
import { appointmentsOf, draftOf, participantsOf } from '../queries/session-facts.ts';
import { planChange, type ChangePlan } from '../rules/consequences.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import { lockResources } from './lock-resources.ts';
import { refusalOf, type DraftRefusal, type SessionRefusal } from './planning-refusals.ts';
import { recordSession, tellAbout, writeDraft } from './session-ledger.ts';

export interface ChangeSessionCommand {
  actorId: number;
  mayPlan: boolean;
  sessionId: number;
  /** The version that the planner saw. */
  expectedVersion: number;
  /** Makes the wanted state out of the stored one; null = it speaks of an appointment that is not there. */
  change: (stored: SessionDraft) => SessionDraft | null;
  /** What `change` is made of, for the idempotency key. */
  input: Record<string, unknown>;
  beyondContract: boolean;
  reason: string | null;
  idempotencyKey: string;
}

export type ChangeSessionOutcome =
  | { type: 'SessionChanged'; sessionId: number; told: number; promoted: number }
  | { type: 'CapacityBelowConfirmed'; confirmed: number }
  | DraftRefusal
  | SessionRefusal;

/**
 * Changes whatever planners decide about a session. People with a seat keep it; when time or place changes they are told
 * and may give it back without a reason for some days. New seats go to the waiting list at once.
 */
export async function changeSession(
  deps: CommandDependencies,
  command: ChangeSessionCommand,
): Promise<ChangeSessionOutcome> {
  const { actorId, mayPlan, sessionId, expectedVersion, input, beyondContract, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Session | null, ChangeSessionOutcome>(
    deps,
    {
      name: 'changeSession',
      actorId,
      idempotencyKey,
      input: { sessionId, expectedVersion, beyondContract, ...input },
    },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      const outcome = session
        ? await change(tx, session, command, now)
        : { type: 'SessionNotFound' as const };
      return { outcome, effect: outcome.type === 'SessionChanged' };
    },
  );
}

async function change(
  tx: EntityManager,
  session: Session,
  command: ChangeSessionCommand,
  now: Date,
): Promise<ChangeSessionOutcome> {
  const refused = notChangeable(session, command.expectedVersion, now);
  if (refused) return refused;
  const appointments = await appointmentsOf(tx, session.id);
  const before = draftOf(session, appointments);
  const wanted = command.change(before);
  if (!wanted) return { type: 'SessionDraftInvalid', fault: 'APPOINTMENTS' };
  await lockResources(tx, wanted);
  const assessed = { draft: wanted, sessionId: session.id, before: before.appointments };
  const assessment = await assessDraft(tx, assessed, now);
  const { beyondContract } = command;
  const refusal = refusalOf(assessment, { draft: wanted, sessionId: session.id, beyondContract });
  if (refusal) return refusal;
  const seats = { ...seatsOf(session), seatsMinimum: wanted.seatsMinimum };
  const capacity = decideCapacity(seats, wanted.capacity);
  if (capacity.type === 'BELOW_CONFIRMED')
    return { type: 'CapacityBelowConfirmed', confirmed: capacity.confirmed };

  const plan = planChange(
    { seats: seatsOf(session), before },
    { ...wanted, siteCode: assessment.siteCode },
    await participantsOf(tx, session.id),
    await policyOfTopic(tx, session.topic.id),
    now,
  );
  const { actorId, reason } = command;
  const told = await applyChange(tx, session, { plan, before, appointments }, { at: now, actorId, reason });
  const promoted = await promoteWaiting(tx, session, now);
  return { type: 'SessionChanged', sessionId: session.id, told, promoted };
}

/** @returns how many people are told */
async function applyChange(
  tx: EntityManager,
  session: Session,
  {
    plan,
    before,
    appointments,
  }: { plan: ChangePlan; before: SessionDraft; appointments: Parameters<typeof writeDraft>[3] },
  by: { at: Date; actorId: number; reason: string | null },
): Promise<number> {
  if (plan.kinds.length === 0) return 0;
  session.version += 1;
  await writeDraft(tx, session, plan.draft, appointments);
  await tx.flush();
  // told here with the reason, so not once more by the worker
  await tx.execute('update session_change set told_at = ? where session_id = ? and told_at is null', [
    by.at,
    session.id,
  ]);
  const told = plan.consequences.filter(({ effect }) => effect === 'TOLD_OF_CHANGE');
  for (const kind of plan.kinds) {
    const details = { before: said(before, kind), after: said(plan.draft, kind) };
    const event = recordSession(tx, session, kind, { ...by, details });
    if (kind === 'MOVED')
      tellAbout(
        tx,
        event,
        'SESSION_CHANGED',
        told.map(({ personId }) => personId),
        by.at,
      );
  }
  return told.length;
}

/** The part of a draft that an entry of the history is about. */
function said(draft: SessionDraft, kind: ChangePlan['kinds'][number]): Record<string, unknown> {
  const { appointments, period, siteCode, joinUrl, format, capacity, ...rest } = draft;
  switch (kind) {
    case 'MOVED':
      return {
        period,
        appointments: appointments.map(({ startsAt, endsAt, roomId }) => ({ startsAt, endsAt, roomId })),
        ...{ siteCode, joinUrl, format },
      };
    case 'RESOURCES_CHANGED':
      return {
        appointments: appointments.map(({ startsAt, roomId, trainerIds, equipmentIds }) => ({
          ...{ startsAt, roomId, trainerIds, equipmentIds },
        })),
      };
    case 'CAPACITY_CHANGED':
      return { capacity };
    default:
      return rest;
  }
}

/** What holds for every command about an existing session. */
export function notChangeable(
  session: Session,
  expectedVersion: number,
  now: Date,
): Extract<SessionRefusal, { type: 'StaleSession' | 'SessionNotChangeable' }> | null {
  if (session.version !== expectedVersion) {
    return { type: 'StaleSession', sessionId: session.id, expectedVersion, currentVersion: session.version };
  }
  if (session.status === 'CANCELLED') return { type: 'SessionNotChangeable', status: 'CANCELLED' };
  if (session.endsAt <= now) return { type: 'SessionNotChangeable', status: 'OVER' };
  return null;
}
