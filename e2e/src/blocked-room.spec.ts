import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';
const ROOM = 'Sperrsaal';
const planner = () => stage.world.persona('100106');

describe('A room that is being renovated', () => {
  it('is blocked although a session is booked there, is offered to nobody then, and is freed again', async () => {
    const { world } = stage;
    await world.rows(`insert into room (site_code, name, seats) values ('RH', $1, 20)`, [ROOM]);
    const session = await world.session({ topic: TOPIC, inDays: 100 });
    await world.rows(
      `update appointment set room_id = (select id from room where name = $2) where session_id = $1`,
      [session.id, ROOM],
    );
    const day = (at: Date) => at.toISOString().slice(0, 10);
    const page = await stage.visit('/planung/raeume', { as: await planner() });
    await page.getByLabel('Nach Namen suchen').fill(ROOM);
    await page.getByRole('button', { name: `Sperren: ${ROOM}, Rathaus` }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sperren', exact: true }).click();
    await dialog.getByText('Geben Sie Beginn und Ende an').waitFor();
    await dialog.getByLabel('Von').fill(`${day(new Date(session.startsAt.getTime() - 86_400_000))}T00:00`);
    await dialog
      .getByLabel('Bis')
      .fill(`${day(new Date(session.startsAt.getTime() + 2 * 86_400_000))}T00:00`);
    await dialog.getByLabel('Grund').fill('Neuer Boden');
    await dialog.getByRole('button', { name: 'Sperren', exact: true }).click();
    await dialog.getByText('In dieser Zeit ist 1 Tag gebucht').waitFor();
    await dialog.getByRole('link', { name: TOPIC }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await world.rows('select id from resource_block where note = $1', ['Neuer Boden'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Trotzdem sperren' }).press('Enter');
    await dialog.getByText('Die Sperrzeit ist eingetragen.').waitFor();

    // whoever plans there is told so
    const other = await stage.visit('/planung/termine', { as: await planner() });
    await other.getByRole('link', { name: 'Termin anlegen' }).click();
    await other.getByLabel('Um welches Thema geht es?').fill('Fragetechnik');
    await other.getByRole('button', { name: TOPIC }).click();
    await other.getByLabel('Datum').fill(day(session.startsAt));
    await other.getByLabel('Raum').selectOption({ label: `${ROOM} (20 Plätze)` });
    await other.getByText(`${ROOM} ist gesperrt`).waitFor();

    await page.goto('/planung/raeume/sperrzeiten');
    await page.getByRole('row', { name: new RegExp(`${ROOM}.*Neuer Boden`) }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByRole('button', { name: `Freigeben: ${ROOM}` }).press('Enter');
    await page.getByRole('row', { name: /Neuer Boden/ }).waitFor({ state: 'detached' });
  });
});
