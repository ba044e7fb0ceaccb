import type { EntityManager } from '@mikro-orm/postgresql';
import { Session } from '@weitblick/db/scheduling';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { planChange, type ChangePlan } from '../rules/consequences.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import { assessDraft, type Assessment } from './assess-draft.ts';
import { appointmentsOf, draftOf, participantsOf, seatsOfSession } from './session-facts.ts';

export interface ChangePreview {
  assessment: Assessment;
  draft: SessionDraft;
  plan: ChangePlan | null;
  session: Session | null;
}

/** @param change as of the command @returns null when there is no such session or appointment */
export async function previewChange(
  em: EntityManager,
  sessionId: number,
  change: (stored: SessionDraft) => SessionDraft | null,
  now: Date,
): Promise<ChangePreview | null> {
  const session = await em.findOne(Session, sessionId);
  if (!session) return null;
  const before = draftOf(session, await appointmentsOf(em, sessionId));
  const wanted = change(before);
  if (!wanted) return null;
  const assessment = await assessDraft(em, { draft: wanted, sessionId, before: before.appointments }, now);
  if (assessment.fault) return { assessment, draft: wanted, plan: null, session };
  const plan = planChange(
    { seats: seatsOfSession(session), before },
    { ...wanted, siteCode: assessment.siteCode },
    await participantsOf(em, sessionId),
    await policyOfTopic(em, session.topic.id),
    now,
  );
  return { assessment, draft: wanted, plan, session };
}

export async function previewNew(em: EntityManager, draft: SessionDraft, now: Date): Promise<ChangePreview> {
  return {
    assessment: await assessDraft(em, { draft, sessionId: null }, now),
    draft,
    plan: null,
    session: null,
  };
}
