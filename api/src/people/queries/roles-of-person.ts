import type { EntityManager } from '@mikro-orm/postgresql';
import { RoleAssignment, type AssignedRole, type Person } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import type { PersonRoleName } from '../../platform/context.ts';

/** What a person is by HR data, and the roles assigned to them today. */
export async function rolesOfPerson(em: EntityManager, person: Person, now: Date): Promise<PersonRoleName[]> {
  const today = berlinDay(now);
  const assigned = await em.find(RoleAssignment, {
    person,
    validFrom: { $lte: today },
    $or: [{ validUntil: null }, { validUntil: { $gt: today } }],
  });
  return allRoles(
    person,
    assigned.map(({ role }) => role),
  );
}

export function allRoles(person: Person, assigned: readonly AssignedRole[]): PersonRoleName[] {
  return [
    'EMPLOYEE',
    ...(person.leadershipLevel === null ? [] : (['LEADER'] as const)),
    ...(person.apprentice ? (['APPRENTICE'] as const) : []),
    ...new Set(assigned),
  ];
}
