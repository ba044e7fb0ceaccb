import type { Case, Variant } from './cases.ts';
import type { LoadProcess } from './processes.ts';
import { percentile, spread, type Spread } from './statistics.ts';
import { cpuTimes, type Processes } from './usage.ts';
import type { Outcome, Plan } from './work.ts';

export interface Schedule {
  runs: number;
  warmUpMs: number;
  runMs: number;
  /** One request at a time, for the API only. */
  aloneMs: number;
  concurrency: number;
}

export const FULL: Schedule = { runs: 5, warmUpMs: 1_500, runMs: 2_500, aloneMs: 1_500, concurrency: 16 };
export const QUICK: Schedule = { runs: 2, warmUpMs: 400, runMs: 600, aloneMs: 400, concurrency: 16 };

/** Warm-up, runs, alone. */
export const phasesOf = ({ runs }: Schedule) => runs + 2;

export interface Measured {
  variant: Variant;
  perSecond: number[];
  rate: Spread;
  p50: number;
  p99: number;
  /** Median when nothing else is under way; NaN for references. */
  alone: number;
  /** Milliseconds of processor time for one repetition. */
  cpu: { api: number; database: number; client: number };
  done: number;
  /** Seats taken in all phases, warm-up included. */
  seats: number;
  errors: number;
  messages: string[];
  inFlight: number;
}

/** Processor time of the machine that none of our processes has used, and that of all cores. */
export interface Foreign {
  usedMs: number;
  ofMs: number;
}

interface Tools {
  load: LoadProcess;
  processes: Processes;
  cores: number;
  foreign: Foreign;
  tell(line: string): void;
}

/** Measures the variants of a case in turn, run by run, so that a change of the machine's mood meets all of them. */
export async function measureCase(
  tools: Tools,
  { title, variants }: Case,
  schedule: Schedule,
): Promise<Measured[]> {
  const { load, tell } = tools;
  const { runs, warmUpMs, runMs, aloneMs, concurrency } = schedule;
  const samples = variants.map((variant) => ({
    variant,
    runs: [] as Sample[],
    other: [] as Outcome[],
    alone: Number.NaN,
  }));
  for (const { name, work } of variants) await load.open(name, work);
  for (const { variant, other } of samples) {
    tell(`${title}: warm-up, ${variant.title}`);
    other.push(await load.run(variant.name, { milliseconds: warmUpMs, concurrency, phase: 0 }));
  }
  for (let run = 1; run <= runs; run += 1) {
    for (const { variant, runs: list } of samples) {
      tell(`${title}: run ${run} of ${runs}, ${variant.title}`);
      list.push(await sample(tools, variant.name, { milliseconds: runMs, concurrency, phase: run }));
    }
  }
  for (const entry of samples.filter(({ variant }) => variant.isApi)) {
    const outcome = await load.run(entry.variant.name, {
      milliseconds: aloneMs,
      concurrency: 1,
      phase: runs + 1,
    });
    entry.alone = percentile(outcome.latencies, 0.5);
    entry.other.push(outcome);
  }
  for (const { name } of variants) await load.close(name);
  return samples.map((entry) => summarise(entry));
}

/** Arrivals at random times, whatever the answers do. Latency counts from the time of arrival. */
export async function measureOpenLoop(
  tools: Tools,
  variant: Variant,
  ratePerSecond: number,
  milliseconds: number,
): Promise<Measured> {
  tools.tell(`Enrol, ${ratePerSecond} arrivals a second`);
  await tools.load.open(variant.name, variant.work);
  const run = await sample(tools, variant.name, { milliseconds, concurrency: 0, ratePerSecond, phase: 0 });
  await tools.load.close(variant.name);
  return summarise({ variant, runs: [run], other: [], alone: Number.NaN });
}

interface Sample {
  outcome: Outcome;
  api: number;
  database: number;
}

async function sample({ load, processes, cores, foreign }: Tools, name: string, plan: Plan): Promise<Sample> {
  const before = cpuTimes(processes);
  const own = process.cpuUsage();
  const start = performance.now();
  const outcome = await load.run(name, plan);
  const elapsed = performance.now() - start;
  const after = cpuTimes(processes);
  const { user, system } = process.cpuUsage(own);
  const api = after.api - before.api;
  const database = after.database - before.database;
  const ours = api + (database || 0) + outcome.cpuMilliseconds + (user + system) / 1_000;
  foreign.usedMs += Math.max(0, after.machine - before.machine - ours);
  foreign.ofMs += elapsed * cores;
  return { outcome, api, database };
}

function summarise({
  variant,
  runs,
  other,
  alone,
}: {
  variant: Variant;
  runs: Sample[];
  other: Outcome[];
  alone: number;
}): Measured {
  const all = [...runs.map(({ outcome }) => outcome), ...other];
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const done = sum(runs.map(({ outcome }) => outcome.done));
  const latencies = runs.flatMap(({ outcome }) => outcome.latencies).sort((a, b) => a - b);
  const perSecond = runs.map(({ outcome }) => (outcome.done / outcome.milliseconds) * 1_000);
  return {
    variant,
    perSecond,
    rate: spread(perSecond),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    alone,
    cpu: {
      api: sum(runs.map((run) => run.api)) / done,
      database: sum(runs.map((run) => run.database)) / done,
      client: sum(runs.map(({ outcome }) => outcome.cpuMilliseconds)) / done,
    },
    done,
    seats: variant.takesSeat ? sum(all.map((outcome) => outcome.done)) : 0,
    errors: sum(all.map((outcome) => outcome.errors)),
    messages: all.flatMap((outcome) => outcome.messages).slice(0, 3),
    inFlight: Math.max(...runs.map(({ outcome }) => outcome.inFlight)),
  };
}
