import { describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { focusIsVisible, tabTo } from './support/keyboard.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();
const planner = () => stage.world.persona('100106');
const BY_UNIT = '/planung/auswertung/teilnahmen?nach=UNIT&zeitraum=LAST_YEAR';

/** The cells of the report's table as people read them, the row of totals last. */
async function tableOf(page: Page): Promise<string[][]> {
  await page.getByRole('table').waitFor();
  await settled(page);
  return page
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim())),
    );
}

const numberOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));

async function download(page: Page, name: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name }).getAttribute('href');
  const answer = await page.request.get(`${stage.origin}${href}`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

describe('A planner', () => {
  it('comes from the planning page to a figure, its list, and files that add up to it', async () => {
    const page = await stage.visit('/planung', { as: await planner() });
    await page.getByRole('main').getByRole('link', { name: 'Auswertung' }).click();
    await page.getByRole('heading', { name: 'Auswertung', level: 1 }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Teilnahmen' }).click();
    await page.getByLabel('Zeitraum', { exact: true }).selectOption('LAST_YEAR');
    await page.waitForURL(/zeitraum=LAST_YEAR/);
    const table = await tableOf(page);
    expect(await accessibilityProblems(page)).toEqual([]);

    const [unit, figure] = table.find(([, participations]) => /^\d/.test(participations!))!;
    const csv = (await download(page, 'Als CSV laden')).toString('utf8').slice(1).split('\r\n');
    expect(csv.find((line) => line.startsWith(unit!))).toBe(
      [
        unit,
        ...table
          .find(([name]) => name === unit)!
          .slice(1)
          .map((cell) => cell.replaceAll('.', '')),
      ].join(';'),
    );
    const sheet = await readSheet(await download(page, 'Als Excel-Datei laden'));
    expect(sheet.find(([name]) => name === unit)![1]).toBe(numberOf(figure!));
    expect(sheet.at(-1)![1]).toBe(numberOf(table.at(-1)![1]!));

    await page
      .getByRole('link', { name: new RegExp(`^${figure} Teilnahmen, ${unit}: Liste öffnen`) })
      .click();
    await page.getByRole('heading', { name: 'Wofür brauchen Sie diese Liste?' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Rückfrage einer Dienststelle').check();
    await page.getByRole('button', { name: 'Liste öffnen' }).click();
    await page.getByText(`${figure} ${figure === '1' ? 'Eintrag' : 'Einträge'}`).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const list = await readSheet(await download(page, 'Als Excel-Datei laden'));
    expect(list.length - 1).toBe(numberOf(figure!));
    expect(await stage.world.rows(`select purpose, report, measure from report_access order by id`)).toEqual(
      Array(2).fill({ purpose: 'UNIT_REQUEST', report: 'PARTICIPATION', measure: 'PARTICIPATIONS' }),
    );
  });

  it('sees no figure of a small group, and why', async () => {
    const page = await stage.visit('/planung/auswertung/fehlzeiten?nach=TOPIC&zeitraum=LAST_YEAR', {
      as: await planner(),
    });
    await tableOf(page);
    await page.getByRole('button', { name: /^Alle \d+ Zeilen anzeigen$/ }).click();
    const rows = await tableOf(page);
    expect(rows.filter(([, absent]) => absent === 'nicht angezeigt').length).toBeGreaterThanOrEqual(2);
    expect(rows.filter(([, absent]) => /^[1-4]$/.test(absent!))).toEqual([]);
    await page.getByText('weniger als 5 Personen dahinterstehen').waitFor();
  });

  it('sorts, goes down the tree and compares by keyboard alone', async () => {
    const page = await stage.visit(BY_UNIT, { as: await planner() });
    await tableOf(page);
    await tabTo(page, 'button "Dienststelle"');
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('columnheader', { name: 'Dienststelle' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    const names = (await tableOf(page)).slice(0, -1).map(([name]) => name!);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'de', { numeric: true })));
    await tabTo(page, `link "${names.at(-1)}"`);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Gewählte Dienststelle' }).getByText(names.at(-1)!).waitFor();
    await tabTo(page, /^checkbox "Mit dem Zeitraum davor vergleichen"/, { backwards: true });
    await page.keyboard.press('Space');
    await page.getByRole('columnheader', { name: 'Davor: Teilnahmen' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('reads it on a phone: the table scrolls, not the page', async () => {
    const page = await stage.visit(`${BY_UNIT}&vergleich=1`, {
      as: await planner(),
      width: 320,
      height: 720,
    });
    await tableOf(page);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('Others', () => {
  it('see the figures of their units as training officers, without lists', async () => {
    const page = await stage.visit('/planung/auswertung', { as: await stage.world.persona('100107') });
    const reports = page.getByRole('list', { name: 'Berichte' });
    await reports.getByRole('link', { name: 'Teilnahmen' }).waitFor();
    expect(await reports.getByRole('link', { name: 'Auslastung' }).count()).toBe(0);
    await reports.getByRole('link', { name: 'Teilnahmen' }).click();
    await page.getByLabel('Zeitraum', { exact: true }).selectOption('LAST_YEAR');
    await page.waitForURL(/zeitraum=LAST_YEAR/);
    await tableOf(page);
    expect(await page.getByRole('link', { name: /Liste öffnen/ }).count()).toBe(0);
  });

  it('are told whom the reports are for', async () => {
    const page = await stage.visit('/planung/auswertung', { as: await stage.world.persona('100104') });
    await page.getByText('Diese Auswertungen sind nicht für Sie bestimmt.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('A planner who asks the same every month', () => {
  it('keeps the report, has it sent, and finds and deletes it, by keyboard', async () => {
    const page = await stage.visit(BY_UNIT, { as: await planner() });
    await tabTo(page, 'button "Bericht merken"');
    await page.keyboard.press('Enter');
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await name.fill('Teilnahmen nach Dienststelle');
    await page.keyboard.press('Enter');
    await page.getByText('Gemerkt: Teilnahmen nach Dienststelle').waitFor();
    await page.getByRole('link', { name: 'Zu den gemerkten Berichten' }).click();

    const row = page.getByRole('listitem').filter({ hasText: 'Teilnahmen nach Dienststelle' });
    await row.getByRole('button', { name: /Versand einrichten/ }).click();
    await page.getByLabel('Auch senden an').fill('niemand@example.com');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Versand speichern' }).click();
    await page.getByText('nicht bekannt: niemand@example.com').waitFor();
    await page.getByLabel('Auch senden an').fill('');
    await page.getByRole('button', { name: 'Versand speichern' }).click();
    await row.getByText(/Nächster Versand/).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);

    await row.getByRole('link', { name: 'Teilnahmen nach Dienststelle' }).click();
    await page.waitForURL(/nach=UNIT&zeitraum=LAST_YEAR/);
    await page.goBack();
    await row.getByRole('button', { name: /Löschen/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await row.waitFor({ state: 'detached' });
  });
});
