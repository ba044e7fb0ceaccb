import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { assertInvariants } from '@weitblick/db/invariants';
import type { TestDatabase } from '@weitblick/db/testing';
import { startApiServer, type ApiServer, type ApiServerOptions } from './api-server.ts';
import { launchChromium } from './chromium.ts';
import { createCityDatabase } from './city-database.ts';
import { watchForProblems } from './problems.ts';
import { World, type Colleague } from './world.ts';

export interface VisitOptions {
  /** Who is signed in; nobody if left out. */
  as?: Colleague;
  width?: number;
  height?: number;
  /** Without live updates: for races that the page must not see coming. */
  unaware?: boolean;
  /** Of another server on the same database. */
  origin?: string;
}

const PATIENCE = 15_000;

/**
 * The stack of one spec file: a copy of the demo city, the built server, a browser. Every visit is by a fresh browser
 * (cookies, storage). After each test there must have been no problem in any of them; after all tests the database
 * must be sound.
 */
export class Stage {
  #database: TestDatabase | undefined;
  #server: ApiServer | undefined;
  #browser: Browser | undefined;
  #world: World | undefined;
  #contexts: BrowserContext[] = [];
  #problems: string[] = [];
  #expected: RegExp[] = [];
  /** How far the time of the stage is ahead of the real one, in milliseconds. */
  #ahead = 0;
  readonly #options: () => ApiServerOptions;

  /** @param options asked for when the stage is opened */
  constructor(options: () => ApiServerOptions = () => ({})) {
    this.#options = options;
  }

  /** The time by the clock of the stage. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Lets it be another time, for the server and for pages opened from now on; who is signed in stays behind. */
  async moveClock(to: Date): Promise<void> {
    await there(this.#server).moveClock(to);
    this.#ahead = to.getTime() - Date.now();
  }

  get world(): World {
    return there(this.#world);
  }

  get origin(): string {
    return there(this.#server).origin;
  }

  get databaseUrl(): string {
    return there(this.#database).url;
  }

  /** Opens a page in a fresh browser. */
  async visit(
    path: string,
    { as, width = 1280, height = 900, unaware = false, origin = this.origin }: VisitOptions = {},
  ): Promise<Page> {
    const context = await there(this.#browser).newContext({
      baseURL: origin,
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    this.#contexts.push(context);
    context.on('page', (page) => watchForProblems(page, (problem) => this.#problems.push(problem)));
    if (as) {
      const value = await this.world.loginToken(as, this.now());
      await context.addCookies([{ name: 'weitblick', value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
    }
    // a stream that never answers: the page does not hear what others do meanwhile
    if (unaware) await context.route('**/graphql/stream', () => undefined);
    if (this.#ahead !== 0) await context.clock.setFixedTime(this.now());
    const page = await context.newPage();
    await page.goto(path);
    await page.locator('main h1').first().waitFor();
    return page;
  }

  /** For tests that break something on purpose: problems like this are not held against them. */
  expectProblem(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  async open(): Promise<void> {
    this.#database = await createCityDatabase();
    const { url } = this.#database;
    // all are waited for even when one fails, so that `close` finds the others
    const started = await Promise.allSettled([
      World.open(url).then((world) => (this.#world = world)),
      startApiServer(url, this.#options()).then((server) => (this.#server = server)),
      launchChromium().then((browser) => (this.#browser = browser)),
    ]);
    const failed = started.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  async endTest(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    const unexpected = [...this.#problems, ...(this.#server?.errors ?? [])].filter(
      (problem) => !this.#expected.some((pattern) => pattern.test(problem)),
    );
    this.#contexts = [];
    this.#problems = [];
    this.#expected = [];
    this.#server?.errors.splice(0);
    expect(unexpected).toEqual([]);
  }

  async close(): Promise<void> {
    await this.#world?.close();
    await this.#browser?.close();
    await this.#server?.stop();
    if (!this.#database) return;
    await assertInvariants(this.#database.url, this.now());
    await this.#database.drop();
  }
}

function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the stage is not open');
  return part;
}

export function useStage(options?: () => ApiServerOptions): Stage {
  const stage = new Stage(options);
  beforeAll(() => stage.open(), 60_000);
  afterEach(() => stage.endTest());
  afterAll(() => stage.close());
  return stage;
}
