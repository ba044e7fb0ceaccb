import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { settled } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

const IMPORT = fileURLToPath(new URL('../../api/src/catalogue/import/run.ts', import.meta.url));
/** The open data of the Berlin adult-education centres; not part of the repository. */
const REAL = fileURLToPath(new URL('../../../shared/data/vhs-berlin-2020-05.json', import.meta.url));

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The command as people run it, against the database of the running server. */
async function runImport(...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: stage.databaseUrl };
  const { stdout } = await promisify(execFile)(process.execPath, [IMPORT, ...args], {
    env,
    maxBuffer: 64_000_000,
  });
  return stdout;
}

/** Invented, in the shape of the Berlin open data. */
function course(changes: Record<string, unknown>): Record<string, unknown> {
  return {
    guid: '990001',
    nummer: 'E2E1.001F',
    name: 'Drachenboote steuern',
    untertitel: 'Kommandos und Taktgefühl auf dem Wasser üben',
    minimale_teilnehmerzahl: '4',
    maximale_teilnehmerzahl: '9',
    anzahl_termine: '8',
    beginn_datum: dayAhead(40),
    ende_datum: dayAhead(41),
    zielgruppe: null,
    schlagwort: ['GESUNDHEIT', 'RUDERN'],
    text: [
      {
        eigenschaft: 'Beschreibung',
        text: 'Wir steuern gemeinsam.<br />Schwimmweste liegt bereit &amp; passt.',
      },
    ],
    veranstaltungsort: {
      name: 'Bootshaus am Kanal',
      adresse: { land: 'Deutschland', plz: '99999', ort: 'Musterhafen', strasse: 'Kanalweg 1' },
      barrierefrei: 'true',
    },
    preis: { betrag: '48.50', rabatt_moeglich: 'true', zusatz: '' },
    ...changes,
  };
}

/** Searches a course by words of its title, opens it and enrols in its session. */
async function findAndEnrol(page: Page, words: string, title: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await eventually(() => new URL(page.url()).searchParams.get('q'), words);
  await settled(page);
  const link = page
    .locator('.result-list')
    .getByRole('heading')
    .getByRole('link', { name: title, exact: true })
    .first();
  // a process learns within seconds what another has written: until then it searches what it knew
  await eventually(async () => {
    if ((await link.count()) === 0) {
      await page.reload();
      await settled(page);
    }
    return link.count();
  }, 1);
  await link.click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page
    .getByRole('complementary', { name: 'Nächster Termin' })
    .getByRole('link', { name: /^Anmelden/ })
    .click();
  await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
  await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
}

describe('Courses come from a file of the adult-education centres', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weitblick-import-'));
    file = join(folder, 'kurse.json');
    const veranstaltung = [
      course({}),
      course({ guid: '990002', nummer: 'E2E1.002F', maximale_teilnehmerzahl: null }),
    ];
    await writeFile(file, JSON.stringify({ veranstaltungen: { veranstaltung } }));
    return () => rm(folder, { recursive: true });
  });

  it('and one of them is found and booked while the server runs; what cannot be offered is refused', async () => {
    const page = await stage.visit('/katalog', { as: await stage.world.colleague() });
    await page.getByRole('searchbox').fill('Drachenboote');
    await page.getByText('Zu „Drachenboote“ haben wir nichts gefunden.').waitFor();

    const report = await runImport(file);
    expect(report).toContain('990002');
    await page.reload();
    await findAndEnrol(page, 'Drachenboote', 'Drachenboote steuern');
    await page.getByText('Bootshaus am Kanal').first().waitFor();
    const rows = await stage.world.rows(
      'select number, capacity, seats_taken from session where source_key like $1',
      ['9900%'],
    );
    expect(rows).toEqual([{ number: 'VHS-E2E1.001F', capacity: 9, seats_taken: 1 }]);
  });

  it('and a second import of the same file changes nothing', async () => {
    const before = await stage.world.rows(`select * from session where source_key like '9900%'`);
    await runImport(file);
    expect(await stage.world.rows(`select * from session where source_key like '9900%'`)).toEqual(before);
  });
});

describe('The real courses of May 2020', () => {
  if (!existsSync(REAL)) {
    it.skip(`are not imported here: ${REAL} is missing`, () => undefined);
    return;
  }

  it('move a year or so ahead, and one of them is found and booked', async () => {
    await runImport(REAL, '--shift-to', dayAhead(60));
    const { count } = await stage.world.row<{ count: number }>(
      `select count(*)::int from session where source <> 'OWN' and source_key not like '9900%'`,
    );
    expect(count).toBeGreaterThan(500);
    const { title } = await stage.world.row<{ title: string }>(
      `select t.title from topic t join session s on s.topic_id = t.id
       where s.source <> 'OWN' and s.source_key not like '9900%' and s.enrol_until > now() + interval '1 day'
         and t.title ~ '^[[:alpha:]]{4,} [[:alpha:]]{4,}$'
         and (select count(*) from topic other where other.title = t.title) = 1
       order by t.title limit 1`,
    );
    const page = await stage.visit('/katalog', { as: await stage.world.colleague() });
    await findAndEnrol(page, title, title);
  });
});
