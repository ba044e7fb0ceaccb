import type { Candidate } from './candidate.ts';

/** What a grouping must never have. */
export type Flaw =
  | { kind: 'SIZE'; group: number; size: number }
  | { kind: 'TWICE'; person: number }
  | { kind: 'UNKNOWN'; person: number }
  | { kind: 'LEVEL' | 'LINE' | 'UNIT' | 'UNSUITABLE'; group: number; people: [number, number] };

/**
 * Checks groups against the hard rules, sharing no code with what forms them: whoever publishes groups asks it first.
 * UNSUITABLE stands for secret wishes, too, and must not be explained to anybody.
 */
export function verifyGrouping(
  candidates: readonly Candidate[],
  groups: readonly (readonly number[])[],
): Flaw[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const flaws: Flaw[] = [];
  const seen = new Set<number>();
  for (const [index, ids] of groups.entries()) {
    const group = index + 1;
    if (ids.length < 5 || ids.length > 8) flaws.push({ kind: 'SIZE', group, size: ids.length });
    for (const person of ids) {
      if (!byId.has(person)) flaws.push({ kind: 'UNKNOWN', person });
      if (seen.has(person)) flaws.push({ kind: 'TWICE', person });
      seen.add(person);
    }
    const known = ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
    for (const [i, a] of known.entries()) {
      for (const b of known.slice(i + 1)) {
        const people: [number, number] = [a.id, b.id];
        if (a.level - b.level > 1 || b.level - a.level > 1) flaws.push({ kind: 'LEVEL', group, people });
        if (new Set(a.superiors).has(b.id) || new Set(b.superiors).has(a.id))
          flaws.push({ kind: 'LINE', group, people });
        const shared = a.ownUnits.filter((unit) => new Set(b.ownUnits).has(unit));
        if (shared.length > 0 && !(a.ownUnitWelcome && b.ownUnitWelcome))
          flaws.push({ kind: 'UNIT', group, people });
        if ([...a.excluded].indexOf(b.id) >= 0 || [...b.excluded].indexOf(a.id) >= 0)
          flaws.push({ kind: 'UNSUITABLE', group, people });
      }
    }
  }
  return flaws;
}
