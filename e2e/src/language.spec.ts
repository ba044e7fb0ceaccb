import { describe, expect, it } from '@jest/globals';
import { settled } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

describe('A colleague reads English', () => {
  it('switches the language: the page stays, its texts, dates and title change, and it is remembered', async () => {
    const page = await stage.visit('/katalog?q=Excel&format=online', { as: await stage.world.colleague() });
    await settled(page);
    const rows = await page.locator('.result-list > li').count();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');

    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Catalogue', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(new URL(page.url()).search).toBe('?q=Excel&format=online');
    expect(await page.locator('.result-list > li').count()).toBe(rows);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Excel');
    await eventually(() => page.title(), 'Excel – Catalogue – Weitblick');
    expect(await page.locator('.result-list').innerText()).not.toMatch(/\sUhr|Plätze/);

    await page.reload();
    await page.getByRole('heading', { name: 'Catalogue', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('banner').getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Katalog', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });

  it('finds every page in English', async () => {
    const session = await stage.world.session({
      topic: 'Python für den Einstieg: erste Skripte mit Verwaltungsdaten',
    });
    const page = await stage.visit('/', { as: await stage.world.persona('100101') });
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
    for (const path of [
      '/',
      '/katalog',
      session.topicPath,
      session.path,
      `${session.path}/anmelden`,
      '/meine',
      '/hilfe',
      '/barrierefreiheit',
      '/datenschutz',
      '/gibt-es-nicht',
    ]) {
      await page.goto(path);
      await settled(page);
      // what stays German (titles, names, places) has no such words
      const shell = await page.locator('header, footer, h1, h2, button, .button').allInnerTexts();
      expect(`${path}: ${shell.join(' | ')}`).not.toMatch(
        /\b(Anmelden|Einloggen|Ausloggen|Termine?|Warteliste|Hilfe|Seite|Fortbildungen|Filter entfernen|Platz|Uhr)\b/,
      );
    }
  });
});
