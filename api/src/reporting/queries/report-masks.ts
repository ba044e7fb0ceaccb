import type { EntityManager } from '@mikro-orm/postgresql';
import { reportTerms, type Basis, type Dimension } from '../rules/report-catalogue.ts';
import { hiddenCells } from '../rules/suppression.ts';
import { BASIS_SQL, factSql, type ReportQuestion } from './report-facts.ts';

/**
 * The groups whose figures must stay hidden in a narrowed report, because the report it was narrowed from hides them:
 * whoever could open it by itself would see what was hidden there, and compute its neighbours.
 */
export async function hiddenByPath(
  em: EntityManager,
  question: ReportQuestion,
  bases: readonly Basis[],
): Promise<Set<Basis>> {
  if (reportTerms(question.report).fact === 'SESSION') return new Set();
  const watched: readonly Basis[] =
    question.dimension === 'STATUS' ? [...bases, 'ABSENT', 'ATTENDED'] : bases;
  const hidden = new Set<Basis>();
  const hide = (found: Iterable<Basis>) => {
    for (const basis of found) hidden.add(basis);
  };
  if (question.path.length > 0) hide(await hiddenUnits(em, question, watched));
  if (question.categoryId !== null) {
    const wider = { ...question, categoryId: null };
    hide(await hiddenAs(em, wider, 'CATEGORY', String(question.categoryId), watched));
  }
  if (question.format !== null && reportTerms(question.report).fact === 'ENROLMENT')
    hide(await hiddenAs(em, { ...question, format: null }, 'FORMAT', question.format, watched));
  return hidden;
}

async function hiddenAs(
  em: EntityManager,
  wider: ReportQuestion,
  dimension: Dimension,
  key: string,
  bases: readonly Basis[],
): Promise<Basis[]> {
  const fact = factSql({ ...wider, dimension });
  const rows = await em.execute<{ key: string | null; people: number[] }[]>(
    `${fact.text}
     select k.key, ${peopleOf(bases)} from fact f cross join lateral unnest(f.keys) k(key) group by k.key
     union all select null, ${peopleOf(bases)} from fact f`,
    fact.values,
  );
  const total = rows.find((row) => row.key === null)!;
  return bases.filter((_, b) => {
    const groups = rows.flatMap((row) => (row.key === null ? [] : { key: row.key, people: row.people[b]! }));
    return hiddenCells(groups, total.people[b]!).keys.has(key);
  });
}

/** Each person works in one unit, so the people of a part of the tree are the sum over its units: one statement for all levels. */
async function hiddenUnits(
  em: EntityManager,
  question: ReportQuestion,
  bases: readonly Basis[],
): Promise<Basis[]> {
  const [first] = question.path;
  const fact = factSql({ ...question, tops: [first!] });
  const units = await em.execute<{ id: number; parentId: number | null; people: number[] }[]>(
    `${fact.text}, counted as (select f.unit_id, ${peopleOf(bases)} from fact f group by f.unit_id)
     select u.id, u.parent_id as "parentId", coalesce(c.people, array_fill(0, array[${bases.length}])) as people
     from tree join org_unit u on u.id = tree.id left join counted c on c.unit_id = u.id`,
    fact.values,
  );
  const children = Map.groupBy(units, ({ parentId }) => parentId);
  const direct = new Map(units.map(({ id, people }) => [id, people]));
  const steps = [...question.path, question.tops[0]!];
  return bases.filter((_, b) => {
    const all = (id: number): number =>
      direct.get(id)![b]! + (children.get(id) ?? []).reduce((sum, child) => sum + all(child.id), 0);
    return steps.slice(0, -1).some((unit, level) => {
      const groups = [
        { key: String(unit), people: direct.get(unit)![b]! },
        ...(children.get(unit) ?? []).map(({ id }) => ({ key: String(id), people: all(id) })),
      ];
      return hiddenCells(groups, all(unit)).keys.has(String(steps[level + 1]));
    });
  });
}

function peopleOf(bases: readonly Basis[]): string {
  return `array[${bases.map((basis) => BASIS_SQL[basis]).join(', ')}]::int[] as people`;
}
