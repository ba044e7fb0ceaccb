import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';

/** `colleague()` puts people into the unit of 100101, whose head is the team lead 100104. */
const teamLead = () => stage.world.persona('100104');

async function askForApproval(steps = 1, access = 'APPROVAL'): Promise<void> {
  await stage.world.rows(
    `insert into topic_policy (topic_id, access, approval_steps, cost_cents, cost_bearer)
     select id, $2, $3, 12000, 'UNIT' from topic where title = $1
     on conflict (topic_id) do update set access = excluded.access, approval_steps = excluded.approval_steps`,
    [TOPIC, access, steps],
  );
}

async function request(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/anmelden`);
  await page.getByRole('button', { name: 'Platz anfragen' }).click();
  await page.getByRole('heading', { name: /^Ihre Anfrage ist bei / }).waitFor();
}

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('A request', () => {
  it('shows the rules first, and then with whom it is and until when there is an answer', async () => {
    await askForApproval();
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague });
    await page.getByRole('heading', { name: 'So läuft Ihre Anfrage' }).waitFor();
    await page.getByText('120 €, zahlt die Dienststelle').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Platz anfragen' }).click();
    await page.getByRole('heading', { name: 'Ihre Anfrage ist bei Thomas Eder.', level: 1 }).waitFor();
    await page.getByText(/^Sie bekommen spätestens am .+ Bescheid\./).waitFor();
    expect(await stage.world.enrolments(session)).toEqual([{ personId: colleague.id, status: 'REQUESTED' }]);
  });

  it('is not possible by oneself where others enrol people, and the page says the way out', async () => {
    await askForApproval(1, 'ORDER');
    const session = await stage.world.session({ topic: TOPIC });
    const page = await stage.visit(`${session.path}/anmelden`, { as: await stage.world.colleague() });
    await page.getByText('Zu diesem Thema werden Sie angemeldet.').waitFor();
    expect(await page.getByRole('button', { name: 'Verbindlich anmelden' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Ähnliche Themen ansehen' }).waitFor();
  });
});

describe('An approver', () => {
  it('decides several by keyboard, and takes one back', async () => {
    await askForApproval();
    const session = await stage.world.session({ topic: TOPIC });
    const people: Awaited<ReturnType<typeof stage.world.colleague>>[] = [];
    for (let n = 0; n < 3; n++) {
      const colleague = await stage.world.colleague();
      await request(await stage.visit('/', { as: colleague }), session.path);
      people.push(colleague);
    }
    const page = await stage.visit('/team/posteingang', { as: await teamLead() });
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    const rows = page.getByRole('list', { name: 'Anfragen' }).getByRole('listitem');
    const row = (n: number) => rows.filter({ hasText: people[n]!.name });
    await row(0).getByRole('link').focus();
    await page.keyboard.press('x');
    await row(1).getByRole('link').focus();
    await page.keyboard.press('x');
    await page.getByText('2 ausgewählt').waitFor();
    await page.keyboard.press('a');
    await row(0).getByText('Genehmigt', { exact: true }).waitFor();
    await row(1).getByText('Genehmigt', { exact: true }).waitFor();
    await eventually(async () => (await focusedName(page)).startsWith(people[2]!.name), true);

    await row(1).getByRole('link').focus();
    await page.keyboard.press('u');
    await page.getByText('Zurückgenommen. Die Anfrage ist wieder offen.').first().waitFor();
    await eventually(
      async () => (await stage.world.enrolments(session)).map(({ status }) => status),
      ['CONFIRMED', 'REQUESTED', 'REQUESTED'],
    );
  });

  it('has to say why not, and only the person reads it', async () => {
    await askForApproval();
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC });
    const own = await stage.visit('/', { as: colleague });
    await request(own, session.path);
    const page = await stage.visit('/team/posteingang', { as: await teamLead(), width: 390, height: 844 });
    await page.getByRole('link', { name: `${colleague.name}, ${TOPIC}` }).click();
    await page.getByRole('heading', { name: colleague.name, level: 1 }).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Ablehnen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ablehnen' }).click();
    await dialog.getByText('Bitte geben Sie eine Begründung an.').waitFor();
    await dialog.getByRole('button', { name: 'Budget ausgeschöpft' }).click();
    await dialog.getByRole('button', { name: 'Ablehnen' }).click();
    await page.getByText('Abgelehnt', { exact: true }).waitFor();

    await own.goto('/meine/verlauf');
    const entry = own.getByRole('article').filter({ hasText: TOPIC });
    await entry.getByText('Nicht genehmigt').first().waitFor();
    await entry.getByText('Verlauf').click();
    await entry.getByText(/Das Budget für dieses Jahr ist ausgeschöpft/).waitFor();
  });
});

describe('A seat that comes free', () => {
  it('is offered to whoever wants to be asked first', async () => {
    await stage.world.rows(
      'delete from topic_policy where topic_id = (select id from topic where title = $1)',
      [TOPIC],
    );
    const [first, second] = [await stage.world.colleague(), await stage.world.colleague()];
    const session = await stage.world.session({ topic: TOPIC, capacity: 1 });
    const one = await stage.visit(`${session.path}/anmelden`, { as: first });
    await one.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await one.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
    const page = await stage.visit(`${session.path}/anmelden`, { as: second });
    await page.getByLabel('Erst fragen').check();
    await page.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await page.getByRole('heading', { name: 'Sie stehen auf Platz 1 der Warteliste.' }).waitFor();
    await one.getByRole('button', { name: 'Rückgängig machen' }).click();
    await one.getByRole('dialog').getByRole('button', { name: 'Teilnahme absagen' }).click();
    await one.getByRole('heading', { name: 'Ihre Anmeldung ist zurückgenommen.' }).waitFor();
    await page.goto('/');
    await page
      .getByText(/^Für Sie ist ein Platz frei geworden\. Er ist bis .+ für Sie reserviert\.$/)
      .waitFor();
    await page.getByRole('button', { name: about('Platz annehmen', TOPIC) }).click();
    await page.getByText(`Ihr Platz ist sicher: „${TOPIC}“`).waitFor();
    expect((await stage.world.enrolments(session)).map(({ status }) => status)).toEqual([
      'CANCELLED',
      'CONFIRMED',
    ]);
  });
});
