import type { EntityManager } from '@mikro-orm/postgresql';
import {
  measureTerms,
  reportTerms,
  type Basis,
  type Dimension,
  type Measure,
} from '../rules/report-catalogue.ts';
import { hiddenCells } from '../rules/suppression.ts';
import { BASIS_SQL, factSql, labelOf, MEASURE_SQL, type ReportQuestion } from './report-facts.ts';
import { hiddenByPath } from './report-masks.ts';

/** null and not hidden: there is nothing to divide by. */
export interface Cell {
  value: number | null;
  hidden: boolean;
}

export interface FigureRow {
  key: string;
  /** null for keys that readers translate: formats, months, statuses. */
  label: string | null;
  /** In the order of the report's measures. */
  cells: Cell[];
}

export interface ReportFigures {
  measures: readonly Measure[];
  rows: FigureRow[];
  /** Over all that was counted, each person and session once: no sum of the rows where these overlap. */
  total: Cell[];
}

interface CountedRow {
  key: string | null;
  label: string | null;
  figures: (number | null)[];
  people: number[];
}

/** More rows than this are not a report any more. */
const MOST_ROWS = 2_000;

/** The figures of a report, with small groups hidden. One statement, and one for each filter that could uncover a hidden figure. */
export async function reportFigures(em: EntityManager, question: ReportQuestion): Promise<ReportFigures> {
  const { measures } = reportTerms(question.report);
  const bases = basesOf(measures);
  const [counted, path] = [
    await countRows(em, question, measures, bases),
    await hiddenByPath(em, question, bases),
  ];
  const total = counted.find(({ key }) => key === null)!;
  const rows = counted.flatMap((row) => (row.key === null ? [] : { ...row, key: row.key }));
  const masks = bases.map((basis, b) => {
    if (path.has(basis))
      return { keys: new Set(rows.filter((r) => r.people[b]! > 0).map((r) => r.key)), total: true };
    const groups = rows.map(({ key, people }) => ({ key, people: people[b]! }));
    return hiddenCells(groups, total.people[b]!, hiddenStatuses(question.dimension, path));
  });
  const cellsOf = (row: CountedRow): Cell[] =>
    measures.map((measure, m) => {
      const hidden = measureTerms(measure).basis.some((basis) => {
        const mask = masks[bases.indexOf(basis)]!;
        return row.key === null ? mask.total : mask.keys.has(row.key);
      });
      return { value: hidden ? null : row.figures[m]!, hidden };
    });
  return {
    measures,
    rows: rows.map((row) => ({ key: row.key, label: row.label, cells: cellsOf(row) })),
    total: cellsOf(total),
  };
}

export function basesOf(measures: readonly Measure[]): Basis[] {
  return [...new Set(measures.flatMap((measure) => measureTerms(measure).basis))];
}

/** The statuses that are a figure of another report, which hides it. */
function hiddenStatuses(dimension: Dimension, path: ReadonlySet<Basis>): Set<string> {
  if (dimension !== 'STATUS') return new Set();
  return new Set([...(path.has('ABSENT') ? ['NO_SHOW'] : []), ...(path.has('ATTENDED') ? ['ATTENDED'] : [])]);
}

/** @returns the rows, and one without a key for the total */
export async function countRows(
  em: EntityManager,
  question: ReportQuestion,
  measures: readonly Measure[],
  bases: readonly Basis[],
): Promise<CountedRow[]> {
  const fact = factSql(question);
  const columns = `array[${measures.map((m) => `(${MEASURE_SQL[m].figure})::float8`).join(', ')}]::float8[] as figures,
    array[${bases.map((b) => BASIS_SQL[b]).join(', ')}]::int[] as people`;
  return em.execute<CountedRow[]>(
    `${fact.text}
     (select k.key, ${labelOf(question.dimension, 'k.key')} as label, ${columns}
      from fact f cross join lateral unnest(f.keys) k(key)
      group by k.key order by k.key limit ${MOST_ROWS})
     union all
     select null, null, ${columns} from fact f`,
    fact.values,
  );
}
