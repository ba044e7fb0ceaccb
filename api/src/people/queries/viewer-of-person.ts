import type { EntityManager } from '@mikro-orm/postgresql';
import { Person, RoleAssignment, type AssignedRole } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import type { PersonRoleName, SignedIn } from '../../platform/context.ts';

/** What people would be if they signed in now, for what is prepared for them; those who left are missing. */
export async function viewersOfPeople(
  em: EntityManager,
  personIds: readonly number[],
  now: Date,
): Promise<SignedIn[]> {
  const today = berlinDay(now);
  const people = await em.find(Person, {
    id: { $in: [...personIds] },
    $or: [{ leftOn: null }, { leftOn: { $gte: today } }],
  });
  const assignments = await em.find(RoleAssignment, {
    person: { $in: people },
    validFrom: { $lte: today },
    $or: [{ validUntil: null }, { validUntil: { $gt: today } }],
  });
  return people.map((person) => {
    const assigned = assignments.filter((each) => each.person.id === person.id).map(({ role }) => role);
    return { person, roles: rolesOf(person, assigned) };
  });
}

/** What a person is by HR data, and the roles assigned to them now. */
export function rolesOf(person: Person, assigned: readonly AssignedRole[]): PersonRoleName[] {
  return [
    'EMPLOYEE',
    ...(person.leadershipLevel === null ? [] : (['LEADER'] as const)),
    ...(person.apprentice ? (['APPRENTICE'] as const) : []),
    ...new Set(assigned),
  ];
}
