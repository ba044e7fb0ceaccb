import type { EntityManager } from '@mikro-orm/postgresql';
import type { Candidate } from '../rules/candidate.ts';

interface Row {
  interest_id: number;
  person_id: number;
  level: number;
  unit_id: number;
  format: Candidate['format'];
  site_code: string | null;
  half_days: number[];
  experience: Candidate['experience'];
  own_unit_welcome: boolean;
  excluded: number[];
}

interface Unit {
  id: number;
  parent_id: number | null;
  kind: 'CITY' | 'REFERAT' | 'ABTEILUNG' | 'SACHGEBIET';
  head_id: number | null;
}

/** Keyed by the interest, because one person may come back with another one later. */
export interface PoolEntry {
  interestId: number;
  candidate: Candidate;
}

/** Everybody who waits for a group. Without the scope FORMATION the secret wishes are missing. Two statements. */
export async function openPool(tx: EntityManager): Promise<PoolEntry[]> {
  const units = await tx.execute<Unit[]>('select id, parent_id, kind, head_id from org_unit');
  const rows = await tx.execute<Row[]>(
    `select i.id as interest_id, i.person_id, p.leadership_level as level, p.unit_id, i.format, i.site_code, i.half_days,
       i.experience, i.own_unit_welcome,
       array(select x.excluded_id from peer_exclusion x where x.author_id = i.person_id order by 1) as excluded
     from peer_interest i join person p on p.id = i.person_id
     where i.status = 'OPEN' and p.leadership_level is not null and p.left_on is null
     order by i.id`,
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return rows.map((row) => ({
    interestId: row.interest_id,
    candidate: {
      id: row.person_id,
      level: row.level,
      ...placeInCity(row, byId),
      format: row.format,
      site: row.site_code,
      halfDays: row.half_days.reduce((mask, halfDay) => mask | (1 << (halfDay - 1)), 0),
      experience: row.experience,
      ownUnitWelcome: row.own_unit_welcome,
      excluded: row.excluded,
    },
  }));
}

function placeInCity(
  { person_id, unit_id }: Row,
  byId: ReadonlyMap<number, Unit>,
): Pick<Candidate, 'ownUnits' | 'referat' | 'superiors'> {
  const superiors: number[] = [];
  const ownUnits = [unit_id];
  let referat = unit_id;
  for (let unit = byId.get(unit_id); unit; unit = byId.get(unit.parent_id ?? 0)) {
    if (unit.head_id !== null && unit.head_id !== person_id) superiors.push(unit.head_id);
    if (unit.id !== unit_id && (unit.kind === 'SACHGEBIET' || unit.kind === 'ABTEILUNG'))
      ownUnits.push(unit.id);
    if (unit.kind === 'REFERAT') referat = unit.id;
  }
  return { ownUnits, referat, superiors };
}
