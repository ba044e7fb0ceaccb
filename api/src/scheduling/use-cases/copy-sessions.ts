import type { EntityManager } from '@mikro-orm/postgresql';
import { Session } from '@weitblick/db/scheduling';
import { addDays, daysBetween } from '@weitblick/shared/calendar';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { assessDraft } from '../queries/assess-draft.ts';
import { draftsOf } from '../queries/session-facts.ts';
import type { DayOff } from '../rules/day-off.ts';
import { MAX_SERIES, sameWeekdayYearsLater } from '../rules/series.ts';
import { firstDayOf, placeDraft, toLeaveOut, without, type LeftOut } from '../rules/session-copy.ts';
import { draftFault, type SessionDraft } from '../rules/session-draft.ts';
import { insertSession } from './create-session.ts';
import { lockResources } from './lock-resources.ts';
import type { DraftRefusal } from './planning-refusals.ts';
import { recordSession } from './session-ledger.ts';

/** Where copies begin: the earliest on that day (YYYY-MM-DD), or each so many years later on the same weekday. */
export type CopyTarget = { firstDay: string } | { years: number };

export interface CopySessionsCommand {
  actorId: number;
  mayPlan: boolean;
  sessionIds: readonly number[];
  target: CopyTarget;
  skipSchoolHolidays: boolean;
  idempotencyKey: string;
}

export interface SessionCopy {
  originalId: number;
  sessionId: number;
  /** What the original uses and is not to be had. */
  leftOut: LeftOut[];
  avoided: DayOff[];
}

export type CopySessionsOutcome =
  | { type: 'SessionsCopied'; copies: SessionCopy[] }
  | (Extract<DraftRefusal, { type: 'SessionDraftInvalid' }> & { index: number })
  | { type: 'TooManySessions'; limit: number }
  | { type: 'SessionNotFound' }
  | { type: 'TopicNotPublished' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/**
 * Copies sessions to other dates, as drafts and all or none. Rooms, trainers and equipment that are not free then are
 * left out and named: planners find those drafts by what they need. Online links are not copied, they belong to a meeting.
 */
export async function copySessions(
  deps: CommandDependencies,
  command: CopySessionsCommand,
): Promise<CopySessionsOutcome> {
  const { actorId, mayPlan, target, skipSchoolHolidays, idempotencyKey } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  const sessionIds = [...new Set(command.sessionIds)];
  if (sessionIds.length < 1 || sessionIds.length > MAX_SERIES)
    return { type: 'TooManySessions', limit: MAX_SERIES };
  return runCommand<Original[], CopySessionsOutcome>(
    deps,
    { name: 'copySessions', actorId, idempotencyKey, input: { sessionIds, target, skipSchoolHolidays } },
    async (tx, faults) => {
      const originals = await originalsOf(tx, sessionIds);
      const appointments = originals.flatMap(({ draft }) => draft.appointments);
      if (!faults.skipLock) await lockResources(tx, { appointments });
      return originals;
    },
    async (tx, originals, now) => {
      const outcome = await copyAll(tx, originals, { ...command, sessionIds, now });
      return { outcome, effect: outcome.type === 'SessionsCopied' };
    },
  );
}

interface Original {
  session: Session;
  draft: SessionDraft;
}

/** In the order of time. */
async function originalsOf(tx: EntityManager, ids: readonly number[]): Promise<Original[]> {
  const sessions = await tx.find(
    Session,
    { id: { $in: [...ids] } },
    { populate: ['topic'], orderBy: { startsAt: 'asc', id: 'asc' }, refresh: true },
  );
  const drafts = await draftsOf(tx, sessions);
  return sessions.map((session) => ({ session, draft: drafts.get(session.id)! }));
}

async function copyAll(
  tx: EntityManager,
  originals: readonly Original[],
  command: CopySessionsCommand & { now: Date },
): Promise<CopySessionsOutcome> {
  const { sessionIds, target, skipSchoolHolidays, actorId, now } = command;
  if (originals.length !== sessionIds.length) return { type: 'SessionNotFound' };
  if (originals.some(({ session }) => session.topic.status !== 'PUBLISHED'))
    return { type: 'TopicNotPublished' };
  const placed = originals.map(({ draft }) =>
    placeDraft({ ...draft, joinUrl: null }, dayOfCopy(draft, originals[0]!.draft, target), {
      skipSchoolHolidays,
    }),
  );
  const index = placed.findIndex(({ draft }) => draftFault(draft, now) !== null);
  if (index >= 0)
    return { type: 'SessionDraftInvalid', fault: draftFault(placed[index]!.draft, now)!, index };
  const copies: SessionCopy[] = [];
  for (const [i, { draft, avoided }] of placed.entries()) {
    const { session: original } = originals[i]!;
    const { clashes, overruns } = await assessDraft(tx, { draft, sessionId: null }, now);
    const leftOut = toLeaveOut(draft, clashes, overruns);
    const session = await insertSession(tx, original.topic, without(draft, leftOut), actorId);
    recordSession(tx, session, 'CREATED', { at: now, actorId, details: { copyOf: original.number } });
    await tx.flush();
    copies.push({ originalId: original.id, sessionId: session.id, leftOut, avoided });
  }
  return { type: 'SessionsCopied', copies };
}

function dayOfCopy(draft: SessionDraft, earliest: SessionDraft, target: CopyTarget): string {
  const day = firstDayOf(draft);
  return 'years' in target
    ? sameWeekdayYearsLater(day, target.years)
    : addDays(target.firstDay, daysBetween(firstDayOf(earliest), day));
}
