import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

/** A digest that the mail server refused for good. */
async function deadLetter(to: number, day: string): Promise<void> {
  await stage.world.rows(
    `insert into mail (message_key, recipient_id, kind, digest_day, status, attempts, next_attempt_at, created_at, failed_at, last_error)
     values ('e2e-' || $2::text, $1::int, 'DIGEST', $2::text::date, 'FAILED', 1, now() + interval '1 day', now(), now(), '550 5.1.1 no such mailbox')`,
    [to, day],
  );
}

describe('An administrator', () => {
  it('sees which mails were refused and why, sends one again and discards the other', async () => {
    const [first, second] = [await stage.world.colleague(), await stage.world.colleague()];
    await deadLetter(first.id, '2020-01-01');
    await deadLetter(second.id, '2020-01-02');
    const page = await stage.visit('/', { as: await stage.world.persona('100109') });
    await page.getByRole('button', { name: /^Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Nicht zugestellte E-Mails' }).click();
    await page.getByRole('rowheader', { name: first.name }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByText('550 5.1.1 no such mailbox').first().waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: `Erneut senden: ${first.name}` }).click();
    await page.getByText(`Die E-Mail an ${first.name} wird erneut gesendet.`).waitFor();
    await page.getByRole('button', { name: `Verwerfen: ${second.name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verwerfen' }).click();
    await page.getByText('Alles ist zugestellt.').waitFor();
    expect(
      await stage.world.row(
        `select m.status, p.personnel_number as by from mail m join person p on p.id = m.discarded_by_id where recipient_id = $1`,
        [second.id],
      ),
    ).toEqual({ status: 'DROPPED', by: '100109' });
  });
});

describe('Everybody else', () => {
  it('learns nothing about failed mails', async () => {
    const page = await stage.visit('/administration/zustellungen', { as: await stage.world.colleague() });
    await page.getByRole('heading', { name: 'Diese Seite ist für die Administration.' }).waitFor();
  });
});
