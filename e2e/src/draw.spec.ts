import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';

const stage = useStage(() => ({ testClock: true }));

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';
const MINUTE = 60_000;

/** The value of a datetime-local field, by the clocks of the city. */
const wall = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

async function sound(page: Page): Promise<void> {
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
}

describe('A lottery', () => {
  it('is set by a planner, collects applications, is drawn in time, and can be recomputed by anybody concerned', async () => {
    const session = await stage.world.session({ topic: TOPIC, capacity: 2 });
    const planner = await stage.world.persona('100106');
    const desk = await stage.visit(session.path, { as: planner });
    await desk.getByRole('link', { name: 'Zuteilung und Kontingente' }).click();
    await desk.getByRole('button', { name: 'Vergabe ändern' }).click();
    await desk.getByRole('radio', { name: 'Auslosung' }).check();
    await desk.getByLabel('Vormerken bis').fill(wall(Date.now() + 10 * MINUTE));
    await sound(desk);
    await desk.getByRole('button', { name: 'Vergabe speichern' }).click();
    const hash = await desk.getByText(/^[0-9a-f]{64}$/).innerText();
    await desk.getByText('Bleibt bis zur Auslosung geheim.').waitFor();
    await desk.getByRole('button', { name: 'Jetzt auslosen' }).click();
    await desk.getByText(/Bis dahin wird nicht ausgelost/).waitFor();

    const people = [];
    for (let n = 0; n < 5; n += 1) {
      const colleague = await stage.world.colleague();
      people.push(colleague);
      const page = await stage.visit(session.path, { as: colleague, width: n === 0 ? 320 : 1280 });
      await page.getByRole('link', { name: about('Für die Auslosung vormerken', TOPIC) }).click();
      await page.getByRole('button', { name: 'Für die Auslosung vormerken' }).click();
      await page.getByRole('heading', { name: 'Sie sind für die Auslosung vorgemerkt.', level: 1 }).waitFor();
      if (n === 0) await sound(page);
    }

    await stage.moveClock(new Date(Date.now() + 11 * MINUTE));
    const later = await stage.visit(`/planung/zuteilung/${session.path.split('/').pop()}`, { as: planner });
    // the worker may have been quicker
    const now = later.getByRole('button', { name: 'Jetzt auslosen' });
    const result = later.getByRole('link', { name: 'Ergebnis ansehen und nachrechnen' });
    await now.or(result).first().waitFor();
    if ((await result.count()) === 0) await now.click();
    await result.waitFor();
    const statuses = (await stage.world.enrolments(session)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['CONFIRMED', 'CONFIRMED', 'WAITING', 'WAITING', 'WAITING']);
    const download = later.waitForEvent('download');
    await later.getByRole('link', { name: 'Auswahlprotokoll laden (CSV)' }).click();
    expect((await download).suggestedFilename()).toMatch(/^auswahl-.*\.csv$/);

    const page = await stage.visit(`${session.path}/auslosung`, { as: people[0]!, width: 320 });
    await page.getByText(hash).waitFor();
    await page.getByRole('heading', { name: 'Ihr Ergebnis' }).waitFor();
    await page.getByRole('button', { name: 'Jetzt nachrechnen' }).press('Enter');
    await page
      .getByRole('status')
      .getByText('Alle 5 Vormerkungen nachgerechnet: Startwert, Lose und Reihenfolge stimmen.')
      .waitFor();
    await sound(page);
  });
});
