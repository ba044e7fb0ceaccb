import type { EntityManager } from '@mikro-orm/postgresql';
import {
  AllocationCriterion,
  AllocationResult,
  SessionAllocation,
  type AllocationMode,
  type CriterionKind,
  type CriterionRole,
} from '@weitblick/db/enrolment';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import { csvFile } from '../rules/csv.ts';
import { DRAW_ALGORITHM } from '../rules/draw.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const FIRST_COME = {
  mode: 'FIRST_COME',
  applyUntil: null,
  criteria: [],
  seedHash: null,
  drawnAt: null,
  seed: null,
  algorithm: null,
  applications: 0,
};

/** How sessions give their seats, as everybody may see it; the seed only after the draw. One statement. */
export async function allocationsOf(em: EntityManager, sessionIds: readonly number[]) {
  const rows = await em.execute<
    {
      session_id: number;
      mode: AllocationMode;
      apply_until: string;
      criteria: { kind: CriterionKind; role: CriterionRole | null; points: number }[];
      seed_hash: string;
      drawn_at: string | null;
      seed: string | null;
      applications: number;
    }[]
  >(
    `select a.session_id, a.mode, a.apply_until, a.drawn_at, encode(a.seed_hash, 'hex') as seed_hash,
       case when a.drawn_at is not null then encode(a.seed, 'hex') end as seed,
       (select coalesce(json_agg(json_build_object('kind', c.kind, 'role', c.role, 'points', c.points) order by c.kind), '[]')
        from allocation_criterion c where c.session_id = a.session_id) as criteria,
       coalesce(a.drawn_count, (select count(*)::int from enrolment e
         where e.session_id = a.session_id and e.status in ('WAITING', 'REQUESTED'))) as applications
     from session_allocation a where a.session_id = any (?::int[])`,
    [`{${sessionIds.join(',')}}`],
  );
  const found = new Map(rows.map((row) => [row.session_id, row]));
  return sessionIds.map((id) => {
    const row = found.get(id);
    if (!row) return FIRST_COME;
    return {
      mode: row.mode,
      applyUntil: new Date(row.apply_until),
      criteria: row.criteria,
      seedHash: row.seed_hash,
      drawnAt: row.drawn_at === null ? null : new Date(row.drawn_at),
      seed: row.seed,
      algorithm: DRAW_ALGORITHM,
      applications: row.applications,
    };
  });
}

export interface DrawnArgs {
  sessionId: number;
  viewerId: number;
  first: number;
  after?: string | null | undefined;
}

/** Keyset pages of what was drawn, in drawn order and without names. @throws BAD_USER_INPUT */
export async function drawnApplications(
  em: EntityManager,
  { sessionId, viewerId, first, after }: DrawnArgs,
): Promise<Connection<ReturnType<typeof drawnApplication>>> {
  const size = pageSize(first);
  const [position] = after ? decodeCursor(after, ['number']) : [0];
  const [rows, totalCount] = await Promise.all([
    em.find(
      AllocationResult,
      { allocation: sessionId, position: { $gt: Number(position) } },
      { orderBy: { position: 'asc' }, limit: size + 1, populate: ['enrolment'] },
    ),
    em.count(AllocationResult, { allocation: sessionId }),
  ]);
  const nodes = rows.map((row) => drawnApplication(row, row.enrolment.person.id === viewerId));
  return toConnection(nodes, size, totalCount, Boolean(after), (node) => [node.position]);
}

/** One line of a draw without a name. @param own whether its explanation may be seen */
export function drawnApplication(row: AllocationResult, own: boolean) {
  return {
    number: row.number,
    position: row.position,
    points: row.points,
    lot: hex(row.lot),
    result: row.result,
    fromQuota: Boolean(row.seatQuota),
    explanation: own ? row.explanation : null,
  };
}

/** Whether the viewer's own application was among those of the session. */
export async function isConcerned(em: EntityManager, sessionId: number, personId: number): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    'select from enrolment where session_id = ? and person_id = ? limit 1',
    [sessionId, personId],
  );
  return rows.length > 0;
}

const RESULT_WORDS: Record<string, string> = {
  SEAT: 'Platz',
  OFFER: 'Angebot',
  WAITING: 'Warteliste',
  UNDECIDED: 'Genehmigung offen',
};
const CRITERION_WORDS: Record<string, string> = {
  TARGET_GROUP: 'Zielgruppe',
  MANDATORY_FOR_ROLE: 'Pflicht für die Rolle',
  REFUSED_BEFORE: 'zuvor ohne Platz',
  NOT_YET_ATTENDED: 'noch nicht teilgenommen',
  SEVERELY_DISABLED: 'Schwerbehinderung (freiwillig angegeben)',
};

/**
 * The selection of a session as a CSV file in German, in drawn order.
 * @param withNames for HR only; everybody else gets pseudonymous numbers
 * @returns null when nothing was drawn
 */
export async function selectionRecord(
  em: EntityManager,
  sessionId: number,
  withNames: boolean,
): Promise<{ fileName: string; csv: string } | null> {
  const allocation = await em.findOne(SessionAllocation, { session: sessionId }, { populate: ['session'] });
  if (!allocation?.drawnAt) return null;
  const criteria = await em.find(AllocationCriterion, { allocation }, { orderBy: { kind: 'asc' } });
  const rows = await em.find(
    AllocationResult,
    { allocation },
    { orderBy: { position: 'asc' }, populate: ['enrolment.person'] },
  );
  const header = [
    'Kursnummer',
    'Rang',
    withNames ? 'Name' : 'Nummer',
    ...criteria.map(({ kind, points }) => `${CRITERION_WORDS[kind]} (${points})`),
    'Punkte',
    'Los',
    'Ergebnis',
    'Kontingent',
  ];
  const lines = rows.map((row) => [
    allocation.session.number,
    row.position,
    withNames ? row.enrolment.person.displayName : row.number,
    ...criteria.map(({ kind }) => row.explanation.find((entry) => entry.kind === kind)?.points ?? 0),
    row.points,
    hex(row.lot),
    RESULT_WORDS[row.result]!,
    row.seatQuota ? 'ja' : 'nein',
  ]);
  const fileName = `auswahl-${allocation.session.number.replace(/[^\w-]/g, '_')}.csv`;
  return { fileName, csv: csvFile(header, lines) };
}
