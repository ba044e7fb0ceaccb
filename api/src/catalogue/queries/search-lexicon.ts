import type { EntityManager } from '@mikro-orm/postgresql';
import { Analyser, titleKey, tokenise, Vocabulary, writtenForm } from '@weitblick/shared/german';

/** How long a process may plan queries with an older vocabulary than the database has. */
const MAX_AGE_MS = 10_000;

export interface KnownTitle {
  id: number;
  title: string;
  key: string;
  words: string[];
  popularity: number;
}

/** What a process remembers of the catalogue in order to understand queries: its words and titles, about 5 MB. */
export interface SearchLexicon {
  stamp: string;
  vocabulary: Vocabulary;
  analyser: Analyser;
  titles: KnownTitle[];
  /** Folded word -> as the catalogue writes it; filled as needed. */
  written: Map<string, string>;
}

interface Remembered {
  lexicon: Promise<SearchLexicon>;
  checkedAt: number;
}

const byDatabase = new WeakMap<object, Remembered>();

/** The vocabulary of the database, read anew at most 10 s after the index has changed. */
export function searchLexicon(em: EntityManager): Promise<SearchLexicon> {
  const database = em.getConnection();
  const known = byDatabase.get(database);
  const now = performance.now();
  if (known && now - known.checkedAt < MAX_AGE_MS) return known.lexicon;
  const lexicon = refreshed(em, known?.lexicon);
  byDatabase.set(database, { lexicon, checkedAt: now });
  lexicon.catch(() => byDatabase.delete(database));
  return lexicon;
}

async function refreshed(
  em: EntityManager,
  before: Promise<SearchLexicon> | undefined,
): Promise<SearchLexicon> {
  // Every writer of the index touches topic_search, whose rows then carry a new xmin; deletions change the count.
  const [{ stamp }] = await em.execute<[{ stamp: string }]>(
    `select count(*) || ':' || coalesce(max(xmin::text::bigint), 0) as stamp from topic_search`,
  );
  const known = await before?.catch(() => undefined);
  if (known?.stamp === stamp) return known;
  const words = await em.execute<{ word: string; topics: number }[]>('select word, topics from search_word');
  const titles = await em.execute<{ id: number; title: string; popularity: number }[]>(
    `select id, title, popularity from topic where status = 'PUBLISHED'`,
  );
  const vocabulary = new Vocabulary(words.map(({ word, topics }) => [word, topics] as const));
  return {
    stamp,
    vocabulary,
    analyser: new Analyser(vocabulary),
    titles: titles.map((topic) => ({
      ...topic,
      key: titleKey(topic.title),
      words: tokenise(topic.title).flatMap((token) => [token.text, ...token.pieces]),
    })),
    written: new Map(),
  };
}

/** Folded words as the catalogue writes them: fuehrung -> Führung. */
export async function writtenForms(
  em: EntityManager,
  lexicon: SearchLexicon,
  words: readonly string[],
): Promise<Map<string, string>> {
  const missing = words.filter((word) => !lexicon.written.has(word));
  if (missing.length > 0) {
    const lexemes = [...new Set(missing.map((word) => lexicon.analyser.termOf(word)))];
    const rows = await em.execute<{ texts: string }[]>(
      `select t.title || E'\\n' || array_to_string(t.keywords || t.synonyms, E'\\n') || E'\\n' || t.benefit || E'\\n' ||
         array_to_string(t.goals, E'\\n') || E'\\n' || t.description as texts
       from json_array_elements_text(?::json) as lexeme
       cross join lateral (
         (select topic_id from topic_search where terms @@ quote_literal(lexeme)::tsquery limit 20)
         union
         (select topic_id from topic_search where terms @@ quote_literal('+' || lexeme)::tsquery limit 5)
       ) s
       join topic t on t.id = s.topic_id`,
      [JSON.stringify(lexemes)],
    );
    const texts = rows.map((row) => row.texts);
    for (const word of missing) lexicon.written.set(word, writtenForm(word, texts));
  }
  return new Map(words.map((word) => [word, lexicon.written.get(word) ?? word]));
}

/** Topics with exactly this title, however it is cased or umlauts are typed. */
export function topicsTitled(lexicon: SearchLexicon, text: string): number[] {
  const key = titleKey(text);
  return key === '' ? [] : lexicon.titles.filter((title) => title.key === key).map((title) => title.id);
}

/**
 * Topics in whose titles each word begins a word; those first whose title begins so, then by popularity.
 * @param words folded; the last one may be unfinished
 */
export function titlesMatching(
  lexicon: SearchLexicon,
  words: readonly string[],
  limit: number,
): KnownTitle[] {
  if (words.length === 0) return [];
  const start = words.join(' ');
  const rank = (title: KnownTitle) => (title.key.startsWith(start) ? 1 : 0);
  return lexicon.titles
    .filter((title) => words.every((word) => title.words.some((w) => w.startsWith(word))))
    .sort((a, b) => rank(b) - rank(a) || b.popularity - a.popularity || a.id - b.id)
    .slice(0, limit);
}
