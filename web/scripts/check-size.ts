import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compares the built files with the budgets. Run after `vite build`; exits 1 when a budget is exceeded. */

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
  isDynamicEntry?: boolean;
}

const KILOBYTE = 1000;
/** The aim; more is reported, but fails only above the limit. */
const FIRST_RESULT_AIM = 170;
const FIRST_RESULT = 190;
const LAZY_ROUTE = 60;
/** ProseMirror with its parts: fetched by planners only, after the form around it is there. */
const EDITOR = 150;
const FIRST_CSS = 20;
const LAZY_CSS = 8;

const dist = join(import.meta.dirname, '../dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

function keyEndingIn(end: string): string {
  const key = Object.keys(manifest).find((each) => each.endsWith(end));
  if (!key) throw new Error(`nothing in the build ends in ${end}`);
  return key;
}

/** The chunk with all that it imports before it can run. */
function closure(key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of manifest[key]?.imports ?? []) closure(imported, found);
  return found;
}

const sizes = new Map<string, number>();

function gzipped(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / KILOBYTE;
    sizes.set(file, size);
  }
  return size;
}

function total(files: Iterable<string>): number {
  return [...new Set(files)].reduce((sum, file) => sum + gzipped(file), 0);
}

function scripts(keys: Iterable<string>): string[] {
  return [...keys].map((key) => manifest[key]!.file);
}

function styles(keys: Iterable<string>): string[] {
  return [...keys].flatMap((key) => manifest[key]!.css ?? []);
}

const entry = closure('index.html');
const firstResult = new Set([
  ...entry,
  ...closure(keyEndingIn('catalogue/CataloguePage.tsx')),
  ...['app', 'components', 'people', 'catalogue', 'scheduling'].map((group) =>
    keyEndingIn(`${group}/locales/de.json?messages`),
  ),
]);

const checks: { what: string; size: number; budget: number; aim?: number }[] = [
  {
    what: 'JS until the first results of the catalogue',
    size: total(scripts(firstResult)),
    budget: FIRST_RESULT,
    aim: FIRST_RESULT_AIM,
  },
];
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry || key.endsWith('?messages')) continue;
  const added = [...closure(key)].filter((each) => !entry.has(each));
  const budget = key.endsWith('RichTextEditor.tsx') ? EDITOR : LAZY_ROUTE;
  const what = `lazy ${key.replace('src/', '')}`;
  checks.push({ what, size: total(scripts(added)), budget });
  checks.push({ what: `CSS of ${what}`, size: total(styles(added)), budget: LAZY_CSS });
}
checks.push({
  what: 'CSS until the first results of the catalogue',
  size: total(styles(firstResult)),
  budget: FIRST_CSS,
});

for (const { what, size, budget, aim = budget } of checks) {
  const verdict = size > budget ? 'TOO BIG' : size > aim ? `> ${aim}` : 'ok';
  console.log(`${verdict.padEnd(8)}${size.toFixed(1).padStart(7)} of ${budget} kB gzip  ${what}`);
}
if (checks.some(({ size, budget }) => size > budget)) process.exitCode = 1;
