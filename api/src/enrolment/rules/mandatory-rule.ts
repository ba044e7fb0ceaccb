export interface MandatoryRuleDraft {
  audience: 'ALL' | 'LEADERS' | 'APPRENTICES' | 'UNIT' | 'ROLE';
  unitShortName: string | null;
  role: string | null;
  validMonths: number | null;
  dueWithinDays: number;
  /** Days before the last day. */
  remindDays: readonly number[];
}

/** @returns what is wrong with a rule, in English, or null */
export function mandatoryRuleFault(draft: MandatoryRuleDraft): string | null {
  const { audience, unitShortName, role, validMonths, dueWithinDays, remindDays } = draft;
  if ((audience === 'UNIT') !== (unitShortName !== null))
    return 'A unit goes with the audience UNIT, and only with it';
  if ((audience === 'ROLE') !== (role !== null))
    return 'A role goes with the audience ROLE, and only with it';
  if (validMonths !== null && (validMonths < 1 || validMonths > 240))
    return 'validMonths must be from 1 to 240';
  if (dueWithinDays < 0 || dueWithinDays > 1000) return 'dueWithinDays must be from 0 to 1000';
  if (remindDays.length > 6 || remindDays.some((days) => days < 1 || days > 90))
    return 'remindDays must be 6 at most, each from 1 to 90';
  return null;
}
