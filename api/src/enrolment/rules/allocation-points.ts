import type { CriterionKind, CriterionRole, ExplanationEntry } from '@weitblick/db/enrolment';

export interface Criterion {
  kind: CriterionKind;
  role: CriterionRole | null;
  points: number;
}

/** What is known about an applicant as far as the criteria ask for it. Nothing about performance. */
export interface ApplicantFacts {
  leader: boolean;
  apprentice: boolean;
  /** Codes of the topic's target groups. */
  targetGroups: readonly string[];
  /** Went away without a seat from another session of the topic. */
  refusedBefore: boolean;
  attended: boolean;
  /** Said voluntarily for this application. */
  severelyDisabled: boolean;
}

/** @returns the points of each criterion that the applicant meets; the record that explains the result */
export function explain(criteria: readonly Criterion[], facts: ApplicantFacts): ExplanationEntry[] {
  return criteria
    .filter((criterion) => meets(criterion, facts))
    .map(({ kind, points }) => ({ kind, points }));
}

export function totalPoints(explanation: readonly ExplanationEntry[]): number {
  return explanation.reduce((sum, { points }) => sum + points, 0);
}

function meets({ kind, role }: Criterion, facts: ApplicantFacts): boolean {
  switch (kind) {
    case 'TARGET_GROUP':
      return (
        facts.targetGroups.includes('ALL') ||
        (facts.leader && facts.targetGroups.includes('LEADERS')) ||
        (facts.apprentice && facts.targetGroups.includes('APPRENTICES'))
      );
    case 'MANDATORY_FOR_ROLE':
      return role === 'LEADER' ? facts.leader : facts.apprentice;
    case 'REFUSED_BEFORE':
      return facts.refusedBefore;
    case 'NOT_YET_ATTENDED':
      return !facts.attended;
    case 'SEVERELY_DISABLED':
      return facts.severelyDisabled;
  }
}

export type CriteriaProblem =
  'NO_CRITERIA' | 'CRITERIA_WITHOUT_CRITERIA_MODE' | 'DUPLICATE' | 'POINTS' | 'ROLE';

/** Checks what a planner typed. @returns null when it can be used */
export function criteriaProblem(
  mode: 'LOTTERY' | 'CRITERIA',
  criteria: readonly Criterion[],
): CriteriaProblem | null {
  if (mode === 'LOTTERY') return criteria.length > 0 ? 'CRITERIA_WITHOUT_CRITERIA_MODE' : null;
  if (criteria.length === 0) return 'NO_CRITERIA';
  if (new Set(criteria.map(({ kind }) => kind)).size < criteria.length) return 'DUPLICATE';
  if (criteria.some(({ points }) => !Number.isInteger(points) || points < 1 || points > 100)) return 'POINTS';
  if (criteria.some(({ kind, role }) => (kind === 'MANDATORY_FOR_ROLE') !== (role !== null))) return 'ROLE';
  return null;
}
