/** Who decides. Pure: the caller reads the applicant's chain of units. */

export interface ChainUnit {
  unitId: number;
  /** null when the post is vacant or its holder has left */
  headId: number | null;
}

/**
 * The line manager of a person: the head of their unit, for heads the one above, and never the person themself.
 * @param chain from the person's own unit up to the city
 * @returns null for whoever has nobody above
 */
export function lineManagerOf(personId: number, chain: readonly ChainUnit[]): number | null {
  return chain.find(({ headId }) => headId !== null && headId !== personId)?.headId ?? null;
}

/**
 * Whom a decision goes to when the approver does not decide, has moved or has left: the next head above the approver.
 * @param chain the applicant's chain
 */
export function nextAbove(approverId: number, personId: number, chain: readonly ChainUnit[]): number | null {
  const last = chain.findLastIndex(({ headId }) => headId === approverId);
  const above = chain.slice(last + 1);
  return (
    above.find(({ headId }) => headId !== null && headId !== approverId && headId !== personId)?.headId ??
    null
  );
}

export interface Officer {
  personId: number;
  /** null = the whole city */
  unitId: number | null;
}

/** The training officer nearest to the person in the tree, never the person themself; ties by id, so that it is always the same one. */
export function trainingOfficerOf(
  personId: number,
  chain: readonly ChainUnit[],
  officers: readonly Officer[],
): number | null {
  const others = officers.filter((o) => o.personId !== personId).sort((a, b) => a.personId - b.personId);
  for (const { unitId } of chain) {
    const found = others.find((officer) => officer.unitId === unitId);
    if (found) return found.personId;
  }
  return others.find((officer) => officer.unitId === null)?.personId ?? null;
}

/** Whether somebody still holds the post in which they were asked: heads a unit of the applicant's chain, or is officer for one. */
export function stillDecides(
  role: 'LINE_MANAGER' | 'TRAINING_OFFICER',
  approverId: number,
  chain: readonly ChainUnit[],
  officers: readonly Officer[],
): boolean {
  if (role === 'LINE_MANAGER') return chain.some(({ headId }) => headId === approverId);
  return officers.some(
    ({ personId, unitId }) =>
      personId === approverId && (unitId === null || chain.some((unit) => unit.unitId === unitId)),
  );
}
