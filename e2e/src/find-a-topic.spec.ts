import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

const searchField = (page: Page) => page.getByRole('searchbox', { name: 'Was möchten Sie lernen?' });
const results = (page: Page) => page.locator('.result-list > li');
const filters = (page: Page) => page.getByRole('complementary', { name: 'Filter' });
const addressOf = (page: Page) => decodeURI(new URL(page.url()).search);

/** The number over the list, when it belongs to what is asked for now. */
async function resultCount(page: Page): Promise<number> {
  await settled(page);
  const text = await page.locator('#result-count').innerText();
  return text === 'Keine Themen' ? 0 : Number.parseInt(text, 10);
}

const facet = (page: Page, group: string, label: string) =>
  filters(page)
    .getByRole('group', { name: group })
    .getByRole('checkbox', { name: new RegExp(`^${label} \\d+ Them`) });

/** "Online 34 Themen" → 34 */
async function facetCount(page: Page, group: string, label: string): Promise<number> {
  const text = await facet(page, group, label).evaluate((box) => box.closest('label')!.textContent);
  return Number(/(\d+)\s*Them/.exec(text)?.[1]);
}

const tick = (page: Page, group: string, label: string) => facet(page, group, label).check();

const found = (page: Page, title: RegExp) =>
  results(page).getByRole('heading').getByRole('link', { name: title }).waitFor();

describe('Somebody looks for a topic', () => {
  it('finds it in spite of a typing error, and is told what was searched for', async () => {
    const page = await stage.visit('/katalog');
    await searchField(page).fill('Fragetechnick');
    await page.getByText(/Wir zeigen Ergebnisse zu „Fragetechnik“/i).waitFor();
    await found(page, /^Fragetechnik: Mit guten Fragen/);
    expect(addressOf(page)).toBe('?q=Fragetechnick');
  });

  it('finds umlauts written as ae, oe, ue, and parts of compound words', async () => {
    const page = await stage.visit('/katalog');
    await searchField(page).fill('Vertraege');
    await found(page, /^Verträge statt Bescheide/);
    await searchField(page).fill('Baustellen Koordination');
    await found(page, /^Sicherheitskoordination auf Baustellen/);
    expect(await page.getByText(/Wir zeigen Ergebnisse zu/).count()).toBe(0);
  });

  it('sees what to do when nothing fits', async () => {
    const page = await stage.visit('/katalog?format=online');
    await searchField(page).fill('qqqqxxxx');
    await page.getByRole('heading', { name: 'Zu „qqqqxxxx“ haben wir nichts gefunden.' }).waitFor();
    await page.getByRole('link', { name: 'Alle Themen ansehen' }).click();
    await eventually(() => resultCount(page), 120);
    expect(addressOf(page)).toBe('');
  });

  it('narrows down by area and format: the numbers beside the filters come true', async () => {
    const page = await stage.visit('/katalog');
    await settled(page);
    const online = await facetCount(page, 'Format', 'Online');
    await tick(page, 'Format', 'Online');
    await eventually(() => resultCount(page), online);

    const area = await facetCount(page, 'Themengebiet', 'Digital Leadership');
    // a facet's numbers do not follow its own selection
    expect(await facetCount(page, 'Format', 'Online')).toBe(online);
    await tick(page, 'Themengebiet', 'Digital Leadership');
    await eventually(() => resultCount(page), area);
    expect(await results(page).count()).toBe(area);
    for (const row of await results(page).all()) expect(await row.innerText()).toMatch(/Digital Leadership/i);
    expect(addressOf(page)).toBe('?thema=digital-leadership&format=online');

    await page.getByRole('button', { name: 'Filter entfernen: Digital Leadership' }).click();
    await eventually(() => resultCount(page), online);
    await page.goBack();
    await eventually(() => resultCount(page), area);
    await page.goBack();
    await page.goBack();
    await eventually(() => resultCount(page), 120);
    expect(addressOf(page)).toBe('');
  });

  it('sorts, picks a month and free seats; a link with all of it shows the same in another browser', async () => {
    const page = await stage.visit('/katalog');
    await settled(page);
    await searchField(page).fill('Gespräche');
    await eventually(() => addressOf(page), '?q=Gespräche');
    await page.getByLabel('Sortieren nach').selectOption('Titel');
    await filters(page).getByLabel('Nur mit freien Plätzen').check();
    const from = new Date(Date.now() + 70 * 86_400_000).toISOString().slice(0, 10);
    await filters(page).getByLabel('Von').fill(from);
    await tick(page, 'Zielgruppe', 'Alle Beschäftigten');
    await eventually(() => addressOf(page), `?q=Gespräche&zielgruppe=ALL&von=${from}&frei=1&sort=titel`);
    await settled(page);
    const seen = await results(page).getByRole('heading').allInnerTexts();
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((a, b) => a.localeCompare(b, 'de')));

    const elsewhere = await stage.visit(page.url());
    await settled(elsewhere);
    expect(await results(elsewhere).getByRole('heading').allInnerTexts()).toEqual(seen);
    expect(await searchField(elsewhere).inputValue()).toBe('Gespräche');
    expect(await elsewhere.getByRole('button', { name: /^Filter entfernen: / }).count()).toBe(3);
    expect(await filters(elsewhere).getByLabel('Nur mit freien Plätzen').isChecked()).toBe(true);
  });

  it('opens a topic and comes back to the same place of the same list, also after a reload', async () => {
    const page = await stage.visit('/katalog?sort=titel');
    await page.getByRole('button', { name: 'Weitere 30 anzeigen' }).click();
    await eventually(() => results(page).count(), 60);
    const row = results(page).nth(44);
    await row.scrollIntoViewIfNeeded();
    const title = await row.getByRole('heading').innerText();
    const list = {
      search: addressOf(page),
      rows: 60,
      scroll: await page.evaluate(() => Math.round(scrollY)),
    };
    expect(list.scroll).toBeGreaterThan(1000);
    const now = async () => ({
      search: addressOf(page),
      rows: await results(page).count(),
      scroll: await page.evaluate(() => Math.round(scrollY)),
    });

    await row.getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await eventually(now, list);
    await page.reload();
    await eventually(now, list);
  });

  it('starts on the start page, with a word or with an area', async () => {
    const page = await stage.visit('/');
    await page.getByRole('link', { name: 'Digital Leadership' }).click();
    await page.getByRole('button', { name: 'Filter entfernen: Digital Leadership' }).waitFor();
    await page.getByRole('link', { name: 'Weitblick, zur Startseite' }).click();
    await searchField(page).fill('Excel');
    await searchField(page).press('Enter');
    await found(page, /Diagramme mit Excel/);
    expect(addressOf(page)).toBe('?q=Excel');
  });

  it('is told when a link leads to nothing', async () => {
    for (const [path, heading] of [
      ['/katalog/nichts-top_zzzz', 'Dieses Thema gibt es nicht (mehr).'],
      ['/termine/ses_zzzz', 'Diesen Termin gibt es nicht (mehr).'],
      ['/termine/unsinn', 'Diesen Termin gibt es nicht (mehr).'],
      ['/gibt/es/nicht', 'Diese Seite gibt es nicht.'],
    ] as const) {
      const page = await stage.visit(path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    }
  });
});
