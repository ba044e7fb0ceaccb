import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { screenshot } from './support/screenshots.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';
import type { BookableSession, Colleague } from './support/world.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';

/** Learning at one's own pace that is about to begin; `begin` lets it. */
async function selfPaced(): Promise<{ session: BookableSession; person: Colleague; today: string }> {
  const { world } = stage;
  await world.rows(
    `insert into topic_policy (topic_id, self_completion) select id, true from topic where title = $1
     on conflict (topic_id) do update set self_completion = true`,
    [TOPIC],
  );
  const session = await world.session({ topic: TOPIC, inDays: 30 });
  const person = await world.colleague();
  const page = await stage.visit(`${session.path}/anmelden`, { as: person });
  await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
  await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
  await world.rows('delete from appointment where session_id = $1', [session.id]);
  await world.rows(
    `update session set format = 'SELF_PACED', site_code = null, starts_at = now() - interval '1 hour',
       enrol_until = now() - interval '2 hours', cancel_until = now() - interval '2 hours' where id = $1`,
    [session.id],
  );
  const { today } = await world.row<{ today: string }>(
    `select (now() at time zone 'Europe/Berlin')::date::text as today`,
  );
  return { session, person, today };
}

describe('Learning at one’s own pace', () => {
  it('ends with the word of the person, who gets the certificate', async () => {
    const { session, person, today } = await selfPaced();
    const page = await stage.visit('/meine', { as: person, width: 320, height: 640 });
    await page.getByRole('button', { name: about('Abschluss bestätigen', TOPIC) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Abschluss bestätigen' }).click();
    await dialog.getByText('Bitte geben Sie den Tag an.').waitFor();
    await dialog.getByLabel('Abgeschlossen am').fill(today);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await screenshot(page, 'complete-320');
    await dialog.getByRole('button', { name: 'Abschluss bestätigen' }).click();
    await dialog.getByText(`Abgeschlossen: „${TOPIC}“`).waitFor();
    await dialog.getByRole('link', { name: 'Nachweise' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await stage.world.enrolments(session)).toEqual([{ personId: person.id, status: 'ATTENDED' }]);
  });

  it('ends by a file that planners look at first', async () => {
    const { session, person, today } = await selfPaced();
    const planner = await stage.world.row<{ number: string }>(
      `select p.personnel_number as number from role_assignment r join person p on p.id = r.person_id
       where r.role = 'TRAINING_PLANNER' order by p.id limit 1`,
    );
    const page = await stage.visit(`${session.path}/anwesenheit`, {
      as: await stage.world.persona(planner.number),
    });
    await page
      .getByLabel('Oder Zeilen einfügen')
      .fill(`Personalnummer;Tag\n${person.personnelNumber};${today}\n000000;${today}`);
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('cell', { name: 'nicht auf der Liste' }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await screenshot(page, 'import-completions');
    expect(await stage.world.enrolments(session)).toEqual([{ personId: person.id, status: 'CONFIRMED' }]);
    await page.getByRole('button', { name: 'Einen Abschluss eintragen' }).click();
    await page.getByText('Ein Abschluss ist eingetragen.').waitFor();
    await eventually(() => stage.world.enrolments(session), [{ personId: person.id, status: 'ATTENDED' }]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOverflow(page)).toBe(0);
    await screenshot(page, 'import-completions-320');
  });
});
