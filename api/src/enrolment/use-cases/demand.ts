import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { Topic } from '@weitblick/db/catalogue';
import { Demand, DemandEvent } from '@weitblick/db/enrolment';
import { OutboxMessage } from '@weitblick/db/notification';
import { Session } from '@weitblick/db/scheduling';
import {
  runCommand,
  runSystemStep,
  type CommandDependencies,
  type CommandRefusal,
} from '../../platform/command.ts';
import { demandInOrder, sessionsToAnnounce } from '../queries/demand-order.ts';
import { lockSession } from './ledger.ts';

export const MAX_DEMAND_NOTE = 200;

export interface RegisterDemandCommand {
  actorId: number;
  topicId: number;
  note: string | null;
  idempotencyKey: string;
}

export type DemandOutcome =
  | { type: 'DemandRegistered'; topicId: number }
  | { type: 'DemandWithdrawn'; topicId: number }
  | { type: 'NoteTooLong'; limit: number }
  | { type: 'TopicNotFound' }
  | CommandRefusal;

/** Says that the acting person would come if the topic took place. A second time only replaces the note, not the turn. */
export async function registerDemand(
  deps: CommandDependencies,
  command: RegisterDemandCommand,
): Promise<DemandOutcome> {
  const { actorId, topicId, idempotencyKey } = command;
  const note = command.note?.toWellFormed().replaceAll('\0', '').trim() || null;
  if (note && note.length > MAX_DEMAND_NOTE) return { type: 'NoteTooLong', limit: MAX_DEMAND_NOTE };
  return runCommand<Topic | null, DemandOutcome>(
    deps,
    { name: 'registerDemand', actorId, idempotencyKey, input: { topicId, note } },
    (tx) => lockTopic(tx, topicId),
    async (tx, topic, now) => {
      if (topic?.status !== 'PUBLISHED') return { outcome: { type: 'TopicNotFound' }, effect: false };
      const open = await tx.findOne(Demand, { topic, person: actorId, withdrawnAt: null });
      if (open) {
        open.note = note;
      } else {
        const known = await tx.find(
          Session,
          { topic, status: 'OPEN', endsAt: { $gt: now } },
          { fields: ['id'] },
        );
        tx.create(Demand, {
          topic,
          person: actorId,
          note,
          registeredAt: now,
          withdrawnAt: null,
          knownSessions: known.map(({ id }) => id),
        });
      }
      return { outcome: { type: 'DemandRegistered', topicId }, effect: true };
    },
  );
}

/** Takes the interest back; nobody is told about the topic any more. */
export function withdrawDemand(
  deps: CommandDependencies,
  { actorId, topicId, idempotencyKey }: Omit<RegisterDemandCommand, 'note'>,
): Promise<DemandOutcome> {
  return runCommand<Topic | null, DemandOutcome>(
    deps,
    { name: 'withdrawDemand', actorId, idempotencyKey, input: { topicId } },
    (tx) => lockTopic(tx, topicId),
    async (tx, topic, now) => {
      if (!topic) return { outcome: { type: 'TopicNotFound' }, effect: false };
      const open = await tx.findOne(Demand, { topic, person: actorId, withdrawnAt: null });
      if (open) open.withdrawnAt = now;
      return { outcome: { type: 'DemandWithdrawn', topicId }, effect: open !== null };
    },
  );
}

/** One person's two clicks meet here, not in the unique index; the topic itself does not change. */
function lockTopic(tx: EntityManager, topicId: number): Promise<Topic | null> {
  return tx.findOne(Topic, topicId, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export interface AnnounceReport {
  peopleTold: number;
}

const BATCH = 50;

/**
 * Tells people about sessions of topics they asked for, whoever created or published them, in the order in which they
 * asked. Each person hears of each session once; safe to run twice and at once.
 */
export async function announceSessions(deps: CommandDependencies): Promise<AnnounceReport> {
  const report: AnnounceReport = { peopleTold: 0 };
  for (const id of await sessionsToAnnounce(deps.em.fork(), deps.clock.now(), BATCH)) {
    const told = await runSystemStep(deps, async (tx, now) => {
      const session = await lockSession(tx, id, {});
      return session ? announceSession(tx, session, now) : 0;
    });
    report.peopleTold += told ?? 0;
  }
  return report;
}

/** For commands that create or publish a session: tells everybody who asked, in the same transaction. The caller holds the lock. */
export async function announceSession(tx: EntityManager, session: Session, now: Date): Promise<number> {
  const people = await demandInOrder(tx, session.topic.id, session.id, now);
  for (const { id, personId } of people) {
    const demandEvent = tx.create(DemandEvent, { demand: id, session, kind: 'SESSION_ANNOUNCED', at: now });
    tx.create(OutboxMessage, {
      demandEvent,
      kind: 'SESSION_ANNOUNCED',
      recipient: personId,
      createdAt: now,
      sentAt: null,
    });
    // one by one, so that the outbox has the order in which people asked
    await tx.flush();
  }
  return people.length;
}
