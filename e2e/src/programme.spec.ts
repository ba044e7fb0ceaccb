import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

const FIRST = 'Fragetechnik: Mit guten Fragen Gespräche steuern';
const SECOND = 'Leichte Sprache: Texte für alle zugänglich machen';
const NAME = 'Gut im Gespräch';

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

async function pick(page: Page, label: string, title: string): Promise<void> {
  await page.getByLabel(label).fill(title.split(':')[0]!);
  await page.getByRole('button', { name: title, exact: true }).click();
}

async function usable(page: Page): Promise<void> {
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('A programme', () => {
  it('is made by a planner, applied for, admitted to, and shows how far a person is', async () => {
    const planner = await stage.visit('/planung/programme/neu', { as: await stage.world.persona('100106') });
    await planner.getByLabel('Titel').fill(NAME);
    await planner.getByLabel('Kurzbeschreibung').fill('Zwei Module für den Alltag am Schalter.');
    await pick(planner, 'Modul hinzufügen', SECOND);
    await pick(planner, 'Modul hinzufügen', FIRST);
    await planner.getByRole('button', { name: `Nach oben: ${FIRST}` }).press('Enter');
    await planner.getByRole('button', { name: 'Speichern', exact: true }).click();
    await planner.getByRole('heading', { name: 'Programm bearbeiten' }).waitFor();
    await planner.getByLabel('Name').fill('Frühjahr');
    await planner.getByLabel('Beginn').fill(day(60));
    await planner.getByLabel('Bewerbung bis').fill(day(30));
    await planner.getByLabel('Plätze').fill('2');
    await planner.getByRole('button', { name: 'Jahrgang speichern' }).click();
    await planner.getByRole('link', { name: 'Frühjahr' }).waitFor();
    await usable(planner);

    const colleague = await stage.world.colleague();
    await stage.world.session({ topic: SECOND, inDays: 70 });
    const own = await stage.visit('/programme', { as: colleague });
    await own.getByRole('link', { name: NAME }).click();
    await own.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    await usable(own);
    await own.getByRole('button', { name: 'Bewerben: Frühjahr' }).click();
    await own.getByText('Ihre Bewerbung ist eingegangen.').first().waitFor();

    await planner.getByRole('link', { name: 'Frühjahr' }).click();
    await planner.getByRole('rowheader', { name: colleague.name }).waitFor();
    await usable(planner);
    await planner.getByRole('button', { name: `Aufnehmen: ${colleague.name}` }).click();
    await planner.getByText(`${colleague.name} ist aufgenommen.`).waitFor();

    const attended = await stage.world.session({ topic: FIRST, inDays: -10 });
    await stage.world.rows(
      `with e as (
         insert into enrolment (session_id, person_id, status, version, created_at, status_since, holds_seat)
         values ($1, $2, 'ATTENDED', 2, now() - interval '20 days', now() - interval '9 days', true) returning id),
       first as (
         insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
         select id, 1, 'NONE', 'CONFIRMED', now() - interval '20 days' from e returning id),
       told as (
         insert into outbox_message (event_id, kind, recipient_id, created_at)
         select id, 'SEAT_CONFIRMED', $2, now() - interval '20 days' from first)
       insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
       select id, 2, 'CONFIRMED', 'ATTENDED', now() - interval '9 days' from e`,
      [attended.id, colleague.id],
    );
    await own.goto('/meine');
    const card = own.getByRole('listitem').filter({ hasText: NAME });
    await card.getByText('Dabei').waitFor();
    await card.getByText('1 von 2 Pflichtmodulen besucht').waitFor();
    await planner.reload();
    await planner.getByText('1 von 2 Pflichtmodulen besucht').waitFor();
  });
});

describe('A planner', () => {
  it('sees how many people a rule of mandatory training concerns before it is saved, and ends it again', async () => {
    const page = await stage.visit('/planung/pflichtschulungen', { as: await stage.world.persona('100106') });
    await page.getByRole('button', { name: 'Prüfen, wen es betrifft' }).click();
    await page.getByRole('group', { name: 'Bitte prüfen Sie Ihre Angaben' }).waitFor();
    await pick(page, 'Thema suchen', SECOND);
    await page.getByLabel('Auszubildende').check();
    await page.getByRole('button', { name: 'Prüfen, wen es betrifft' }).click();
    await page.getByText(/^Diese Regel betrifft \d+ Personen\.$/).waitFor();
    expect(
      await stage.world.rows(
        `select 1 from mandatory_rule r join topic t on t.id = r.topic_id where t.title = $1`,
        [SECOND],
      ),
    ).toEqual([]);
    await usable(page);
    await page.getByRole('button', { name: 'Regel speichern' }).click();
    await page.getByText('Die Regel ist gespeichert.').waitFor();
    await page.getByRole('button', { name: `Beenden: ${SECOND}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Beenden' }).click();
    await page.getByText(`Die Regel für „${SECOND}“ ist beendet.`).waitFor();
  });

  it('sets what has to come before a topic, and what counts instead', async () => {
    const page = await stage.visit('/planung/voraussetzungen', { as: await stage.world.persona('100106') });
    await pick(page, 'Thema suchen', FIRST);
    await page.getByRole('heading', { name: `Voraussetzungen für „${FIRST}“` }).waitFor();
    await pick(page, 'Voraussetzung hinzufügen', SECOND);
    await usable(page);
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('Die Voraussetzungen sind gespeichert.').waitFor();
    await page.goto((await stage.world.session({ topic: FIRST })).topicPath);
    await page.getByRole('link', { name: SECOND }).first().waitFor();
  });
});
