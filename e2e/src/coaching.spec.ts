import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled } from './support/accessibility.ts';
import { screenshot } from './support/screenshots.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

const stage = useStage();

const DAY = 86_400_000;
const CONCERN = 'Ein Streit, von dem sonst niemand weiß';
const GOALS = 'Ruhig bleiben, auch wenn es laut wird';
const COACH = 'Ayşe Demir';
const wall = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');
const coachPersona = () => stage.world.persona('100108');
const planner = () => stage.world.persona('100106');

async function expectAccessible(page: Page, name: string): Promise<void> {
  await settled(page);
  await screenshot(page, `coaching ${name}`);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** Presses a button of a dialog, after the one that opens it. */
async function inDialog(page: Page, opener: string, button: string): Promise<void> {
  await page.getByRole('button', { name: opener, exact: true }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The coach of the demo city has a place again, and no coachings of the generated ones. */
async function freeCoach({ id }: Colleague): Promise<void> {
  await stage.world.rows('update coach set capacity = 20, topics = $2 where person_id = $1', [
    id,
    ['CONFLICT', 'TEAM'],
  ]);
}

describe('Somebody who wants to be coached', () => {
  it('finds a coach, asks, agrees on goals, meets, concludes and gives feedback', async () => {
    const coach = await coachPersona();
    await freeCoach(coach);
    const kim = await stage.world.colleague();

    // by keyboard on a phone
    const phone = await stage.visit('/coaching', { as: kim, width: 320, height: 700 });
    await phone.getByLabel('Thema', { exact: true }).selectOption('Konflikte');
    await phone.waitForURL(/thema=CONFLICT/);
    const card = phone.getByRole('listitem').filter({ has: phone.getByRole('heading', { name: COACH }) });
    await expectAccessible(phone, 'verzeichnis 320');
    await card.getByRole('link', { name: new RegExp(`^Anfragen.*${COACH}`) }).press('Enter');
    await phone.getByRole('heading', { name: `Anfrage an ${COACH}` }).waitFor();
    await phone.getByRole('button', { name: 'Anfrage senden' }).press('Enter');
    await phone.getByText('Bitte beschreiben Sie Ihr Anliegen').waitFor();
    await phone.getByLabel('Anliegen').fill(CONCERN);
    await expectAccessible(phone, 'anfrage 320');
    await phone.getByRole('button', { name: 'Anfrage senden' }).press('Enter');
    await phone.getByText('Ihre Anfrage ist beim Coach.').waitFor();
    const path = new URL(phone.url()).pathname;

    const desk = await stage.visit('/coaching/pult', { as: coach });
    await expectAccessible(desk, 'pult');
    const start = Math.ceil(Date.now() / DAY) * DAY + 40 * DAY + 9.5 * 3_600_000;
    await desk.getByLabel('Beginn 1').fill(wall(start));
    await desk.getByLabel('Ort oder Link').fill('Raum Stille');
    await desk.getByRole('button', { name: 'Anbieten' }).press('Enter');
    await desk.getByText('Raum Stille').waitFor();
    await desk.getByRole('link', { name: kim.name }).click();
    await desk.getByText(CONCERN).waitFor();
    await desk.getByRole('button', { name: 'Anfrage annehmen' }).press('Enter');
    await desk.getByLabel('Ziele formulieren').fill(GOALS);
    await desk.getByRole('button', { name: 'Ziele vorschlagen' }).press('Enter');
    await desk.getByText('Ihr Vorschlag wartet').waitFor();
    await expectAccessible(desk, 'sicht des coachs');

    await phone.goto('/coaching/meine');
    await phone.getByText('Ziele warten auf Ihre Zustimmung.').waitFor();
    await expectAccessible(phone, 'meine 320');
    await phone.getByRole('link', { name: COACH }).press('Enter');
    await phone.getByRole('button', { name: 'Zielen zustimmen' }).press('Enter');
    await phone.getByText('Die Ziele stehen.').waitFor();
    const free = phone.getByRole('list', { name: 'Freie Termine' });
    await free
      .getByRole('button', { name: /^Termin buchen/ })
      .last()
      .press('Enter');
    await phone.getByText('Raum Stille').waitFor();
    await phone.getByText('Ihr Coaching läuft.').waitFor();
    await expectAccessible(phone, 'läuft 320');

    await desk.reload();
    await inDialog(desk, 'Coaching abschließen', 'Abschließen');
    await desk.getByText('Anliegen und Ziele werden am').waitFor();
    await phone.goto(path);
    await phone.getByRole('group', { name: 'Wie hilfreich' }).getByLabel('sehr hilfreich').press('Space');
    await phone.getByRole('button', { name: 'Rückmeldung geben' }).press('Enter');
    await phone.getByText('Bitte beantworten Sie beide Fragen.').waitFor();
    await phone.getByRole('group', { name: 'Wie weit' }).getByLabel('weitgehend').press('Space');
    await expectAccessible(phone, 'rückmeldung 320');
    await phone.getByRole('button', { name: 'Rückmeldung geben' }).press('Enter');
    await phone.getByRole('heading', { name: 'Ihre Rückmeldung' }).waitFor({ state: 'detached' });
  });

  it('is not offered anybody of their own line', async () => {
    const kim = await stage.world.colleague();
    const coach = await coachPersona();
    await freeCoach(coach);
    const { head } = await stage.world.row<{ head: number }>(
      'select u.head_id as head from person p join org_unit u on u.id = p.unit_id where p.id = $1',
      [kim.id],
    );
    const page = await stage.visit('/coaching', { as: kim });
    await page.getByRole('heading', { name: COACH }).waitFor();
    await stage.world.rows(
      'update org_unit set head_id = $1 where id = (select unit_id from person where id = $2)',
      [coach.id, kim.id],
    );
    await page.reload();
    await page.getByRole('heading', { name: /\d+ Coaches?/ }).waitFor();
    expect(await page.getByRole('heading', { name: COACH }).count()).toBe(0);
    await stage.world.rows(
      'update org_unit set head_id = $1 where id = (select unit_id from person where id = $2)',
      [head, kim.id],
    );
  });

  it('decides whether another coach takes over, and whether that one reads the concern', async () => {
    const coach = await coachPersona();
    await freeCoach(coach);
    const kim = await stage.world.colleague();
    await stage.world.rows('update coach set capacity = 20, paused = false');
    const page = await stage.visit('/coaching?thema=CONFLICT', { as: kim });
    await page.getByRole('link', { name: new RegExp(`^Anfragen.*${COACH}`) }).click();
    await page.getByLabel('Anliegen').fill(CONCERN);
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await page.getByText('Ihre Anfrage ist beim Coach.').waitFor();

    const desk = await stage.visit('/coaching/pult', { as: coach });
    await desk.getByRole('link', { name: kim.name }).click();
    await inDialog(desk, 'Anderen Coach vorschlagen', 'Vorschlagen');
    await desk.getByText('Die Entscheidung liegt bei der anderen Seite').waitFor();

    await page.reload();
    await page.getByLabel(/darf mein Anliegen lesen/).check();
    await expectAccessible(page, 'übergabe');
    await page.getByRole('button', { name: 'Wechsel zustimmen' }).click();
    await page.getByText('Ihre Anfrage ist beim Coach.').waitFor();
    await page.getByText(CONCERN).waitFor();
    await desk.reload();
    await desk.getByText('Das Coaching ist übergeben.').waitFor();
    expect(await desk.content()).not.toContain(CONCERN);
  });
});

describe('The Fortbildungsabteilung', () => {
  it('sees workload and waiting of the coaches, and nothing of who is coached or what about', async () => {
    const page = await stage.visit('/planung/coaching', { as: await planner() });
    await page.getByRole('row', { name: new RegExp(COACH) }).waitFor();
    await expectAccessible(page, 'auslastung');
    const text = await page.content();
    const coached = await stage.world.rows<{ name: string }>(
      `select distinct p.given_name || ' ' || p.family_name as name from coaching c join person p on p.id = c.person_id
       where p.id not in (select person_id from coach)`,
    );
    expect(coached.length).toBeGreaterThan(0);
    expect(coached.filter(({ name }) => text.includes(name))).toEqual([]);
    for (const secret of [CONCERN, GOALS]) expect(text).not.toContain(secret);

    await page.getByRole('button', { name: new RegExp(`^Ändern.*${COACH}`) }).press('Enter');
    await page.getByLabel('Qualifiziert bis').fill('2031-06-30');
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).press('Enter');
    await page.getByRole('row', { name: /30\. Juni 2031/ }).waitFor();
  });

  it('cannot open a coaching by its address', async () => {
    const page = await stage.visit('/coaching/cng_1', { as: await planner() });
    await page.getByRole('heading', { name: 'Dieses Coaching gibt es nicht' }).waitFor();
    await expectAccessible(page, 'fehlt');
  });
});
