import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { screenshot } from './support/screenshots.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';

const stage = useStage();

const TOPIC = 'Leichte Sprache: Texte für alle zugänglich machen';

describe('Whoever waits for a seat', () => {
  it('sees position, chance with its basis and alternatives, and takes one of them', async () => {
    const { world } = stage;
    const holder = await world.colleague();
    const waiting = await world.colleague();
    const full = await world.session({ topic: TOPIC, capacity: 1, inDays: 50 });
    const free = await world.session({ topic: TOPIC, capacity: 5, inDays: 55 });
    const seat = await stage.visit(`${full.path}/anmelden`, { as: holder });
    await seat.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await seat.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();

    const page = await stage.visit(`${full.path}/anmelden`, { as: waiting });
    const outlook = page.getByRole('region', { name: 'Warteliste und Alternativen' });
    await outlook.getByText('Sie kämen jetzt auf Platz 1 der Warteliste.').waitFor();
    await outlook.getByText('Andere Termine zu diesem Thema').waitFor();
    await page.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await page.getByRole('heading', { name: 'Sie stehen auf Platz 1 der Warteliste.' }).waitFor();

    await page.goto(full.path);
    await outlook.getByText('Sie stehen auf Platz 1 der Warteliste.').waitFor();
    // counted from the demo city's past, which is the same for every run
    expect(await outlook.innerText()).toMatch(
      /Chance auf einen Platz: (gut|mittel|gering)\.\s.*in \d+ von \d+ früheren/,
    );
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await screenshot(page, 'waiting-session');

    await page.goto('/meine/warteliste');
    const card = page.getByRole('article').filter({ hasText: TOPIC });
    await card.getByText(/in \d+ von \d+ früheren Fällen/).waitFor();
    await card.getByText('Alternativen').focus();
    await page.keyboard.press('Enter');
    await card.getByText('Andere Termine zu diesem Thema').waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    await settled(page);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await screenshot(page, 'waiting-card');

    await card.locator(`a[href="${free.path}"]`).click();
    await page
      .getByRole('link', { name: about('Anmelden', TOPIC) })
      .first()
      .click();
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
    expect(await world.enrolments(free)).toEqual([{ personId: waiting.id, status: 'CONFIRMED' }]);
  });
});
