import type { PeerRole } from '@weitblick/db/peer-advice';

export interface Turn {
  personId: number;
  role: PeerRole;
  at: Date;
}

/** In the order in which they are given out. */
const ROTATING: readonly PeerRole[] = ['MODERATOR', 'CASE_GIVER', 'WRITER', 'HOST'];

/**
 * Who does what at the next meeting: each role goes to whoever did it least often, then longest ago, and has no other
 * role yet; the others advise. A meeting led from outside needs no moderator of the group.
 */
export function suggestRoles(
  memberIds: readonly number[],
  history: readonly Turn[],
  outsideModeratorId: number | null,
): { personId: number; role: PeerRole }[] {
  const free = new Set(memberIds);
  const roles: { personId: number; role: PeerRole }[] = [];
  for (const role of ROTATING) {
    if (role === 'MODERATOR' && outsideModeratorId !== null) {
      roles.push({ personId: outsideModeratorId, role });
      continue;
    }
    const next = nextFor(role, [...free], history);
    if (next === null) continue;
    free.delete(next);
    roles.push({ personId: next, role });
  }
  return [...roles, ...[...free].map((personId) => ({ personId, role: 'ADVISER' as const }))];
}

/** Whose turn a role is, or null when nobody is there. */
export function nextFor(role: PeerRole, people: readonly number[], history: readonly Turn[]): number | null {
  const turns = (personId: number) =>
    history.filter((turn) => turn.role === role && turn.personId === personId).map(({ at }) => at.getTime());
  const ranked = people.map((personId) => {
    const times = turns(personId);
    return { personId, count: times.length, last: Math.max(0, ...times) };
  });
  ranked.sort((a, b) => a.count - b.count || a.last - b.last || a.personId - b.personId);
  return ranked[0]?.personId ?? null;
}
