import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './support/accessibility.ts';
import { useStage } from './support/stage.ts';

const stage = useStage();

const TOPIC = 'Python für den Einstieg: erste Skripte mit Verwaltungsdaten';

interface Sent {
  operationName: string;
  variables: { input: { idempotencyKey: string } };
}

/**
 * Breaks the answers to a command: the request reaches the server, the answer does not reach the browser.
 * @returns the keys of all attempts
 */
async function loseAnswers(
  page: Page,
  operationName: string,
  isLost: (attempt: number) => boolean,
): Promise<string[]> {
  const keys: string[] = [];
  await page.route('**/graphql', async (route) => {
    const sent = route.request().postDataJSON() as Sent;
    if (sent.operationName !== operationName) return route.continue();
    keys.push(sent.variables.input.idempotencyKey);
    const lost = isLost(keys.length);
    const response = await route.fetch();
    if (lost) return route.abort('connectionreset');
    return route.fulfill({ response });
  });
  stage.expectProblem(/ERR_CONNECTION_RESET/);
  return keys;
}

describe('The network breaks while a colleague enrols', () => {
  it('after the request arrived: the browser asks again with the same key, and there is one enrolment', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC, capacity: 5 });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague, unaware: true });
    const keys = await loseAnswers(page, 'EnrolInSession', (attempt) => attempt === 1);
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();

    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await stage.world.enrolments(session)).toEqual([{ personId: colleague.id, status: 'CONFIRMED' }]);
    const { notices } = await stage.world.row<{ notices: number }>(
      'select count(*)::int as notices from outbox_message where recipient_id = $1',
      [colleague.id],
    );
    expect(notices).toBe(1);
  });

  it('for longer: the page says so, nothing typed is lost, and the next press ends with one enrolment', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC, capacity: 5 });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague, unaware: true });
    let broken = true;
    const keys = await loseAnswers(page, 'EnrolInSession', () => broken);
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Die Verbindung ist abgebrochen.' });
    await notice.waitFor();
    await notice.getByText('Sie werden dadurch nicht doppelt angemeldet').waitFor();

    broken = false;
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(await stage.world.enrolments(session)).toEqual([{ personId: colleague.id, status: 'CONFIRMED' }]);
  });

  it('while giving the seat back: one cancellation', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC, capacity: 5 });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague, unaware: true });
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).click();
    await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
    const keys = await loseAnswers(page, 'CancelEnrolment', (attempt) => attempt === 1);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Teilnahme absagen' }).click();
    await page.getByRole('heading', { name: 'Ihre Anmeldung ist zurückgenommen.' }).waitFor();
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await stage.world.enrolments(session)).toEqual([{ personId: colleague.id, status: 'CANCELLED' }]);
  });

  it('a double click enrols once', async () => {
    const colleague = await stage.world.colleague();
    const session = await stage.world.session({ topic: TOPIC, capacity: 5 });
    const page = await stage.visit(`${session.path}/anmelden`, { as: colleague, unaware: true });
    const keys = await loseAnswers(page, 'EnrolInSession', () => false);
    await page.getByRole('button', { name: 'Verbindlich anmelden' }).dblclick();
    await page.getByRole('heading', { name: 'Ihr Platz ist sicher.' }).waitFor();
    expect(keys).toHaveLength(1);
    expect(await stage.world.enrolments(session)).toHaveLength(1);
  });
});

describe('The network breaks while somebody looks around', () => {
  it('the page says that there is no connection, keeps what it has, and goes on when it is back', async () => {
    const page = await stage.visit('/katalog');
    await settled(page);
    stage.expectProblem(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.getByText('Keine Verbindung. Was schon geladen ist').waitFor();
    await page.getByRole('searchbox').fill('Excel');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await page.getByRole('link', { name: /Diagramme mit Excel/ }).waitFor();
    expect(await page.getByText('Keine Verbindung. Was schon geladen ist').count()).toBe(0);
  });
});
