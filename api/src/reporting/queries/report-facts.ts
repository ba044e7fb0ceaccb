import { berlinTime, addDays } from '@weitblick/shared/calendar';
import { EVALUATION_DAYS, MINIMUM_ANSWERS } from '../rules/evaluation-terms.ts';
import type { Period } from '../rules/period.ts';
import {
  reportTerms,
  type Basis,
  type Dimension,
  type Measure,
  type ReportName,
} from '../rules/report-catalogue.ts';

/** A report as it is asked for, with the rights of whoever asks already in it. */
export interface ReportQuestion {
  report: ReportName;
  dimension: Dimension;
  /** Of the start of sessions, or of the registration of interest. */
  period: Period;
  /** Units whose people count, with all below; none lies inside another. */
  tops: readonly number[];
  /** The units above a chosen one, from the viewer's own down to its parent; empty when none is chosen. */
  path: readonly number[];
  categoryId: number | null;
  format: string | null;
  now: Date;
}

export interface Sql {
  text: string;
  values: unknown[];
}

/** How a figure is computed from rows of `fact f`; `where` says which rows are behind it, and so in its list. */
interface MeasureSql {
  where: string;
  figure: string;
  /** Rows that count once. */
  distinct?: string;
}

const isSeat = `f.status in ('ATTENDED', 'NO_SHOW')`;
const counted = (where: string): MeasureSql => ({ where, figure: `count(*) filter (where ${where})` });
const summed = (column: string, where = 'true'): MeasureSql => ({
  where,
  figure: `coalesce(sum(f.${column}), 0)`,
});

export const MEASURE_SQL: Record<Measure, MeasureSql> = {
  ENROLMENTS: counted('true'),
  PARTICIPATIONS: counted(`f.status = 'ATTENDED'`),
  PERSONS: {
    where: `f.status = 'ATTENDED'`,
    figure: `count(distinct f.person_id) filter (where f.status = 'ATTENDED')`,
    distinct: 'f.person_id',
  },
  NO_SHOWS: counted(`f.status = 'NO_SHOW'`),
  NO_SHOW_RATE: {
    where: isSeat,
    figure: `round(100.0 * count(*) filter (where f.status = 'NO_SHOW') / nullif(count(*) filter (where ${isSeat}), 0), 1)`,
  },
  LATE_CANCELLATIONS: counted('f.late'),
  COST: {
    where: `f.status = 'ATTENDED' and f.cost_cents > 0`,
    figure: `coalesce(sum(f.cost_cents) filter (where f.status = 'ATTENDED'), 0)`,
  },
  DEMAND: counted('true'),
  SESSIONS: counted('true'),
  SEATS: summed('capacity'),
  SEATS_TAKEN: summed('taken', 'f.taken > 0'),
  UTILISATION: { where: 'true', figure: 'round(100.0 * sum(f.taken) / nullif(sum(f.capacity), 0), 1)' },
  WAITING_NOW: summed('waiting', 'f.waiting > 0'),
  WAITING_PEAK: { where: 'f.peak > 0', figure: 'coalesce(max(f.peak), 0)' },
  EVALUATED_SESSIONS: counted('f.answers > 0'),
  ANSWERS: summed('answers', 'f.answers > 0'),
  EVALUATION: { where: 'f.answers > 0', figure: 'round(sum(f.points) / nullif(5.0 * sum(f.answers), 0), 2)' },
};

const people = (where: string) => `count(distinct f.person_id) filter (where ${where})`;

export const BASIS_SQL: Record<Basis, string> = {
  ENROLLED: people('true'),
  ATTENDED: people(`f.status = 'ATTENDED'`),
  ABSENT: people(`f.status = 'NO_SHOW'`),
  LATE: people('f.late'),
  WANTING: people('true'),
};

const BERLIN = `at time zone 'Europe/Berlin'`;
/** What has no place, target group … of its own. */
export const NO_KEY = '-';

/** SQL text arrays: a row may belong to several target groups. */
function keysOf(dimension: Dimension, at: string): string {
  switch (dimension) {
    case 'UNIT':
      return 'array[tree.key::text]';
    case 'COST_CENTRE':
      return `array[case when y.cost_bearer = 'UNIT' then unit.cost_centre else city.cost_centre end]`;
    case 'TOPIC':
      return 'array[t.id::text]';
    case 'CATEGORY':
      return 'array[t.category_id::text]';
    case 'FORMAT':
      return 'array[s.format]';
    case 'SITE':
      return `array[coalesce(s.site_code, '${NO_KEY}')]`;
    case 'TARGET_GROUP':
      return `coalesce((select array_agg(g.target_group_code) from topic_target_group g where g.topic_id = t.id), array['${NO_KEY}'])`;
    case 'MONTH':
      return `array[to_char(${at} ${BERLIN}, 'YYYY-MM')]`;
    case 'QUARTER':
      return `array[to_char(${at} ${BERLIN}, 'YYYY-"Q"Q')]`;
    case 'YEAR':
      return `array[to_char(${at} ${BERLIN}, 'YYYY')]`;
    case 'STATUS':
      return 'array[e.status]';
  }
}

/** What a key is called, for keys that are names of rows; null for those that readers translate. */
export function labelOf(dimension: Dimension, key: string): string {
  switch (dimension) {
    case 'UNIT':
      return `(select u.short_name || ' ' || u.name from org_unit u where u.id = ${key}::int)`;
    case 'TOPIC':
      return `(select t.title from topic t where t.id = ${key}::int)`;
    case 'CATEGORY':
      return `(select c.name from category c where c.id = ${key}::int)`;
    case 'SITE':
      return `(select i.name from site i where i.code = ${key})`;
    case 'TARGET_GROUP':
      return `(select g.name from target_group g where g.code = ${key})`;
    case 'COST_CENTRE':
      return key;
    default:
      return 'null::text';
  }
}

/**
 * The rows that a report counts, as common table expressions that end with `fact`. Figures and the lists behind them both
 * start from here, so they cannot differ in what they count. Columns of `fact`: id, day, keys, and what the measures need.
 */
export function factSql(question: ReportQuestion): Sql {
  switch (reportTerms(question.report).fact) {
    case 'ENROLMENT':
      return enrolments(question);
    case 'DEMAND':
      return demands(question);
    case 'SESSION':
      return sessions(question);
  }
}

function enrolments(question: ReportQuestion): Sql {
  const tree = treeSql(question);
  const period = periodSql('s.starts_at', question);
  const subject = subjectSql(question, 's.format = ?');
  return {
    text: `${tree.text},
      fact as materialized (
        select e.id, e.person_id, e.session_id, t.id as topic_id, e.status, (s.starts_at ${BERLIN})::date as day,
               e.status = 'CANCELLED' and e.status_since > s.cancel_until as late,
               coalesce(y.cost_cents, 0) as cost_cents, unit.id as unit_id,
               ${keysOf(question.dimension, 's.starts_at')} as keys
        from session s
        join enrolment e on e.session_id = s.id
        join person p on p.id = e.person_id
        join tree on tree.id = p.unit_id
        join org_unit unit on unit.id = p.unit_id
        join topic t on t.id = s.topic_id
        left join topic_policy y on y.topic_id = t.id
        cross join (select cost_centre from org_unit where parent_id is null) city
        where ${period.text} ${subject.text})`,
    values: [...tree.values, ...period.values, ...subject.values],
  };
}

function demands(question: ReportQuestion): Sql {
  const tree = treeSql(question);
  const period = periodSql('d.registered_at', question);
  const subject = subjectSql(question, '? = any(t.formats)');
  return {
    text: `${tree.text},
      fact as materialized (
        select d.id, d.person_id, null::int as session_id, t.id as topic_id, null::text as status,
               (d.registered_at ${BERLIN})::date as day, 0 as cost_cents, p.unit_id,
               ${keysOf(question.dimension, 'd.registered_at')} as keys
        from demand d
        join person p on p.id = d.person_id
        join tree on tree.id = p.unit_id
        join topic t on t.id = d.topic_id
        where d.withdrawn_at is null and ${period.text} ${subject.text})`,
    values: [...tree.values, ...period.values, ...subject.values],
  };
}

function sessions(question: ReportQuestion): Sql {
  const period = periodSql('s.starts_at', question);
  const subject = subjectSql(question, 's.format = ?');
  const extra = sessionExtra(question);
  return {
    text: `with fact as materialized (
        select s.id, s.id as session_id, t.id as topic_id, (s.starts_at ${BERLIN})::date as day,
               s.capacity, s.seats_taken as taken, s.waiting_count as waiting, ${extra.columns},
               ${keysOf(question.dimension, 's.starts_at')} as keys
        from session s
        join topic t on t.id = s.topic_id
        ${extra.joins}
        where s.status = 'OPEN' and ${period.text} ${subject.text})`,
    values: [...extra.values, ...period.values, ...subject.values],
  };
}

/** What only one report needs, and would slow the others down. */
function sessionExtra({ report, now }: ReportQuestion) {
  if (report === 'WAITING')
    return {
      columns: 'coalesce(queue.peak, 0) as peak, 0 as answers, 0 as points',
      joins: `left join lateral (
          select max(length) as peak from (
            select sum((v.to_status = 'WAITING')::int - (v.from_status = 'WAITING')::int) over (order by v.at, v.id) as length
            from enrolment e join enrolment_event v on v.enrolment_id = e.id
            where e.session_id = s.id and 'WAITING' in (v.from_status, v.to_status)) steps) queue on true`,
      values: [],
    };
  if (report === 'EVALUATION')
    return {
      columns: `0 as peak, case when given.shown then given.answers else 0 end as answers,
               case when given.shown then given.points else 0 end as points`,
      // the same terms as for one session: see evaluationState
      joins: `left join lateral (
          select count(*) as answers,
                 sum(a.goals_reached + a.useful_at_work + a.trainer + a.organisation + a.recommend) as points,
                 count(*) >= ${MINIMUM_ANSWERS} and (
                   (((s.ends_at ${BERLIN})::date + ${EVALUATION_DAYS + 1})::timestamp ${BERLIN}) <= ?
                   or count(*) >= (select count(*) from enrolment e where e.session_id = s.id and e.status = 'ATTENDED'))
                   as shown
          from evaluation_answer a where a.session_id = s.id) given on true`,
      values: [now],
    };
  return { columns: '0 as peak, 0 as answers, 0 as points', joins: '', values: [] };
}

/**
 * Every unit below the tops with the unit whose row it is counted in: the next below a single top, the top itself for those
 * who work directly in it; of several tops each is one row.
 */
function treeSql({ tops }: ReportQuestion): Sql {
  const branch = tops.length === 1 ? 'case when tree.depth = 0 then u.id else tree.key end' : 'tree.key';
  return {
    text: `with recursive tree as (
        select id, id as key, 0 as depth from org_unit where id = any(?::int[])
        union all
        select u.id, ${branch}, tree.depth + 1 from org_unit u join tree on u.parent_id = tree.id)`,
    values: [`{${tops.join(',')}}`],
  };
}

function periodSql(column: string, { period }: ReportQuestion): Sql {
  return {
    text: `${column} >= ? and ${column} < ?`,
    values: [berlinTime(period.from), berlinTime(addDays(period.to, 1))],
  };
}

function subjectSql({ categoryId, format }: ReportQuestion, ofFormat: string): Sql {
  const values: unknown[] = [];
  let text = '';
  if (categoryId !== null) {
    text += ' and t.category_id = ?';
    values.push(categoryId);
  }
  if (format !== null) {
    text += ` and ${ofFormat}`;
    values.push(format);
  }
  return { text, values };
}
