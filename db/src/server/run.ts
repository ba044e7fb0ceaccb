/**
 * Runs the embedded PostgreSQL in the foreground: node db/src/server/run.ts [--data <directory>]
 * Prints its URL on standard output; ends with SIGINT or SIGTERM.
 */
import { parseArgs } from 'node:util';
import { DatabaseServerError, openDatabase, type Database } from './index.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });

let database: Database | undefined;
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  try {
    await database?.stop();
  } catch (error) {
    console.error(error instanceof DatabaseServerError ? error.message : error);
    code = 1;
  }
  process.exit(code);
}

// A signal while it is still starting is kept until there is something to stop
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true;
    if (database) void end(0);
  });
}

try {
  database = await openDatabase({ ...(values.data && { dataDir: values.data }), onLost: () => void end(1) });
  console.log(database.url);
  if (!database.ours) console.error('It was started by another process and runs as long as that one wants.');
  if (!database.ours || interrupted) await end(0);
  // nothing else keeps the process alive
  setInterval(() => undefined, 1 << 30);
} catch (error) {
  console.error(error instanceof DatabaseServerError ? error.message : error);
  process.exit(1);
}
