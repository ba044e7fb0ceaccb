import type { EntityManager } from '@mikro-orm/postgresql';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import { badInput } from '../../platform/global-id.ts';
import { reportTerms, type Measure } from '../rules/report-catalogue.ts';
import { factSql, MEASURE_SQL, type ReportQuestion, type Sql } from './report-facts.ts';

/** One row behind a figure: an enrolment, a registration of interest, or a session. What does not apply is null. */
export interface ReportEntry {
  id: number;
  /** YYYY-MM-DD in Europe/Berlin */
  day: string;
  sessionId: number | null;
  number: string | null;
  topicTitle: string;
  personName: string | null;
  unitName: string | null;
  status: string | null;
  costCents: number | null;
  capacity: number | null;
  taken: number | null;
  waiting: number | null;
  peak: number | null;
  answers: number | null;
  /** Mean of all scales. */
  evaluation: number | null;
}

export interface ReportEntries extends Connection<ReportEntry> {
  /** The figure, computed from these very rows. */
  figure: number | null;
}

export interface Behind {
  measure: Measure;
  /** null = behind the total */
  key: string | null;
}

const PERSONAL = `p.given_name || ' ' || p.family_name as "personName", u.short_name as "unitName", m.status,
  m.cost_cents as "costCents", null::int as capacity, null::int as taken, null::int as waiting, null::int as peak,
  null::int as answers, null::float8 as evaluation`;
const OF_SESSION = `null as "personName", null as "unitName", null as status, null::int as "costCents", m.capacity, m.taken,
  m.waiting, m.peak::int, m.answers::int, round(m.points / nullif(5.0 * m.answers, 0), 2)::float8 as evaluation`;

/** The rows behind a figure, as a common table expression `matching` after those of the facts. */
function matchingSql(question: ReportQuestion, { measure, key }: Behind): Sql {
  const fact = factSql(question);
  const { where, distinct } = MEASURE_SQL[measure];
  const once = distinct ? `distinct on (${distinct})` : '';
  const order = distinct ? `order by ${distinct}, f.day desc, f.id desc` : '';
  return {
    text: `${fact.text},
      matching as (select ${once} f.* from fact f where ${where} ${key === null ? '' : 'and ? = any(f.keys)'} ${order})`,
    values: [...fact.values, ...(key === null ? [] : [key])],
  };
}

/** A page of them, the newest day first. @throws BAD_USER_INPUT */
export async function reportEntries(
  em: EntityManager,
  question: ReportQuestion,
  behind: Behind,
  { first, after, most }: { first: number; after: string | null; most?: number },
): Promise<ReportEntries> {
  const size = pageSize(first, most);
  const [day, id] = after ? decodeCursor(after, ['string', 'number']) : [null, null];
  if (day !== null && !/^\d{4}-\d\d-\d\d$/.test(String(day)))
    throw badInput('"after" is not a cursor of this list');
  const matching = matchingSql(question, behind);
  const personal = reportTerms(question.report).fact !== 'SESSION';
  const rows = await em.execute<ReportEntry[]>(
    `${matching.text}
     select m.id, m.day::text as day, m.session_id as "sessionId", s.number, t.title as "topicTitle",
            ${personal ? PERSONAL : OF_SESSION}
     from matching m
     join topic t on t.id = m.topic_id
     left join session s on s.id = m.session_id
     ${personal ? 'join person p on p.id = m.person_id join org_unit u on u.id = m.unit_id' : ''}
     ${day === null ? '' : 'where (m.day, m.id) < (?::date, ?::int)'}
     order by m.day desc, m.id desc limit ?`,
    [...matching.values, ...(day === null ? [] : [day, id]), size + 1],
  );
  const { total, figure } = await sumsOf(em, matching, behind.measure);
  return {
    ...toConnection(rows, size, total, Boolean(after), (row) => [row.day, row.id]),
    figure,
  };
}

async function sumsOf(em: EntityManager, matching: Sql, measure: Measure) {
  const [sums] = await em.execute<{ total: number; figure: number | null }[]>(
    `${matching.text} select count(*)::int as total, (${MEASURE_SQL[measure].figure})::float8 as figure from matching f`,
    matching.values,
  );
  return sums!;
}
