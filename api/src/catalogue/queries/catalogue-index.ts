import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Thesaurus, titleKey, tokenise, writtenForm } from '@weitblick/shared/german';
import { buildTopicIndex, type IndexedText, type TopicIndex } from '@weitblick/shared/search';

/** How long a process may answer without asking whether texts or synonyms have changed. */
const TRUSTED_MS = 2_000;

export interface KnownTitle {
  id: number;
  key: string;
  words: string[];
  popularity: number;
}

/** What a process remembers of the catalogue in order to search it, about 15 MB. Immutable but for `written`. */
export interface CatalogueIndex extends TopicIndex {
  stamp: string;
  thesaurus: Thesaurus;
  titles: KnownTitle[];
  /** Folded word -> as the catalogue writes it; filled as needed. */
  written: Map<string, string>;
}

interface Kept {
  current: Promise<CatalogueIndex>;
  checkedAt: number;
  renewing: Promise<void> | null;
}

const byDatabase = new WeakMap<object, Kept>();

/**
 * The index of the published topics, built at the first call. Later ones get the newest that is ready: who comes while
 * a new one is built gets the last. Whatever process wrote, every process sees it some seconds later, because it asks
 * the rows themselves and depends on no message that could be lost.
 */
export async function catalogueIndex(em: EntityManager): Promise<CatalogueIndex> {
  const database = em.getConnection();
  let kept = byDatabase.get(database);
  if (!kept) {
    kept = { current: buildIndex(em, await stampOf(em)), checkedAt: performance.now(), renewing: null };
    byDatabase.set(database, kept);
    kept.current.catch(() => byDatabase.delete(database));
  } else if (performance.now() - kept.checkedAt >= TRUSTED_MS) {
    kept.renewing ??= renew(em, kept);
  }
  return kept.current;
}

/** The same, never older than now. For commands that must see what was just written, and for tests. */
export async function freshCatalogueIndex(em: EntityManager): Promise<CatalogueIndex> {
  await catalogueIndex(em);
  const kept = byDatabase.get(em.getConnection())!;
  await kept.renewing;
  await renew(em, kept);
  return kept.current;
}

async function renew(em: EntityManager, kept: Kept): Promise<void> {
  try {
    const own = em.fork();
    const stamp = await stampOf(own);
    if (stamp !== (await kept.current).stamp) kept.current = Promise.resolve(await buildIndex(own, stamp));
  } catch (error) {
    // the last index still serves; the next search tries again
    console.error('search index could not be renewed', error);
  } finally {
    kept.checkedAt = performance.now();
    kept.renewing = null;
  }
}

/** Changes whenever a row that the index is made of does: every write gives a row another xmin. */
async function stampOf(em: EntityManager): Promise<string> {
  const [{ stamp }] = await em.execute<[{ stamp: string }]>(
    `select concat_ws(':',
       (select concat_ws(',', count(*), sum(xmin::text::bigint)) from topic),
       (select concat_ws(',', count(*), sum(xmin::text::bigint)) from category),
       (select concat_ws(',', count(*), sum(xmin::text::bigint)) from synonym_group)) as stamp`,
  );
  return stamp;
}

interface TopicRow {
  id: number;
  title: string;
  popularity: number;
  keywords: string;
  benefit: string;
  goals: string;
  description: string;
  category: string;
}

async function buildIndex(em: EntityManager, stamp: string): Promise<CatalogueIndex> {
  const topics = await em.execute<TopicRow[]>(
    `select t.id, t.title, t.popularity, array_to_string(t.keywords || t.synonyms, E'\\n') as keywords, t.benefit,
       array_to_string(t.goals, E'\\n') as goals, t.description || E'\\n' || t.easy_text as description, c.name as category
     from topic t join category c on c.id = t.category_id where t.status = 'PUBLISHED' order by t.id`,
  );
  const synonyms = await em.execute<{ phrases: string[] }[]>(
    `select phrases from synonym_group where status = 'APPROVED' order by id`,
  );
  const texts = topics.map(({ id, title, keywords, benefit, goals, description, category }): IndexedText => ({
    id,
    fields: { title, keywords, benefit, goals, description, category },
  }));
  return {
    ...(await buildTopicIndex(texts, () => breathe())),
    stamp,
    thesaurus: new Thesaurus(synonyms.map(({ phrases }) => phrases)),
    titles: topics.map(({ id, title, popularity }) => ({
      id,
      popularity,
      key: titleKey(title),
      words: tokenise(title).flatMap((token) => [token.text, ...token.pieces]),
    })),
    written: new Map(),
  };
}

/** Topics that are read to see how a word is written. */
const SAMPLE = 20;

/** Folded words as the catalogue writes them: fuehrung -> Führung. */
export async function writtenForms(
  em: EntityManager,
  index: CatalogueIndex,
  words: readonly string[],
): Promise<Map<string, string>> {
  const missing = words.filter((word) => !index.written.has(word));
  if (missing.length > 0) {
    const ids = new Set(missing.flatMap((word) => topicsWith(index, word)));
    const rows = await em.execute<{ texts: string }[]>(
      `select concat_ws(E'\\n', t.title, array_to_string(t.keywords || t.synonyms, E'\\n'), t.benefit,
         array_to_string(t.goals, E'\\n'), t.description) as texts
       from topic t where t.id = any(?::int[])`,
      [`{${[...ids].join(',')}}`],
    );
    const texts = rows.map((row) => row.texts);
    for (const word of missing) index.written.set(word, writtenForm(word, texts));
  }
  return new Map(words.map((word) => [word, index.written.get(word) ?? word]));
}

function topicsWith(index: CatalogueIndex, word: string): number[] {
  const term = index.terms.get(index.analyser.termOf(word));
  if (term === undefined) return [];
  return Array.from(index.postings[term]!.places.subarray(0, SAMPLE), (place) => index.ids[place]!);
}

/** Topics with exactly this title, however it is cased or umlauts are typed. */
export function topicsTitled({ titles }: CatalogueIndex, text: string): number[] {
  const key = titleKey(text);
  return key === '' ? [] : titles.filter((title) => title.key === key).map((title) => title.id);
}

/**
 * Topics in whose titles each word begins a word; those first whose title begins so, then by popularity.
 * @param words folded; the last one may be unfinished
 */
export function titlesMatching(
  { titles }: CatalogueIndex,
  words: readonly string[],
  limit: number,
): KnownTitle[] {
  if (words.length === 0) return [];
  const start = words.join(' ');
  const rank = (title: KnownTitle) => (title.key.startsWith(start) ? 1 : 0);
  return titles
    .filter((title) => words.every((word) => title.words.some((w) => w.startsWith(word))))
    .sort((a, b) => rank(b) - rank(a) || b.popularity - a.popularity || a.id - b.id)
    .slice(0, limit);
}
