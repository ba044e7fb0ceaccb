import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { focused, focusIsVisible, focusIsUncovered, tabTo } from './support/keyboard.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';

const stage = useStage();

const TOPIC = 'Python für den Einstieg: erste Skripte mit Verwaltungsdaten';

/** The page has changed: its h1 has the focus, so a screen reader reads it. */
async function onPage(page: Page, heading: string): Promise<void> {
  await eventually(() => focused(page), `heading "${heading}"`);
  await settled(page);
  expect(await focused(page)).toBe(`heading "${heading}"`);
}

describe('A colleague without a mouse', () => {
  it('finds a topic, enrols, and gives the seat back, by Tab, Enter, Space and arrows', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({
      topic: TOPIC,
      inDays: 20,
      enrolUntilInDays: 18,
      cancelUntilInDays: 10,
    });
    const page = await stage.visit('/', { as: colleague });
    await settled(page);
    const { keyboard } = page;

    await keyboard.press('Tab');
    expect(await focused(page)).toBe('link "Zum Inhalt"');
    expect(await focusIsVisible(page)).toBe(true);
    await keyboard.press('Enter');
    await tabTo(page, /^searchbox "Was möchten Sie lernen\?"/);
    await keyboard.type('Pyton Einstieg');
    await keyboard.press('Enter');
    await onPage(page, 'Katalog');

    await tabTo(page, /^checkbox "Online \d+ Them/);
    await keyboard.press('Space');
    await page.getByRole('button', { name: 'Filter entfernen: Online' }).waitFor();
    // the box keeps the focus
    expect(await focused(page)).toMatch(/^checkbox "Online/);
    await keyboard.press('Space');
    await eventually(() => page.getByRole('button', { name: 'Filter entfernen: Online' }).count(), 0);
    await tabTo(page, `link "${TOPIC}"`);
    await keyboard.press('Enter');
    await onPage(page, TOPIC);

    await tabTo(page, /^link "Anmelden: Python/);
    // the next session is the one made above, or one of the demo city's
    const link = page.locator(`a[href="${session.path}/anmelden"]`).first();
    while (!(await link.evaluate((element) => element === document.activeElement))) {
      await tabTo(page, /^link "Anmelden: Python/);
    }
    await keyboard.press('Enter');
    await onPage(page, 'Anmeldung prüfen');
    await tabTo(page, 'button "Verbindlich anmelden"');
    await keyboard.press('Enter');
    await onPage(page, 'Ihr Platz ist sicher.');

    await tabTo(page, 'link "Meine Fortbildungen"');
    await keyboard.press('Enter');
    await onPage(page, 'Meine Fortbildungen');
    const opener = about('Teilnahme absagen', TOPIC);
    await tabTo(page, new RegExp(`^button "${opener.source.slice(1)}`));
    await keyboard.press('Space');
    const dialog = page.getByRole('dialog', { name: 'Teilnahme absagen?' });
    await dialog.waitFor();
    await eventually(() => dialog.evaluate((box) => box.contains(document.activeElement)), true);
    // Tab stays inside
    for (let step = 0; step < 6; step += 1) {
      await keyboard.press('Tab');
      expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    }
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually(async () => opener.test((await focused(page)).replace(/^button "/, '')), true);

    await keyboard.press('Enter');
    await dialog.waitFor();
    await tabTo(page, 'button "Teilnahme absagen"');
    await keyboard.press('Enter');
    await page.getByRole('status').getByText('Abgesagt').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => focused(page), 'heading "Termine"');
    expect((await stage.world.enrolments(session)).map(({ status }) => status)).toEqual(['CANCELLED']);
  });

  it('logs in, and out by the menu', async () => {
    const page = await stage.visit('/anmeldung');
    const colleague = await stage.world.colleague();
    const { keyboard } = page;
    await tabTo(page, /^textbox "Personalnummer"/);
    await keyboard.type(colleague.personnelNumber);
    await keyboard.press('Tab');
    await keyboard.type('weitblick-demo');
    await keyboard.press('Enter');
    await onPage(page, `Guten Tag, ${colleague.name}`);

    await page.evaluate(() => document.querySelector<HTMLElement>('.skip-link')!.focus());
    await tabTo(page, /^button "Konto/);
    await keyboard.press('Enter');
    await eventually(() => focused(page), 'menuitem "Meine Fortbildungen"');
    await keyboard.press('Escape');
    await eventually(async () => /^button "Konto/.test(await focused(page)), true);
    await keyboard.press('Enter');
    await eventually(() => focused(page), 'menuitem "Meine Fortbildungen"');
    await keyboard.press('End');
    await eventually(() => focused(page), 'menuitem "Ausloggen"');
    await keyboard.press('Enter');
    await onPage(page, 'Fortbildungen der Stadt, an einem Ort');
  });

  it('loads more results and stands on the first new one; removes a filter and stands on the next', async () => {
    const page = await stage.visit('/katalog?format=online&sort=titel&zielgruppe=ALL&thema=kommunikation');
    await settled(page);
    await tabTo(page, 'button "Filter entfernen: Kommunikation und Gesprächsführung"');
    await page.keyboard.press('Enter');
    await eventually(() => focused(page), 'button "Filter entfernen: Online"');
    await tabTo(page, 'button "Alle Filter zurücksetzen"');
    await page.keyboard.press('Enter');
    await eventually(() => focused(page), 'heading "120 Themen"');

    await eventually(() => new URL(page.url()).search, '?sort=titel');
    await page.getByRole('button', { name: 'Weitere 30 anzeigen' }).focus();
    await page.keyboard.press('Enter');
    const next = page.locator('.result-list > li').nth(30).getByRole('heading').getByRole('link');
    await eventually(() => next.evaluate((link) => link === document.activeElement), true);
  });

  it('keeps the focus on the tab that was chosen in "Meine Fortbildungen"', async () => {
    const page = await stage.visit('/meine', { as: await stage.world.persona('100101') });
    await tabTo(page, /^link "Nachweise/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nachweise', level: 2 }).waitFor();
    await settled(page);
    expect(await focused(page)).toMatch(/^link "Nachweise/);
  });

  it('gets back to where the page was left by Back, and never loses the focus to nothing after an action', async () => {
    const page = await stage.visit('/katalog?q=Excel');
    await settled(page);
    await tabTo(page, /^button "Suche leeren"/);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^searchbox/);
    await tabTo(page, 'combobox "Sortieren nach"');
    await page.keyboard.press('ArrowDown');
    await settled(page);
    expect(await focused(page)).toMatch(/^combobox "Sortieren nach"/);
    // the language switch is a button that changes its own words
    await tabTo(page, 'button "English"', { backwards: true });
    await page.keyboard.press('Enter');
    await eventually(() => focused(page), 'button "Deutsch"');
  });
});

describe('Whoever tabs through a page', () => {
  it.each([
    ['start', '/', 1280, 900],
    ['catalogue', '/katalog', 1280, 900],
    ['catalogue on a phone', '/katalog', 320, 640],
    ['my trainings', '/meine', 1280, 900],
  ])('always sees where the focus is, and nothing covers it: %s', async (_name, path, width, height) => {
    const page = await stage.visit(path, { as: await stage.world.persona('100101'), width, height });
    await settled(page);
    const invisible: string[] = [];
    const covered: string[] = [];
    for (let step = 0; step < 45; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      const name = await focused(page);
      if (!(await focusIsVisible(page))) invisible.push(name);
      if (!(await focusIsUncovered(page))) covered.push(name);
    }
    expect({ invisible, covered }).toEqual({ invisible: [], covered: [] });
  });

  it('on a topic and its session at 400 % (320 × 256), where bars stick to the edges', async () => {
    const session = await stage.world.session({ topic: TOPIC });
    for (const path of [session.topicPath, session.path]) {
      const page = await stage.visit(path, { as: await stage.world.colleague(), width: 320, height: 256 });
      await settled(page);
      const covered: string[] = [];
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        if (!(await focusIsUncovered(page))) covered.push(await focused(page));
      }
      expect(covered).toEqual([]);
    }
  });
});
