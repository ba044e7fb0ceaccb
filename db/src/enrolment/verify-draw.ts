import { readFileSync } from 'node:fs';
import { verifyDraw, type DrawFault, type PublishedDraw } from '@weitblick/shared/allocation';

// node db/src/enrolment/verify-draw.ts draw.json
const draw = JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8')) as PublishedDraw;
const faults = await verifyDraw(draw);
for (const fault of faults) console.log(inWords(fault));
console.log(faults.length === 0 ? `${draw.applications.length} applications: as drawn` : 'NOT as drawn');
process.exitCode = faults.length === 0 ? 0 : 1;

function inWords(fault: DrawFault): string {
  switch (fault.kind) {
    case 'SEED':
      return 'the seed is not the one that was committed to';
    case 'LOT':
      return `${fault.number}: the lot is another one`;
    case 'PLACE':
      return `${fault.number}: place ${fault.position} should be ${fault.expected}`;
  }
}
