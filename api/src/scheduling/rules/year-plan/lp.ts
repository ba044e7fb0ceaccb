/** Solves a model in CPLEX LP format. Injected, so that the rules know no solver. */
export type SolveLp = (model: string) => LpSolution | null;

export interface LpSolution {
  objective: number;
  value: (variable: string) => number;
}

/** One sum of a model: coefficient and variable. */
export type Term = readonly [number, string];

interface Model {
  minimise: readonly Term[];
  /** `sense` and right-hand side after each sum. */
  rows: readonly { terms: readonly Term[]; sense: '<=' | '='; value: number }[];
  /** Upper bounds of variables; 0 is the lower one of all. */
  most: readonly Term[];
  /** Whole numbers; all others may be fractions. */
  integers: readonly string[];
}

/** Lines of the format end somewhere; a sum may go on in the next. */
const TERMS_A_LINE = 8;

/** @returns the model in CPLEX LP format */
export function writeLp({ minimise, rows, most, integers }: Model): string {
  return [
    'Minimize',
    ` obj: ${sum(minimise)}`,
    'Subject To',
    ...rows
      .filter(({ terms }) => terms.length > 0)
      .map(({ terms, sense, value }, i) => ` r${i}: ${sum(terms)} ${sense} ${value}`),
    'Bounds',
    ...most.map(([value, variable]) => ` 0 <= ${variable} <= ${value}`),
    ...(integers.length > 0 ? ['Generals', ...integers.map((variable) => ` ${variable}`)] : []),
    'End',
  ].join('\n');
}

function sum(terms: readonly Term[]): string {
  const parts = terms.map(
    ([factor, variable]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`,
  );
  const lines: string[] = [];
  for (let i = 0; i < parts.length; i += TERMS_A_LINE) lines.push(parts.slice(i, i + TERMS_A_LINE).join(' '));
  return lines.join('\n  ');
}
