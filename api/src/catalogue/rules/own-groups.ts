/** Role -> target group of the catalogue that it belongs to. */
const GROUPS: Partial<Record<string, string>> = {
  LEADER: 'LEADERS',
  APPRENTICE: 'APPRENTICES',
  COACH: 'COACHES',
};

/** @returns codes of the target groups that a person with these roles belongs to */
export function ownGroups(roles: readonly string[]): string[] {
  return roles.flatMap((role) => GROUPS[role] ?? []);
}
