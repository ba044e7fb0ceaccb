import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysOverflow } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';
import type { Colleague } from './support/world.ts';

const stage = useStage();

const TITLE = 'Besser verhandeln im Amt';
const SYNONYM = 'Schachern';

async function planner(): Promise<Colleague> {
  const colleague = await stage.world.colleague();
  await stage.world.rows(
    `insert into role_assignment (person_id, role, valid_from) values ($1, 'TRAINING_PLANNER', '2020-01-01')`,
    [colleague.id],
  );
  return colleague;
}

/** What a hostile page puts into the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Beschreibung' }).evaluate((editor, text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

describe('A topic', () => {
  it('is written by one planner, returned and published by another, and found by staff', async () => {
    const [writer, reviewer] = [await planner(), await planner()];
    const page = await stage.visit('/planung/themen', { as: writer });
    await page.getByRole('link', { name: 'Thema anlegen' }).click();
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('link', { name: 'Geben Sie dem Thema einen Titel.' }).waitFor();
    await page.getByLabel('Titel').fill(TITLE);
    await page.getByLabel('Bereich').selectOption({ index: 1 });
    await page.getByLabel('Nutzen in einem Satz').fill('Sie kommen zu einem guten Ergebnis.');
    const editor = page.getByRole('textbox', { name: 'Beschreibung' });
    await editor.focus();
    // from the text back into the toolbar, along it by arrow, and into the text again
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'Überschrift', exact: true }).focus();
    await page.keyboard.press('Enter');
    // the editor takes the focus back with the next frame
    await page.waitForFunction(() => document.activeElement?.id === 'topic-description');
    await page.keyboard.type('Ablauf');
    await page.keyboard.press('Enter');
    // Chromium reports handlers already when it parses them in a document that runs nothing
    stage.expectProblem(/inline event handler/);
    await paste(
      page,
      '<p onclick="window.hacked=1">Wir üben<img src=x onerror="window.hacked=1"> <b>zu zweit</b>.<script>window.hacked=1</script> <a href="javascript:window.hacked=1">mehr</a></p>',
    );
    await editor.getByRole('heading', { name: 'Ablauf', level: 3 }).waitFor();
    await editor.getByText('zu zweit').waitFor();
    await page.getByLabel('Andere Wörter').fill(SYNONYM);
    await page.getByRole('checkbox', { name: 'Alle Beschäftigten' }).check();
    await page.getByRole('checkbox', { name: 'Vor Ort', exact: true }).check();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    const address = new URL(page.url()).pathname;

    // nothing that was typed is lost with the page
    await page.getByLabel('Nutzen in einem Satz').fill('Sie kommen zu einem Ergebnis, das beide trägt.');
    await page.reload();
    await page.getByText('Ihre nicht gespeicherten Eingaben sind wieder da.').waitFor();
    await page.getByRole('button', { name: 'Zur Prüfung geben' }).click();
    await page.getByText('Veröffentlichen muss sie jemand anderes.').waitFor();
    expect(await page.getByRole('button', { name: 'Veröffentlichen' }).count()).toBe(0);

    const staff = await stage.visit(`/katalog?q=${SYNONYM}`, { as: await stage.world.colleague() });
    expect(await staff.getByRole('link', { name: TITLE }).count()).toBe(0);

    const review = await stage.visit(`${address}/pruefung`, { as: reviewer });
    expect(await accessibilityProblems(review)).toEqual([]);
    await review.getByRole('button', { name: 'Zurückgeben' }).click();
    await review.getByText('Geben Sie eine Begründung an').waitFor();
    await review.getByLabel('Begründung').fill('Bitte Lernziele ergänzen');
    await review.getByRole('button', { name: 'Zurückgeben' }).click();
    await review.getByText('Bitte Lernziele ergänzen').waitFor();
    expect(await accessibilityProblems(review)).toEqual([]);

    await page.goto(address);
    await page.getByLabel('Lernziele').fill('Ziele klären');
    await page.getByRole('button', { name: 'Zur Prüfung geben' }).click();
    await page.getByRole('heading', { name: 'So wird es veröffentlicht' }).waitFor();
    await review.goto(`${address}/pruefung`);
    await review.getByRole('button', { name: 'Veröffentlichen' }).click();
    await review.getByText('Veröffentlicht', { exact: true }).first().waitFor();

    await staff.goto(`/katalog?q=${SYNONYM}`);
    await staff.getByRole('link', { name: TITLE }).click();
    await staff.getByRole('heading', { name: 'Ablauf', level: 3 }).waitFor();
    await staff.getByText('zu zweit').waitFor();
    for (const shown of [page, review, staff]) {
      expect(await shown.evaluate(() => 'hacked' in window)).toBe(false);
    }
    expect(await staff.locator('main [onclick], main img, main a[href^="javascript"]').count()).toBe(0);
    expect(await accessibilityProblems(staff)).toEqual([]);
  });

  it('is in a list that can be filtered and read on a phone', async () => {
    const page = await stage.visit('/planung/themen?stand=PUBLISHED', { as: await planner(), width: 320 });
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Veröffentlicht' }).isChecked()).toBe(true);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
