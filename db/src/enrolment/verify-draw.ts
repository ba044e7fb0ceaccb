import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What a draw publishes: the fields of SessionAllocation and of its drawnApplications, all pages together. */
export interface PublishedDraw {
  seedHash: string;
  seed: string;
  applications: readonly { number: string; position: number; points: number; lot: string }[];
}

/**
 * Recomputes a published draw with nothing of the application's code and no database.
 * @returns what does not fit, in words; empty when all is right
 */
export function verifyDraw({ seedHash, seed, applications }: PublishedDraw): string[] {
  const key = Buffer.from(seed, 'hex');
  const faults: string[] = [];
  if (createHash('sha256').update(key).digest('hex') !== seedHash)
    faults.push('the seed is not the one that was committed to');
  const lot = (number: string) => createHmac('sha256', key).update(number).digest('hex');
  const order = [...applications].sort(
    (a, b) => b.points - a.points || (lot(a.number) < lot(b.number) ? -1 : 1),
  );
  order.forEach((application, index) => {
    const { number, position } = application;
    if (application.lot !== lot(number)) faults.push(`${number}: the lot is another one`);
    if (position !== index + 1) faults.push(`${number}: place ${position} should be ${index + 1}`);
  });
  return faults;
}

// node db/src/enrolment/verify-draw.ts draw.json
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const draw = JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8')) as PublishedDraw;
  const faults = verifyDraw(draw);
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? `${draw.applications.length} applications: as drawn` : 'NOT as drawn');
  process.exitCode = faults.length === 0 ? 0 : 1;
}
