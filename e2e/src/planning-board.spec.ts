import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, berlinTime, isWorkingDay, weekday } from '@weitblick/shared/calendar';
import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { focused, focusIsUncovered, tabTo } from './support/keyboard.ts';
import { screenshot } from './support/screenshots.ts';
import { useStage, type VisitOptions } from './support/stage.ts';

const stage = useStage();

/** Of a day on the week's scale of the board, in pixels. */
const DAY = 168;
const ROW = 36;

interface House {
  site: string;
  /** A Monday of a week without holidays. */
  monday: string;
  rooms: { id: number; name: string }[];
}

let houses = 0;

/** A site of its own with two rooms, so that no test meets the sessions of another. */
async function house(): Promise<House> {
  houses += 1;
  const site = `TB${houses}`;
  await stage.world.rows('insert into site values ($1, $2, $3)', [site, `Tafelhaus ${houses}`, 'Weg 1']);
  const rooms = await stage.world.rows<{ id: number; name: string }>(
    `insert into room (site_code, name, seats) select $1, name, 20 from unnest($2::text[]) name returning id, name`,
    [site, [`Saal ${houses} A`, `Saal ${houses} B`]],
  );
  return { site, monday: quietMonday(), rooms };
}

function quietMonday(): string {
  let day = addDays(stage.now().toISOString().slice(0, 10), 60);
  const quiet = () => [0, 1, 2, 3, 4].every((n) => isWorkingDay(addDays(day, n)));
  while (weekday(day) !== 1 || !quiet()) day = addDays(day, 1);
  return day;
}

interface Planned {
  id: number;
  title: string;
}

/** A session from nine to twelve. */
async function planned(
  { site, monday }: House,
  room: { id: number },
  { day = 0, status = 'DRAFT' }: { day?: number; status?: 'DRAFT' | 'OPEN' } = {},
): Promise<Planned> {
  const date = addDays(monday, day);
  const [from, until] = [berlinTime(date, '09:00'), berlinTime(date, '12:00')];
  return stage.world.row<Planned>(
    `with t as (select id, title from topic where status = 'PUBLISHED' order by id offset $6 limit 1),
     s as (
       insert into session (number, topic_id, format, site_code, starts_at, ends_at, seats_minimum, capacity, enrol_until, cancel_until, status)
       select $1, t.id, 'IN_PERSON', $2, $3, $4, 0, 12, $3::timestamptz - interval '7 days', $3::timestamptz - interval '14 days', $5
       from t returning id),
     a as (insert into appointment (session_id, position, starts_at, ends_at, room_id) select id, 1, $3, $4, $7 from s)
     select s.id, t.title from s, t`,
    [`27-TAF-${randomUUID().slice(0, 8)}`, site, from, until, status, (houses * 3 + day) % 20, room.id],
  );
}

interface Placed {
  room: number;
  startsAt: Date;
  endsAt: Date;
}

const placeOf = ({ id }: Planned) =>
  stage.world.row<Placed>(
    `select room_id as room, starts_at as "startsAt", ends_at as "endsAt" from appointment where session_id = $1`,
    [id],
  );

async function expectPlace(session: Planned, room: { id: number }, day: string, from: string): Promise<void> {
  const startAndRoom = async () => {
    const { room: id, startsAt } = await placeOf(session);
    return { room: id, startsAt };
  };
  await eventually(startAndRoom, { room: room.id, startsAt: berlinTime(day, from) });
}

async function openBoard({ site, monday }: House, options: Partial<VisitOptions> = {}): Promise<Page> {
  const as = await stage.world.persona('100106');
  const page = await stage.visit(`/planung/tafel?von=${monday}&zoom=woche&ort=${site}`, { as, ...options });
  await settled(page);
  return page;
}

const barOf = (page: Page, { title }: Planned) => page.getByRole('gridcell', { name: title });

/** Takes the bar by its middle. @param drop whether it is let go */
async function drag(page: Page, bar: Locator, by: { x: number; y: number }, drop = true): Promise<void> {
  const box = (await bar.boundingBox())!;
  const [x, y] = [box.x + 12, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  if (drop) await page.mouse.up();
}

const said = (page: Page, text: RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();

async function expectAccessible(page: Page, name: string): Promise<void> {
  await settled(page);
  await screenshot(page, `tafel ${name}`);
  expect(await accessibilityProblems(page)).toEqual([]);
}

describe('The planning board', () => {
  it('moves an appointment by mouse to another room and day, takes it back, and moves it again', async () => {
    const place = await house();
    const [here, there] = place.rooms as [House['rooms'][0], House['rooms'][0]];
    const session = await planned(place, here);
    const page = await openBoard(place);
    await barOf(page, session).waitFor();
    await expectAccessible(page, 'woche');

    await drag(page, barOf(page, session), { x: 2 * DAY, y: ROW });
    await said(page, /ist verschoben/);
    await expectPlace(session, there, addDays(place.monday, 2), '09:00');
    expect(await focused(page)).toContain(session.title);

    await page.keyboard.press('Control+z');
    await expectPlace(session, here, place.monday, '09:00');
    await page.getByRole('button', { name: 'Wiederholen' }).click();
    await expectPlace(session, there, addDays(place.monday, 2), '09:00');
  });

  it('lengthens an appointment by its end', async () => {
    const place = await house();
    const session = await planned(place, place.rooms[0]!);
    const page = await openBoard(place);
    const box = (await barOf(page, session).boundingBox())!;
    await page.mouse.move(box.x + box.width - 3, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 25, box.y + 12, { steps: 6 });
    await page.mouse.up();
    await said(page, /ist verschoben/);
    const { startsAt, endsAt } = await placeOf(session);
    expect(startsAt).toEqual(berlinTime(place.monday, '09:00'));
    expect(endsAt.getTime()).toBeGreaterThan(berlinTime(place.monday, '13:00').getTime());
  });

  it('does all of it by keyboard alone, and says what is in the way', async () => {
    const place = await house();
    const [here, there] = place.rooms as [House['rooms'][0], House['rooms'][0]];
    const session = await planned(place, here);
    const other = await planned(place, there, { day: 1 });
    const page = await openBoard(place);
    await tabTo(page, /^grid "Termine als Zeitleiste"/);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(new RegExp(`^gridcell "${escaped(session.title)}`));
    expect(await focusIsUncovered(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: session.title }).waitFor();
    await expectAccessible(page, 'menü');
    await page.keyboard.press('Escape');
    await eventually(async () => (await focused(page)).includes(session.title), true);

    await page.keyboard.press('m');
    await said(page, /wird verschoben/);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowDown');
    await said(page, new RegExp(`Konflikt: .*${escaped(other.title)}`));
    await page.locator('.timeline-ghost--clash').waitFor();
    await page.keyboard.press('Escape');
    await said(page, /^Nicht verschoben/);
    expect(await page.locator('.timeline-ghost').count()).toBe(0);

    await page.keyboard.press('m');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await page.keyboard.press('Enter');
    await said(page, /ist verschoben/);
    await expectPlace(session, here, addDays(place.monday, 1), '09:30');
    expect((await placeOf(session)).endsAt).toEqual(berlinTime(addDays(place.monday, 1), '12:45'));
    expect(await focused(page)).toContain(session.title);
  });

  it('warns of a clash while dragging, saves nothing, and takes what is free instead', async () => {
    const place = await house();
    const [here, there] = place.rooms as [House['rooms'][0], House['rooms'][0]];
    const session = await planned(place, here);
    await planned(place, there, { day: 1 });
    const page = await openBoard(place);
    await drag(page, barOf(page, session), { x: DAY, y: ROW }, false);
    await page.locator('.timeline-ghost--clash').waitFor();
    expect(await page.locator('.timeline-ghost').textContent()).toMatch(/Konflikt: Saal .* B/);
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Termin verschieben' });
    await dialog.getByText('Das ist nicht frei:').waitFor();
    await expectAccessible(page, 'alternativen');
    await expectPlace(session, here, place.monday, '09:00');

    // rooms of the same site come first
    await dialog.getByRole('button', { name: new RegExp(`^${escaped(here.name)} nehmen`) }).click();
    await dialog.getByText('Alles ist frei').waitFor();
    await dialog.getByRole('button', { name: 'Verschieben', exact: true }).click();
    await said(page, /ist verschoben/);
    await expectPlace(session, here, addDays(place.monday, 1), '09:00');
  });

  it('shows who is told before it moves a published session, and tells them why', async () => {
    const place = await house();
    const session = await planned(place, place.rooms[0]!, { status: 'OPEN' });
    const colleague = await stage.world.colleague();
    await takeSeat(session, await stage.visit('/', { as: colleague }));
    const page = await openBoard(place);
    await drag(page, barOf(page, session), { x: DAY, y: 0 });
    const dialog = page.getByRole('dialog', { name: 'Termin verschieben' });
    await dialog.getByText('1 Person wird benachrichtigt').waitFor();
    await dialog.getByText('Wen betrifft es?').click();
    await dialog.getByText(colleague.name).waitFor();
    await dialog.getByLabel('Grund (freiwillig)').fill('Der Saal wird gestrichen.');
    await expectAccessible(page, 'folgen');
    await expectPlace(session, place.rooms[0]!, place.monday, '09:00');
    await dialog.getByRole('button', { name: 'Verschieben', exact: true }).click();
    await said(page, /1 Person wird benachrichtigt/);
    await expectPlace(session, place.rooms[0]!, addDays(place.monday, 1), '09:00');
    const [notice] = await stage.world.rows<{ reason: string }>(
      `select e.reason from outbox_message o join session_event e on e.id = o.session_event_id
       where o.recipient_id = $1 and o.kind = 'SESSION_CHANGED'`,
      [colleague.id],
    );
    expect(notice).toEqual({ reason: 'Der Saal wird gestrichen.' });
  });

  it('shows one planner what the other does, and lets nobody overwrite it unseen', async () => {
    const place = await house();
    const [here, there] = place.rooms as [House['rooms'][0], House['rooms'][0]];
    const session = await planned(place, here);
    const [first, second, unaware] = [
      await openBoard(place),
      await openBoard(place),
      await openBoard(place, { unaware: true }),
    ];
    await drag(first, barOf(first, session), { x: 0, y: ROW });
    await said(first, /ist verschoben/);
    await second
      .getByRole('gridcell', { name: new RegExp(`^${escaped(session.title)}.*${escaped(there.name)}`) })
      .waitFor({ timeout: 8_000 });
    await said(second, /von jemand anderem geändert/);
    expect(await first.getByText('von jemand anderem geändert').count()).toBe(0);

    await drag(unaware, barOf(unaware, session), { x: 2 * DAY, y: 0 });
    const dialog = unaware.getByRole('dialog', { name: 'Jemand war schneller' });
    await dialog
      .getByRole('row', { name: new RegExp(`Raum ${escaped(here.name)} .*${escaped(there.name)}`) })
      .waitFor();
    await expectAccessible(unaware, 'zwei stände');
    await expectPlace(session, there, place.monday, '09:00');
    await dialog.getByRole('button', { name: 'Meine Verschiebung anwenden' }).click();
    await said(unaware, /ist verschoben/);
    await expectPlace(session, here, addDays(place.monday, 2), '09:00');

    // the first planner's move is no longer the newest state: undoing it asks, too
    await first.getByRole('button', { name: 'Rückgängig' }).click();
    const asked = first.getByRole('dialog', { name: 'Jemand war schneller' });
    await asked.getByRole('button', { name: 'Jetzigen Stand behalten' }).click();
    await expectPlace(session, here, addDays(place.monday, 2), '09:00');
  });

  it('is a list with the same things to do on a phone, and a table on paper', async () => {
    const place = await house();
    const session = await planned(place, place.rooms[0]!);
    const page = await openBoard(place, { width: 320, height: 700 });
    await page.getByText('1 Termin in diesem Zeitraum').waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    await expectAccessible(page, 'liste 320');
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByRole('button', { name: `Verschieben …: ${session.title}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Termin verschieben' });
    await dialog.getByLabel('Beginn').fill(`${addDays(place.monday, 3)}T10:00`);
    await dialog.getByText('Alles ist frei').waitFor();
    await expectAccessible(page, 'verschieben 320');
    await dialog.getByRole('button', { name: 'Verschieben', exact: true }).click();
    await said(page, /ist verschoben/);
    await expectPlace(session, place.rooms[0]!, addDays(place.monday, 3), '10:00');

    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const printed = page.getByRole('table', { name: /^Planungstafel/ });
    await printed.getByText(`${session.title} (Entwurf)`).waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await printed.waitFor({ state: 'detached' });
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As the page's own client would, without the way through the catalogue. */
async function takeSeat({ id }: Planned, page: Page): Promise<void> {
  const type = await page.evaluate(
    async ({ sessionId, idempotencyKey }) => {
      const query =
        'mutation ($input: EnrolInSessionInput!) { enrolInSession(input: $input) { __typename } }';
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { input: { sessionId, idempotencyKey } } }),
      });
      const { data } = (await answer.json()) as { data: { enrolInSession: { __typename: string } } };
      return data.enrolInSession.__typename;
    },
    { sessionId: `ses_${id.toString(36)}`, idempotencyKey: randomUUID() },
  );
  expect(type).toBe('EnrolInSessionSuccess');
  await page.close();
}
