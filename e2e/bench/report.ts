import type { Measured } from './measure.ts';
import { number, spread } from './statistics.ts';

export interface CaseResult {
  title: string;
  measured: Measured[];
  /** A reference that is only a number a second. */
  extra?: { title: string; perSecond: number } | undefined;
}

type Table = { head: string[]; rows: string[][]; /** Columns aligned to the left. */ texts: number };

export function ratioTable(results: readonly CaseResult[]): Table {
  const rows: string[][] = [];
  for (const { title, measured, extra } of results) {
    for (const api of measured.filter(({ variant }) => variant.isApi)) {
      const name = measured[0] === api ? title : `${title}: ${api.variant.title}`;
      for (const reference of measured.filter(({ variant }) => !variant.isApi)) {
        // run by run, because both were measured right after another
        const ratio = spread(api.perSecond.map((rate, i) => rate / reference.perSecond[i]!));
        const range = `${number(ratio.min)}–${number(ratio.max)}`;
        rows.push([
          name,
          reference.variant.title,
          perSecond(api),
          perSecond(reference),
          number(ratio.median),
          range,
        ]);
      }
      if (!extra) continue;
      const ratio = api.rate.median / extra.perSecond;
      rows.push([name, extra.title, perSecond(api), number(extra.perSecond), number(ratio), '']);
    }
  }
  return { head: ['Case', 'Reference', 'Weitblick/s', 'Reference/s', 'Ratio', 'min–max'], rows, texts: 2 };
}

const perSecond = ({ rate }: Measured) => number(rate.median);

export function detailTable(results: readonly CaseResult[]): Table {
  const head = [
    'Case',
    'Measured',
    'per s',
    'min–max',
    'p50 ms',
    'p99 ms',
    'alone ms',
    'SQL',
    'CPU ms: API',
    'database',
    'client',
    'checked',
    'errors',
  ];
  const rows = results.flatMap(({ title, measured }) =>
    measured.map((m) => [
      title,
      m.variant.title,
      perSecond(m),
      m.perSecond.length > 1 ? `${number(m.rate.min)}–${number(m.rate.max)}` : '',
      number(m.p50),
      number(m.p99),
      number(m.alone),
      String(m.variant.statements),
      m.variant.isApi ? number(m.cpu.api) : '–',
      number(m.cpu.database),
      number(m.cpu.client),
      m.done.toLocaleString('en'),
      String(m.errors),
    ]),
  );
  return { head, rows, texts: 2 };
}

/** Columns of equal width; with pipes for Markdown. */
export function print({ head, rows, texts }: Table, markdown: boolean): string {
  const shown = rows.map((row, i) =>
    row[0] === rows[i - 1]?.[0] && !markdown ? ['', ...row.slice(1)] : row,
  );
  const widths = head.map((title, i) => Math.max(title.length, ...shown.map((row) => row[i]!.length)));
  const line = (cells: string[]) => {
    const padded = cells.map((cell, i) => (i < texts ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
    return markdown ? `| ${padded.join(' | ')} |` : padded.join('  ').trimEnd();
  };
  const rule = widths.map(
    (width, i) =>
      '-'.repeat(i < texts || !markdown ? width : width - 1) + (i < texts || !markdown ? '' : ':'),
  );
  return [line(head), line(rule), ...shown.map(line)].join('\n');
}

export function printFacts(facts: readonly [string, string][], markdown: boolean): string {
  const width = Math.max(...facts.map(([name]) => name.length));
  return facts
    .map(([name, value]) => (markdown ? `- ${name}: ${value}` : `${name.padEnd(width)}  ${value}`))
    .join('\n');
}
