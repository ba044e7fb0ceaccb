/**
 * Loads the demo city by hand: node db/src/demo/run.ts <url> [small]
 * Nobody can sign in with it unless PASSWORD_HASH (argon2id, PHC format) is set. SEED and NOW may be set, too.
 */
import { SingleBar } from 'cli-progress';
import { rebuildSearchIndex } from '../catalogue/index.ts';
import { demoPersonas, isEmpty, loadDemoCity } from './index.ts';

const [url, size = 'city'] = process.argv.slice(2);
if (!url || (size !== 'city' && size !== 'small')) {
  console.error('node db/src/demo/run.ts <postgres url> [small]');
  process.exit(2);
}
if (!(await isEmpty(url))) {
  console.error('This database has people already; nothing was loaded.');
  process.exit(1);
}

const { SEED = 'weitblick', NOW, PASSWORD_HASH = '$none$' } = process.env;
const bar = new SingleBar({ format: '{bar} {percentage} %  {value}/{total} rows  {step}', hideCursor: true });
const started = performance.now();
bar.start(1, 0, { step: 'generate' });
const summary = await loadDemoCity(url, {
  seed: SEED,
  now: NOW ? new Date(NOW) : new Date(),
  size,
  passwordHash: PASSWORD_HASH,
  afterTopics: async (client) => {
    await rebuildSearchIndex(client);
  },
  onProgress: ({ step, done, total }) => {
    if (total > 0) bar.setTotal(total);
    bar.update(done, { step });
  },
});
bar.stop();
console.log(`Loaded in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
console.table(summary);
console.table(
  (await demoPersonas(url)).map(({ role, personnelNumber, displayName }) => ({
    role,
    personnelNumber,
    displayName,
  })),
);
