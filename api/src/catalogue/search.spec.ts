import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { indexTopics, rebuildSearchIndex } from '@weitblick/db/catalogue';
import { createTestDatabase, type TestDatabase } from '@weitblick/db/testing';
import { berlinDay } from '@weitblick/shared/calendar';
import fc from 'fast-check';
import pg from 'pg';
import { createLoaders } from '../platform/loaders.ts';
import { catalogueIndex, freshCatalogueIndex } from './queries/catalogue-index.ts';
import { relatedTo } from './queries/related-topics.ts';
import { searchSuggestions } from './queries/search-suggestions.ts';
import { findRelated, searchTopics, type TopicSearch, type TopicSortName } from './queries/search-topics.ts';

const now = new Date('2026-11-25T09:00:00Z');
const DAY = 86_400_000;
const FORMATS = ['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED'];
const CATEGORIES = ['fuehrung', 'kommunikation', 'recht', 'it'];
const GROUPS = ['ALL', 'LEADERS', 'APPRENTICES'];
const SITES = ['RATHAUS', 'OST', 'WEST'];
const SORTS: TopicSortName[] = ['RELEVANCE', 'NEXT_DATE', 'TITLE', 'POPULARITY'];

/** title | keywords | goal */
const TOPICS = `
Schwierige Gespräche vorbereiten und führen | Konfliktgespräch, Kritikgespräch | Ruhig bleiben
Motivierende Gesprächsführung | Beratung, Veränderung | Widerstand verstehen
Führung lernen: die ersten hundert Tage | neue Führungskraft, Leitung | Rollen klären
Führungskräfte als Coach | Coaching | Fragen stellen
Jahresgespräche mit Beschäftigten | Mitarbeitergespräch, Zielvereinbarung | Leitfaden nutzen
Homeoffice gut gestalten | Telearbeit, Ergonomie | Grenzen setzen
Mobiles Arbeiten: was gilt? | Dienstvereinbarung | Regeln kennen
Künstliche Intelligenz verstehen | Sprachmodell | Begriffe einordnen
KI im Büro anwenden | ChatGPT | Texte prüfen
Erste Hilfe: Grundausbildung | Ersthelfende, Notruf | Wunden versorgen
Leistungen nach SGB II | Jobcenter, Bürgergeld | Bescheide erstellen
Hilfe zum Lebensunterhalt nach SGB XII | Sozialhilfe | Bedarfe berechnen
Vergabe nach VOB/A | Ausschreibung | Fristen einhalten
Eingruppierung nach TVöD | Tarifrecht, Entgeltgruppe | Stellen bewerten
Programmieren in C++ | Softwareentwicklung | Zeiger verstehen
Excel Grundlagen | Tabellenkalkulation | Formeln schreiben
Excel Pivot | Auswertung | Daten verdichten
Datenschutz am Arbeitsplatz | DSGVO, Datengeheimnis | Pannen melden
Die eigene Einkommensteuererklärung | ELSTER, Finanzamt | Belege ordnen
Teamentwicklung für Mitarbeitende im Außendienst | Teamgeist | Vertrauen aufbauen
Projektmanagement Grundlagen | Projektleitung | Phasen planen
Straßenverkehrsrecht kompakt | StVO | Schilder anordnen`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

interface SessionRow {
  topic_id: number;
  format: string;
  status: string;
  starts_at: Date;
  enrol_until: Date;
  site_code: string | null;
  capacity: number;
  seats_taken: number;
  waiting_count: number;
}
interface TopicRow {
  id: number;
  title: string;
  popularity: number;
  category: string;
  groups: string[];
  sessions: SessionRow[];
}

let database: TestDatabase;
let orm: MikroORM;
let client: pg.Client;
let rows: TopicRow[];

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await fill();
  await rebuildSearchIndex(client);
  const topics = await client.query<TopicRow>(
    `select t.id, t.title, t.popularity, c.slug as category,
       array(select target_group_code from topic_target_group g where g.topic_id = t.id) as groups
     from topic t join category c on c.id = t.category_id`,
  );
  const sessions = await client.query<SessionRow>('select * from session');
  rows = topics.rows.map((t) => ({ ...t, sessions: sessions.rows.filter((s) => s.topic_id === t.id) }));
});

afterAll(async () => {
  await client.end();
  await orm.close();
  await database.drop();
});

/** A small catalogue that is the same in every run: an own generator, so that a failure can be repeated. */
async function fill(): Promise<void> {
  let seed = 7;
  const random = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
  for (const [i, slug] of CATEGORIES.entries()) {
    await client.query(`insert into category (slug, name, summary, position) values ($1, $2, '', $3)`, [
      slug,
      `Bereich ${slug}`,
      i,
    ]);
  }
  for (const [i, code] of GROUPS.entries())
    await client.query('insert into target_group values ($1, $1, $2)', [code, i]);
  for (const code of SITES) await client.query(`insert into site values ($1, $1, '')`, [code]);
  for (const [i, [title, keywords, goal]] of TOPICS.entries()) {
    const formats = [FORMATS[random(4)], FORMATS[random(4)]];
    const { rows: made } = await client.query<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, popularity)
       values ($1, $2, $3, 'Im Alltag sicher handeln', 'Mit Übungen aus der Praxis.', $4, $5, $6, $7) returning id`,
      [`thema-${i}`, 1 + random(4), title, [goal], keywords!.split(', '), formats, random(5) / 4],
    );
    const id = made[0]!.id;
    for (const group of new Set([GROUPS[random(3)], GROUPS[random(3)]])) {
      await client.query('insert into topic_target_group values ($1, $2)', [id, group]);
    }
    for (let n = random(6); n > 0; n--) {
      const format = formats[random(2)]!;
      // on the hour around midnight in Berlin, so that days and months are told apart exactly
      const start = new Date(Date.UTC(2026, 9, 20 + random(160), 21 + random(5)));
      const capacity = 1 + random(3);
      await client.query(
        `insert into session (number, topic_id, format, status, starts_at, ends_at, site_code, seats_minimum, capacity,
           seats_taken, waiting_count, enrol_until, cancel_until)
         values ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, $11, $11)`,
        [
          `26-TST-${i}${n}`,
          id,
          format,
          random(8) === 0 ? 'CANCELLED' : 'OPEN',
          start,
          new Date(start.getTime() + 90 * DAY),
          format === 'ONLINE' || format === 'SELF_PACED' ? null : SITES[random(3)],
          capacity,
          random(capacity + 1),
          random(4) === 0 ? 1 : 0,
          new Date(start.getTime() + (format === 'SELF_PACED' ? 80 : -7) * DAY),
        ],
      );
    }
  }
}

const EVERYTHING: TopicSearch = {
  text: '',
  categories: [],
  targetGroups: [],
  formats: [],
  sites: [],
  from: null,
  to: null,
  freeSeatsOnly: false,
  ownGroups: [],
  sort: 'RELEVANCE',
  first: 100,
  after: null,
};

function search(wish: Partial<TopicSearch>) {
  const em = orm.em.fork();
  return searchTopics(em, createLoaders(em, null, now), { ...EVERYTHING, ...wish }, now);
}
async function titles(text: string): Promise<string[]> {
  return (await search({ text })).edges.map(({ node }) => node.title);
}
const suggestions = (text: string, first = 8) => {
  const em = orm.em.fork();
  return searchSuggestions(em, createLoaders(em, null, now), text, first);
};

describe('finds by text', () => {
  test.each([
    [
      'the exact title',
      'schwierige gespraeche vorbereiten und fuehren',
      'Schwierige Gespräche vorbereiten und führen',
    ],
    ['umlauts typed as ae', 'fuehrungskraefte', 'Führungskräfte als Coach'],
    ['an umlaut left out', 'Gesprachsführung', 'Motivierende Gesprächsführung'],
    ['swapped letters', 'Datenschuzt', 'Datenschutz am Arbeitsplatz'],
    ['a compound by its parts', 'Steuererklärung', 'Die eigene Einkommensteuererklärung'],
    ['parts of a compound', 'Gespräch', 'Motivierende Gesprächsführung'],
    ['singular by plural', 'Führungskraft', 'Führungskräfte als Coach'],
    ['a gender form', 'Mitarbeiter:innen', 'Teamentwicklung für Mitarbeitende im Außendienst'],
    ['another gender form', 'MitarbeiterInnen', 'Teamentwicklung für Mitarbeitende im Außendienst'],
    ['ss for ß', 'Strassenverkehrsrecht', 'Straßenverkehrsrecht kompakt'],
    ['a code', 'sgb 2', 'Leistungen nach SGB II'],
    ['a code with a slash', 'VOB A', 'Vergabe nach VOB/A'],
    ['a code with signs', 'c++', 'Programmieren in C++'],
    ['an abbreviation', 'tvoed', 'Eingruppierung nach TVöD'],
    ['an abbreviation spelt out', 'KI', 'Künstliche Intelligenz verstehen'],
    ['a synonym of two words', 'Home Office', 'Mobiles Arbeiten: was gilt?'],
    ['a synonym', 'MA-Gespräch', 'Jahresgespräche mit Beschäftigten'],
    ['a word and "Kurs"', 'Excel Kurs', 'Excel Grundlagen'],
    ['an unfinished word', 'projektman', 'Projektmanagement Grundlagen'],
    ['a keyword', 'Bürgergeld', 'Leistungen nach SGB II'],
  ])('%s: %s', async (_, text, title) => expect((await titles(text)).slice(0, 3)).toContain(title));

  it('keeps numbered laws apart', async () =>
    expect(await titles('SGB XII')).not.toContain('Leistungen nach SGB II'));
  it('puts the title before the keyword', async () =>
    expect((await titles('Ausschreibung Vergabe'))[0]).toBe('Vergabe nach VOB/A'));
  it('puts the whole word before the compound', async () =>
    expect((await titles('Führung'))[0]).toBe('Führung lernen: die ersten hundert Tage'));
  it('asks for all words', async () => expect(await titles('Excel Pivot')).toEqual(['Excel Pivot']));
  it('shows what has most of the words if nothing has all', async () => {
    expect((await titles('Datenschutz am Mittelmeer'))[0]).toBe('Datenschutz am Arbeitsplatz');
  });
  it('finds nothing rather than anything', async () => expect(await titles('Quantenphysik')).toEqual([]));
  it('finds by course number', async () => {
    const { rows: sessions } = await client.query('select number, topic_id from session limit 1');
    const { edges } = await search({ text: sessions[0].number.toLowerCase() });
    expect(edges.map(({ node }) => node.id)).toEqual([sessions[0].topic_id]);
  });
  it('shows everything when nothing is asked for', async () => {
    expect((await search({ text: ' ?! der die das ' })).totalCount).toBe(TOPICS.length);
  });
  it('says what it corrected, as the catalogue writes it', async () => {
    expect((await search({ text: 'Fürung lernen' })).correction).toEqual({
      original: 'Fürung lernen',
      corrected: 'Führung lernen',
    });
    expect((await search({ text: 'Führung lernen' })).correction).toBeNull();
  });
});

describe('shows beside the results', () => {
  it('which beginnings of words were looked for, synonyms and parts of compounds too', async () => {
    const { matchedTerms } = await search({ text: 'Gesprächsführung' });
    expect(matchedTerms).toEqual(expect.arrayContaining(['gespraechsfuehr', 'gespraech', 'fuehrung']));
    expect((await search({ text: 'KI' })).matchedTerms).toEqual(
      expect.arrayContaining(['ki', 'kuenstlich', 'intelligenz']),
    );
    expect((await search({})).matchedTerms).toEqual([]);
  });

  it('topics that lack the words but are like the best results, under the same filters', async () => {
    const related = async (wish: Partial<TopicSearch>) => {
      const em = orm.em.fork();
      const loaders = createLoaders(em, null, now);
      const found = await search(wish);
      const topics = await findRelated(em, loaders, found.related, 6, now);
      const ids = new Set(found.edges.map(({ node }) => node.id));
      for (const topic of topics) expect(ids.has(topic.id)).toBe(false);
      return topics;
    };
    const all = await related({ text: 'Gesprächsführung' });
    expect(all.length).toBeGreaterThan(0);
    for (const { id } of await related({ text: 'Gesprächsführung', categories: ['recht'] })) {
      expect(rows.find((row) => row.id === id)!.category).toBe('recht');
    }
    expect(await related({})).toEqual([]);
  });

  it('topics like one topic, never itself', async () => {
    const em = orm.em.fork();
    const excel = rows.find(({ title }) => title === 'Excel Grundlagen')!;
    const like = await relatedTo(em, createLoaders(em, null, now), excel.id, 4);
    expect(like.map(({ id }) => id)).not.toContain(excel.id);
  });
});

it('puts what is made for the own target group before what is otherwise as good', async () => {
  const position = async (group: string, id: number) =>
    (await search({ ownGroups: [group] })).edges.findIndex(({ node }) => node.id === id);
  const own = rows.filter(({ groups }) => groups.includes('APPRENTICES') && !groups.includes('LEADERS'));
  const gained = await Promise.all(
    own.map(async ({ id }) => (await position('LEADERS', id)) - (await position('APPRENTICES', id))),
  );
  expect(Math.min(...gained)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...gained)).toBeGreaterThan(0);
});

describe('the index in memory', () => {
  const em = () => orm.em.fork();

  it('is the same object as long as nothing changes', async () => {
    const before = await catalogueIndex(em());
    expect(await freshCatalogueIndex(em())).toBe(before);
  });

  it('learns a new topic and a new title, from whoever wrote them', async () => {
    await client.query(`update topic set title = 'Kräuterkunde im Stadtgarten' where title = 'Excel Pivot'`);
    try {
      await freshCatalogueIndex(em());
      expect(await titles('Kraeuter')).toEqual(['Kräuterkunde im Stadtgarten']);
    } finally {
      await client.query(
        `update topic set title = 'Excel Pivot' where title = 'Kräuterkunde im Stadtgarten'`,
      );
      await freshCatalogueIndex(em());
    }
  });

  it('never shows a topic that is no longer published, however old it is', async () => {
    const { id } = rows.find(({ title }) => title === 'Excel Pivot')!;
    await client.query('begin');
    await client.query(`update topic set status = 'RETIRED' where id = $1`, [id]);
    await client.query('commit');
    try {
      expect(await titles('Excel Pivot')).not.toContain('Excel Pivot');
      expect((await suggestions('excel piv')).map(({ text }) => text)).not.toContain('Excel Pivot');
    } finally {
      await client.query(`update topic set status = 'PUBLISHED' where id = $1`, [id]);
      await freshCatalogueIndex(em());
    }
  });

  it('reads approved synonyms only', async () => {
    const { rows: made } = await client.query<{ id: number }>(
      `insert into synonym_group (phrases, status, proposed_at) values ('{Zahlenzauber,Tabellenkalkulation}', 'PROPOSED', $1) returning id`,
      [now],
    );
    await freshCatalogueIndex(em());
    expect(await titles('Zahlenzauber')).toEqual([]);
    await client.query(`update synonym_group set status = 'APPROVED' where id = $1`, [made[0]!.id]);
    await freshCatalogueIndex(em());
    expect(await titles('Zahlenzauber')).toContain('Excel Grundlagen');
    await client.query('delete from synonym_group where id = $1', [made[0]!.id]);
    await freshCatalogueIndex(em());
  });
});

const berlin = (at: Date) => berlinDay(at);
const isUpcoming = (s: SessionRow) => s.status === 'OPEN' && (s.starts_at > now || s.enrol_until > now);
const isFree = (s: SessionRow) => s.enrol_until > now && s.capacity > s.seats_taken && s.waiting_count === 0;

/** The same filter, written as naively as possible. */
function fits(topic: TopicRow, wish: TopicSearch): boolean {
  const any = (list: readonly string[], value: string | null) =>
    list.length === 0 || (value !== null && list.includes(value));
  if (!any(wish.categories, topic.category)) return false;
  if (wish.targetGroups.length > 0 && !topic.groups.some((group) => wish.targetGroups.includes(group)))
    return false;
  const wantsSession =
    wish.formats.length + wish.sites.length > 0 || wish.from || wish.to || wish.freeSeatsOnly;
  return !wantsSession || topic.sessions.some((s) => sessionFits(s, wish));
}
function sessionFits(s: SessionRow, wish: TopicSearch): boolean {
  return (
    isUpcoming(s) &&
    (wish.formats.length === 0 || wish.formats.includes(s.format)) &&
    (wish.sites.length === 0 || (s.site_code !== null && wish.sites.includes(s.site_code))) &&
    (!wish.from || berlin(s.starts_at) >= wish.from) &&
    (!wish.to || berlin(s.starts_at) <= wish.to) &&
    (!wish.freeSeatsOnly || isFree(s))
  );
}

const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });
const day = fc.option(
  fc.integer({ min: -60, max: 160 }).map((n) => berlin(new Date(now.getTime() + n * DAY))),
  { freq: 1 },
);
const wishes = fc.record({
  text: fc.constantFrom('', '', 'Führung', 'Gespräch', 'Grundlagen Excel', 'nach'),
  categories: some(CATEGORIES),
  targetGroups: some(GROUPS),
  formats: some(FORMATS),
  sites: some(SITES),
  from: day,
  to: day,
  freeSeatsOnly: fc.boolean(),
  sort: fc.constantFrom(...SORTS),
});

describe('list and facets', () => {
  it('agree with a naive recount of all rows, whatever is filtered', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        const full: TopicSearch = { ...EVERYTHING, ...wish };
        const found = await search(wish);
        const byText = new Set((await search({ text: wish.text })).edges.map(({ node }) => node.id));
        const count = (changed: Partial<TopicSearch>) =>
          rows.filter((t) => byText.has(t.id) && fits(t, { ...full, ...changed })).length;

        expect(found.totalCount).toBe(count({}));
        expect(new Set(found.edges.map(({ node }) => node.id))).toEqual(
          new Set(rows.filter((t) => byText.has(t.id) && fits(t, full)).map((t) => t.id)),
        );
        const { facets } = found;
        const pairs = (facet: { value: string; count: number }[]) =>
          facet.map(({ value, count: n }) => [value, n]);
        expect(pairs(facets.categories)).toEqual(CATEGORIES.map((v) => [v, count({ categories: [v] })]));
        expect(pairs(facets.targetGroups)).toEqual(GROUPS.map((v) => [v, count({ targetGroups: [v] })]));
        expect(pairs(facets.formats)).toEqual(FORMATS.map((v) => [v, count({ formats: [v] })]));
        expect(pairs(facets.sites)).toEqual([...SITES].sort().map((v) => [v, count({ sites: [v] })]));
        expect(facets.freeSeats).toBe(count({ freeSeatsOnly: true }));
        const months = new Set(
          rows.flatMap((t) => t.sessions.filter(isUpcoming).map((s) => berlin(s.starts_at).slice(0, 7))),
        );
        expect(pairs(facets.months)).toEqual(
          [...months]
            .filter((month) => month >= '2026-11')
            .sort()
            .slice(0, 12)
            .map((month) => [month, count({ from: `${month}-01`, to: `${month}-31` })]), // compared as text here,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('pages joined are the whole list, in order, without doubles', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, fc.integer({ min: 1, max: 9 }), async (wish, first) => {
        const whole = (await search(wish)).edges.map(({ node }) => node.id);
        const joined: number[] = [];
        let after: string | null = null;
        do {
          const page = await search({ ...wish, first, after });
          expect(page.totalCount).toBe(whole.length);
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          joined.push(...page.edges.map(({ node }) => node.id));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(joined).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});

const sortedBy = <T>(values: T[]) =>
  expect(values).toEqual([...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));

describe('order', () => {
  it('TITLE puts umlauts next to their letters', async () => {
    const list = (await search({ sort: 'TITLE' })).edges.map(({ node }) => node.title);
    sortedBy(
      list.map((t) =>
        t.toLowerCase().replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/ß/g, 'ss'),
      ),
    );
  });
  it('POPULARITY puts the most asked for first', async () => {
    sortedBy((await search({ sort: 'POPULARITY' })).edges.map(({ node }) => -node.popularity));
  });
  it('NEXT_DATE goes by the next session that fits and can be had, then what runs already, then the rest', async () => {
    const wish = { sort: 'NEXT_DATE', formats: ['ONLINE', 'SELF_PACED'] } as const;
    const { edges } = await search(wish);
    sortedBy(
      edges.map(({ node }) => {
        const open = rows
          .find((t) => t.id === node.id)!
          .sessions.filter((s) => sessionFits(s, { ...EVERYTHING, ...wish }) && s.enrol_until > now);
        const dates = open.filter((s) => s.starts_at > now).map((s) => s.starts_at.getTime());
        return dates.length > 0 ? Math.min(...dates) : open.length > 0 ? 1e15 : 1e16;
      }),
    );
  });
  it('RELEVANCE without text puts what can be booked soon first', async () => {
    const { edges } = await search({});
    const soon = now.getTime() + 55 * DAY;
    const bookable = (id: number, before: number) =>
      rows
        .find((t) => t.id === id)!
        .sessions.some((s) => isUpcoming(s) && isFree(s) && s.starts_at.getTime() < before);
    const firstWithout = edges.findIndex(({ node }) => !bookable(node.id, Infinity));
    const lastSoon = edges.findLastIndex(({ node }) => bookable(node.id, soon));
    expect(lastSoon).toBeLessThan(firstWithout);
  });
});

describe('refuses', () => {
  const refused = (wish: Partial<TopicSearch>) =>
    expect(search(wish)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

  it('too much text', () => refused({ text: 'a'.repeat(201) }));
  it('too long lists', () => refused({ sites: Array.from({ length: 51 }, () => 'OST') }));
  it('impossible days', () => refused({ from: '2026-02-30' }));
  it('days beyond the calendar', () => refused({ to: '9999-12-31' }));
  test.each([
    'x',
    '',
    cursor(),
    cursor('TITLE', 0, 'a', 1),
    cursor('RELEVANCE', null, 'a', 1),
    cursor('RELEVANCE', 1, 'a', 1.5),
    cursor('RELEVANCE', 1, 'a', 1e300),
    cursor('RELEVANCE', 1, 'a\0', 1),
  ])('the cursor %j', (after) => refused({ after }));
});

it('takes any text and any filter value', async () => {
  for (const text of [
    "'",
    "\\'; drop table topic; --",
    '\0',
    '\ud800x',
    ':* & | ! <-> ()',
    '%_?',
    '??',
    '$1',
    '🙂 Führung',
    'a'.repeat(200),
  ]) {
    await search({ text });
    await search({ categories: [text], targetGroups: [text], sites: [text], formats: [text] });
    await suggestions(text);
  }
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.double({ noNaN: true }),
      async (text, key) => {
        await search({ text: text.slice(0, 200), sites: [text] });
        await suggestions(text.slice(0, 200));
        if (!text.includes('\0') && Number.isFinite(key)) {
          await search({
            after: Buffer.from(JSON.stringify(['RELEVANCE', key, text, 1])).toString('base64url'),
          });
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe('suggestions', () => {
  it('complete the last word and offer topics', async () => {
    const found = await suggestions('excel');
    expect(found.map(({ text, topic }) => [text, topic !== null])).toEqual([
      ['Excel', false],
      ['Excel Grundlagen', true],
      ['Excel Pivot', true],
    ]);
  });
  it('keep the words before', async () => {
    expect((await suggestions('Leistungen nach SG')).map(({ text }) => text)).toContain(
      'Leistungen nach SGB II',
    );
  });
  it('understand umlauts typed as ae', async () => {
    expect((await suggestions('gespraechsf')).map(({ text }) => text)).toContain('Gesprächsführung');
  });
  it('are empty under two letters', async () => {
    expect(await suggestions('e')).toEqual([]);
    expect(await suggestions('')).toEqual([]);
  });
  it('are never more than asked for', async () => expect(await suggestions('fu', 2)).toHaveLength(2));
});

describe('index', () => {
  const snapshot = async () => ({
    terms: (await client.query('select topic_id, terms::text from topic_search order by 1')).rows,
    words: (await client.query('select word, topics from search_word order by 1')).rows,
  });

  it('is the same when all topics are indexed one by one', async () => {
    const before = await snapshot();
    await client.query('delete from topic_search');
    for (const { id } of rows) await indexTopics(client, [id]);
    expect(await snapshot()).toEqual(before);
  });

  it('holds a topic with more words than PostgreSQL has positions for', async () => {
    const before = await snapshot();
    const long = Array.from({ length: 30_000 }, (_, i) => (i % 3 ? 'immerzu wiederholt' : `wort${i}`)).join(
      ' ',
    );
    await client.query('begin');
    await client.query('update topic set description = $1 where id = 1', [long]);
    await indexTopics(client, [1]);
    await client.query('rollback');
    expect(await snapshot()).toEqual(before);
  });
});
