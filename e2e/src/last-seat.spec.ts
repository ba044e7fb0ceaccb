import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';

const stage = useStage();

const TOPIC = 'Leichte Sprache: Texte für alle zugänglich machen';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

describe('Two colleagues want the last seat at the same moment', () => {
  it('one gets it; the other is asked, waits on position 1, and moves up when the seat comes back', async () => {
    const session = await stage.world.session({ topic: TOPIC, capacity: 1 });
    const people = [await stage.world.colleague(), await stage.world.colleague()] as const;
    const pages = await Promise.all(
      people.map((as) => stage.visit(`${session.path}/anmelden`, { as, unaware: true })),
    );
    for (const page of pages) {
      await page.getByText('Letzter Platz').waitFor();
      await settled(page);
    }
    await Promise.all(
      pages.map((page) => page.getByRole('button', { name: 'Verbindlich anmelden' }).click()),
    );
    const won = await Promise.all(
      pages.map(async (page) => {
        const lost = heading(page, 'Der letzte Platz wurde gerade vergeben.');
        await heading(page, 'Ihr Platz ist sicher.').or(lost).waitFor();
        return !(await lost.isVisible());
      }),
    );
    expect([...won].sort()).toEqual([false, true]);
    const [winner, loser] = won[0] ? [0, 1] : [1, 0];
    const [winning, losing] = [pages[winner]!, pages[loser]!];

    // asked, not done
    expect(await stage.world.enrolments(session)).toEqual([
      { personId: people[winner]!.id, status: 'CONFIRMED' },
    ]);
    await losing.getByText('Sie können sich auf die Warteliste setzen lassen, jetzt auf Platz 1.').waitFor();
    await losing.getByRole('button', { name: 'Auf die Warteliste, Platz 1' }).click();
    await heading(losing, 'Sie stehen auf Platz 1 der Warteliste.').waitFor();

    await winning.getByRole('button', { name: 'Rückgängig machen' }).click();
    await winning.getByRole('dialog').getByRole('button', { name: 'Teilnahme absagen' }).click();
    await heading(winning, 'Ihre Anmeldung ist zurückgenommen.').waitFor();

    await losing.reload();
    await heading(losing, 'Ihr Platz ist sicher.').waitFor();
    expect((await stage.world.enrolments(session)).map(({ status }) => status)).toEqual([
      'CANCELLED',
      'CONFIRMED',
    ]);
  });

  it('whoever comes later sees the waiting list at once, can join it and leave it again', async () => {
    const session = await stage.world.session({ topic: TOPIC, capacity: 1 });
    const first = await stage.visit(`${session.path}/anmelden`, { as: await stage.world.colleague() });
    await first.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await heading(first, 'Ihr Platz ist sicher.').waitFor();

    const page = await stage.visit(session.path, { as: await stage.world.colleague() });
    await page.getByText('Ausgebucht – Warteliste frei').waitFor();
    await page.getByRole('link', { name: about('Auf die Warteliste', TOPIC) }).click();
    await page.getByText('Sie wären jetzt auf Platz 1 der Warteliste.').waitFor();
    await page.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await heading(page, 'Sie stehen auf Platz 1 der Warteliste.').waitFor();

    await page.goto('/');
    await page.getByRole('region', { name: 'Warteliste' }).getByRole('link', { name: TOPIC }).waitFor();
    await page.goto('/meine/warteliste');
    const entry = page.getByRole('article').filter({ hasText: TOPIC });
    await entry.getByText('Warteliste, Platz 1').waitFor();
    await entry.getByRole('button', { name: about('Warteliste verlassen', TOPIC) }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Warteliste verlassen' }).click();
    await page.getByText('Sie stehen auf keiner Warteliste.').waitFor();
    expect((await stage.world.enrolments(session)).map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'WITHDRAWN',
    ]);
  });

  it('is offered the seat instead when one comes free while joining the waiting list', async () => {
    const session = await stage.world.session({ topic: TOPIC, capacity: 1 });
    const first = await stage.visit(`${session.path}/anmelden`, { as: await stage.world.colleague() });
    await first.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await heading(first, 'Ihr Platz ist sicher.').waitFor();
    const page = await stage.visit(`${session.path}/anmelden`, {
      as: await stage.world.colleague(),
      unaware: true,
    });
    await page.getByText('Sie wären jetzt auf Platz 1 der Warteliste.').waitFor();

    await first.getByRole('button', { name: 'Rückgängig machen' }).click();
    await first.getByRole('dialog').getByRole('button', { name: 'Teilnahme absagen' }).click();
    await heading(first, 'Ihre Anmeldung ist zurückgenommen.').waitFor();

    await page.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await heading(page, 'Gerade ist ein Platz frei geworden.').waitFor();
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await heading(page, 'Ihr Platz ist sicher.').waitFor();
  });
});
