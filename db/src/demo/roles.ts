import { addDays } from '@weitblick/shared/calendar';
import type { DemoPerson, DemoRole, DemoUnit } from './city-types.ts';
import type { Random } from './random.ts';

export interface RoleCounts {
  coaches: number;
  planners: number;
  officers: number;
  administrators: number;
}

interface RolesOptions {
  units: readonly DemoUnit[];
  people: readonly DemoPerson[];
  counts: RoleCounts;
  today: string;
}

/**
 * Coaches from all over the city, planners in the training unit, training officers in and for each Referat, and
 * administrators. Nobody gets two roles.
 */
export function generateRoles(random: Random, { units, people, counts, today }: RolesOptions): DemoRole[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const roles: DemoRole[] = [];
  const taken = new Set<number>();
  const assign = (role: DemoRole['role'], unitId: number | null, person: DemoPerson | undefined) => {
    if (!person) throw new Error(`nobody fits for ${role}`);
    taken.add(person.id);
    roles.push({ personId: person.id, role, unitId, validFrom: addDays(today, -random.int(60, 2200)) });
    if (role === 'COACH') person.adviser = true;
  };
  const free = (fits: (person: DemoPerson, unit: DemoUnit) => boolean) =>
    random.order(
      people.filter((p) => p.email && !p.apprentice && !taken.has(p.id) && fits(p, unitOf.get(p.unitId)!)),
    );

  const staff = (p: DemoPerson) => p.leadershipLevel === null;
  for (const person of free((p, unit) => staff(p) && unit.shortName.startsWith('POR-IV/1')).slice(
    0,
    counts.planners,
  )) {
    assign('TRAINING_PLANNER', null, person);
  }
  assign('ADMINISTRATOR', null, free((p, unit) => staff(p) && unit.referat === 'RIT')[0]);
  for (const person of free((p, unit) => staff(p) && unit.referat === 'POR').slice(
    0,
    counts.administrators - 1,
  )) {
    assign('ADMINISTRATOR', null, person);
  }
  const referate = units.filter((unit) => unit.kind === 'REFERAT');
  for (let i = 0; i < counts.officers; i += 1) {
    const referat = referate[i % referate.length]!;
    const inReferat = free((_, unit) => unit.referat === referat.shortName);
    const depth = (p: DemoPerson) => unitOf.get(p.unitId)!.depth;
    const found = inReferat.find((p) => staff(p) && depth(p) <= 2) ?? inReferat.find(staff) ?? inReferat[0];
    assign('TRAINING_OFFICER', referat.id, found);
  }
  const perReferat = new Map<string, number>();
  const most = Math.ceil(counts.coaches / referate.length) + 1;
  for (const person of free((p) => (p.leadershipLevel ?? 2) >= 2)) {
    if (roles.filter((r) => r.role === 'COACH').length === counts.coaches) break;
    const { referat } = unitOf.get(person.unitId)!;
    const there = perReferat.get(referat) ?? 0;
    if (there >= most) continue;
    perReferat.set(referat, there + 1);
    assign('COACH', null, person);
  }
  return roles;
}
