/** A leader who wants to join a group, as far as the formation needs to know. All numbers are keys of rows. */
export interface Candidate {
  id: number;
  /** 1 = Referatsleitung … 4 = Teamleitung */
  level: number;
  /** Team or Abteilung: units that one's own unit stands for, from itself up to the Abteilung. */
  ownUnits: readonly number[];
  referat: number;
  /** Everybody above, up to the head of the city. */
  superiors: readonly number[];
  format: 'ON_SITE' | 'ONLINE' | 'EITHER';
  site: string | null;
  /** Bit n − 1 = half-day n of the week, 1 to 10. */
  halfDays: number;
  experience: 'NONE' | 'SOME' | 'MUCH';
  ownUnitWelcome: boolean;
  /** "Not with …"; never leaves the formation. */
  excluded: readonly number[];
}

export const SMALLEST = 5;
export const LARGEST = 8;

/** Whether two people may be in one group: line, unit, level, and what they wish. */
export function fit(a: Candidate, b: Candidate): boolean {
  return (
    Math.abs(a.level - b.level) <= 1 &&
    !a.superiors.includes(b.id) &&
    !b.superiors.includes(a.id) &&
    ((a.ownUnitWelcome && b.ownUnitWelcome) || !a.ownUnits.some((unit) => b.ownUnits.includes(unit))) &&
    !a.excluded.includes(b.id) &&
    !b.excluded.includes(a.id)
  );
}

/** What is not as good as it could be in a group; counts of people, except SAME_REFERAT (pairs). */
export interface Shortfalls {
  /** Pairs of the same Referat. */
  SAME_REFERAT: number;
  /** Who cannot come on the best half-day. */
  HALF_DAY: number;
  /** Who wants online where most want to meet, or the reverse. */
  FORMAT: number;
  /** Who would have to go to another house than most. */
  SITE: number;
  /** 1 when nobody knows the method yet. */
  EXPERIENCE: number;
}

const WEIGHTS: Record<keyof Shortfalls, number> = {
  SAME_REFERAT: 2,
  HALF_DAY: 4,
  FORMAT: 5,
  SITE: 1,
  EXPERIENCE: 3,
};

export function shortfalls(group: readonly Candidate[]): Shortfalls {
  const found: Shortfalls = { SAME_REFERAT: 0, HALF_DAY: 0, FORMAT: 0, SITE: 0, EXPERIENCE: 0 };
  let online = 0;
  let onSite = 0;
  let bestSite = 0;
  let bestHalfDay = 0;
  let housed = 0;
  for (let i = 0; i < group.length; i += 1) {
    const one = group[i]!;
    if (one.format === 'ONLINE') online += 1;
    else housed += 1;
    if (one.format === 'ON_SITE') onSite += 1;
    let neighbours = 0;
    for (let k = 0; k < group.length; k += 1) {
      const other = group[k]!;
      if (k > i && one.referat === other.referat) found.SAME_REFERAT += 1;
      if (one.format !== 'ONLINE' && other.format !== 'ONLINE' && one.site === other.site) neighbours += 1;
    }
    bestSite = Math.max(bestSite, neighbours);
  }
  for (let bit = 0; bit < 10; bit += 1) {
    let able = 0;
    for (const one of group) able += (one.halfDays >> bit) & 1;
    bestHalfDay = Math.max(bestHalfDay, able);
  }
  found.HALF_DAY = group.length - bestHalfDay;
  found.FORMAT = Math.min(online, onSite);
  // people who meet online have no way to go
  found.SITE = onSite >= online ? housed - bestSite : 0;
  found.EXPERIENCE = Number(group.length > 0 && group.every(({ experience }) => experience === 'NONE'));
  return found;
}

/** Weighted sum of the shortfalls of a group; 0 = nothing left to wish. */
export function costOf(group: readonly Candidate[]): number {
  const found = shortfalls(group);
  let sum = 0;
  for (const key in WEIGHTS) sum += WEIGHTS[key as keyof Shortfalls] * found[key as keyof Shortfalls];
  return sum;
}
