import type { ChaosReport, FaultFigures } from './chaos.ts';

function faultFigures({ times, backAfterMs }: FaultFigures): string {
  if (backAfterMs.length === 0) return `${times} times`;
  const sorted = [...backAfterMs].sort((a, b) => a - b);
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  return `${times} times, next acknowledgement after ${seconds(sorted[sorted.length >> 1]!)} s (median), ${seconds(sorted.at(-1)!)} s (longest)`;
}

/** The figures as Markdown. */
export function table(report: ChaosReport): string {
  const { operations, notices, findings, broken } = report;
  const count = (...kinds: string[]) => findings.filter(({ kind }) => kinds.includes(kind)).length;
  const rows: [string, string | number][] = [
    ['seconds of load', report.seconds],
    ...Object.entries(report.faults).map(([fault, figures]): [string, string] => [
      fault,
      faultFigures(figures),
    ]),
    ['restarts of API processes', report.restarts.apis],
    ['restarts of the worker', report.restarts.worker],
    ['intentions of people', operations.asked],
    ['requests sent for them', operations.requests],
    ['acknowledged', operations.acknowledged],
    ['refused by name', operations.refused],
    ['given up without an answer', operations.unknown],
    ['longest pause without an acknowledgement, s', (report.longestPauseMs / 1_000).toFixed(1)],
    ['acknowledged effects lost', count('acknowledged but lost')],
    ['effects doubled', count('done twice')],
    ['effects without a cause, or refused and done', count('done without being asked', 'refused but done')],
    ['places in the queue overtaken', count('overtaken in the queue')],
    ['notices recorded', notices.recorded],
    ['mails sent', notices.mails],
    ['mails taken by the mail server', notices.delivered],
    ['of those again under the same key', notices.duplicates],
    ['notices missing', count('notice not sent', 'mail missing')],
    [
      'notices doubled under another key, or without a cause',
      count('notice doubled', 'mail without a notice'),
    ],
    ['mails to somebody else', count('mail to somebody else')],
    ['rows looked at by the invariant checker', report.rowsChecked],
    ['invariants broken', broken.length],
  ];
  const doings = Object.entries(report.byDoing).map(
    ([doing, n]) => `| ${doing} | ${n.acknowledged} | ${n.refused} | ${n.unknown} |`,
  );
  return [
    '| | |',
    '|---|---:|',
    ...rows.map(([what, value]) => `| ${what} | ${value} |`),
    '',
    '| command | acknowledged | refused | unknown |',
    '|---|---:|---:|---:|',
    ...doings,
    '',
    ...findings.slice(0, 50).map(({ kind, about }) => `${kind}: ${about}`),
    ...broken,
  ].join('\n');
}
