import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

const stage = useStage();

async function planner(): Promise<Colleague> {
  const colleague = await stage.world.colleague();
  await stage.world.rows(
    `insert into role_assignment (person_id, role, valid_from) values ($1, 'TRAINING_PLANNER', '2020-01-01')`,
    [colleague.id],
  );
  return colleague;
}

const search = async (page: Page, text: string) => {
  await page.getByRole('searchbox', { name: 'Was möchten Sie lernen?' }).fill(text);
  await page.waitForURL((url) => url.searchParams.get('q') === text);
  await settled(page);
};
const firstTitle = (page: Page) => page.locator('.result-list > li').first().getByRole('heading').innerText();

describe('Who searches', () => {
  it.each([
    ['two words of a compound', 'Sicherheit Baustellen', /Sicherheitskoordination auf Baustellen/],
    ['a gender form', 'Ausbilder*innen', /Ausbild|Praxisanleitung|Azubi/],
    ['a synonym', 'Telearbeit', /Homeoffice|mobil/i],
    ['an abbreviation', 'KI', /KI|Künstliche Intelligenz/],
  ])('finds by %s', async (_, text, title) => {
    const page = await stage.visit('/katalog');
    await search(page, text);
    expect(await firstTitle(page)).toMatch(title);
  });

  it('sees for which words something was found, also inside of a compound', async () => {
    const page = await stage.visit('/katalog');
    await search(page, 'Koordination Baustellen');
    const marks = await page
      .locator('.result-list > li')
      .first()
      .getByRole('heading')
      .locator('mark')
      .allInnerTexts();
    expect(marks).toEqual(expect.arrayContaining(['Sicherheitskoordination', 'Baustellen']));
  });

  it('is offered topics that are like the few that were found, and like one that is open', async () => {
    const page = await stage.visit('/katalog?q=Fragetechnik');
    const related = page.getByRole('region', { name: 'Ähnliche Themen' });
    await related.getByRole('link').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await related.getByRole('link').first().click();
    await page.getByRole('region', { name: 'Ähnliche Themen' }).getByRole('link').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('A search', () => {
  it('is kept by keyboard under a name, listed, silenced and deleted', async () => {
    const anna = await stage.world.colleague();
    const page = await stage.visit('/katalog?q=Excel&format=online', { as: anna });
    const save = page.getByRole('button', { name: 'Suche speichern' });
    await save.waitFor();
    await save.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Suche speichern' });
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Name').fill('Excel am Bildschirm');
    await page.keyboard.press('Enter');
    await page.getByText('Gespeichert unter „Excel am Bildschirm“.').waitFor();
    await page.getByRole('link', { name: 'Gespeicherte Suchen' }).click();

    await page.getByRole('heading', { name: 'Gespeicherte Suchen', level: 1 }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page
      .getByRole('checkbox', { name: 'Über neue Termine benachrichtigen: Excel am Bildschirm' })
      .uncheck();
    await page.getByRole('link', { name: 'Excel am Bildschirm' }).click();
    await page.waitForURL((url) => decodeURI(url.search) === '?q=Excel&format=online');
    await page.goBack();
    await settled(page);
    const kept = page.getByRole('checkbox', { name: /^Über neue Termine/ });
    expect(await kept.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Löschen: Excel am Bildschirm' }).click();
    await page.getByText('Gelöscht: Excel am Bildschirm').waitFor();
    await page.getByRole('heading', { name: 'Sie haben noch keine Suche gespeichert.' }).waitFor();
  });

  it('finds by a new word as soon as a second planner has approved it', async () => {
    const [proposer, approver] = [await planner(), await planner()];
    const page = await stage.visit('/planung/suche', { as: proposer });
    await page.getByRole('button', { name: 'Wörter vorschlagen' }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Wörter, durch Komma getrennt').fill('Zahlenzauberei');
    await page.getByRole('button', { name: 'Wörter vorschlagen' }).click();
    await page.getByText('Bitte geben Sie mindestens zwei verschiedene Wörter ein.').waitFor();
    await page.getByLabel('Wörter, durch Komma getrennt').fill('Zahlenzauberei, Excel');
    await page.keyboard.press('Enter');
    await page.getByText('Ihr Vorschlag: Eine andere Person gibt ihn frei.').waitFor();

    const other = await stage.visit('/planung/suche', { as: approver, width: 320 });
    await other.getByLabel('Stand').selectOption('Vorgeschlagen');
    await other.getByRole('button', { name: /^Freigeben/ }).waitFor();
    await settled(other);
    expect(await sidewaysOverflow(other)).toBe(0);
    await other.getByRole('button', { name: /^Freigeben/ }).click();
    await other.getByText('Gespeichert. Die Suche folgt in wenigen Sekunden.').waitFor();

    const catalogue = await stage.visit('/katalog');
    // the server builds its index anew beside the old one
    await eventually(async () => {
      await catalogue.goto('/katalog?q=Zahlenzauberei');
      await settled(catalogue);
      return (await catalogue.locator('#result-count').innerText()) !== 'Keine Themen';
    }, true);
    expect(await firstTitle(catalogue)).toMatch(/Excel/);
  });
});
