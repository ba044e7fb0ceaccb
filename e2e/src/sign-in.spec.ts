import { describe, expect, it } from '@jest/globals';
import { settled } from './support/accessibility.ts';
import { eventually } from './support/eventually.ts';
import { useStage } from './support/stage.ts';
import { PASSWORD } from './support/world.ts';

const stage = useStage();

describe('A colleague signs in', () => {
  it('with personnel number and password, after a wrong one, and gets to the page asked for', async () => {
    const colleague = await stage.world.colleague();
    const page = await stage.visit('/meine/warteliste');
    await eventually(() => new URL(page.url()).pathname, '/anmeldung');
    await page.getByText('dann geht es dort weiter, wo Sie waren').waitFor();

    await page.getByLabel('Personalnummer').fill(colleague.personnelNumber);
    await page.getByLabel('Passwort').fill('nicht das richtige');
    await page.getByRole('button', { name: 'Einloggen', exact: true }).click();
    const problem = page.getByRole('group', { name: 'Das Einloggen hat nicht geklappt.' });
    await problem.getByText('passen nicht zusammen').waitFor();
    expect(await problem.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Personalnummer').inputValue()).toBe(colleague.personnelNumber);

    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Einloggen', exact: true }).click();
    await page.getByRole('heading', { name: 'Meine Fortbildungen', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/meine/warteliste');
    await page.getByText(colleague.name).waitFor();
  });

  it('is told what is missing when a field is empty', async () => {
    const page = await stage.visit('/anmeldung');
    await page.getByRole('button', { name: 'Einloggen', exact: true }).click();
    await page.getByRole('link', { name: 'Bitte geben Sie Ihr Passwort ein.' }).click();
    expect(await page.getByLabel('Passwort').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    expect(await page.getByLabel('Personalnummer').getAttribute('aria-invalid')).toBe('true');
  });

  it('is kept out for a while after ten wrong passwords, and nobody else is', async () => {
    const colleague = await stage.world.colleague();
    const page = await stage.visit('/anmeldung');
    await page.getByLabel('Personalnummer').fill(colleague.personnelNumber);
    await stage.world.rows(
      `insert into rate_limit (key, points, expire) values ($1, 10, (extract(epoch from now()) * 1000)::bigint + 600000)`,
      [`number:${colleague.personnelNumber}`],
    );
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Einloggen', exact: true }).click();
    await page.getByText('Zu viele Versuche. Bitte warten Sie 10 Minuten.').waitFor();

    const other = await stage.world.colleague();
    await page.getByLabel('Personalnummer').fill(other.personnelNumber);
    await page.getByRole('button', { name: 'Einloggen', exact: true }).click();
    await page.getByRole('heading', { name: `Guten Tag, ${other.name}` }).waitFor();
  });

  it('as one of the people of the demonstration, without a password', async () => {
    const page = await stage.visit('/katalog');
    await page.getByRole('link', { name: 'Einloggen', exact: true }).click();
    await page.getByRole('button', { name: /Petra Lindner/ }).click();
    await page.getByRole('heading', { name: 'Katalog', level: 1 }).waitFor();
    await page.getByRole('button', { name: /Konto: Petra Lindner/ }).waitFor();
  });

  it('stays signed in over a reload and in a second tab, and signs out of both', async () => {
    const page = await stage.visit('/', { as: await stage.world.persona('100101') });
    await page.reload();
    await page.getByRole('heading', { name: 'Guten Tag, Petra Lindner' }).waitFor();
    const second = await page.context().newPage();
    await second.goto('/meine');
    await second.getByRole('heading', { name: 'Meine Fortbildungen', level: 1 }).waitFor();
    await settled(second);

    await page.getByRole('button', { name: /Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Ausloggen' }).click();
    await page.getByRole('heading', { name: 'Fortbildungen der Stadt, an einem Ort' }).waitFor();
    await second.reload();
    await second.getByRole('heading', { name: 'Einloggen', level: 1 }).waitFor();
  });
});
