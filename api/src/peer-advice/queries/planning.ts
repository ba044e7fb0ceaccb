import type { EntityManager } from '@mikro-orm/postgresql';
import { PeerFormation, PeerGroup } from '@weitblick/db/peer-advice';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import type { Candidate, Shortfalls } from '../rules/candidate.ts';
import { shortfalls } from '../rules/candidate.ts';
import { openPool } from './candidates.ts';

export interface PoolFigures {
  waiting: number;
  byLevel: { level: number; waiting: number }[];
}

export async function poolFigures(em: EntityManager): Promise<PoolFigures> {
  const byLevel = await em.execute<{ level: number; waiting: number }[]>(
    `select p.leadership_level as level, count(*)::int as waiting from peer_interest i join person p on p.id = i.person_id
     where i.status = 'OPEN' and p.leadership_level is not null and p.left_on is null group by 1 order by 1`,
  );
  return { waiting: byLevel.reduce((sum, { waiting }) => sum + waiting, 0), byLevel };
}

export interface PlacedPerson {
  personId: number;
  displayName: string;
  unit: string;
  level: number;
}

export interface ProposedGroup {
  number: number;
  members: PlacedPerson[];
  shortfalls: Shortfalls;
}

export interface Proposal {
  formation: PeerFormation;
  groups: ProposedGroup[];
  unplaced: PlacedPerson[];
}

/** The proposal under way, with what is not as good as it could be. Secret wishes are neither read nor shown. */
export async function proposal(tx: EntityManager): Promise<Proposal | null> {
  const formation = await tx.findOne(PeerFormation, { status: 'DRAFT' });
  if (!formation) return null;
  const rows = await tx.execute<(PlacedPerson & { group_number: number | null })[]>(
    `select pl.group_number, p.id as "personId", p.given_name || ' ' || p.family_name as "displayName",
       u.short_name as unit, p.leadership_level as level
     from peer_placement pl
     join peer_interest i on i.id = pl.interest_id and i.status = 'OPEN'
     join person p on p.id = i.person_id join org_unit u on u.id = p.unit_id
     where pl.formation_id = ? order by p.family_name, p.given_name, p.id`,
    [formation.id],
  );
  const pool = new Map((await openPool(tx)).map(({ candidate }) => [candidate.id, candidate]));
  const byNumber = Map.groupBy(rows, ({ group_number }) => group_number);
  const groups = [...byNumber]
    .filter((entry): entry is [number, typeof rows] => entry[0] !== null)
    .sort(([a], [b]) => a - b)
    .map(([number, members]) => {
      const candidates = members.map(({ personId }) => pool.get(personId));
      const known = candidates.filter((one): one is Candidate => one !== undefined);
      return { number, members, shortfalls: shortfalls(known) };
    });
  return { formation, groups, unplaced: byNumber.get(null) ?? [] };
}

export function proposalPage(
  groups: readonly ProposedGroup[],
  { first, after }: { first: number; after?: string | null | undefined },
): Connection<ProposedGroup> {
  const size = pageSize(first);
  const beyond = after ? Number(decodeCursor(after, ['number'])[0]) : 0;
  const rows = groups.filter(({ number }) => number > beyond).slice(0, size + 1);
  return toConnection(rows, size, groups.length, Boolean(after), ({ number }) => [number]);
}

export interface GroupRow {
  id: number;
  name: string;
  status: PeerGroup['status'];
  statusSince: Date;
  meetingsHeld: number;
  moderatorDisplayName: string | null;
  answers: number;
  total: number;
}

/** All that the Fortbildungsabteilung sees of the groups. Newest first. */
export async function groupList(
  em: EntityManager,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Connection<GroupRow>> {
  const size = pageSize(first);
  const before = after ? Number(decodeCursor(after, ['number'])[0]) : 2_147_483_647;
  const rows = await em.execute<(Omit<GroupRow, 'statusSince'> & { statusSince: string })[]>(
    `select g.id, g.name, g.status, g.status_since as "statusSince", g.meetings_held as "meetingsHeld",
       m.given_name || ' ' || m.family_name as "moderatorDisplayName",
       coalesce(s.shown_answers, 0) as answers, coalesce(s.shown_total, 0) as total
     from peer_group g left join person m on m.id = g.moderator_id left join peer_satisfaction s on s.group_id = g.id
     where g.id < ? order by g.id desc limit ?`,
    [before, size + 1],
  );
  const groups = rows.map((row) => ({ ...row, statusSince: new Date(row.statusSince) }));
  return toConnection(groups, size, await em.count(PeerGroup), Boolean(after), ({ id }) => [id]);
}

export interface NamedPerson {
  personId: number;
  displayName: string;
  unit: string;
}

const NAMED = `p.id as "personId", p.given_name || ' ' || p.family_name as "displayName", u.short_name as unit`;

/** Who may lead first meetings: planners and coaches; 100 at most. */
export function possibleModerators(em: EntityManager, today: string): Promise<NamedPerson[]> {
  return em.execute<NamedPerson[]>(
    `select distinct ${NAMED}, p.family_name from role_assignment r
     join person p on p.id = r.person_id join org_unit u on u.id = p.unit_id
     where r.role in ('COACH', 'TRAINING_PLANNER') and r.valid_from <= ? and (r.valid_until is null or r.valid_until > ?)
       and p.left_on is null
     order by p.family_name, 1 limit 100`,
    [today, today],
  );
}

/** Leaders whose names start with the words typed, for secret wishes; 10 at most. */
export async function leadersNamed(
  em: EntityManager,
  search: string,
  exceptId: number,
): Promise<NamedPerson[]> {
  const words = search.trim().split(/\s+/).slice(0, 4);
  if (words.join('').length < 2) return [];
  const starts = words.map((word) => `${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return em.execute<NamedPerson[]>(
    `select ${NAMED} from person p join org_unit u on u.id = p.unit_id
     where p.leadership_level is not null and p.left_on is null and p.id <> ?
       ${starts.map(() => 'and (p.given_name ilike ? or p.family_name ilike ?)').join(' ')}
     order by p.family_name, p.given_name, p.id limit 10`,
    [exceptId, ...starts.flatMap((start) => [start, start])],
  );
}
