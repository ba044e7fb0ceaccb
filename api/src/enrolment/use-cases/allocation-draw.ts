import type { EntityManager } from '@mikro-orm/postgresql';
import {
  AllocationCriterion,
  AllocationResult,
  Enrolment,
  SeatQuota,
  SessionAllocation,
  type AllocationOutcome,
  type EnrolmentStatus,
} from '@weitblick/db/enrolment';
import { OutboxMessage } from '@weitblick/db/notification';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { encodeId } from '../../platform/global-id.ts';
import { applicantFacts } from '../queries/allocation-facts.ts';
import { explain, totalPoints } from '../rules/allocation-points.ts';
import { drawOrder } from '../rules/draw.ts';
import { lockSession, promoteWaiting } from './ledger.ts';

/** Rows worked on in one run; what is left is done by the next. */
const BATCH = 100;

export interface AllocationReport {
  sessionsDrawn: number;
  applications: number;
  quotasReleased: number;
  preferencesForgotten: number;
}

/** Does what time asks of allocation: draws, releases quotas, forgets preferences. Safe to run twice and at once. */
export async function runAllocations(deps: CommandDependencies): Promise<AllocationReport> {
  const report = { sessionsDrawn: 0, applications: 0, quotasReleased: 0, preferencesForgotten: 0 };
  const em = deps.em.fork();
  const now = deps.clock.now();
  const draws = await em.execute<{ id: number }[]>(
    `select a.session_id as id from session_allocation a join session s on s.id = a.session_id
     where a.drawn_at is null and a.apply_until <= ? and s.status = 'OPEN' order by a.apply_until limit ${BATCH}`,
    [now],
  );
  for (const { id } of draws) {
    const drawn = await runSystemStep(deps, (tx, at) => drawSession(tx, id, at));
    if (drawn == null) continue;
    report.sessionsDrawn += 1;
    report.applications += drawn;
  }
  const quotas = await em.execute<{ id: number; session_id: number }[]>(
    `select id, session_id from seat_quota where released_at is null and release_at <= ? order by id limit ${BATCH}`,
    [now],
  );
  for (const { id, session_id: sessionId } of quotas) {
    const released = await runSystemStep(deps, (tx, at) => releaseDueQuota(tx, sessionId, id, at));
    if (released) report.quotasReleased += 1;
  }
  report.preferencesForgotten = (await runSystemStep(deps, forgetPreferences)) ?? 0;
  return report;
}

/**
 * Draws the seats of a session: every application of the time gets a new queue number in drawn order, those that came
 * later follow in theirs, and free seats are given along these numbers. One transaction under the session's lock, once.
 * @returns the number of applications drawn; null when there is nothing to draw (any more)
 */
export async function drawSession(tx: EntityManager, sessionId: number, now: Date): Promise<number | null> {
  const session = await lockSession(tx, sessionId, {});
  const allocation = session && (await tx.findOne(SessionAllocation, { session }));
  if (!allocation || allocation.drawnAt || allocation.applyUntil > now || session.status !== 'OPEN')
    return null;

  const waiting = await tx.find(
    Enrolment,
    { session, status: { $in: ['WAITING', 'REQUESTED'] } },
    { orderBy: { waitingSeq: 'asc' } },
  );
  const inTime = waiting.filter(({ createdAt }) => createdAt < allocation.applyUntil);
  const late = waiting.filter(({ createdAt }) => createdAt >= allocation.applyUntil);
  const criteria = await tx.find(AllocationCriterion, { allocation }, { orderBy: { kind: 'asc' } });
  const rules = criteria.map(({ kind, role, points }) => ({ kind, role: role ?? null, points }));
  const facts = rules.length > 0 ? await applicantFacts(tx, sessionId) : null;
  const applications = inTime.map((enrolment) => {
    const explanation = facts ? explain(rules, facts.get(enrolment.id)!) : [];
    const number = encodeId('Enrolment', enrolment.id);
    return { enrolment, number, explanation, points: totalPoints(explanation) };
  });
  const order = drawOrder(allocation.seed, applications);

  allocation.firstSeq = session.waitingSeq + 1;
  allocation.drawnCount = order.length;
  allocation.drawnAt = now;
  for (const { enrolment } of order) enrolment.waitingSeq = session.waitingSeq += 1;
  for (const enrolment of late) enrolment.waitingSeq = session.waitingSeq += 1;
  await promoteWaiting(tx, session, now);

  order.forEach(({ enrolment, number, points, lot, explanation }, index) => {
    const row = tx.create(AllocationResult, {
      enrolment,
      allocation,
      number,
      position: index + 1,
      points,
      lot,
      result: resultOf(enrolment.status),
      seatQuota: enrolment.seatQuota ?? null,
      explanation,
    });
    // a seat or an offer has its own notice
    if (row.result === 'WAITING') {
      tx.create(OutboxMessage, {
        allocationResult: row,
        kind: 'DRAWN_WITHOUT_SEAT',
        recipient: enrolment.person,
        createdAt: now,
        sentAt: null,
      });
    }
  });
  return order.length;
}

function resultOf(status: EnrolmentStatus): AllocationOutcome {
  switch (status) {
    case 'CONFIRMED':
      return 'SEAT';
    case 'OFFERED':
      return 'OFFER';
    case 'REQUESTED':
      return 'UNDECIDED';
    default:
      return 'WAITING';
  }
}

async function releaseDueQuota(
  tx: EntityManager,
  sessionId: number,
  id: number,
  now: Date,
): Promise<boolean> {
  const session = await lockSession(tx, sessionId, {});
  const quota = session && (await tx.findOne(SeatQuota, { id, releasedAt: null, releaseAt: { $lte: now } }));
  if (!quota) return false;
  quota.releasedAt = now;
  await promoteWaiting(tx, session, now);
  return true;
}

/** What was said voluntarily is deleted when the session is over, also from the explanations; the points stay. */
async function forgetPreferences(tx: EntityManager, now: Date): Promise<number> {
  await tx.execute(`select set_config('weitblick.retention', 'on', true)`);
  await tx.execute(
    `update allocation_result r set explanation = (
       select coalesce(jsonb_agg(x), '[]') from jsonb_array_elements(r.explanation) x where x->>'kind' <> 'SEVERELY_DISABLED')
     from session s where s.id = r.session_id and s.ends_at <= ? and r.explanation @> '[{"kind": "SEVERELY_DISABLED"}]'`,
    [now],
  );
  const gone = await tx.execute<{ id: number }[]>(
    `delete from allocation_preference f using enrolment e join session s on s.id = e.session_id
     where e.id = f.enrolment_id and s.ends_at <= ? returning f.enrolment_id as id`,
    [now],
  );
  return gone.length;
}
