import type { EntityManager } from '@mikro-orm/postgresql';
import { RoleAssignment, type Person } from '@weitblick/db/people';
import type { PersonRoleName } from '../../platform/context.ts';
import { berlinDay } from '@weitblick/shared/calendar';

/** What a person is by HR data, and the roles assigned to them today. */
export async function rolesOfPerson(em: EntityManager, person: Person, now: Date): Promise<PersonRoleName[]> {
  const today = berlinDay(now);
  const assigned = await em.find(RoleAssignment, {
    person,
    validFrom: { $lte: today },
    $or: [{ validUntil: null }, { validUntil: { $gt: today } }],
  });
  return [
    'EMPLOYEE',
    ...(person.leadershipLevel === null ? [] : (['LEADER'] as const)),
    ...(person.apprentice ? (['APPRENTICE'] as const) : []),
    ...new Set(assigned.map((a) => a.role)),
  ];
}
