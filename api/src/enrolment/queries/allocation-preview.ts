import type { EntityManager } from '@mikro-orm/postgresql';
import { AllocationCriterion, SessionAllocation } from '@weitblick/db/enrolment';
import { explain, totalPoints } from '../rules/allocation-points.ts';
import { commonSeats } from '../rules/seat-allocation.ts';
import { applicantFacts } from './allocation-facts.ts';

/**
 * What would go into the draw of a session now: numbers only. It knows no lot, so that looking at it tells nobody how
 * the draw ends.
 * @returns null unless a draw lies ahead
 */
export async function allocationPreview(em: EntityManager, sessionId: number) {
  const allocation = await em.findOne(
    SessionAllocation,
    { session: sessionId, drawnAt: null },
    { populate: ['session'] },
  );
  if (!allocation) return null;
  const criteria = await em.find(AllocationCriterion, { allocation });
  const rules = criteria.map(({ kind, role, points }) => ({ kind, role: role ?? null, points }));
  const facts = await applicantFacts(em, sessionId);
  const groups = new Map<number, number>();
  for (const applicant of facts.values()) {
    const points = totalPoints(explain(rules, applicant));
    groups.set(points, (groups.get(points) ?? 0) + 1);
  }
  return {
    seats: commonSeats(allocation.session),
    applications: facts.size,
    undecided: [...facts.values()].filter(({ undecided }) => undecided).length,
    groups: [...groups]
      .map(([points, applications]) => ({ points, applications }))
      .sort((a, b) => b.points - a.points),
  };
}
