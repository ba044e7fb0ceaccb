import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';

/** The topic is overdue for a new colleague of the team lead 100104. */
async function overdueColleague(): Promise<Colleague> {
  const colleague = await stage.world.colleague();
  await stage.world.rows(
    `with topic as (select id from topic where title = $1),
       existing as (select r.id from mandatory_rule r join topic on topic.id = r.topic_id),
       made as (
         insert into mandatory_rule (topic_id, audience, due_within_days, valid_from)
         select id, 'ALL', 10, current_date - 100 from topic where not exists (select from existing) returning id)
     insert into mandatory_duty (rule_id, person_id, since)
     select id, $2::int, current_date - 90 from (select id from existing union all select id from made) rule`,
    [TOPIC, colleague.id],
  );
  return colleague;
}

describe('A team lead', () => {
  it('sees who is overdue and reminds by keyboard; the person hears of it in a page that is open', async () => {
    const colleague = await overdueColleague();
    const own = await stage.visit('/', { as: colleague });
    await own.getByRole('link', { name: 'Nachrichten, keine ungelesen' }).waitFor();

    const page = await stage.visit('/team?nur=dringend', { as: await stage.world.persona('100104') });
    await page.getByRole('rowheader', { name: colleague.name }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    const row = page.getByRole('row').filter({ hasText: colleague.name });
    await row.getByText('Überfällig').first().waitFor();
    const button = row.getByRole('button', { name: `Erinnern: ${colleague.name}, ${TOPIC}` });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText(`${colleague.name} wurde an „${TOPIC}“ erinnert.`).waitFor();
    await page.keyboard.press('Enter');
    await row.getByText(/^Erinnert am /).waitFor();

    // nobody has loaded that page anew
    await own.getByRole('link', { name: 'Nachrichten, 1 ungelesen' }).click();
    await own.getByText('Ihre Führungskraft erinnert Sie an eine Pflichtschulung').waitFor();
    expect(
      await stage.world.rows(`select 1 from mandatory_reminder where person_id = $1`, [colleague.id]),
    ).toHaveLength(1);
  });

  it('has the same as a list on a phone, and as a file', async () => {
    const colleague = await overdueColleague();
    const lead = await stage.world.persona('100104');
    const page = await stage.visit('/team', { as: lead, width: 320, height: 640 });
    await page.getByRole('heading', { name: new RegExp(colleague.name) }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    // the address decides what is checked, so it is looked at after the address
    await page.getByLabel('Überfällig oder läuft ab').click();
    await page.waitForURL(/nur=dringend/);
    await eventually(() => page.getByLabel('Überfällig oder läuft ab').isChecked(), true);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Als Tabelle (CSV) laden' }).click();
    expect((await waiting).suggestedFilename()).toMatch(/^Pflichtschulungen .+\.csv$/);
  });

  it('enrols where the topic is by order', async () => {
    const colleague = await overdueColleague();
    await stage.world.rows(
      `insert into topic_policy (topic_id, access) select id, 'ORDER' from topic where title = $1
       on conflict (topic_id) do update set access = 'ORDER'`,
      [TOPIC],
    );
    const session = await stage.world.session({ topic: TOPIC, inDays: 40 });
    const page = await stage.visit('/team', { as: await stage.world.persona('100104') });
    await page.getByRole('button', { name: `Anmelden: ${colleague.name}, ${TOPIC}` }).click();
    const dialog = page.getByRole('dialog');
    const choice = dialog.getByRole('button', { name: /^Diesen Termin nehmen/ });
    await choice.first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await choice.first().click();
    await page.getByText(`${colleague.name} ist angemeldet.`).waitFor();
    expect(
      await stage.world.rows(
        `select 1 from enrolment e join session s on s.id = e.session_id
         join topic t on t.id = s.topic_id where e.person_id = $1 and t.title = $2 and e.status = 'CONFIRMED'`,
        [colleague.id, session.title],
      ),
    ).toHaveLength(1);
  });
});

describe('Somebody who leads nobody', () => {
  it('is told so, with the way to the inbox', async () => {
    const page = await stage.visit('/team', { as: await stage.world.colleague() });
    await page.getByText('Hier ist niemand zu sehen.').waitFor();
    await page.getByRole('link', { name: 'Zum Posteingang' }).waitFor();
  });
});
