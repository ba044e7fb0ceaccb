import type { Page } from 'playwright-core';

/**
 * Notes everything a browser complains about: errors and warnings on the console (violations of the content security
 * policy are among them), uncaught exceptions, requests that failed or were refused.
 */
export function watchForProblems(page: Page, note: (problem: string) => void): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    note(`console ${message.type()} on ${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught on ${page.url()}: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // what the page itself no longer wants (it was left), and downloads
    if (reason === 'net::ERR_ABORTED') return;
    note(`request failed: ${request.method()} ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    note(`answer ${response.status()}: ${response.request().method()} ${response.url()}`);
  });
}
