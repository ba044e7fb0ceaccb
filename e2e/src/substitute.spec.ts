import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { screenshot } from './support/screenshots.ts';
import { useStage } from './support/stage.ts';
import { about } from './support/words.ts';
import type { BookableSession, Colleague } from './support/world.ts';

const stage = useStage();

const TOPIC = 'Fragetechnik: Mit guten Fragen Gespräche steuern';

async function rules(sketch: {
  asks?: boolean;
  beforeWaiting?: boolean;
  lateCounts?: boolean;
}): Promise<void> {
  await stage.world.rows(
    `insert into topic_policy (topic_id, access, substitute_before_waiting, late_cancel_counts, no_show_block_days)
     select id, $2, $3, $4, 30 from topic where title = $1
     on conflict (topic_id) do update set access = excluded.access,
       substitute_before_waiting = excluded.substitute_before_waiting,
       late_cancel_counts = excluded.late_cancel_counts, no_show_block_days = excluded.no_show_block_days`,
    [TOPIC, sketch.asks ? 'APPROVAL' : 'OPEN', sketch.beforeWaiting ?? false, sketch.lateCounts ?? false],
  );
}

/** A session that can no longer be given back freely, with a seat of somebody. */
async function seat(capacity = 5): Promise<{ giver: Colleague; taker: Colleague; session: BookableSession }> {
  const { world } = stage;
  const session = await world.session({ topic: TOPIC, inDays: 10, cancelUntilInDays: -1, capacity });
  const [giver, taker] = [await world.colleague(), await world.colleague()];
  const page = await stage.visit(`${session.path}/anmelden`, { as: giver });
  await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
  await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
  return { giver, taker, session };
}

const card = (page: Page) => page.getByRole('article').filter({ hasText: TOPIC });

async function ask(page: Page, taker: Colleague): Promise<void> {
  await page.getByRole('button', { name: about('Ersatzperson fragen', TOPIC) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name der Ersatzperson').fill(taker.name.split(' ')[1]!);
  await dialog.getByLabel(taker.name).check();
  await dialog.getByRole('button', { name: 'Person fragen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card(page).getByText(`${taker.name} ist gefragt und bekommt Bescheid.`).waitFor();
}

describe('A seat that somebody cannot use', () => {
  it('passes to the colleague who says yes in another browser', async () => {
    await rules({ lateCounts: true });
    const { giver, taker, session } = await seat();
    const mine = await stage.visit('/meine', { as: giver });
    await mine.getByRole('button', { name: about('Teilnahme absagen', TOPIC) }).click();
    const leaving = mine.getByRole('dialog');
    await leaving.getByText('Eine späte Absage zählt ebenso.', { exact: false }).waitFor();
    await leaving.getByText('30 Tage lang können Sie sich dann', { exact: false }).waitFor();
    expect(await accessibilityProblems(mine)).toEqual([]);
    await screenshot(mine, 'late-cancellation');
    await leaving.getByRole('button', { name: 'Platz behalten' }).click();

    await ask(mine, taker);
    await card(mine).getByText(`Sie haben ${taker.name} gefragt`, { exact: false }).waitFor();
    expect(await accessibilityProblems(mine)).toEqual([]);

    const theirs = await stage.visit('/meine', { as: taker });
    await theirs.getByRole('heading', { name: 'Können Sie einspringen?' }).waitFor();
    await theirs.getByText(`${giver.name} kann nicht teilnehmen`, { exact: false }).waitFor();
    await settled(theirs);
    expect(await accessibilityProblems(theirs)).toEqual([]);
    await screenshot(theirs, 'substitution-request');
    await theirs.getByRole('button', { name: about('Platz übernehmen', TOPIC) }).click();
    await theirs.getByText(`Ihr Platz ist sicher: „${TOPIC}“`).waitFor();
    await theirs.getByText(`Sie haben den Platz von ${giver.name} übernommen.`, { exact: false }).waitFor();
    expect(await stage.world.enrolments(session)).toEqual([
      { personId: giver.id, status: 'CANCELLED' },
      { personId: taker.id, status: 'CONFIRMED' },
    ]);

    await mine.goto('/meine/verlauf');
    await card(mine).getByText('Verlauf').click();
    await card(mine).getByText(`${taker.name} hat den Platz übernommen`).waitFor();
  });

  it('stays where it is when the colleague says no, and when the question is taken back', async () => {
    await rules({});
    const { giver, taker, session } = await seat();
    const mine = await stage.visit('/meine', { as: giver });
    await ask(mine, taker);
    const theirs = await stage.visit('/meine', { as: taker });
    await theirs.getByRole('button', { name: about('Nicht einspringen', TOPIC) }).click();
    await theirs.getByText(`${giver.name} bekommt Bescheid und behält den Platz.`).waitFor();

    await mine.reload();
    await ask(mine, await stage.world.colleague());
    await card(mine)
      .getByRole('button', { name: about('Frage zurücknehmen', TOPIC) })
      .click();
    await card(mine).getByText('Die Frage ist zurückgenommen.', { exact: false }).waitFor();
    expect(await stage.world.enrolments(session)).toEqual([{ personId: giver.id, status: 'CONFIRMED' }]);
  });

  it('is asked for from the keyboard, on the narrowest screen', async () => {
    await rules({});
    const { giver, taker } = await seat();
    const page = await stage.visit('/meine', { as: giver, width: 320, height: 640 });
    await page.getByRole('button', { name: about('Ersatzperson fragen', TOPIC) }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name der Ersatzperson').focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('Bitte wählen Sie eine Person aus.').waitFor();
    await page.keyboard.type(taker.name.split(' ')[1]!);
    await dialog.getByText('Eine Person gefunden').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await screenshot(page, 'naming-a-substitute-320');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.keyboard.press('Enter');
    const said = card(page).getByText(`${taker.name} ist gefragt und bekommt Bescheid.`);
    await said.waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('seat-substitute');
    expect(await sidewaysOverflow(page)).toBe(0);
    await screenshot(page, 'substitute-asked-320');
  });

  it('goes to whoever waits first, and the card says so', async () => {
    await rules({});
    const { giver, session } = await seat(1);
    const waiting = await stage.visit(`${session.path}/anmelden`, { as: await stage.world.colleague() });
    await waiting.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await waiting.getByRole('heading', { name: 'Sie stehen auf Platz 1 der Warteliste.' }).waitFor();
    const page = await stage.visit('/meine', { as: giver });
    await card(page)
      .getByText('Eine Ersatzperson können Sie gerade nicht benennen', { exact: false })
      .waitFor();
    expect(await page.getByRole('button', { name: about('Ersatzperson fragen', TOPIC) }).count()).toBe(0);
  });
});

describe('A request that comes from a substitute', () => {
  it('says to the approver whose seat it takes over', async () => {
    await rules({});
    const { giver, taker } = await seat();
    await rules({ asks: true });
    const mine = await stage.visit('/meine', { as: giver });
    await ask(mine, taker);
    const theirs = await stage.visit('/meine', { as: taker });
    await theirs.getByText('Danach wird über Ihre Teilnahme entschieden.', { exact: false }).waitFor();
    await theirs.getByRole('button', { name: about('Platz übernehmen', TOPIC) }).click();
    await theirs.getByText(`Ihre Anfrage läuft: „${TOPIC}“`).waitFor();

    const inbox = await stage.visit('/team/posteingang', { as: await stage.world.persona('100104') });
    const row = inbox.getByRole('listitem').filter({ hasText: taker.name });
    await row.getByText(`Ersatz für ${giver.name}`).waitFor();
    await row.getByRole('link').click();
    await inbox.getByText(`Übernimmt den Platz von ${giver.name}.`, { exact: false }).waitFor();
    await settled(inbox);
    expect(await accessibilityProblems(inbox)).toEqual([]);
    await screenshot(inbox, 'inbox-substitute');
  });
});
