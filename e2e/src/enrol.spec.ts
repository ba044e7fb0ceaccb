import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { settled } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';

async function enrol(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
  await page.getByRole('heading', { name: 'Ihr Platz ist sicher.', level: 1 }).waitFor();
}

/** 2027-01-12T09:00:00.000Z → 20270112T090000Z */
const inCalendar = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');

describe('A colleague enrols in a session', () => {
  it('gets a seat, a calendar file and an entry in "Meine Fortbildungen", and can take it back', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC, capacity: 3 });
    const page = await stage.visit(session.path, { as: colleague });
    await page.getByText('Letzte 3 Plätze').waitFor();
    await page.getByRole('link', { name: about('Anmelden', TOPIC) }).click();
    await page.getByRole('heading', { name: 'Anmeldung prüfen', level: 1 }).waitFor();
    await enrol(page);
    expect(await stage.world.enrolments(session)).toEqual([{ personId: colleague.id, status: 'CONFIRMED' }]);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'In den Kalender' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${session.number}.ics`);
    // RFC 5545 folds long lines
    const calendar = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '').split('\r\n');
    expect(calendar).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        `SUMMARY:${TOPIC}`,
        `DTSTART:${inCalendar(session.startsAt)}`,
        `DTEND:${inCalendar(session.endsAt)}`,
        `URL;VALUE=URI:${stage.origin}${session.path}`,
        'END:VCALENDAR',
      ]),
    );
    expect(calendar.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(calendar.find((line) => line.startsWith('LOCATION:'))).toContain('Rathaus');

    await page.getByRole('main').getByRole('link', { name: 'Meine Fortbildungen' }).click();
    await eventually(() => new URL(page.url()).pathname, '/meine/termine');
    const entry = page.getByRole('article').filter({ hasText: TOPIC });
    await entry.getByText('Platz sicher').waitFor();

    await entry.getByRole('button', { name: about('Teilnahme absagen', TOPIC) }).click();
    const dialog = page.getByRole('dialog', { name: 'Teilnahme absagen?' });
    await dialog.getByText('brauchen Sie keinen Grund anzugeben').waitFor();
    await dialog.getByRole('button', { name: 'Platz behalten' }).click();
    await dialog.waitFor({ state: 'detached' });
    await entry.getByRole('button', { name: about('Teilnahme absagen', TOPIC) }).click();
    await dialog.getByRole('button', { name: 'Teilnahme absagen' }).click();
    await page.getByRole('status').getByText(`Abgesagt: „${TOPIC}“`).waitFor();
    await eventually(() => entry.count(), 0);

    await page.getByRole('link', { name: /^Verlauf/ }).click();
    await entry.getByText('Abgesagt').waitFor();
    expect(await stage.world.enrolments(session)).toEqual([{ personId: colleague.id, status: 'CANCELLED' }]);
  });

  it('undoes it at once on the confirmation, and may come back', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC, capacity: 1 });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague });
    await enrol(page);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Teilnahme absagen' }).click();
    await page.getByRole('heading', { name: 'Ihre Anmeldung ist zurückgenommen.' }).waitFor();
    await page.getByRole('link', { name: 'Doch wieder anmelden' }).click();
    await enrol(page);
    expect((await stage.world.enrolments(session)).map(({ status }) => status)).toEqual([
      'CANCELLED',
      'CONFIRMED',
    ]);
  });

  it('is asked to sign in first, and goes on where the seat is', async () => {
    const session = await stage.world.session({ topic: TOPIC });
    const page = await stage.visit(session.topicPath);
    await page.locator(`a[href="${session.path}/anmelden"]`).first().click();
    await page.getByRole('button', { name: /Goran Marić/ }).click();
    await page.getByRole('heading', { name: 'Anmeldung prüfen', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${session.path}/anmelden`);
    await enrol(page);
  });

  it('is warned of another booking at the same time', async () => {
    const colleague = await stage.world.colleague();
    const one = await stage.world.session({ topic: TOPIC, inDays: 45 });
    const other = await stage.world.session({
      topic: 'Leichte Sprache: Texte für alle zugänglich machen',
      inDays: 45,
    });
    const page = await stage.visit(`${one.path}/anmelden`, { as: colleague });
    await enrol(page);
    await page.goto(`${other.path}/anmelden`);
    await page.getByText('Zu dieser Zeit haben Sie schon etwas vor.').waitFor();
    await page.getByRole('status').getByText(`„${TOPIC}“`).waitFor();
  });

  it('does not find the button any more after the end of enrolment, nor get in by an old page', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague });
    await settled(page);
    await stage.world.rows(`update session set enrol_until = now() - interval '1 minute' where id = $1`, [
      session.id,
    ]);
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await page.getByRole('heading', { name: 'Eine Anmeldung ist nicht mehr möglich.' }).waitFor();
    await page.getByText('Der Anmeldeschluss ist vorbei.').waitFor();
    await page.goto(session.path);
    await page.getByText('Anmeldeschluss ist vorbei').waitFor();
    expect(await page.getByRole('link', { name: /^Anmelden: / }).count()).toBe(0);
    expect(await stage.world.enrolments(session)).toEqual([]);
  });
});

describe('A colleague gives a seat back late', () => {
  it('and has to say why; the reason is kept', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({
      topic: TOPIC,
      inDays: 6,
      enrolUntilInDays: 4,
      cancelUntilInDays: -1,
    });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague });
    await enrol(page);
    await page.goto('/meine/termine');
    await page.getByRole('button', { name: about('Teilnahme absagen', TOPIC) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Danach braucht die Fortbildungsabteilung einen Grund').waitFor();
    await dialog.getByRole('button', { name: 'Teilnahme absagen' }).click();
    await dialog.getByText('Bitte geben Sie kurz einen Grund an.').waitFor();
    expect((await stage.world.enrolments(session))[0]!.status).toBe('CONFIRMED');

    await dialog.getByLabel('Grund').fill('Vertretung im Team');
    await dialog.getByRole('button', { name: 'Teilnahme absagen' }).click();
    await page.getByRole('status').getByText('Abgesagt').waitFor();
    const event = await stage.world.row(
      `select to_status, reason from enrolment_event where enrolment_id =
         (select id from enrolment where session_id = $1) order by version desc limit 1`,
      [session.id],
    );
    expect(event).toEqual({ to_status: 'CANCELLED', reason: 'Vertretung im Team' });
  });

  it('is asked for the reason when the deadline passes while the question is open', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC, inDays: 30 });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague });
    await enrol(page);
    await page.goto('/meine/termine');
    await page.getByRole('button', { name: about('Teilnahme absagen', TOPIC) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('brauchen Sie keinen Grund anzugeben').waitFor();
    await stage.world.rows(`update session set cancel_until = now() - interval '1 minute' where id = $1`, [
      session.id,
    ]);
    await dialog.getByRole('button', { name: 'Teilnahme absagen' }).click();
    await dialog.getByText('Die Frist ist inzwischen abgelaufen').waitFor();
    await dialog.getByLabel('Grund').fill('Kurzfristige Sitzung');
    await dialog.getByRole('button', { name: 'Teilnahme absagen' }).click();
    await page.getByRole('status').getByText('Abgesagt').waitFor();
  });
});
