import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';
const DAY = 86_400_000;
const planner = () => stage.world.persona('100106');
const wall = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

describe('A planner enrols several people', () => {
  it('after seeing what would become of each, and adds more later', async () => {
    const session = await stage.world.session({ topic: TOPIC, capacity: 2 });
    const [anna, ben, cleo] = [
      await stage.world.colleague(),
      await stage.world.colleague(),
      await stage.world.colleague(),
    ];
    const page = await stage.visit(session.path, { as: await planner() });
    await page.getByRole('link', { name: 'Mehrere Personen anmelden' }).click();
    await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
    await page.getByText('Bitte geben Sie an, wen Sie anmelden möchten.').waitFor();
    await page.getByLabel('Personalnummern einfügen').fill(`${anna.personnelNumber}\n99999999\n`);
    await page.getByRole('button', { name: 'Vorschau ansehen' }).press('Enter');
    await page.getByRole('row', { name: /99999999.*Personalnummer unbekannt/ }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await stage.world.enrolments(session)).toEqual([]);

    await page.getByRole('radio', { name: /^Nur alle zusammen/ }).check();
    await page.getByRole('button', { name: '1 Person anmelden' }).click();
    await page.getByText('Niemand wurde angemeldet.').waitFor();
    await page.getByLabel('Nur Probleme zeigen').check();
    await eventually(() => page.getByRole('row', { name: new RegExp(anna.name) }).count(), 0);
    await page.getByRole('radio', { name: 'Alle anmelden, bei denen es geht' }).check();
    await page.getByRole('button', { name: '1 Person anmelden' }).click();
    await page.getByRole('status').getByText('1 Person ist angemeldet.').waitFor();

    await page.getByLabel('Personalnummern einfügen').fill(`${ben.personnelNumber};${cleo.personnelNumber}`);
    await page.getByRole('button', { name: 'Hinzufügen' }).click();
    await page.getByRole('row', { name: new RegExp(`${cleo.name}.*Kein Platz mehr frei`) }).waitFor();
    expect(await stage.world.enrolments(session)).toEqual([
      { personId: anna.id, status: 'CONFIRMED' },
      { personId: ben.id, status: 'CONFIRMED' },
    ]);
  });
});

describe('Somebody who finds no session', () => {
  it('asks to be told, sees it among the own things, and is asked when a planner adds a session', async () => {
    const session = await stage.world.session({ topic: TOPIC, capacity: 1 });
    const colleague = await stage.world.colleague();
    const page = await stage.visit(session.topicPath, { as: colleague });
    await page.getByRole('button', { name: 'Benachrichtigen, sobald es einen Termin gibt' }).press('Enter');
    await page.getByRole('button', { name: 'Nicht mehr benachrichtigen' }).waitFor();
    await page.goto('/meine');
    await page.getByRole('heading', { name: 'Themen, zu denen Sie benachrichtigt werden' }).waitFor();
    const entry = page.getByRole('listitem').filter({ hasText: TOPIC });
    await entry.getByRole('button', { name: /^Nicht mehr benachrichtigen/ }).waitFor();

    // many others ask later, so that the topic is on the first page of the planner's list
    await stage.world.rows(
      `insert into demand (topic_id, person_id, registered_at, known_sessions)
       select t.id, p.id, now(), '{}' from topic t, person p
       where t.title = $1 and p.left_on is null and not exists (
         select from demand d where d.topic_id = t.id and d.person_id = p.id and d.withdrawn_at is null)
       order by p.id limit 300`,
      [TOPIC],
    );
    const desk = await stage.visit('/planung', { as: await planner() });
    await desk.getByRole('link', { name: 'Bedarf' }).click();
    const row = desk.getByRole('row').filter({ hasText: TOPIC });
    await row.getByRole('link', { name: /^Zusatztermin anlegen/ }).click();
    await settled(desk);
    expect(await accessibilityProblems(desk)).toEqual([]);
    const start = Date.now() + 70 * DAY;
    await desk.getByLabel('Kursnummer').fill('26-E2E-ZUSATZ');
    await desk.getByLabel('Beginn').fill(wall(start));
    await desk.getByLabel('Ende').fill(wall(start + DAY / 12));
    await desk.getByLabel('Plätze').fill('400');
    await desk.getByLabel('Anmeldung bis').fill(wall(start - 7 * DAY));
    await desk.getByLabel('Absage ohne Grund bis').fill(wall(start - 14 * DAY));
    await desk.getByRole('button', { name: 'Anlegen und der Reihe nach fragen' }).click();
    await desk.getByRole('status').getByText('Der Zusatztermin 26-E2E-ZUSATZ ist angelegt.').waitFor();
    const { status } = await stage.world.row<{ status: string }>(
      `select e.status from enrolment e join session s on s.id = e.session_id
       where s.number = '26-E2E-ZUSATZ' and e.person_id = $1`,
      [colleague.id],
    );
    expect(status).toBe('OFFERED');
  });
});
