/**
 * npm run import -- <file> [--dry-run] [--shift-to <YYYY-MM-DD>] [--report <file.json>]
 *
 * Exit code 0: imported, even if records were refused; 1: nothing or not everything could be imported; 2: wrong usage.
 */
import { realpathSync } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrate } from '@weitblick/db';
import { openDatabase } from '@weitblick/db/server';
import { isDay } from '@weitblick/shared/calendar';
import { consoleReport } from './console-report.ts';
import { readVhsDocument } from './document.ts';
import { importCourses } from './import-courses.ts';

const USAGE = 'Usage: npm run import -- <file> [--dry-run] [--shift-to <YYYY-MM-DD>] [--report <file.json>]';

interface Arguments {
  file: string;
  dryRun: boolean;
  shiftTo: string | undefined;
  report: string | undefined;
}

/** @param directory what relative paths start from */
function readArguments(argv: string[], directory: string): Arguments | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'shift-to': { type: 'string' },
        report: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) return { problem: file ? 'One file only' : 'Which file?' };
    const { 'dry-run': dryRun, 'shift-to': shiftTo, report } = values;
    if (shiftTo !== undefined && !(isDay(shiftTo) && shiftTo >= '2000' && shiftTo < '2100')) {
      return { problem: `--shift-to needs a day like 2026-09-01, not "${shiftTo}"` };
    }
    if (report === '') return { problem: '--report needs a file name' };
    return { file: resolve(directory, file), dryRun, shiftTo, report: report && resolve(directory, report) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** The whole command. @returns the exit code */
export async function run(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  // npm runs scripts in the package's directory; INIT_CWD is where the person was
  const directory = (env.npm_lifecycle_event === 'import' && env.INIT_CWD) || process.cwd();
  const args = readArguments(argv, directory);
  if ('problem' in args) {
    console.error(`${args.problem}\n${USAGE}`);
    return 2;
  }
  const document = await readVhsDocument(args.file);
  if (
    args.report &&
    (await realpath(args.report).catch(() => null)) === (await realpath(args.file).catch(() => undefined))
  ) {
    console.error(`--report must not be the document itself\n${USAGE}`);
    return 2;
  }
  let reportFile: FileHandle | undefined;
  try {
    // before the import, so that its report is not lost afterwards
    reportFile = args.report ? await open(args.report, 'w') : undefined;
  } catch (error) {
    console.error(`The report cannot be written: ${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  try {
    if (!document.ok) {
      console.error(`${document.error.message}\nNothing was imported. [${document.error.code}]`);
      await reportFile?.writeFile(`${JSON.stringify({ error: document.error }, null, 2)}\n`);
      return 1;
    }
    const report = await withDatabase(env.DATABASE_URL, (databaseUrl) =>
      importCourses({ databaseUrl, records: document.records, dryRun: args.dryRun, shiftTo: args.shiftTo }),
    );
    await reportFile?.writeFile(`${JSON.stringify({ file: args.file, ...report }, null, 2)}\n`);
    console.log(consoleReport(report, args.report));
    return 0;
  } catch (error) {
    console.error(`The import ended early: ${(error as Error).message || String(error)}`);
    console.error('What was stored until then is whole; import the same file again to go on.');
    return 1;
  } finally {
    await reportFile?.close();
  }
}

async function withDatabase<T>(url: string | undefined, work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase({ url: url || undefined });
  try {
    await migrate(database.url);
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await run(process.argv.slice(2), process.env);
}
