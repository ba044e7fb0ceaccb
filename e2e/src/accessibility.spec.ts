import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, settled, sidewaysOverflow } from './support/accessibility.ts';
import { screenshot } from './support/screenshots.ts';
import { useStage } from './support/stage.ts';
import type { BookableSession, Colleague } from './support/world.ts';

const stage = useStage();

const TOPIC = 'Leichte Sprache: Texte für alle zugänglich machen';

let persona: Colleague;
let session: BookableSession;
let full: BookableSession;

beforeAll(async () => {
  persona = await stage.world.persona('100101');
  session = await stage.world.session({
    topic: TOPIC,
    inDays: 9,
    enrolUntilInDays: 7,
    cancelUntilInDays: -1,
  });
  full = await stage.world.session({ topic: TOPIC, capacity: 1, inDays: 50 });
  const holder = await stage.visit(`${full.path}/anmelden`, { as: await stage.world.colleague() });
  await enrol(holder);
});

async function enrol(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
  await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
}

const WIDE = { width: 1280, height: 900 };
/** A small phone, and 1280 pixels at 400 % zoom. */
const NARROW = { width: 320, height: 640 };

async function colours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await settled(page);
}

/** Looks at the page as it is now: wide, then narrow, where nothing may need scrolling sideways; in light and dark. */
async function examine(page: Page, name: string): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    await colours(page, 'light');
    found[`${size.width}`] = await accessibilityProblems(page);
    await screenshot(page, `${name}-${size.width}-light`);
    await colours(page, 'dark');
    // nothing else depends on the colours
    found[`${size.width} dark`] = await accessibilityProblems(page, ['color-contrast']);
    await screenshot(page, `${name}-${size.width}-dark`);
  }
  const overflow = await sidewaysOverflow(page);
  expect({ found, overflow }).toEqual({
    found: { '1280': [], '1280 dark': [], '320': [], '320 dark': [] },
    overflow: 0,
  });
}

describe('Everybody can use', () => {
  it('the start page, signed out', async () => {
    await examine(await stage.visit('/'), 'start');
  });

  it('the start page, signed in', async () => {
    await examine(await stage.visit('/', { as: persona }), 'start-signed-in');
  });

  it('the account menu', async () => {
    const page = await stage.visit('/', { as: persona });
    await page.getByRole('button', { name: /^Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Ausloggen' }).waitFor();
    await examine(page, 'account-menu');
  });

  it('the catalogue', async () => {
    await examine(await stage.visit('/katalog'), 'catalogue');
  });

  it('the catalogue with a corrected search and filters', async () => {
    const page = await stage.visit('/katalog?q=Gesprech&format=online&frei=1&zielgruppe=ALL', {
      as: persona,
    });
    await page.getByText(/Wir zeigen Ergebnisse zu/).waitFor();
    await examine(page, 'catalogue-filtered');
  });

  it('the filters on a phone', async () => {
    const page = await stage.visit('/katalog?format=online', { width: 320, height: 640 });
    await page.getByRole('button', { name: 'Filter (1)' }).click();
    await page.getByRole('dialog', { name: 'Filter' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await colours(page, colorScheme);
      expect(await accessibilityProblems(page)).toEqual([]);
      await screenshot(page, `filters-320-${colorScheme}`);
    }
    expect(await sidewaysOverflow(page)).toBe(0);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Themen anzeigen/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('an empty result', async () => {
    await examine(await stage.visit('/katalog?q=qqqqxxxx&format=online'), 'catalogue-nothing');
  });

  it('a topic', async () => {
    const page = await stage.visit(session.topicPath, { as: persona });
    await page.getByText('Vergangene Termine').click();
    await examine(page, 'topic');
  });

  it('a session', async () => {
    await examine(await stage.visit(session.path), 'session');
  });

  it('a full session', async () => {
    await examine(await stage.visit(full.path, { as: persona }), 'session-full');
  });

  it('the step before enrolling, with a clash', async () => {
    const colleague = await stage.world.colleague();
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague });
    await enrol(page);
    const clash = await stage.world.session({
      topic: 'Dialogisches Lesen und Kamishibai',
      inDays: 9,
      enrolUntilInDays: 8,
    });
    await page.goto(`${clash.path}/anmelden`);
    await page.getByText('Zu dieser Zeit haben Sie schon etwas vor.').waitFor();
    await examine(page, 'enrol');
  });

  it('the step before the waiting list', async () => {
    await examine(
      await stage.visit(`${full.path}/anmelden`, { as: await stage.world.colleague() }),
      'enrol-waiting',
    );
  });

  it('the question after a lost race, and a place on the waiting list', async () => {
    const last = await stage.world.session({ topic: TOPIC, capacity: 1, inDays: 55 });
    const page = await stage.visit(`${last.path}/anmelden`, {
      as: await stage.world.colleague(),
      unaware: true,
    });
    await settled(page);
    await enrol(await stage.visit(`${last.path}/anmelden`, { as: await stage.world.colleague() }));
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await page.getByRole('heading', { name: 'Der letzte Platz wurde gerade vergeben.' }).waitFor();
    await examine(page, 'lost-race');
    await page.getByRole('button', { name: 'Auf die Warteliste, Platz 1' }).click();
    await page.getByRole('heading', { name: 'Sie stehen auf Platz 1 der Warteliste.' }).waitFor();
    await examine(page, 'confirmation-waiting');
  });

  it('the confirmation, the question before cancelling, and what follows', async () => {
    const page = await stage.visit(`${session.path}/anmelden`, { as: await stage.world.colleague() });
    await enrol(page);
    await examine(page, 'confirmation');
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Teilnahme absagen?' });
    await dialog.getByRole('button', { name: 'Teilnahme absagen' }).click();
    await dialog.getByText('Bitte geben Sie kurz einen Grund an.').waitFor();
    await examine(page, 'cancel-dialog');
    await dialog.getByLabel('Grund').fill('Probe');
    await dialog.getByRole('button', { name: 'Teilnahme absagen' }).click();
    await page.getByRole('heading', { name: 'Ihre Anmeldung ist zurückgenommen.' }).waitFor();
    await examine(page, 'undone');
  });

  it.each(['', '/termine', '/warteliste', '/nachweise', '/verlauf'])(
    '"Meine Fortbildungen" of many years: /meine%s',
    async (tab) => {
      await examine(await stage.visit(`/meine${tab}`, { as: persona }), `mine${tab}`);
    },
  );

  it.each(['/termine', '/warteliste', '/nachweise', '/verlauf'])(
    '"Meine Fortbildungen" of a newcomer: /meine%s',
    async (tab) => {
      await examine(
        await stage.visit(`/meine${tab}`, { as: await stage.world.colleague() }),
        `mine${tab}-empty`,
      );
    },
  );

  it('the list after a cancellation', async () => {
    const page = await stage.visit(`${full.path}/anmelden`, { as: await stage.world.colleague() });
    await page.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await page.getByRole('heading', { name: /^Sie stehen auf Platz \d der Warteliste/ }).waitFor();
    await page.goto('/meine/warteliste');
    await page.getByRole('button', { name: /^Warteliste verlassen/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Warteliste verlassen' }).click();
    await page.getByRole('status').getByText('Von der Warteliste genommen').waitFor();
    await examine(page, 'mine-left');
  });

  it('the sign-in page with a problem', async () => {
    const page = await stage.visit('/anmeldung?returnTo=%2Fmeine');
    await page.getByRole('button', { name: /Petra Lindner/ }).waitFor();
    await page.getByLabel('Personalnummer').fill('123456');
    await page.getByLabel('Passwort').fill('falsch');
    await page.getByRole('button', { name: 'Einloggen', exact: true }).click();
    await page.getByText('passen nicht zusammen').first().waitFor();
    await examine(page, 'sign-in');
  });

  it.each(['/hilfe', '/barrierefreiheit', '/datenschutz', '/gibt-es-nicht', '/termine/ses_zzzz'])(
    'the page %s',
    async (path) => {
      await examine(await stage.visit(path), path.slice(1));
    },
  );

  it('the page that could not load', async () => {
    const page = await stage.visit('/hilfe');
    stage.expectProblem(/ERR_CONNECTION_RESET/);
    await page.route('**/graphql', (route) => route.abort('connectionreset'));
    await page.getByRole('link', { name: 'Katalog', exact: true }).first().click();
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
    // what was being loaded never comes
    expect(await accessibilityProblems(page)).toEqual([]);
    await screenshot(page, 'load-failure');
  });
});
