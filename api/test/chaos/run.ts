/**
 * npm run chaos [-- --minutes 5] [--seed anything] [--lanes 24] [--every 1000] [--history file.jsonl]
 *
 * Kills what can be killed under a mixed load, and compares what people were told with what is in the books. Exit code
 * 1 when anything was lost, doubled, missing or broken.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';
import { table } from './report.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now()) },
    lanes: { type: 'string', default: '24' },
    every: { type: 'string', default: '1000' },
    history: { type: 'string' },
  },
});
const historyFile = values.history ?? join(tmpdir(), `weitblick-chaos-${values.seed}.jsonl`);
console.log(`seed ${values.seed}, history in ${historyFile}`);
const report = await runChaos({
  seed: values.seed,
  seconds: Number(values.minutes) * 60,
  lanes: Number(values.lanes),
  faultEveryMs: Number(values.every),
  historyFile,
  tell: (line) => console.log(line),
});
console.log(table(report));
process.exit(report.findings.length + report.broken.length === 0 ? 0 : 1);
