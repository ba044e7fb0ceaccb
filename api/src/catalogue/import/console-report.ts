import type { ImportReport, Refusal } from './import-courses.ts';

const SHOWN = 20;

/** The report as people read it on the console. */
export function consoleReport(report: ImportReport, reportFile: string | undefined): string {
  const { records, topics, shift, refusals, notes } = report;
  const lines = [
    `${report.dryRun ? 'Dry run, nothing written. ' : ''}${records.read} records read in ${(report.milliseconds / 1000).toFixed(1)} s`,
    `  created    ${records.created}`,
    `  updated    ${records.updated}`,
    `  unchanged  ${records.unchanged}`,
    `  refused    ${records.refused}`,
    `Topics: ${topics.created} created, ${topics.updated} updated, ${topics.unchanged} unchanged`,
  ];
  if (shift)
    lines.push(
      `Dates moved by ${shift.weeks} weeks: the earliest start ${shift.earliest} is now ${shift.becomes}`,
    );
  if (report.sessionsNotInDocument > 0) {
    lines.push(
      `${report.sessionsNotInDocument} sessions of earlier imports are not in the document; left as they are`,
    );
  }
  if (report.topicsWithoutSession > 0) {
    lines.push(
      `${report.topicsWithoutSession} topics of earlier imports have no session any more; left as they are`,
    );
  }
  if (notes.length > 0) {
    const counts = Object.entries(Object.groupBy(notes, (note) => note.code));
    lines.push(`Notes: ${counts.map(([code, of]) => `${of.length} ${code}`).join(', ')}`);
    for (const note of notes.filter((n) => n.code === 'DATES_MOVED_FOR_PEOPLE').slice(0, SHOWN)) {
      lines.push(`  record ${note.record}: ${note.message}`);
    }
  }
  if (refusals.length > 0) {
    lines.push('Refused:', ...refusals.slice(0, SHOWN).map(refusalLine));
    if (refusals.length > SHOWN) {
      lines.push(
        `  and ${refusals.length - SHOWN} more${reportFile ? '' : '; use --report <file.json> for all of them'}`,
      );
    }
  }
  if (reportFile) lines.push(`Full report: ${reportFile}`);
  return lines.join('\n');
}

function refusalLine({ record, guid, reasons }: Refusal): string {
  const why = reasons.map(
    ({ code, field, message, value }) => `${[field, message].filter(Boolean).join(' ')} [${code}, ${value}]`,
  );
  return `  record ${record}${guid === null ? '' : ` (guid ${guid})`}: ${why.join('; ')}`;
}
