/**
 * npm run bench:search [-- --large]
 *
 * Compares the catalogue's search with MiniSearch, Orama and PostgreSQL on two corpora, and measures its speed. --large
 * adds a catalogue of 100,000 topics, which takes minutes. docs/search.md says how to read it.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openDatabase } from '@weitblick/db/server';
import type { IndexedText } from '@weitblick/shared/search';
import { number } from '../statistics.ts';
import { enlarged, readCityTexts } from './city-corpus.ts';
import { miniSearch, orama, weitblick, type Engine } from './engines.ts';
import { evaluate, measureSpeed, type Evaluation } from './evaluate.ts';
import { QUERY_CLASSES, readJudgedQueries } from './judged-queries.ts';
import { withoutUmlauts, withSwappedLetters } from './mistakes.ts';
import { postgres } from './postgres-engine.ts';
import { readVhsCorpus } from './vhs-corpus.ts';

const VHS_FILE = new URL('../../../../shared/data/vhs-berlin-2020-05.json', import.meta.url).pathname;
const LARGE = 100_000;
const ROUNDS = 5;
const { values: flags } = parseArgs({ options: { large: { type: 'boolean', default: false } } });

const database = await openDatabase({
  ...(process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : {}),
  log: () => undefined,
});
try {
  console.log(
    `Load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}; Node ${process.version}\n`,
  );
  await compareOnVhs();
  await compareOnCity();
  if (flags.large) await measureLarge();
} finally {
  await database.stop();
}

async function enginesFor(texts: readonly IndexedText[]): Promise<Engine[]> {
  return [
    await weitblick(texts),
    miniSearch(texts, false),
    miniSearch(texts, true),
    await orama(texts),
    await postgres(database.url, texts),
  ];
}

async function compareOnVhs(): Promise<void> {
  const corpus = readVhsCorpus(process.env.VHS_FILE ?? VHS_FILE);
  if (!corpus) {
    console.log(
      `The courses of the VHS are left out: there is no ${VHS_FILE} (VHS_FILE names another place).\n`,
    );
    return;
  }
  const { texts, queries } = corpus;
  console.log(`## Courses of the VHS: ${texts.length} titles, ${queries.length} keywords as queries\n`);
  console.log('nDCG@10 / MRR / without result in %\n');
  console.log('| Engine | clean | ae | letters swapped | p50 ms | p99 ms |');
  console.log('|---|---|---|---|---:|---:|');
  for (const engine of await enginesFor(texts)) {
    const cells = [];
    for (const typed of [undefined, withoutUmlauts, withSwappedLetters]) {
      cells.push(cellOf(await evaluate(engine, queries, typed)));
    }
    await printRow(
      engine,
      cells,
      queries.flatMap(({ text }) => [text, withSwappedLetters(text)]),
    );
  }
  console.log();
}

async function compareOnCity(): Promise<void> {
  const texts = readCityTexts();
  const queries = readJudgedQueries(texts);
  console.log(`## Topics of the demo city: ${texts.length} topics, ${queries.length} judged queries\n`);
  console.log('nDCG@10; in "all" also MRR and without result in %\n');
  console.log(`| Engine | ${QUERY_CLASSES.join(' | ')} | tune | held out | all | p50 ms | p99 ms |`);
  console.log(`|---|${QUERY_CLASSES.map(() => '---:').join('|')}|---:|---:|---|---:|---:|`);
  for (const engine of await enginesFor(texts)) {
    const groups = [
      ...QUERY_CLASSES.map((each) => queries.filter((query) => query.class === each)),
      queries.filter(({ split }) => split === 'TUNE'),
      queries.filter(({ split }) => split === 'HELD_OUT'),
    ];
    const cells = [];
    for (const group of groups) cells.push((await evaluate(engine, group)).ndcg.toFixed(3));
    cells.push(cellOf(await evaluate(engine, queries)));
    await printRow(
      engine,
      cells,
      queries.map(({ text }) => text),
    );
  }
  console.log();
}

async function measureLarge(): Promise<void> {
  const texts = readCityTexts();
  const queries = readJudgedQueries(texts).map(({ text }) => text);
  const start = performance.now();
  const engine = await weitblick(enlarged(texts, LARGE));
  const built = (performance.now() - start) / 1000;
  const { p50, p99 } = await measureSpeed(engine, queries, ROUNDS);
  console.log(`## ${LARGE.toLocaleString('en')} topics\n`);
  console.log(`Index built in ${number(built)} s; query p50 ${number(p50)} ms, p99 ${number(p99)} ms`);
}

async function printRow(engine: Engine, cells: readonly string[], texts: readonly string[]): Promise<void> {
  const { p50, p99 } = await measureSpeed(engine, texts, ROUNDS);
  console.log(`| ${[engine.name, ...cells, number(p50), number(p99)].join(' | ')} |`);
  await engine.close?.();
}

function cellOf({ ndcg, reciprocalRank, empty }: Evaluation): string {
  return `${ndcg.toFixed(3)} / ${reciprocalRank.toFixed(3)} / ${(100 * empty).toFixed(1)}`;
}
