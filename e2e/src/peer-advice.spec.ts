import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { invitationIn, MailSink } from '../../api/test/support/mail-sink.ts';
import { accessibilityProblems, settled } from './support/accessibility.ts';
import { screenshot } from './support/screenshots.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

let mails: MailSink;
// hooks run in order: the mail server is there before the stage is opened
beforeAll(async () => {
  mails = await MailSink.start();
});
const stage = useStage(() => ({ smtpUrl: mails.url }));
afterAll(() => mails.stop());

const DAY = 86_400_000;
const PLACE = 'Rathaus, Zimmer 205';
const wall = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');
const addressOf = ({ id }: Colleague) => `kb-${id}@stadt.example`;
const planner = () => stage.world.persona('100106');

/** Heads of Abteilungen in different Referate. */
async function leaders(count: number): Promise<Colleague[]> {
  const found = await stage.world.rows<Colleague>(
    `select distinct on (u.parent_id) p.id, p.personnel_number as "personnelNumber", p.given_name || ' ' || p.family_name as name
     from org_unit u join org_unit r on r.id = u.parent_id and r.kind = 'REFERAT'
     join person p on p.id = u.head_id and p.leadership_level is not null and p.unit_id = u.id
     where u.kind = 'ABTEILUNG' order by u.parent_id, p.id limit $1`,
    [count],
  );
  for (const person of found)
    await stage.world.rows('update person set email = $2 where id = $1', [person.id, addressOf(person)]);
  return found;
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  await settled(page);
  await screenshot(page, `beratung ${name}`);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

async function answerYes(person: Colleague, path: string): Promise<void> {
  const page = await stage.visit(path, { as: person });
  for (const select of await page.getByRole('combobox', { name: /^Ihre Antwort/ }).all())
    await select.selectOption('Ja');
  await page.getByRole('button', { name: 'Antwort speichern' }).click();
  await page.getByText('Gespeichert.').or(page.getByText(PLACE)).first().waitFor();
  await page.close();
}

describe('Leaders who want to advise each other', () => {
  it('register, are put into a group, agree on charter and date, and get the invitation', async () => {
    const people = await leaders(6);
    const [anna, ...others] = people as [Colleague, ...Colleague[]];
    const phone = await stage.visit('/beratung', { as: anna, width: 320, height: 700 });
    await phone.getByRole('button', { name: 'Interesse anmelden' }).press('Enter');
    await phone.getByText('Bitte wählen Sie mindestens eine Tageszeit.').waitFor();
    await phone.getByLabel('Wie möchten Sie sich treffen?').selectOption('online');
    const monday = phone.getByRole('group', { name: 'Montag' });
    await monday.getByLabel('vormittags').press('Space');
    await expectAccessible(phone, 'interesse 320');
    await phone.getByRole('button', { name: 'Interesse anmelden' }).press('Enter');
    await phone.getByText('Sie sind vorgemerkt.').waitFor();

    // a secret wish, which nobody else is shown
    const unwanted = others[4]!;
    await phone.getByLabel('Führungskraft suchen').fill(unwanted.name);
    await phone.getByRole('button', { name: new RegExp(`^Aufnehmen.*${unwanted.name}`) }).click();
    await phone.getByRole('button', { name: new RegExp(`^Entfernen.*${unwanted.name}`) }).waitFor();
    await stage.world.rows(
      `insert into peer_interest (person_id, format, half_days, experience, registered_at)
       select unnest($1::int[]), 'ONLINE', '{1,2}', 'SOME', now()`,
      [others.map(({ id }) => id)],
    );

    const desk = await stage.visit('/planung/beratung', { as: await planner() });
    await desk.getByText('6 Führungskräfte warten auf eine Gruppe.').waitFor();
    await desk.getByRole('button', { name: 'Vorschlag berechnen' }).click();
    await desk.getByText('1 Gruppe, 5 Personen in Gruppen, 1 ohne Gruppe.').waitFor();
    await expectAccessible(desk, 'vorschlag');
    const outside = desk
      .getByRole('heading', { name: 'Ohne Gruppe' })
      .locator('..')
      .getByRole('button', { name: /^Verschieben/ });
    await outside.press('Enter');
    await desk.getByLabel('In welche Gruppe? (Nummer)').fill('1');
    await desk.getByRole('dialog').getByRole('button', { name: 'Verschieben' }).press('Enter');
    await desk
      .getByText('Diese Zusammenstellung passt nicht. Bitte wählen Sie eine andere Gruppe.')
      .waitFor();
    expect(await desk.content()).not.toMatch(/geheim|lieber nicht/);
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: 'Gruppen veröffentlichen' }).click();
    await desk.getByText('Die Gruppen sind gebildet, alle Mitglieder sind benachrichtigt.').waitFor();
    await desk.getByRole('row', { name: /Gebildet/ }).waitFor();
    await expectAccessible(desk, 'gruppen');

    const members = await stage.world.rows<Colleague>(
      `select p.id, p.personnel_number as "personnelNumber", p.given_name || ' ' || p.family_name as name
       from peer_member m join person p on p.id = m.person_id order by m.id`,
    );
    const [first] = members as [Colleague];
    const page = await stage.visit('/beratung', { as: first });
    await page.getByRole('link', { name: /^Gruppe \d+$/ }).click();
    await page.getByRole('button', { name: 'Ich stimme zu' }).click();
    await page.getByText('Sie haben zugestimmt.').waitFor();
    const path = new URL(page.url()).pathname;
    const start = Math.ceil(Date.now() / DAY) * DAY + 20 * DAY;
    await page.getByLabel('Vorschlag 1').fill(wall(start));
    await page.getByLabel('Vorschlag 2').fill(wall(start + DAY));
    await page.getByLabel('Ort oder Link').fill(PLACE);
    await page.getByLabel('Antworten bis').fill(wall(start - DAY));
    await page.getByRole('button', { name: 'Umfrage starten' }).click();
    await page.getByRole('heading', { name: 'Terminumfrage' }).waitFor();
    await expectAccessible(page, 'umfrage');

    for (const person of [...members.slice(0, 3), await planner()]) await answerYes(person, path);
    await page.reload();
    await page.getByText('Auftakt geplant').waitFor();
    await page.getByText(PLACE).waitFor();
    await page.getByText(`Moderation: ${(await planner()).name}`).waitFor();
    await expectAccessible(page, 'gruppe');
    const invited: string[] = [];
    await eventually(() => {
      for (const mail of mails.take(addressOf(first))) {
        const invitation = invitationIn(mail);
        if (invitation) invited.push(`${invitation.method} ${invitation.events[0]?.location}`);
      }
      return invited;
    }, [`REQUEST ${PLACE}`]);

    await page.setViewportSize({ width: 320, height: 700 });
    await expectAccessible(page, 'gruppe 320');
    const stranger = await stage.visit(path, {
      as: people.find(({ id }) => !members.some((m) => m.id === id))!,
    });
    await stranger.getByRole('heading', { name: 'Diese Gruppe gibt es für Sie nicht' }).waitFor();
  });
});
