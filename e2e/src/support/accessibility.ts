import axe, { type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

type Axe = typeof axe;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * @param rules only these rules; by default all of WCAG 2.2 AA and good practice
 * @returns what axe finds on the page as it is now, one line for each rule
 */
export async function accessibilityProblems(page: Page, rules?: string[]): Promise<string[]> {
  // page.evaluate works beside the content security policy, a script element would not
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(axe.source);
  const runOnly: RunOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => {
      const where = nodes
        .slice(0, 4)
        .map((node) => `${node.target.join(' ')} (${node.any[0]?.message ?? ''})`);
      return `${id}: ${help}: ${where.join('; ')}`;
    });
  }, runOnly);
}

/** Waits until nothing on the page is still being loaded or moving. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector('[class*="skeleton"], [aria-busy="true"], .shell__progress') &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** How many pixels the page is wider than the window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.scrollingElement!.scrollWidth - window.innerWidth));
}
