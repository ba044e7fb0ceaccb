import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import { aRecord } from './invented-records.ts';

const command = fileURLToPath(new URL('run.ts', import.meta.url));
let database: TestDatabase;
let directory: string;

beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'weitblick-import-'));
  await write(
    'courses.json',
    JSON.stringify({ veranstaltungen: { veranstaltung: [aRecord(), { guid: '5' }] } }),
  );
  await write('broken.json', '{"veranstaltungen": ');
});

afterAll(async () => {
  await rm(directory, { recursive: true });
  await database.drop();
});

const write = (name: string, content: string) => writeFile(join(directory, name), content);
const readJson = async (name: string) => JSON.parse(await readFile(join(directory, name), 'utf8'));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    NODE_OPTIONS: '',
    npm_lifecycle_event: 'import',
    INIT_CWD: directory,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('npm run import', () => {
  it('imports, reports on the console and in a file, and ends with 0 though a record is refused', async () => {
    const dry = await run('courses.json', '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Dry run, nothing written. 2 records read/),
    });
    const { code, out } = await run('courses.json', '--shift-to', '2026-01-12', '--report', 'report.json');
    expect(code).toBe(0);
    expect(out).toMatch(/created +1\n +updated +0\n +unchanged +0\n +refused +1\n/);
    expect(out).toMatch(/moved by 254 weeks: the earliest start 2021-03-06 is now 2026-01-17/);
    expect(out).toMatch(/record 2 \(guid 5\): .*name is required \[MISSING, nothing\]/);
    expect(await readJson('report.json')).toMatchObject({
      file: join(directory, 'courses.json'),
      records: { read: 2, created: 1, refused: 1 },
      refusals: [
        {
          record: 2,
          guid: '5',
          reasons: expect.arrayContaining([expect.objectContaining({ code: 'MISSING', field: 'name' })]),
        },
      ],
    });
  });

  it('ends with 1 when the document cannot be imported, and says why', async () => {
    const { code, err } = await run('broken.json', '--report', 'report.json');
    expect(code).toBe(1);
    expect(err).toMatch(
      /broken\.json is not JSON from line 1, column 21: .*\nNothing was imported. \[MALFORMED_JSON\]/,
    );
    expect(await readJson('report.json')).toMatchObject({ error: { code: 'MALFORMED_JSON' } });
    expect(await run('absent.json')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/absent\.json does not exist/),
    });
  });

  it.each([
    [[]],
    [['courses.json', 'broken.json']],
    [['courses.json', '--shift-to', '12.01.2026']],
    [['courses.json', '--shift-to', '2026-02-30']],
    [['courses.json', '--shift-to']],
    [['courses.json', '--unknown']],
    [['courses.json', '--report', 'courses.json']],
    [['courses.json', '--report', 'no/such/directory/report.json']],
  ])('ends with 2 and shows the usage for %j', async (args) => {
    expect(await run(...args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Usage: npm run import --'),
    });
    expect(await readJson('courses.json')).toBeTruthy();
  });
});
