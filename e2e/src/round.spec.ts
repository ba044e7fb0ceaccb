import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { startApiServer, type ApiServer } from './support/api-server.ts';
import { tabTo } from './support/keyboard.ts';
import { screenshot } from './support/screenshots.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

const stage = useStage();
const SECRET = 'Der Fall bleibt in der Runde 4711';
const HOUR = 3_600_000;

/** A second process on the same database, as behind a load balancer. */
let second: ApiServer;
beforeAll(async () => {
  second = await startApiServer(stage.databaseUrl);
}, 60_000);
afterAll(() => second.stop());

interface Group {
  path: string;
  key: number;
  people: Colleague[];
}

/** Five leaders who organise themselves, at a meeting that has begun. */
async function groupAtMeeting(): Promise<Group> {
  const people = await stage.world.rows<Colleague>(
    `select p.id, p.personnel_number as "personnelNumber", p.given_name || ' ' || p.family_name as name
     from person p join org_unit u on u.head_id = p.id and p.unit_id = u.id
     where u.kind = 'ABTEILUNG' and p.leadership_level is not null order by p.id limit 5`,
  );
  const { id: key } = await stage.world.row<{ id: number }>(
    `with g as (insert into peer_group (name, status, version, status_since, created_at)
       values ('Gruppe Runde', 'FORMED', 1, now(), now()) returning id),
     e as (insert into peer_event (group_id, kind, version, from_status, to_status, at)
       select id, 'STATUS', 1, 'NONE', 'FORMED', now() from g),
     s as (insert into peer_satisfaction (group_id) select id from g),
     m as (insert into peer_member (group_id, person_id, joined_at) select id, unnest($1::int[]), now() from g)
     select id from g`,
    [people.map(({ id }) => id)],
  );
  await stage.world.rows(
    `with t as (insert into peer_meeting (group_id, starts_at, ends_at, place, created_at)
       values ($1, $2, $3, 'Raum', now()) returning id)
     insert into peer_meeting_role select t.id, p.id, p.role from t, unnest($4::int[], $5::text[]) as p (id, role)`,
    [
      key,
      new Date(Date.now() - 60_000),
      new Date(Date.now() + 2 * HOUR),
      people.map(({ id }) => id),
      ['MODERATOR', 'CASE_GIVER', 'WRITER', 'ADVISER', 'ADVISER'],
    ],
  );
  return { path: `/beratung/pgr_${key.toString(36)}/runde`, key, people };
}

/** What every browser shows at the same moment, in seconds. */
async function secondsLeft(pages: Page[]): Promise<number[]> {
  return Promise.all(
    pages.map(async (page) => {
      const text = await page.getByRole('timer').innerText();
      const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
      return Number(minutes) * 60 + Number(seconds);
    }),
  );
}

async function expectTogether(pages: Page[]): Promise<void> {
  const left = await secondsLeft(pages);
  expect(left.every(Number.isFinite)).toBe(true);
  // seconds that are shown differ by one at most when the times themselves differ by less than one
  expect(Math.max(...left) - Math.min(...left)).toBeLessThanOrEqual(1);
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  await settled(page);
  await screenshot(page, `runde ${name}`);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

const shows = (pages: Page[], phase: string) =>
  Promise.all(pages.map((page) => page.getByRole('heading', { level: 1, name: phase }).waitFor()));

describe('Five people in one round', () => {
  it('go through all phases together, over two servers, a lost network, a reload and a restart', async () => {
    const { path, key, people } = await groupAtMeeting();
    const pages = await Promise.all(
      people.map((person, index) =>
        stage.visit(path, { as: person, ...(index % 2 === 1 && { origin: second.origin }) }),
      ),
    );
    const [moderator, caseGiver, writer, cutOff, phone] = pages as [Page, Page, Page, Page, Page];
    await phone.setViewportSize({ width: 320, height: 640 });
    for (const page of pages) {
      await page.getByText('Notizen verschlüsselt übergeben').click();
      await page.getByRole('button', { name: 'Ich bin einverstanden' }).click();
      await page.getByRole('button', { name: 'Einverständnis zurücknehmen' }).waitFor();
    }
    await expectAccessible(phone, 'oeffnen 320');
    await moderator.getByLabel('Kurzform in acht Schritten').check();
    await moderator.getByRole('button', { name: 'Runde öffnen' }).click();
    await shows(pages, 'Wer macht was?');
    await expectAccessible(phone, 'rollen 320');
    await tabTo(moderator, 'button "Runde beginnen"');
    await moderator.keyboard.press('Enter');
    await shows(pages, 'Rollen klären');
    await expectTogether(pages);
    await expectAccessible(moderator, 'moderation');

    const next = async (phase: string, to: Page[] = pages) => {
      await moderator.getByRole('button', { name: `Weiter: ${phase}` }).click();
      await shows(to, phase);
      await expectTogether(to);
    };
    await next('Fall erzählen');
    await caseGiver.getByText('Erzählen Sie, was geschehen ist').waitFor();
    await writer.getByText('Sie hören jetzt nur zu.').waitFor();
    await expectAccessible(phone, 'phase 320');

    // the writer's notes survive a reload, and are nowhere in plain text
    await writer.getByRole('textbox', { name: 'Notizen für die Person mit dem Fall' }).fill(SECRET);
    await writer.waitForTimeout(300);
    await writer.reload();
    await shows([writer], 'Fall erzählen');
    expect(
      await writer.getByRole('textbox', { name: 'Notizen für die Person mit dem Fall' }).inputValue(),
    ).toBe(SECRET);

    // one is cut off: time goes on there, and what was missed is there at once afterwards
    stage.expectProblem(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/);
    await cutOff.context().setOffline(true);
    await cutOff.getByText('Keine Verbindung.').waitFor();
    const others = pages.filter((page) => page !== cutOff);
    await next('Nachfragen', others);
    expect(await cutOff.getByRole('heading', { level: 1 }).innerText()).toBe('Fall erzählen');
    await cutOff.context().setOffline(false);
    await shows([cutOff], 'Nachfragen');
    await expectTogether(pages);

    // a server is started anew in mid-phase: its people come back by themselves
    const port = Number(new URL(second.origin).port);
    await second.stop();
    await caseGiver.getByText('Keine Verbindung.').waitFor();
    await moderator.getByRole('button', { name: '2 Minuten mehr' }).click();
    second = await startApiServer(stage.databaseUrl, { port });
    await caseGiver.getByText('Keine Verbindung.').waitFor({ state: 'detached' });
    await moderator.waitForTimeout(500);
    await expectTogether(pages);

    await moderator.getByRole('button', { name: 'Pause', exact: true }).click();
    await Promise.all(pages.map((page) => page.getByRole('timer').getByText('Pause').waitFor()));
    await moderator.getByRole('button', { name: 'Weiter nach der Pause' }).click();

    await next('Einfälle und Vermutungen');
    await stage.world.rows(
      `update peer_round set ends_at = now() + interval '1 second' where group_id = $1`,
      [key],
    );
    await Promise.all(
      pages.map((page) => page.getByText('Die Zeit für diese Phase ist um.').waitFor({ state: 'attached' })),
    );
    for (const page of pages) await page.getByText('Die Zeit ist um').waitFor();
    await expectAccessible(phone, 'zeit um 320');
    for (const phase of ['Stellungnahme', 'Lösungsideen', 'Vorhaben', 'Austausch']) await next(phase);

    // the notes go to the case giver alone; both see the same number
    const number = /Prüfzahl: (\d{4} \d{4} \d{4})/;
    const shown = async (page: Page) => number.exec(await page.getByText(number).innerText())?.[1];
    expect(await shown(writer)).toBe(await shown(caseGiver));
    await expectAccessible(writer, 'mitschreiben');
    await writer.getByRole('button', { name: 'Verschlüsselt übergeben' }).click();
    await writer.getByText('Die Notizen sind übergeben').waitFor();
    await moderator.getByRole('button', { name: 'Runde beenden' }).click();
    await moderator.getByRole('dialog').getByRole('button', { name: 'Runde beenden' }).click();
    await shows(pages, 'Die Runde ist zu Ende');
    await caseGiver.getByText(SECRET).first().waitFor();
    for (const page of pages.filter((each) => each !== caseGiver))
      expect(await page.content()).not.toContain(SECRET);
    await expectAccessible(caseGiver, 'notizen');
    const stored = () => stage.world.rows<{ note: Buffer }>('select ciphertext as note from peer_note');
    const [note] = await stored();
    expect(note!.note.includes(Buffer.from(SECRET))).toBe(false);
    await caseGiver.getByRole('button', { name: 'Ich habe die Notizen' }).click();
    await caseGiver.getByText(SECRET).first().waitFor({ state: 'detached' });
    expect(await stored()).toEqual([]);
  });

  it('does not exist for somebody outside, not even for an administrator', async () => {
    const { path } = await stage.world.row<{ path: string }>(
      `select '/beratung/pgr_' || id || '/runde' as path from peer_group order by id limit 1`,
    );
    const page = await stage.visit(path, { as: await stage.world.persona('100106') });
    await page.getByRole('heading', { name: 'Diesen Raum gibt es für Sie nicht' }).waitFor();
    await expectAccessible(page, 'fremd');
  });
});
