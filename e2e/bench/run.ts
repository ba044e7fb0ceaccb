/**
 * npm run bench [-- --quick] [--markdown] [--only list,hot] [--profile <case>]
 *
 * Compares the API with references measured in the same run, on the demo city in a database of its own, and checks
 * every answer. Exit code 1 when an answer was wrong, seats do not add up or an invariant is broken.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { assertInvariants } from '@weitblick/db/invariants';
import {
  CASE_NAMES,
  makeCase,
  openLoopVariant,
  sessionsNeeded,
  type CaseName,
  type CaseOptions,
} from './cases.ts';
import { createCity, openServer, withClient } from './database.ts';
import { prepare } from './fixture.ts';
import { machineFacts } from './machine.ts';
import { FULL, measureCase, measureOpenLoop, phasesOf, QUICK, type Foreign } from './measure.ts';
import { pgbenchUpdates } from './pgbench.ts';
import { startApi, startLoad } from './processes.ts';
import { profileFolder, summariseProfile } from './profile.ts';
import { detailTable, print, printFacts, ratioTable, type CaseResult } from './report.ts';
import { number } from './statistics.ts';
import { memory, postmasterOf } from './usage.ts';
import type { UpdateSession } from './work.ts';

const CONNECTIONS = 12;
/** Of the closed loop's throughput. */
const OPEN_LOOP_SHARE = 0.6;
const LIMIT_MS = { quick: 120_000, full: 480_000 };
const RECORD = new URL('record-statements.ts', import.meta.url).pathname;

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
});
const names = caseNames(flags.profile ?? flags.only);
const schedule = flags.quick ? QUICK : FULL;

const cleanups: (() => Promise<unknown>)[] = [];
let ending = false;

/** Ends what was started, newest first. */
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const clean of cleanups.reverse()) await clean().catch((error: unknown) => console.error(error));
  process.exit(code);
}
process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));

try {
  await end((await bench()) ? 0 : 1);
} catch (error) {
  if (!ending) console.error(error);
  await end(1);
}

async function bench(): Promise<boolean> {
  const began = performance.now();
  const server = await openServer();
  cleanups.push(() => server.stop());
  const city = await createCity(server.url, tell);
  cleanups.push(() => city.drop());
  const limit = flags.quick ? LIMIT_MS.quick : LIMIT_MS.full;
  setTimeout(() => {
    console.error(`Given up: not done after ${limit / 1_000} s`);
    void end(1);
  }, limit).unref();

  tell('recording what the API asks PostgreSQL');
  const api = { databaseUrl: city.url, poolSize: CONNECTIONS };
  const recorder = await startApi({ ...api, nodeOptions: ['--import', RECORD] });
  cleanups.push(() => recorder.stop());
  const phases = phasesOf(schedule);
  const fixture = await prepare(recorder, city.url, sessionsNeeded(phases), schedule.concurrency);
  await recorder.stop();

  const apiStart = performance.now();
  const measuredApi = await startApi({ ...api, nodeOptions: flags.profile ? profileFolder() : [] });
  cleanups.push(() => measuredApi.stop());
  const load = startLoad();
  cleanups.push(() => load.stop());
  const { facts, postmaster } = await withClient(city.url, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    await client
      .query('vacuum analyze session, login_session')
      .then(() => client.query('checkpoint').catch(() => null));
    return { facts: await machineFacts(client, server.embedded), postmaster: postmasterOf(rows[0].pid) };
  });

  const skip = performance.now() - apiStart + schedule.warmUpMs;
  const foreign: Foreign = { usedMs: 0, ofMs: 0 };
  const processes = { api: measuredApi.pid, postmaster };
  const tools = { load, processes, cores: availableParallelism(), foreign, tell };
  const options: CaseOptions = {
    fixture,
    origin: measuredApi.origin,
    databaseUrl: city.url,
    connections: CONNECTIONS,
    phases,
  };
  const rss = [`${number(memory(measuredApi.pid).now)} MB at start`];
  const results: CaseResult[] = [];
  for (const name of names) {
    const made = await makeCase(name, options);
    if (flags.profile) made.variants = made.variants.slice(0, 1);
    const result: CaseResult = { title: made.title, measured: await measureCase(tools, made, schedule) };
    results.push(result);
    if (name === 'topic') rss.push(`${number(memory(measuredApi.pid).now)} MB after reading`);
    if (name !== 'hot' || flags.profile) continue;
    const [row] = (made.variants.at(-1)!.work as UpdateSession).sessions;
    tell('update of one row by pgbench');
    const seconds = Math.max(1, Math.round((schedule.runs * schedule.runMs) / 4_000));
    const perSecond = await pgbenchUpdates(city.url, row!, CONNECTIONS, seconds);
    if (perSecond) result.extra = { title: 'update of one row, autocommit, by pgbench', perSecond };
    const rate = Math.round(result.measured[0]!.rate.median * OPEN_LOOP_SHARE);
    const open = await measureOpenLoop(tools, openLoopVariant(options), rate, 3 * schedule.runMs);
    results.push({ title: `Enrol, open loop, ${rate}/s`, measured: [open] });
  }
  const { now, peak } = memory(measuredApi.pid);
  rss.push(`${number(now)} MB at the end, ${number(peak)} MB at most`);
  await measuredApi.stop();
  if (flags.profile) {
    console.log(summariseProfile(skip));
    return true;
  }

  tell('checking the database');
  const problems = [...wrongAnswers(results), ...(await wrongSeats(city.url, results, fixture.enrolled))];
  const invariants = await assertInvariants(city.url, new Date()).catch((error: Error) => {
    problems.push(error.message);
    return [];
  });
  const others = (foreign.usedMs / foreign.ofMs) * 100;
  facts.push(
    [
      'Load after',
      loadavg()
        .map((value) => value.toFixed(1))
        .join(' '),
    ],
    ['Others', `${number(others)} % of the cores went to other processes while measuring`],
    [
      'Method',
      `closed loop of ${schedule.concurrency}, ${CONNECTIONS} connections, ${schedule.runs} runs of ${schedule.runMs / 1_000} s after ${schedule.warmUpMs / 1_000} s of warm-up; client, API and PostgreSQL share the cores, so figures are a floor`,
    ],
    ['API memory', rss.join(', ')],
    [
      'Checked',
      `${invariants.length} invariants hold, seats add up, every answer compared; ${problems.length} problems`,
    ],
    ['Took', `${number((performance.now() - began) / 1_000)} s`],
  );
  tell('');
  console.log(
    [
      '',
      printFacts(facts, flags.markdown),
      '',
      print(ratioTable(results), flags.markdown),
      '',
      print(detailTable(results), flags.markdown),
      '',
    ].join('\n'),
  );
  for (const problem of problems) console.error(`PROBLEM ${problem}`);
  return problems.length === 0;
}

function wrongAnswers(results: readonly CaseResult[]): string[] {
  return results.flatMap(({ title, measured }) =>
    measured
      .filter(({ errors }) => errors > 0)
      .map(
        ({ variant, errors, messages }) =>
          `${title}, ${variant.title}: ${errors} errors\n${messages.join('\n')}`,
      ),
  );
}

/** Every seat that was acknowledged is in the books, with its key and its notice, and no other. */
async function wrongSeats(url: string, results: readonly CaseResult[], recorded: number): Promise<string[]> {
  const acknowledged = results
    .flatMap(({ measured }) => measured)
    .reduce((sum, { seats }) => sum + seats, recorded);
  const { rows } = await withClient(url, (client) =>
    client.query<Record<string, number>>(
      `select count(*)::int as enrolments, count(k)::int as keys, count(o)::int as notices
       from session s join enrolment e on e.session_id = s.id and e.status = 'CONFIRMED'
       left join idempotency_key k on k.person_id = e.person_id and (k.outcome ->> 'enrolmentId')::int = e.id
       left join enrolment_event v on v.enrolment_id = e.id left join outbox_message o on o.event_id = v.id
       where s.number like '99-BEN-%'`,
    ),
  );
  return Object.entries(rows[0]!)
    .filter(([, count]) => count !== acknowledged)
    .map(([what, count]) => `${acknowledged} seats were acknowledged, ${count} ${what} are in the database`);
}

function caseNames(list: string | undefined): CaseName[] {
  const wanted = list?.split(',') ?? CASE_NAMES;
  for (const name of wanted) {
    if (!CASE_NAMES.includes(name as CaseName)) {
      console.error(`There is no case "${name}"; there are ${CASE_NAMES.join(', ')}.`);
      process.exit(2);
    }
  }
  return CASE_NAMES.filter((name) => wanted.includes(name));
}

function tell(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
  else if (line) process.stderr.write(`${line}\n`);
}
