import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';
import type { BookableSession, Colleague } from './support/world.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';
const planner = () => stage.world.persona('100106');
const pathOf = ({ id }: BookableSession) => `/planung/termine/ses_${id.toString(36)}`;

/** By the screens, as staff do it. */
async function enrolled(session: BookableSession): Promise<Colleague> {
  const colleague = await stage.world.colleague();
  const page = await stage.visit(`${session.path}/anmelden`, { as: colleague });
  await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
  await page.getByRole('heading', { name: 'Ihr Platz ist sicher.', level: 1 }).waitFor();
  return colleague;
}

describe('Two sessions with few people', () => {
  it('become one: who is asked is shown first, and seats in the other are kept for them', async () => {
    const source = await stage.world.session({ topic: TOPIC, inDays: 80 });
    const target = await stage.world.session({ topic: TOPIC, inDays: 90 });
    const anna = await enrolled(source);
    const page = await stage.visit(pathOf(source), { as: await planner() });
    await page.getByRole('button', { name: 'Zusammenlegen' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Zusammenlegen' });
    const option = dialog.getByRole('option', { name: new RegExp(target.number) });
    await dialog.getByLabel('Mit welchem Termin?').selectOption((await option.getAttribute('value'))!);
    await dialog.getByText('1 Person wird gefragt').click();
    await dialog.getByText(anna.name).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Termine zusammenlegen' }).click();
    await dialog.getByText('Geben Sie einen Grund an.').waitFor();
    await dialog.getByLabel('Grund des Zusammenlegens').fill('Zu wenig Anmeldungen.');
    await dialog.getByRole('button', { name: 'Termine zusammenlegen' }).press('Enter');
    await page.getByText('Die Termine sind zusammengelegt.').waitFor();
    expect(await stage.world.enrolments(target)).toEqual([{ personId: anna.id, status: 'OFFERED' }]);
    expect(await stage.world.row('select status from session where id = $1', [source.id])).toEqual({
      status: 'CANCELLED',
    });
  });
});

describe('A session that is too large', () => {
  it('gets a second one, and the half that came last is asked', async () => {
    const session = await stage.world.session({ topic: TOPIC, inDays: 110 });
    const [first, last] = [await enrolled(session), await enrolled(session)];
    const page = await stage.visit(pathOf(session), { as: await planner() });
    await page.getByRole('link', { name: 'Teilen' }).click();
    await page.getByText('1 Person wird gefragt').click();
    await page.getByText(last.name).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zweiten Termin veröffentlichen' }).click();
    await page.getByRole('link', { name: 'Geben Sie einen Grund an.' }).waitFor();
    await page.getByLabel('Grund des Teilens').fill('Im Raum ist es zu eng.');
    await page.getByRole('button', { name: 'Zweiten Termin veröffentlichen' }).press('Enter');
    await page.getByText('Der zweite Termin ist veröffentlicht.').waitFor();
    const offers = await stage.world.rows(
      `select person_id as "personId" from enrolment where status = 'OFFERED' and person_id = any($1)`,
      [[first.id, last.id]],
    );
    expect(offers).toEqual([{ personId: last.id }]);
  });
});
