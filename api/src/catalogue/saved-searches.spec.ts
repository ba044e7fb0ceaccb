import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import type { SavedFilter } from '@weitblick/db/catalogue';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinDay, berlinTime } from '@weitblick/shared/calendar';
import fc from 'fast-check';
import { enrolInSession } from '../enrolment/use-cases/enrol-in-session.ts';
import { createLoaders } from '../platform/loaders.ts';
import { freshCatalogueIndex } from './queries/catalogue-index.ts';
import { searchGaps } from './queries/search-gaps.ts';
import { EVERYTHING, searchTopics } from './queries/search-topics.ts';
import { fitsFilter, type NewSession } from './rules/saved-search.ts';
import { saveSearch } from './use-cases/saved-searches.ts';
import { forgetSearchGaps, noteSearchGap } from './use-cases/search-gaps.ts';
import { tellSavedSearches } from './use-cases/tell-saved-searches.ts';

const now = berlinTime('2026-11-25', '10:00');
const DAY = 86_400_000;
const NO_FILTER: SavedFilter = {
  categories: [],
  targetGroups: [],
  formats: [],
  sites: [],
  from: null,
  to: null,
  freeSeatsOnly: false,
};
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let keys = 0;
const deps = (at = now) => ({ em: orm.em, clock: { now: () => at } });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 8 });
  given = await Fixtures.open(database.url, now);
  await given.client.query(`insert into site values ('OST', 'Ost', ''), ('WEST', 'West', '')`);
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

async function topic(title: string): Promise<number> {
  const { id } = await given.row<{ id: number }>(
    `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
     select 'thema-' || count(*), 1, $1, '', '', '{}', '{}', '{IN_PERSON}' from topic returning id`,
    [title],
  );
  return id;
}

function keep(actorId: number, search: string, more: Partial<SavedFilter> = {}, notify = true) {
  keys += 1;
  return saveSearch(deps(), {
    actorId,
    name: `${search} ${keys}`,
    search,
    filter: { ...NO_FILTER, ...more },
    notify,
    idempotencyKey: `keep-${String(keys).padStart(6, '0')}`,
  });
}

const toldAbout = async (sessionId: number): Promise<number[]> => {
  const rows = await given.rows<{ id: number }>(
    `select o.recipient_id as id from outbox_message o join saved_search_hit h on h.id = o.saved_search_hit_id
     where h.session_id = $1 order by 1`,
    [sessionId],
  );
  return rows.map(({ id }) => id);
};

describe('who keeps a search', () => {
  it('hears of each new date that it finds, once, and of no other', async () => {
    const [anna, ben] = await given.people(2);
    const [excel, garden] = [await topic('Excel Grundlagen'), await topic('Bäume schneiden')];
    const before = await given.session({ topicId: excel });
    await tellSavedSearches(deps());
    await keep(anna!, 'Exel');
    await keep(ben!, 'Word');
    const [fits, other] = [await given.session({ topicId: excel }), await given.session({ topicId: garden })];
    expect(await tellSavedSearches(deps())).toEqual({ sessionsCompared: 2, peopleTold: 1 });
    expect(await toldAbout(fits)).toEqual([anna]);
    expect(await toldAbout(other)).toEqual([]);
    expect(await toldAbout(before)).toEqual([]);
    expect(await tellSavedSearches(deps())).toEqual({ sessionsCompared: 0, peopleTold: 0 });
  });

  it('hears once although two of their searches find it, and two workers look at once', async () => {
    const person = await given.person();
    const id = await topic('Kompostieren im Hof');
    await keep(person, 'Kompost');
    await keep(person, 'Hof');
    const sessions = [];
    for (let i = 0; i < 5; i += 1) sessions.push(await given.session({ topicId: id }));
    const reports = await Promise.all([1, 2, 3].map(() => tellSavedSearches(deps())));
    expect(reports.reduce((sum, { peopleTold }) => sum + peopleTold, 0)).toBe(5);
    for (const session of sessions) expect(await toldAbout(session)).toEqual([person]);
  });

  it('hears of nothing that they are in already, and nothing when they do not want to', async () => {
    const [inIt, silent] = await given.people(2);
    const id = await topic('Feuerlöscher bedienen');
    await keep(inIt!, 'Feuerlöscher');
    await keep(silent!, 'Feuerlöscher', {}, false);
    const session = await given.session({ topicId: id });
    await enrolInSession(deps(), { actorId: inIt!, sessionId: session, idempotencyKey: 'schon-dabei' });
    await tellSavedSearches(deps());
    expect(await toldAbout(session)).toEqual([]);
  });

  it('hears of a draft when it is published, not before', async () => {
    const person = await given.person();
    const id = await topic('Imkerei für alle');
    await keep(person, 'Imkerei');
    const session = await given.session({ topicId: id, status: 'DRAFT' });
    await tellSavedSearches(deps());
    expect(await toldAbout(session)).toEqual([]);
    await given.client.query(`update session set status = 'OPEN' where id = $1`, [session]);
    await tellSavedSearches(deps());
    expect(await toldAbout(session)).toEqual([person]);
  });

  it('keeps no two under one name', async () => {
    const actorId = await given.person();
    const wish = { actorId, name: 'Meine', search: 'x', filter: NO_FILTER, notify: true };
    const both = await Promise.all(
      ['gleichzeitig-1', 'gleichzeitig-2'].map((idempotencyKey) =>
        saveSearch(deps(), { ...wish, idempotencyKey }),
      ),
    );
    expect(both.map(({ type }) => type).sort()).toEqual(['SavedSearchNameTaken', 'SearchSaved']);
  });
});

describe('the filter of a saved search', () => {
  const some = (...values: string[]) => fc.subarray(values);
  const day = fc.option(fc.constantFrom('2026-12-01', '2026-12-20', '2027-01-10'), { freq: 1 });
  const filters = fc.record({
    categories: some('allgemein', 'gibt-es-nicht'),
    targetGroups: some('LEADERS'),
    formats: some('ONLINE', 'IN_PERSON'),
    sites: some('OST', 'WEST'),
    from: day,
    to: day,
    freeSeatsOnly: fc.boolean(),
  });

  it('lets through what the list of the catalogue shows', async () => {
    const found = new Map<number, NewSession>();
    for (const [format, siteCode, days, isFull] of [
      ['IN_PERSON', 'OST', 10, false],
      ['IN_PERSON', 'WEST', 30, false],
      ['ONLINE', null, 50, false],
      ['ONLINE', null, 25, true],
    ] as const) {
      const topicId = await topic(`Abgleich ${format} ${days}`);
      const startsAt = new Date(now.getTime() + days * DAY);
      const enrolUntil = new Date(startsAt.getTime() - DAY);
      const sessionId = await given.session({ topicId, startsAt, enrolUntil, capacity: 1 });
      await given.client.query('update session set format = $2, site_code = $3 where id = $1', [
        sessionId,
        format,
        siteCode,
      ]);
      const actorId = await given.person();
      if (isFull)
        await enrolInSession(deps(), { actorId, sessionId, idempotencyKey: `voll-${sessionId}-${days}` });
      found.set(topicId, {
        topicId,
        format,
        siteCode,
        startDay: berlinDay(startsAt),
        hasFreeSeat: !isFull,
        category: 'allgemein',
        targetGroups: [],
      });
    }
    await freshCatalogueIndex(orm.em.fork());
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const em = orm.em.fork();
        const wish = { ...EVERYTHING, ...filter, text: 'Abgleich', first: 100 };
        const { edges } = await searchTopics(em, createLoaders(em, null, now), wish, now);
        const listed = edges.map(({ node }) => node.id).filter((id) => found.has(id));
        const fitting = [...found.values()].filter((session) => fitsFilter(filter, session));
        expect(listed.sort()).toEqual(fitting.map(({ topicId }) => topicId).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('searches in vain', () => {
  const note = (text: string, at = now) => noteSearchGap(deps(at), text);

  it('are counted by words and day, and shown from the fifth on', async () => {
    for (let i = 0; i < 4; i += 1) expect(await note('Quastenflosser!')).toBe(true);
    expect(await searchGaps(orm.em.fork(), 10, now)).toEqual([]);
    await note('quastenflosser', new Date(now.getTime() + DAY));
    expect(await searchGaps(orm.em.fork(), 10, now)).toEqual([
      { query: 'quastenflosser', searches: 5, lastDay: '2026-11-26' },
    ]);
  });

  it.each([
    ['that find something after all', 'Excel'],
    ['that look like an address', 'anna.weiss@stadt.example'],
    ['that look like a number of a person', 'Weiss 4711081'],
    ['of nothing', ' ?! '],
  ])('are not kept %s', async (_, text) => expect(await note(text)).toBe(false));

  it('are forgotten after some four hundred days', async () => {
    await note('Zwergflamingo', new Date(now.getTime() - 401 * DAY));
    expect(await forgetSearchGaps(deps())).toEqual({ deleted: 1 });
    expect(await forgetSearchGaps(deps())).toEqual({ deleted: 0 });
  });
});
