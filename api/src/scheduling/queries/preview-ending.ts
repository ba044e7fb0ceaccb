import type { EntityManager } from '@mikro-orm/postgresql';
import { Session } from '@weitblick/db/scheduling';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { callOff, type Ending } from '../rules/consequences.ts';
import {
  mergeObstacle,
  planMerge,
  planSplit,
  type MergeObstacle,
  type SplitObstacle,
} from '../rules/regroup.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import { assessDraft } from './assess-draft.ts';
import type { ChangePreview } from './preview-change.ts';
import { factsOf, participantsOf, presentIn, standingOf } from './session-facts.ts';

export interface EndingPreview {
  ending: Ending;
  session: Session;
}

/** @returns what cancelling the session would do now; null when there is no such session */
export async function previewCancellation(
  em: EntityManager,
  sessionId: number,
  now: Date,
): Promise<EndingPreview | null> {
  const session = await em.findOne(Session, sessionId);
  return session && { session, ending: callOff(await standingOf(em, sessionId, now)) };
}

export interface MergePreview {
  obstacle: MergeObstacle | null;
  /** Of the source; nothing when there is an obstacle. */
  ending: Ending;
  source: Session;
  target: Session;
}

/** @returns what merging would do now; null when one of the sessions does not exist */
export async function previewMerge(
  em: EntityManager,
  { sourceId, targetId }: { sourceId: number; targetId: number },
  now: Date,
): Promise<MergePreview | null> {
  const [source, target] = [await em.findOne(Session, sourceId), await em.findOne(Session, targetId)];
  if (!source || !target) return null;
  const facts = factsOf(target);
  const obstacle = mergeObstacle(factsOf(source), facts, now);
  if (obstacle) return { obstacle, ending: { consequences: [], released: [] }, source, target };
  const [standing, present] = [await standingOf(em, sourceId, now), await presentIn(em, targetId)];
  const policy = await policyOfTopic(em, target.topic.id);
  return { obstacle, ending: planMerge(standing, { seats: facts.seats, present }, policy), source, target };
}

export interface SplitPreview {
  obstacle: SplitObstacle | null;
  change: ChangePreview;
}

/**
 * @param draft of the second session
 * @param chosen enrolments; null = the half of those with a seat that came last
 * @returns null when there is no such session
 */
export async function previewSplit(
  em: EntityManager,
  { sessionId, draft, chosen }: { sessionId: number; draft: SessionDraft; chosen: readonly number[] | null },
  now: Date,
): Promise<SplitPreview | null> {
  const session = await em.findOne(Session, sessionId);
  if (!session) return null;
  const assessment = await assessDraft(em, { draft, sessionId: null }, now);
  const { seats } = factsOf(session);
  const people = await participantsOf(em, sessionId);
  const plan = planSplit({ seats, people }, { chosen, capacity: draft.capacity }, now);
  const refused = typeof plan === 'string';
  const consequences = refused ? [] : plan.consequences;
  return {
    obstacle: refused ? plan : null,
    change: { assessment, draft, session, plan: { kinds: ['SPLIT'], draft, consequences } },
  };
}
