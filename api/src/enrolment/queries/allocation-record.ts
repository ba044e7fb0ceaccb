import type { EntityManager } from '@mikro-orm/postgresql';
import { AllocationCriterion, AllocationResult, SessionAllocation } from '@weitblick/db/enrolment';
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

/** How sessions give their seats, as everybody may see it; the seed only after the draw. */
export async function allocationsOf(em: EntityManager, sessionIds: readonly number[]) {
  const ids = { $in: [...sessionIds] };
  const [allocations, criteria, applying] = await Promise.all([
    em.find(SessionAllocation, { session: ids }),
    em.find(AllocationCriterion, { allocation: ids }, { orderBy: { kind: 'asc' } }),
    em.execute<{ id: number; count: number }[]>(
      `select session_id as id, count(*)::int as count from enrolment e join session_allocation a using (session_id)
       where session_id = any (?::int[]) and a.drawn_at is null and e.status in ('WAITING', 'REQUESTED')
       group by session_id`,
      [`{${sessionIds.join(',')}}`],
    ),
  ]);
  const counts = new Map(applying.map(({ id, count }) => [id, count]));
  const found = new Map(allocations.map((allocation) => [allocation.session.id, allocation]));
  return sessionIds.map((id) => {
    const allocation = found.get(id);
    if (!allocation) return FIRST_COME;
    return {
      mode: allocation.mode,
      applyUntil: allocation.applyUntil,
      criteria: criteria
        .filter((criterion) => criterion.allocation === allocation)
        .map(({ kind, role, points }) => ({ kind, role: role ?? null, points })),
      seedHash: hex(allocation.seedHash),
      drawnAt: allocation.drawnAt ?? null,
      seed: allocation.drawnAt ? hex(allocation.seed) : null,
      algorithm: DRAW_ALGORITHM,
      applications: allocation.drawnCount ?? counts.get(id) ?? 0,
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
