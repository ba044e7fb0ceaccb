import { checkInvariants } from './index.ts';

/** `npm run check -- <database url>`: prints every invariant, the rows looked at and the violations; exit code 1 if any. */
const url = process.argv[2] ?? process.env.DATABASE_URL;
if (!url) {
  console.error('usage: npm run check -- <database url>   (or set DATABASE_URL)');
  process.exit(2);
}
const reports = await checkInvariants(url, new Date());
for (const { id, says, population, violations } of reports) {
  console.log(`${violations.length ? 'BROKEN' : 'holds '}  ${id.padEnd(4)} ${says} (${population} rows)`);
  for (const violation of violations) console.log(`        ${JSON.stringify(violation)}`);
}
process.exit(reports.some((r) => r.violations.length > 0) ? 1 : 0);
