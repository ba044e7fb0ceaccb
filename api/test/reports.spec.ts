import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { assertInvariants } from '@weitblick/db/invariants';
import { loadDemoCity } from '@weitblick/db/demo';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import { Client } from 'pg';
import { openOrm } from '@weitblick/db';
import { forgetReportAccess } from '../src/reporting/use-cases/forget-report-access.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const now = new Date('2026-11-25T09:00:00Z');
let database: TestDatabase;
let client: Client;
let api: RunningApi;
type Role = 'planner' | 'officer' | 'reader' | 'leader' | 'employee';
let cookies: Record<Role, string>;
let ids: Record<Role, number>;
let officersUnit: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoCity(database.url, { seed: 'reports', now, size: 'small', passwordHash: '$none$' });
  client = new Client({ connectionString: database.url });
  await client.connect();
  const idOf = async (sql: string) => (await client.query<{ id: number }>(sql)).rows[0]!.id;
  ids = {
    planner: await idOf(`select person_id as id from role_assignment where role = 'TRAINING_PLANNER'`),
    officer: await idOf(
      `select person_id as id from role_assignment where role = 'TRAINING_OFFICER' and unit_id is not null order by unit_id`,
    ),
    reader: await idOf(`select id from person p where leadership_level is null
      and not exists (select from role_assignment a where a.person_id = p.id) order by id`),
    leader: await idOf(`select id from person p where leadership_level is not null
      and not exists (select from role_assignment a where a.person_id = p.id) order by id`),
    employee: await idOf(`select id from person p where leadership_level is null
      and not exists (select from role_assignment a where a.person_id = p.id) order by id desc`),
  };
  officersUnit = await idOf(`select unit_id as id from role_assignment where person_id = ${ids.officer}`);
  await client.query(
    `insert into role_assignment (person_id, role, valid_from) values ($1, 'REPORT_READER', '2026-01-01')`,
    [ids.reader],
  );
  // a title that a spreadsheet program would compute
  await client.query(`update topic set title = '=HYPERLINK("http://boese.example")' where id = (
    select topic_id from session s join enrolment e on e.session_id = s.id where e.status = 'ATTENDED'
    and s.starts_at >= '2026-01-01' group by topic_id order by count(*) desc limit 1)`);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  cookies = Object.fromEntries(
    await Promise.all(Object.entries(ids).map(async ([role, id]) => [role, await api.signedIn(id)])),
  ) as typeof cookies;
}, 120_000);

afterAll(async () => {
  await api.close();
  await assertInvariants(database.url, now);
  await client.end();
  await database.drop();
});

interface Cell {
  value: number | null;
  hidden: boolean;
}
interface Figures {
  rows: { key: string; label: string | null; cells: Cell[] }[];
  total: Cell[];
}

interface Entries {
  totalCount: number;
  figure: number;
  edges: { node: { personName: string; status: string } }[];
}

const REPORT = `query ($input: ReportInput!) { report(input: $input) {
  mayOpenLists listsHaveNames minimumGroup measures { name unit } unitPath { shortName }
  figures { from to rows { key label cells { value hidden } } total { value hidden } } } }`;
const ENTRIES = `query ($input: ReportInput!, $measure: ReportMeasure!, $key: String, $purpose: AccessPurpose, $after: String) {
  reportEntries(input: $input, measure: $measure, key: $key, purpose: $purpose, first: 100, after: $after) {
    totalCount figure pageInfo { hasNextPage endCursor } edges { node { day topicTitle personName unitName status } } } }`;
const BY_UNIT = { report: 'PARTICIPATION', dimension: 'UNIT', period: 'THIS_YEAR' };

const ask = <T = Record<string, never>>(role: Role, query: string, variables: object) =>
  graphql<T>(api.origin, query, variables as Record<string, unknown>, cookies[role]);

async function figuresFor(role: Role, input: object): Promise<Figures | null> {
  const { data, errors } = await ask<{ report: { figures: Figures } | null }>(role, REPORT, { input });
  expect(errors).toBeUndefined();
  return data!.report?.figures ?? null;
}

const file = (role: Role, path: string) =>
  fetch(`${api.origin}${path}`, { headers: { cookie: cookies[role] } });
const accesses = async () => Number((await client.query('select count(*) from report_access')).rows[0].count);

describe('Who reads reports', () => {
  it('is the planner for the whole city, and the training officer for the own units', async () => {
    const city = await figuresFor('planner', BY_UNIT);
    const own = await figuresFor('officer', BY_UNIT);
    const unit = await figuresFor('planner', { ...BY_UNIT, unitId: encodeId('Unit', officersUnit) });
    expect(own!.rows.length).toBeGreaterThan(0);
    expect(own!.rows.map(({ key }) => key)).toEqual(unit!.rows.map(({ key }) => key));
    expect(city!.total[0]!.value).toBeGreaterThan(own!.total[0]!.value ?? 0);
  });

  it('is not the training officer for other units, nor for sessions of the city', async () => {
    const other = (
      await client.query<{ id: number }>(
        `select id from org_unit where kind = 'REFERAT' and id <> $1 and not unit_contains($1, id)`,
        [officersUnit],
      )
    ).rows[0]!.id;
    expect(await figuresFor('officer', { ...BY_UNIT, unitId: encodeId('Unit', other) })).toBeNull();
    expect(
      await figuresFor('officer', { report: 'UTILISATION', dimension: 'MONTH', period: 'THIS_YEAR' }),
    ).toBeNull();
  });

  it('is nobody else: neither heads nor employees', async () => {
    for (const role of ['leader', 'employee'] as const) {
      expect(await figuresFor(role, BY_UNIT)).toBeNull();
      expect(
        (await file(role, '/auswertung/bericht.csv?bericht=PARTICIPATION&nach=UNIT&zeitraum=THIS_YEAR'))
          .status,
      ).toBe(404);
      const { data } = await ask(role, '{ availableReports { name } }', {});
      expect(data).toEqual({ availableReports: [] });
    }
  });

  it('is the staff council for figures of whole years, without filters that could be played off', async () => {
    expect((await figuresFor('reader', BY_UNIT))!.total[0]!.value).toBe(
      (await figuresFor('planner', BY_UNIT))!.total[0]!.value,
    );
    for (const fine of [
      { ...BY_UNIT, period: 'LAST_MONTH' },
      { ...BY_UNIT, format: 'ONLINE' },
      { ...BY_UNIT, dimension: 'MONTH', unitId: encodeId('Unit', officersUnit) },
    ]) {
      const { errors } = await ask('reader', REPORT, { input: fine });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('The list behind a figure', () => {
  it('is opened by planners with a purpose, holds as many people as the figure says, and its opening is recorded', async () => {
    const figures = await figuresFor('planner', BY_UNIT);
    const row = figures!.rows.find(({ cells }) => !cells[0]!.hidden && cells[0]!.value! > 0)!;
    const before = await accesses();
    const refused = await ask('planner', ENTRIES, {
      input: BY_UNIT,
      measure: 'PARTICIPATIONS',
      key: row.key,
    });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(await accesses()).toBe(before);

    const { data } = await ask<{ reportEntries: Entries }>('planner', ENTRIES, {
      input: BY_UNIT,
      measure: 'PARTICIPATIONS',
      key: row.key,
      purpose: 'PROOF',
    });
    const list = data!.reportEntries;
    expect([list.totalCount, list.figure]).toEqual([row.cells[0]!.value, row.cells[0]!.value]);
    expect(list.edges.every(({ node }) => node.status === 'ATTENDED' && node.personName.length > 2)).toBe(
      true,
    );
    const { rows } = await client.query('select * from report_access order by id desc limit 1');
    expect(rows[0]).toMatchObject({
      person_id: ids.planner,
      purpose: 'PROOF',
      report: 'PARTICIPATION',
      measure: 'PARTICIPATIONS',
      entries: list.edges.length,
      filter: { dimension: 'UNIT', from: '2026-01-01', to: '2026-12-31' },
    });
  });

  it('stays closed for those who read figures only, and behind a hidden figure', async () => {
    const before = await accesses();
    const about = { input: BY_UNIT, measure: 'PARTICIPATIONS', purpose: 'PLANNING' };
    for (const role of ['officer', 'reader', 'leader'] as const)
      expect((await ask(role, ENTRIES, about)).data).toEqual({ reportEntries: null });
    const absence = { report: 'ABSENCE', dimension: 'TOPIC', period: 'THIS_YEAR' };
    const hidden = (await figuresFor('planner', absence))!.rows.find(({ cells }) => cells[0]!.hidden)!;
    const { data } = await ask('planner', ENTRIES, {
      input: absence,
      measure: 'NO_SHOWS',
      key: hidden.key,
      purpose: 'PLANNING',
    });
    expect(data).toEqual({ reportEntries: null });
    expect(await accesses()).toBe(before);
  });

  it('leaves a record that nobody changes, until it is forgotten after a year', async () => {
    await ask('planner', ENTRIES, { input: BY_UNIT, measure: 'PERSONS', purpose: 'AUDIT' });
    await expect(client.query('delete from report_access')).rejects.toThrow('append-only');
    const kept = await accesses();
    expect(kept).toBeGreaterThan(0);
    const orm = await openOrm({ url: database.url });
    const forget = (day: string) =>
      forgetReportAccess({ em: orm.em, clock: { now: () => new Date(`${day}T03:00:00Z`) } });
    expect(await forget('2027-11-25')).toEqual({ forgotten: 0 });
    expect(await forget('2027-11-26')).toEqual({ forgotten: kept });
    await orm.close();
  });
});

describe('An exported report', () => {
  const query = 'bericht=PARTICIPATION&nach=TOPIC&zeitraum=THIS_YEAR';
  const input = { report: 'PARTICIPATION', dimension: 'TOPIC', period: 'THIS_YEAR' };
  const shown = (cell: Cell) => (cell.hidden ? 'nicht angezeigt' : cell.value);

  it('as CSV is the table of the screen, for German spreadsheet programs, and computes nothing', async () => {
    const figures = (await figuresFor('planner', input))!;
    const answer = await file('planner', `/auswertung/bericht.csv?${query}`);
    expect(answer.headers.get('content-disposition')).toContain('Teilnahmen 2026-01-01 bis 2026-12-31.csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe('Thema;Teilnahmen;Personen;Anmeldungen');
    expect(lines.slice(1, -2).map((line) => line.split(';').slice(-3))).toEqual(
      figures.rows.map(({ cells }) => cells.map((cell) => String(shown(cell)))),
    );
    expect(lines.at(-2)).toBe(`Gesamt;${figures.total.map(shown).join(';')}`);
    expect(lines.filter((line) => /^"?[=+@-]/.test(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith(`"'=HYPERLINK(`))).toBe(true);
  });

  it('as a workbook holds the same figures as numbers, and a formula only as text', async () => {
    const figures = (await figuresFor('planner', input))!;
    const answer = await file('planner', `/auswertung/bericht.xlsx?${query}`);
    const rows = await readSheet(Buffer.from(await answer.arrayBuffer()));
    expect(rows[0]).toEqual(['Thema', 'Teilnahmen', 'Personen', 'Anmeldungen']);
    expect(rows.slice(1, -1).map(([, ...cells]) => cells)).toEqual(
      figures.rows.map(({ cells }) => cells.map(shown)),
    );
    expect(rows.at(-1)).toEqual(['Gesamt', ...figures.total.map(shown)]);
    expect(rows.map(([title]) => title)).toContain('=HYPERLINK("http://boese.example")');
  });

  it('of a list has one row for each that the figure counts', async () => {
    const total = (await figuresFor('planner', input))!.total[0]!.value;
    const path = `/auswertung/liste.xlsx?${query}&kennzahl=PARTICIPATIONS`;
    expect((await file('planner', path)).status).toBe(400);
    const before = await accesses();
    const rows = await readSheet(
      Buffer.from(await (await file('planner', `${path}&zweck=UNIT_REQUEST`)).arrayBuffer()),
    );
    expect(rows.length - 1).toBe(total);
    expect(rows[1]![0]).toBeInstanceOf(Date);
    expect(await accesses()).toBe(before + 1);
    expect((await file('officer', `${path}&zweck=UNIT_REQUEST`)).status).toBe(404);
  });

  it('is refused for words that no report has', async () => {
    for (const bad of [
      'bericht=ALLES&nach=UNIT',
      'bericht=PARTICIPATION&nach=STATUS&zeitraum=THIS_YEAR',
      'bericht=PARTICIPATION&nach=UNIT&von=2026-02-30&bis=2026-03-01',
    ])
      expect((await file('planner', `/auswertung/bericht.csv?${bad}`)).status).toBe(400);
  });
});
