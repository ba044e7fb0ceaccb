import type { EntityManager } from '@mikro-orm/postgresql';
import { Topic } from '@weitblick/db/catalogue';
import { Session } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { assessDraft } from '../queries/assess-draft.ts';
import { MAX_SERIES } from '../rules/series.ts';
import { spanOf, type SessionDraft } from '../rules/session-draft.ts';
import { nextNumber } from './session-number.ts';
import { recordSession, writeDraft } from './session-ledger.ts';
import { lockResources } from './lock-resources.ts';
import { refusalOf, type DraftRefusal } from './planning-refusals.ts';

export interface CreateSessionsCommand {
  actorId: number;
  mayPlan: boolean;
  topicId: number;
  /** One, or the sessions of a series: all are created or none. */
  drafts: readonly SessionDraft[];
  /** Trainers may teach more days than their contract covers. */
  beyondContract: boolean;
  idempotencyKey: string;
}

export type CreateSessionsOutcome =
  | { type: 'SessionsCreated'; sessionIds: number[] }
  | (DraftRefusal & { index: number })
  | { type: 'TooManySessions'; limit: number }
  | { type: 'TopicNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/** Plans sessions of a topic. They are drafts: only planners see them until they are published. */
export async function createSessions(
  deps: CommandDependencies,
  command: CreateSessionsCommand,
): Promise<CreateSessionsOutcome> {
  const { actorId, mayPlan, topicId, drafts, beyondContract, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  if (drafts.length < 1 || drafts.length > MAX_SERIES) return { type: 'TooManySessions', limit: MAX_SERIES };
  return runCommand<Topic | null, CreateSessionsOutcome>(
    deps,
    { name: 'createSessions', actorId, idempotencyKey, input: { topicId, drafts, beyondContract } },
    async (tx, faults) => {
      const appointments = drafts.flatMap((draft) => draft.appointments);
      if (!faults.skipLock) await lockResources(tx, { appointments });
      return tx.findOne(Topic, { id: topicId, status: 'PUBLISHED' });
    },
    async (tx, topic, now) => {
      if (!topic) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const sessionIds: number[] = [];
      for (const [index, draft] of drafts.entries()) {
        const made = await createDraft(tx, topic, draft, { actorId, beyondContract, now });
        if (made.type !== 'DraftCreated') throw new Refused({ ...made, index });
        sessionIds.push(made.session.id);
      }
      return { outcome: { type: 'SessionsCreated', sessionIds }, effect: true };
    },
  ).catch((error: unknown) => {
    if (error instanceof Refused) return error.outcome;
    throw error;
  });
}

/** Undoes the sessions of the series that were written before the one that cannot be. */
class Refused extends Error {
  readonly outcome: DraftRefusal & { index: number };

  constructor(outcome: DraftRefusal & { index: number }) {
    super(outcome.type);
    this.outcome = outcome;
  }
}

interface DraftContext {
  actorId: number;
  beyondContract: boolean;
  now: Date;
  details?: Record<string, unknown>;
}

/**
 * Plans one session inside a transaction, if nothing stands against it; the caller has locked what it needs.
 * @param details for the history of the session
 */
export async function createDraft(
  tx: EntityManager,
  topic: Topic,
  draft: SessionDraft,
  { actorId, beyondContract, now, details }: DraftContext,
): Promise<{ type: 'DraftCreated'; session: Session } | DraftRefusal> {
  const assessment = await assessDraft(tx, { draft, sessionId: null }, now);
  const refusal = refusalOf(assessment, { draft, sessionId: null, beyondContract });
  if (refusal) return refusal;
  const session = await insertSession(tx, topic, { ...draft, siteCode: assessment.siteCode }, actorId);
  recordSession(tx, session, 'CREATED', { at: now, actorId, ...(details ? { details } : {}) });
  await tx.flush();
  return { type: 'DraftCreated', session };
}

/** Writes a new draft session with its number and appointments; the resources were found free. */
export async function insertSession(
  tx: EntityManager,
  topic: Topic,
  draft: SessionDraft,
  actorId: number,
): Promise<Session> {
  const { format, capacity, seatsMinimum, enrolUntil, cancelUntil } = draft;
  const session = tx.create(Session, {
    number: await nextNumber(tx, topic.id, spanOf(draft).startsAt),
    topic,
    status: 'DRAFT',
    ...{ format, capacity, seatsMinimum, enrolUntil, cancelUntil },
    ...spanOf(draft),
  });
  await writeDraft(tx, session, { ...draft, responsibleId: draft.responsibleId ?? actorId }, []);
  await tx.flush();
  return session;
}
