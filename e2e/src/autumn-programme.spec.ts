import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, berlinTime } from '@weitblick/shared/calendar';
import { MailSink } from '../../api/test/support/mail-sink.ts';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { focused, tabTo } from './support/keyboard.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

let mails: MailSink;
// hooks run in order: the mail server is there before the stage is opened
beforeAll(async () => {
  mails = await MailSink.start();
});
const stage = useStage(() => ({ smtpUrl: mails.url }));
afterAll(() => mails.stop());

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';
const ROOM = 'Herbstraum';
const OTHER_ROOM = 'Ausweichraum';

/** A Tuesday in October from which six weeks reach over the autumn holidays. */
function firstTuesday(): string {
  const year = stage.now().getFullYear() + 1;
  const day = `${year}-10-05`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (9 - weekday) % 7);
}

const shown = (day: string) =>
  new Intl.DateTimeFormat('de-DE', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** Two rooms that nobody else uses; the first is taken on one of the days. */
async function rooms(takenOn: string): Promise<void> {
  const { world } = stage;
  await world.rows(`insert into room (site_code, name, seats) values ('RH', $1, 20), ('RH', $2, 20)`, [
    ROOM,
    OTHER_ROOM,
  ]);
  const other = await world.session({ topic: TOPIC });
  await world.rows(
    `with s as (update session set starts_at = $2, ends_at = $3, enrol_until = $2, cancel_until = $2 where id = $1)
     update appointment set starts_at = $2, ends_at = $3, room_id = (select id from room where name = $4)
     where session_id = $1`,
    [other.id, berlinTime(takenOn, '08:00'), berlinTime(takenOn, '12:00'), ROOM],
  );
}

async function isAccessible(page: Page): Promise<void> {
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
}

/** Presses Tab until the button has the focus, and then Enter. */
async function pressByKeyboard(page: Page, button: string | RegExp): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

const addressOf = ({ personnelNumber }: Colleague) => `${personnelNumber}@example.de`;

/** Somebody whose mails arrive. */
async function colleagueWithMail(): Promise<Colleague> {
  const colleague = await stage.world.colleague();
  await stage.world.rows('update person set email = $2 where id = $1', [colleague.id, addressOf(colleague)]);
  return colleague;
}

/** Waits until mails with these subjects have come to somebody, whatever the subjects say after it. */
async function mailed(person: Colleague, ...subjects: string[]): Promise<void> {
  const come: string[] = [];
  await eventually(() => {
    for (const { parsed } of mails.take(addressOf(person))) come.push(parsed.subject ?? '');
    return subjects.filter((subject) => come.some((one) => one.startsWith(subject)));
  }, subjects);
}

describe('A planner', () => {
  it('builds and publishes an autumn programme, which staff enrol in; moves one day and cancels another', async () => {
    const tuesday = firstTuesday();
    const second = addDays(tuesday, 7);
    await rooms(second);
    const page = await stage.visit('/planung', { as: await stage.world.persona('100106') });
    await page.getByRole('heading', { name: 'Das wartet auf Sie' }).waitFor();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Termine', exact: true }).click();
    await page.getByRole('table', { name: 'Termine' }).waitFor();
    await isAccessible(page);

    // the series: what is to recur, and what becomes of it
    await page.getByRole('link', { name: 'Serie anlegen' }).click();
    await page.getByLabel('Um welches Thema geht es?').fill('Fragetechnik');
    await page.getByRole('button', { name: TOPIC }).click();
    await page.getByLabel('Datum').fill(tuesday);
    await page.getByLabel('Raum').selectOption({ label: `${ROOM} (20 Plätze)` });
    await page.getByLabel('Anzahl').fill('6');
    await page.getByLabel('Mindestzahl').fill('1');
    await isAccessible(page);
    await pressByKeyboard(page, 'button "Vorschau der Serie zeigen"');
    await page.getByRole('heading', { name: '6 Termine in der Vorschau' }).waitFor();
    expect(await focused(page)).toBe('heading "6 Termine in der Vorschau"');
    await page.getByText('(Herbstferien)').waitFor();
    await isAccessible(page);
    const clash = page.getByRole('row', { name: new RegExp(`${shown(second)}.*Das ist nicht frei`) });
    await clash.waitFor();
    expect(await clash.getByRole('checkbox').isChecked()).toBe(false);
    // what is free instead, by keyboard
    await pressByKeyboard(page, new RegExp(`^button "${OTHER_ROOM}, .* übernehmen"`));
    await page
      .getByRole('row', { name: new RegExp(`${shown(second)}.*${OTHER_ROOM}.*alles frei`) })
      .waitFor();
    await pressByKeyboard(page, 'button "6 Entwürfe anlegen"');
    await page.getByText('6 Entwürfe angelegt').waitFor();

    // published together
    await page.getByLabel('Thema oder Nummer').fill('Fragetechnik');
    await page.getByRole('checkbox', { name: 'Alle 6 gezeigten Entwürfe auswählen' }).check();
    await isAccessible(page);
    await page.getByRole('button', { name: '6 Entwürfe veröffentlichen' }).press('Enter');
    await page.getByText('6 Termine veröffentlicht').waitFor();

    const sessions = await stage.world.rows<{ id: number; day: string }>(
      `select s.id, to_char(s.starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day
       from session s join topic t on t.id = s.topic_id
       where t.title = $1 and s.starts_at >= $2
         and exists (select from session_event e where e.session_id = s.id and e.kind = 'PUBLISHED')
       order by s.starts_at`,
      [TOPIC, berlinTime(tuesday, '00:00')],
    );
    expect(sessions.map(({ day }) => day).slice(0, 3)).toEqual([tuesday, second, addDays(tuesday, 14)]);
    const [first, , third] = sessions.map(({ id }) => ({ id, path: `ses_${id.toString(36)}` }));

    // staff see and enrol
    const [anna, ben] = [await colleagueWithMail(), await colleagueWithMail()];
    for (const [person, session] of [
      [anna, first!],
      [ben, third!],
    ] as const) {
      const staff = await stage.visit(`/termine/${session.path}/anmelden`, { as: person });
      await staff.getByRole('button', { name: 'Verbindlich anmelden' }).click();
      await staff.getByRole('heading', { name: 'Ihr Platz ist sicher.', level: 1 }).waitFor();
    }

    // one day moves: who is told is shown first
    await page.goto(`/planung/termine/${first!.path}/teilnehmende`);
    await page.getByRole('rowheader', { name: anna.name }).waitFor();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Termin bearbeiten' }).click();
    await page.getByLabel('Datum').fill(addDays(tuesday, 1));
    await page.getByText('1 Person wird über die Änderung informiert').click();
    await page.getByText(anna.name).waitFor();
    await isAccessible(page);
    await page.getByLabel('Grund der Änderung').fill('Die Lehrkraft hat am Dienstag eine Prüfung.');
    await page.getByRole('button', { name: 'Änderung speichern' }).press('Enter');
    await page.getByText('1 Person wird informiert.').waitFor();
    await page.getByRole('link', { name: 'Verlauf' }).click();
    await page
      .getByRole('row', { name: /Zeit oder Ort geändert.*Die Lehrkraft hat am Dienstag eine Prüfung/ })
      .waitFor();
    await isAccessible(page);

    // another does not take place
    await page.goto(`/planung/termine/${third!.path}`);
    await page.getByRole('button', { name: 'Termin absagen' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Termin absagen' });
    await dialog.getByText('1 Person erfährt, dass der Termin abgesagt ist').waitFor();
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Termin absagen' }).click();
    await dialog.getByText('Geben Sie einen Grund an.').waitFor();
    await dialog.getByLabel('Grund der Absage').fill('Die Lehrkraft ist erkrankt.');
    await dialog.getByRole('button', { name: 'Termin absagen' }).press('Enter');
    await page.getByText('Der Termin ist abgesagt.').waitFor();
    expect(await stage.world.enrolments(third!)).toEqual([{ personId: ben.id, status: 'CANCELLED' }]);
    await isAccessible(page);

    // and both are written to
    await mailed(anna, 'Termin geändert');
    await mailed(ben, 'Findet nicht statt');
  });

  it('keeps what was typed when somebody else has saved, and chooses field by field', async () => {
    const session = await stage.world.session({ topic: TOPIC, capacity: 12, inDays: 200 });
    const path = `/planung/termine/ses_${session.id.toString(36)}/bearbeiten`;
    const as = await stage.world.persona('100106');
    const [mine, theirs] = [await stage.visit(path, { as }), await stage.visit(path, { as })];
    await theirs.getByLabel('Mindestzahl').fill('3');
    await theirs.getByRole('button', { name: 'Änderung speichern' }).click();
    await theirs.getByText('Änderung gespeichert').waitFor();
    await mine.getByLabel('Plätze', { exact: true }).fill('20');
    await mine.getByRole('button', { name: 'Änderung speichern' }).click();
    await mine.getByText('Der Termin wurde inzwischen geändert').waitFor();
    const minimum = mine.getByRole('row', { name: /^Mindestzahl/ });
    expect(await minimum.getByRole('radio', { name: '3' }).isChecked()).toBe(true);
    await isAccessible(mine);
    await mine.getByRole('button', { name: 'Auswahl übernehmen und weiter bearbeiten' }).press('Enter');
    expect(await mine.getByLabel('Mindestzahl').inputValue()).toBe('3');
    await mine.getByRole('button', { name: 'Änderung speichern' }).click();
    await mine.getByText('Änderung gespeichert').waitFor();
    expect(
      await stage.world.row('select capacity, seats_minimum as minimum from session where id = $1', [
        session.id,
      ]),
    ).toEqual({ capacity: 20, minimum: 3 });
  });

  it('plans on a phone too', async () => {
    const as = await stage.world.persona('100106');
    for (const path of ['/planung', '/planung/termine', '/planung/termine/neu', '/planung/termine/serie']) {
      const page = await stage.visit(path, { as, width: 320 });
      await isAccessible(page);
      expect(await sidewaysOverflow(page)).toBe(0);
    }
  });
});
