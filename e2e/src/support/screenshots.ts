import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../../screenshots/', import.meta.url));

/** With SCREENSHOTS=yes: a picture of the page (with a dialog: of the window) for people to look at, in e2e/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== 'yes') return;
  await mkdir(FOLDER, { recursive: true });
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  await page.screenshot({ path: `${FOLDER}${name.replace(/[^a-z0-9]+/gi, '-')}.png`, fullPage });
}
