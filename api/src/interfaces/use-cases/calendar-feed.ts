import { CalendarFeed } from '@weitblick/db/interfaces';
import type { CommandDependencies } from '../../platform/command.ts';
import { newSecretToken } from '../../platform/secret-token.ts';

/** Whose calendar: one's own, or of a room or trainer. */
export type FeedSubject = { type: 'OWN' } | { type: 'ROOM' | 'TRAINER'; id: number };

export interface IssueFeedCommand {
  actorId: number;
  mayPlan: boolean;
  subject: FeedSubject;
}

export type IssueFeedOutcome =
  | { type: 'FeedIssued'; feedId: number; token: string }
  | { type: 'CalendarSubjectNotFound' }
  | { type: 'NotPermitted' };

const TABLES = { ROOM: 'room', TRAINER: 'trainer' } as const;

/**
 * Gives a calendar its secret address, which is shown this once. An address that it had before stops working in the same
 * moment, so that asking twice leaves one address, the one shown last.
 */
export async function issueCalendarFeed(
  { em, clock }: CommandDependencies,
  { actorId, mayPlan, subject }: IssueFeedCommand,
): Promise<IssueFeedOutcome> {
  if (subject.type !== 'OWN' && !mayPlan) return { type: 'NotPermitted' };
  const { token, tokenHash } = newSecretToken();
  const now = clock.now();
  const [table, subjectId] =
    subject.type === 'OWN' ? ['person', actorId] : [TABLES[subject.type], subject.id];
  const [row] = await em.fork().execute<{ id: number }[]>(
    `insert into calendar_feed (${table}_id, token_hash, created_by_id, created_at)
     select id, ?, ?, ? from ${table} where id = ?
     on conflict (${table}_id) do update
       set token_hash = excluded.token_hash, created_by_id = excluded.created_by_id,
           created_at = excluded.created_at, last_read_at = null
     returning id`,
    [tokenHash, actorId, now, subjectId],
  );
  return row ? { type: 'FeedIssued', feedId: row.id, token } : { type: 'CalendarSubjectNotFound' };
}

export interface RevokeFeedCommand {
  actorId: number;
  mayPlan: boolean;
  feedId: number;
}

export type RevokeFeedOutcome = { type: 'FeedRevoked' } | { type: 'CalendarFeedNotFound' };

/** Its address is gone at once. Planners revoke those of rooms and trainers, everybody their own. */
export async function revokeCalendarFeed(
  { em }: CommandDependencies,
  { actorId, mayPlan, feedId }: RevokeFeedCommand,
): Promise<RevokeFeedOutcome> {
  const mine = mayPlan ? { $or: [{ person: actorId }, { person: null }] } : { person: actorId };
  const deleted = await em.fork().nativeDelete(CalendarFeed, { $and: [{ id: feedId }, mine] });
  return { type: deleted > 0 ? 'FeedRevoked' : 'CalendarFeedNotFound' };
}
