import type { EntityManager } from '@mikro-orm/postgresql';
import { Programme, ProgrammeMembership } from '@weitblick/db/catalogue';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import type { ModuleProgress } from '../rules/programme.ts';

export interface PageArguments {
  first: number;
  after?: string | null | undefined;
}

/** Keyset pages of all programmes by title. @throws BAD_USER_INPUT */
export async function listProgrammes(
  em: EntityManager,
  { first, after }: PageArguments,
): Promise<Connection<Programme>> {
  const size = pageSize(first);
  const [title, id] = after ? decodeCursor(after, ['string', 'number']) : [];
  const beyond = after
    ? {
        $or: [
          { title: { $gt: String(title) } },
          { title: String(title), id: { $gt: Number.isSafeInteger(id) ? Number(id) : 0 } },
        ],
      }
    : {};
  const [rows, total] = await Promise.all([
    em.find(Programme, beyond, { orderBy: { title: 'asc', id: 'asc' }, limit: size + 1 }),
    em.count(Programme),
  ]);
  return toConnection(rows, size, total, Boolean(after), (p) => [p.title, p.id]);
}

/** Applicants and members of a cohort who have not left, in the order of applying. @throws BAD_USER_INPUT */
export async function membersOfCohort(
  em: EntityManager,
  cohortId: number,
  { first, after }: PageArguments,
): Promise<Connection<ProgrammeMembership>> {
  const size = pageSize(first);
  const scope = { cohort: cohortId, status: { $ne: 'LEFT' as const } };
  const [id] = after ? decodeCursor(after, ['number']) : [0];
  const [rows, total] = await Promise.all([
    em.find(
      ProgrammeMembership,
      { $and: [scope, { id: { $gt: Number.isSafeInteger(id) ? Number(id) : 0 } }] },
      { orderBy: { id: 'asc' }, limit: size + 1 },
    ),
    em.count(ProgrammeMembership, scope),
  ]);
  return toConnection(rows, size, total, Boolean(after), (m) => [m.id]);
}

export interface ProgressQuestion {
  programmeId: number;
  /** null = nobody: nothing is attended */
  personId: number | null;
}

/** The modules of programmes in order, with what people have attended. One statement for any number of questions. */
export async function moduleProgress(
  em: EntityManager,
  questions: readonly ProgressQuestion[],
): Promise<ModuleProgress[][]> {
  const rows = await em.execute<(ModuleProgress & { question: number })[]>(
    `select q.question::int, r.topic_id as "topicId", r.optional,
            exists (select from enrolment e join session s on s.id = e.session_id
                    where e.person_id = q.person_id and e.status = 'ATTENDED' and s.topic_id = r.topic_id) as attended
     from unnest(?::int[], ?::int[]) with ordinality q(programme_id, person_id, question)
     join programme_module r on r.programme_id = q.programme_id
     order by q.question, r.position`,
    [
      `{${questions.map((q) => q.programmeId).join(',')}}`,
      `{${questions.map((q) => q.personId ?? 'null').join(',')}}`,
    ],
  );
  const found: ModuleProgress[][] = questions.map(() => []);
  for (const { question, ...module } of rows) found[question - 1]!.push(module);
  return found;
}
