import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

const stage = useStage();
const PLANNER = '100106';

interface Seat {
  id: number;
  personnelNumber: string;
  number: string;
}

/** Somebody with a seat in a session that is still to come. */
async function seat(): Promise<Seat> {
  return stage.world.row<Seat>(
    `select p.id, p.personnel_number as "personnelNumber", s.number from enrolment e
     join person p on p.id = e.person_id and p.left_on is null
     join session s on s.id = e.session_id and s.status = 'OPEN' and s.starts_at > now()
     where e.status = 'CONFIRMED' and exists (select from appointment a where a.session_id = s.id)
     order by e.id limit 1`,
  );
}

/** The header takes a moment to become the one of a phone. */
async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.waitForFunction(() => document.scrollingElement!.scrollWidth <= window.innerWidth);
}

describe('Somebody with a seat', () => {
  it('subscribes to the own calendar, finds the session in it, and takes the address back', async () => {
    const { number, ...person } = await seat();
    const page = await stage.visit('/einstellungen', { as: { ...person, name: '' } as Colleague });
    await page.getByRole('button', { name: 'Adresse erstellen: Kalender abonnieren' }).focus();
    await page.keyboard.press('Enter');
    const address = await page.getByLabel('Adresse des Kalenders').inputValue();
    await page.getByText('Noch nie abgerufen.').waitFor();
    const feed = await fetch(address);
    expect(feed.headers.get('content-type')).toMatch('text/calendar');
    expect(await feed.text()).toContain(`Kursnummer ${number}`);
    expect(await page.getByRole('link', { name: 'Im Kalenderprogramm öffnen' }).getAttribute('href')).toBe(
      address.replace('http:', 'webcal:'),
    );
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await narrow(page);

    // the address is shown once
    await page.reload();
    await page.getByText(/Zuletzt abgerufen/).waitFor();
    expect(await page.getByLabel('Adresse des Kalenders').count()).toBe(0);
    await page.getByRole('button', { name: 'Adresse widerrufen: Kalender abonnieren' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Adresse widerrufen' }).press('Enter');
    await page.getByText('Die Adresse ist widerrufen.').waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});

describe('A planner', () => {
  it('gives a room its calendar', async () => {
    const page = await stage.visit('/planung/schnittstellen', { as: await stage.world.persona(PLANNER) });
    await page.getByRole('table', { name: 'Kalender von Räumen und Lehrenden' }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Adresse erstellen: / })
      .first()
      .press('Enter');
    const address = await page.getByLabel('Adresse des Kalenders').inputValue();
    expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR/);
    await narrow(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('subscribes another system, is told what is wrong with its address, and sees its log', async () => {
    const page = await stage.visit('/planung/schnittstellen', { as: await stage.world.persona(PLANNER) });
    const form = page.locator('form', { hasText: 'Webhook einrichten' });
    const send = form.getByRole('button', { name: 'Webhook einrichten' });
    await send.press('Enter');
    await form.getByText('Bitte wählen Sie mindestens ein Ereignis.').waitFor();
    await form.getByLabel('Adresse des Empfängers').fill('https://10.0.0.1/annahme');
    await form.getByLabel('Termin abgesagt').press('Space');
    await send.press('Enter');
    await form.getByText(/liegt im eigenen Netz/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await form.getByLabel('Adresse des Empfängers').fill('https://lernportal.example.org/annahme');
    await send.press('Enter');
    expect(await form.getByLabel('Geheimnis').inputValue()).toMatch(/^whsec_/);
    await page
      .getByRole('link', { name: 'Protokoll: https://lernportal.example.org/annahme' })
      .press('Enter');
    await page.getByText('Noch keine Nachricht.').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('Anybody', () => {
  it('finds the interfaces described, and the course in the page of its topic', async () => {
    const page = await stage.visit('/entwicklung');
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await narrow(page);
    const files = await page
      .locator('main a[href^="/offen/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(files).toHaveLength(5);
    for (const file of files) expect([file, (await fetch(file)).status]).toEqual([file, 200]);

    const { slug, id } = await stage.world.row<{ slug: string; id: number }>(
      `select slug, id from topic where status = 'PUBLISHED' order by id limit 1`,
    );
    const topic = await stage.visit(`/katalog/${slug}-top_${id.toString(36)}`);
    const block = await topic.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(block!)).toMatchObject({ '@type': 'Course', '@context': 'https://schema.org' });
  });
});
