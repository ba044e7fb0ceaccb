import type { EntityManager } from '@mikro-orm/postgresql';
import { SessionEvent } from '@weitblick/db/scheduling';
import { plannersOf } from '../../enrolment/queries/list-keepers.ts';
import { lockSession } from '../../enrolment/use-cases/ledger.ts';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { decisionDate, minimumStep, WARN_DAYS, type MinimumStep } from '../rules/minimum.ts';
import { recordSession, tellAbout } from './session-ledger.ts';

/** Sessions worked on in one run; what is left is done by the next. */
const BATCH = 200;

export interface WatchMinimumReport {
  warned: number;
  due: number;
}

const STEPS = {
  WARN: { event: 'MINIMUM_WARNED', notice: 'MINIMUM_WARNING' },
  DECIDE: { event: 'MINIMUM_DUE', notice: 'MINIMUM_DECISION_DUE' },
} as const;

/**
 * Tells planners of sessions for which too few people have enrolled: two weeks before the decision, and on its day. Once
 * for each date of a decision, however often enrolments rise and fall; again when the date is moved. One session, one
 * transaction; safe to run twice and by several workers at once.
 */
export async function watchMinimum(deps: CommandDependencies): Promise<WatchMinimumReport> {
  const report: WatchMinimumReport = { warned: 0, due: 0 };
  const now = deps.clock.now();
  const found = await deps.em.fork().execute<{ id: number }[]>(
    `select s.id from session s
     where s.status = 'OPEN' and s.starts_at > ? and s.seats_taken < s.seats_minimum and s.minimum_kept_at is null
       and session_decides_at(s) <= ?::timestamptz + make_interval(days => ${WARN_DAYS + 1})
       and not exists (select from session_event v where v.session_id = s.id
         and v.kind in ('MINIMUM_DUE', case when session_decides_at(s) > ? then 'MINIMUM_WARNED' end)
         and (v.details->>'decideAt')::timestamptz = session_decides_at(s))
     order by session_decides_at(s), s.id limit ${BATCH}`,
    [now, now, now],
  );
  for (const { id } of found) {
    const step = await runSystemStep(deps, (tx, at) => watchOne(tx, id, at));
    if (step === 'WARN') report.warned += 1;
    if (step === 'DECIDE') report.due += 1;
  }
  return report;
}

async function watchOne(tx: EntityManager, sessionId: number, now: Date): Promise<MinimumStep> {
  const session = await lockSession(tx, sessionId, {});
  const step = session && minimumStep(session, now);
  if (!step) return null;
  const decideAt = decisionDate(session)!.toISOString();
  const { event: kind, notice } = STEPS[step];
  const told = await tx.count(SessionEvent, { session, kind, details: { decideAt } });
  if (told > 0) return null;
  const { seatsTaken, seatsMinimum } = session;
  const details = { decideAt, seatsTaken, seatsMinimum };
  const event = recordSession(tx, session, kind, { at: now, actorId: null, details });
  tellAbout(tx, event, notice, await plannersOf(tx, sessionId, now), now);
  return step;
}
