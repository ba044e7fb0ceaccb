import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { focusIsVisible, tabTo } from './support/keyboard.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();
const planner = () => stage.world.persona('100106');
const YEAR = new Date().getFullYear() + 2;
/** A plan is asked for, found by the worker, solved and shown. */
const WHILE_SOLVING = { timeout: 60_000 };

describe('A planner', () => {
  it('has a year proposed, sees why, and accepts a month, which becomes drafts', async () => {
    const page = await stage.visit('/planung', { as: await planner() });
    await page.getByRole('main').getByRole('link', { name: 'Jahresplanung' }).click();
    await page.getByRole('heading', { name: 'Jahresplanung', level: 1 }).waitFor();
    await page.getByLabel('Jahr', { exact: true }).selectOption(String(YEAR));
    await page.getByRole('heading', { name: `Ausgangslage für ${YEAR}` }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByLabel('Gewünschte Auslastung in Prozent').fill('viel');
    await page.getByRole('button', { name: `${YEAR} planen` }).click();
    await page.getByText('Bitte geben Sie die Auslastung als ganze Zahl von 20 bis 100 an.').waitFor();
    await page.getByLabel('Gewünschte Auslastung in Prozent').fill('70');
    await page.getByRole('button', { name: `${YEAR} planen` }).click();
    await page.getByRole('heading', { name: `Jahresplan ${YEAR}, Fassung 1` }).waitFor();
    await page.getByRole('heading', { name: 'Ergebnis' }).waitFor(WHILE_SOLVING);
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByText('Warum hier?').first().click();
    await page
      .getByText(/am besten Tag/i)
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const months = page.getByRole('region', { name: 'Verteilung über das Jahr' });
    await months
      .getByRole('button', { name: /übernehmen$/ })
      .first()
      .click();
    await page.getByText(/als Entwurf angelegt\.$/).waitFor();
    const made = async () =>
      (
        await stage.world.row<{ made: number }>(
          `select count(*)::int as made from year_plan_item i join session s on s.id = i.session_id
           where s.status = 'DRAFT' and i.status = 'ACCEPTED'`,
        )
      ).made;
    const asked = async () =>
      (
        await stage.world.row<{ asked: number }>(
          `select count(*)::int as asked from year_plan_item where requested_at is not null`,
        )
      ).asked;
    expect(await asked()).toBeGreaterThan(0);
    await eventually(async () => (await made()) === (await asked()), true);
    await page.getByText('Entwurf angelegt').first().waitFor(WHILE_SOLVING);

    await page.getByRole('link', { name: 'Nach Themen' }).click();
    await page.getByRole('columnheader', { name: 'Erwartete Personen' }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Nicht erfüllt' }).click();
    await page.getByText('Was helfen würde:').first().waitFor();
    await page
      .getByRole('button', { name: /^Themen zeigen/ })
      .first()
      .click();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('chooses single sessions by keyboard, and reads the plan on a phone', async () => {
    const { id } = await stage.world.row<{ id: number }>(
      `select id from year_plan where status = 'READY' limit 1`,
    );
    const path = `/planung/jahr/ypl_${id.toString(36)}`;
    const page = await stage.visit(path, { as: await planner() });
    await page.getByRole('region', { name: 'Vorgeschlagene Termine' }).waitFor();
    await settled(page);
    const before = await stage.world.row(
      `select count(*)::int as n from year_plan_item where status = 'PROPOSED'`,
    );
    await page.getByLabel('Thema', { exact: true }).focus();
    await tabTo(page, /^checkbox "(?!Alle).*auswählen"/);
    await page.keyboard.press('Space');
    expect(await focusIsVisible(page)).toBe(true);
    await tabTo(page, 'button "1 Termin übernehmen"', { backwards: true });
    await page.keyboard.press('Enter');
    await page.getByText('1 Termin wird als Entwurf angelegt.').waitFor();
    const after = await stage.world.row(
      `select count(*)::int as n from year_plan_item where status = 'PROPOSED'`,
    );
    expect(after).toEqual({ n: (before as { n: number }).n - 1 });

    const phone = await stage.visit(path, { as: await planner(), width: 320, height: 720 });
    await phone.getByRole('region', { name: 'Vorgeschlagene Termine' }).waitFor();
    await settled(phone);
    expect(await sidewaysOverflow(phone)).toBe(0);
    expect(await accessibilityProblems(phone)).toEqual([]);
  });
});

describe('Others', () => {
  it('do not plan years', async () => {
    const page = await stage.visit('/planung/jahr', { as: await stage.world.persona('100104') });
    await page.getByText('Diese Seite ist für die Fortbildungsplanung.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
