import {
  measureTerms,
  type Dimension,
  type Fact,
  type Measure,
  type MeasureUnit,
} from './report-catalogue.ts';
import { DIMENSION_NAME, keyName, MEASURE_NAME } from './report-words.ts';

/** A day is YYYY-MM-DD and stays one in a spreadsheet. */
export type SheetCell = string | number | null | { day: string };

export interface Sheet {
  header: string[];
  rows: SheetCell[][];
}

/** Instead of a figure that is hidden; a spreadsheet leaves text out of its sums. */
export const HIDDEN = 'nicht angezeigt';

interface Figures {
  measures: readonly Measure[];
  rows: readonly { key: string; label: string | null; cells: readonly FigureCell[] }[];
  total: readonly FigureCell[];
}
interface FigureCell {
  value: number | null;
  hidden: boolean;
}

/** The table of a report as it is on the screen, with the row of totals last. */
export function figureSheet(dimension: Dimension, { measures, rows, total }: Figures): Sheet {
  const units = measures.map((measure) => measureTerms(measure).unit);
  const cellsOf = (cells: readonly FigureCell[]) => cells.map((cell, m) => figureCell(cell, units[m]!));
  return {
    header: [DIMENSION_NAME[dimension], ...measures.map((measure) => MEASURE_NAME[measure])],
    rows: [
      ...rows.map(({ key, label, cells }) => [label ?? keyName(key), ...cellsOf(cells)]),
      ['Gesamt', ...cellsOf(total)],
    ],
  };
}

function figureCell({ value, hidden }: FigureCell, unit: MeasureUnit): SheetCell {
  if (hidden) return HIDDEN;
  return unit === 'CENTS' && value !== null ? value / 100 : value;
}

interface Entry {
  day: string;
  topicTitle: string;
  number: string | null;
  personName: string | null;
  unitName: string | null;
  status: string | null;
  costCents: number | null;
  capacity: number | null;
  taken: number | null;
  waiting: number | null;
  peak: number | null;
  answers: number | null;
  evaluation: number | null;
}

type Column = [name: string, cell: (entry: Entry) => SheetCell];

const SUBJECT: Column[] = [
  ['Tag', ({ day }) => ({ day })],
  ['Thema', ({ topicTitle }) => topicTitle],
];
const NUMBER: Column = ['Kursnummer', ({ number }) => number];
const PERSON: Column[] = [
  ['Name', ({ personName }) => personName],
  ['Dienststelle', ({ unitName }) => unitName],
];

const COLUMNS: Record<Fact, Column[]> = {
  ENROLMENT: [
    ...SUBJECT,
    NUMBER,
    ...PERSON,
    ['Stand', ({ status }) => (status === null ? null : keyName(status))],
    ['Kosten in Euro', ({ costCents }) => (costCents === null ? null : costCents / 100)],
  ],
  DEMAND: [...SUBJECT, ...PERSON],
  SESSION: [
    ...SUBJECT,
    NUMBER,
    ['Plätze', ({ capacity }) => capacity],
    ['Belegte Plätze', ({ taken }) => taken],
    ['Wartend', ({ waiting }) => waiting],
    ['Längste Warteliste', ({ peak }) => peak],
    ['Rückmeldungen', ({ answers }) => answers],
    ['Mittelwert (1 bis 5)', ({ evaluation }) => evaluation],
  ],
};

/** The list behind a figure. */
export function entrySheet(fact: Fact, entries: readonly Entry[]): Sheet {
  const columns = COLUMNS[fact];
  return {
    header: columns.map(([name]) => name),
    rows: entries.map((entry) => columns.map(([, cell]) => cell(entry))),
  };
}
