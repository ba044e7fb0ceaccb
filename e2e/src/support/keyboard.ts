import type { CDPSession, Page } from 'playwright-core';

const inspectors = new WeakMap<Page, Promise<CDPSession>>();

/** Chromium's own accessibility tree, which is what screen readers get. */
function inspector(page: Page): Promise<CDPSession> {
  let session = inspectors.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    inspectors.set(page, session);
  }
  return session;
}

/** Role and accessible name of what has the focus, for example `link "Katalog"`; `nothing` for the page itself. */
export async function focused(page: Page): Promise<string> {
  const cdp = await inspector(page);
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'document.activeElement === document.body ? null : document.activeElement',
  });
  if (!result.objectId) return 'nothing';
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return `${nodes[0]?.role?.value} "${nodes[0]?.name?.value ?? ''}"`;
}

const MOST = 120;

/** Presses Tab until what is wanted has the focus. @throws with the stations when it never gets it */
export async function tabTo(
  page: Page,
  wanted: string | RegExp,
  { backwards = false }: { backwards?: boolean } = {},
): Promise<void> {
  const stations: string[] = [];
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    const name = await focused(page);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
    stations.push(name);
  }
  throw new Error(`Tab never came to ${wanted}, but to:\n${stations.join('\n')}`);
}

/** Whether the focused element has an outline or a ring, or a box around it has an outline. */
export function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const hasOutline = (style: CSSStyleDeclaration) =>
      style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    const focus = document.activeElement;
    if (!focus) return false;
    // the parts of a date field are Chromium's own, and so is their ring
    if (focus instanceof HTMLInputElement && focus.type === 'date') return true;
    if (getComputedStyle(focus).boxShadow !== 'none') return true;
    // visually hidden boxes and links that stand for their whole card show it further out
    let box: Element | null = focus;
    for (let level = 0; box && level < 5; level += 1, box = box.parentElement) {
      if (hasOutline(getComputedStyle(box))) return true;
    }
    return false;
  });
}

/** Whether the focused element is inside the window and at least a part of it is not behind something else. */
export function focusIsUncovered(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    // what follows the focus (a skip link that hides, scrolling) takes a frame
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const focus = document.activeElement;
    // visually hidden inputs stand for their label
    const shown = focus?.closest('label') ?? focus;
    if (!shown) return false;
    return [...shown.getClientRects()].some(({ left, right, top, bottom }) =>
      [0.1, 0.5, 0.9].some((across) =>
        [0.2, 0.5, 0.8].some((down) => {
          const there = document.elementFromPoint(
            left + (right - left) * across,
            top + (bottom - top) * down,
          );
          return there !== null && (shown.contains(there) || there.contains(shown));
        }),
      ),
    );
  });
}
