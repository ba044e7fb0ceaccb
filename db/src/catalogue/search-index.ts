import { Analyser, indexKey, Vocabulary, vocabularyWords } from '@weitblick/shared/german';
import type pg from 'pg';

/** Any constant: one writer at a time, so that the last one has read the newest texts. */
const INDEX_LOCK = 7_262_010;

/** What PostgreSQL can store of a tsvector. */
const MAX_POSITION = 16_383;
const MAX_POSITIONS = 255;
/** Between two texts of a topic, so that words of different texts are never neighbours. */
const GAP = 8;

export interface IndexResult {
  topics: number;
  words: number;
}

interface TopicTexts {
  id: number;
  title: string;
  benefit: string;
  description: string;
  goals: string[];
  keywords: string[];
  synonyms: string[];
  category: string;
}

/** Writes topic_search and search_word anew for all published topics; in the caller's transaction, if there is one, else in its own. */
export function rebuildSearchIndex(client: pg.ClientBase): Promise<IndexResult> {
  return inTransaction(client, () => writeIndex(queryOf(client), null));
}

/**
 * Indexes some topics, for example those that an import has changed or added, takes out those that are not published, and brings search_word up to date for the
 * whole catalogue. Compounds of other topics that a new word would split now stay as they are until the next rebuild.
 */
export function indexTopics(client: pg.ClientBase, topicIds: readonly number[]): Promise<IndexResult> {
  return inTransaction(client, () => indexTopicsWithin(queryOf(client), topicIds));
}

/** Runs SQL with parameters $1, $2 … (text and numbers only) @returns the rows */
export type IndexQuery = <R>(sql: string, values: (string | number)[]) => Promise<R[]>;

/** The same inside a transaction that is open already, by whatever client it runs. */
export function indexTopicsWithin(query: IndexQuery, topicIds: readonly number[]): Promise<IndexResult> {
  return writeIndex(query, new Set(topicIds));
}

function queryOf(client: pg.ClientBase): IndexQuery {
  return async <R>(sql: string, values: (string | number)[]) => (await client.query(sql, values)).rows as R[];
}

async function inTransaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  if (client.getTransactionStatus() === 'T') return work();
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function writeIndex(query: IndexQuery, only: ReadonlySet<number> | null): Promise<IndexResult> {
  await query('select pg_advisory_xact_lock($1)', [INDEX_LOCK]);
  const topics = await query<TopicTexts>(
    `select t.id, t.title, t.benefit, t.description, t.goals, t.keywords, t.synonyms, c.name as category
       from topic t join category c on c.id = t.category_id where t.status = 'PUBLISHED' order by t.id`,
    [],
  );
  const counts = countWords(topics);
  const analyser = new Analyser(new Vocabulary(counts));
  const changed = only ? topics.filter((topic) => only.has(topic.id)) : topics;
  await query(
    `with term as (
         insert into topic_search (topic_id, terms)
         select id, terms::tsvector from json_to_recordset($1::json) as t (id int, terms text)
         on conflict (topic_id) do update set terms = excluded.terms where topic_search.terms <> excluded.terms
       ),
       word as (select * from json_to_recordset($2::json) as w (word text, topics int)),
       hidden as (delete from topic_search s using topic t where t.id = s.topic_id and t.status <> 'PUBLISHED'),
       gone as (delete from search_word s where not exists (select from word w where w.word = s.word))
       insert into search_word (word, topics) select word, topics from word
       on conflict (word) do update set topics = excluded.topics where search_word.topics <> excluded.topics`,
    [
      JSON.stringify(changed.map((topic) => ({ id: topic.id, terms: tsvectorOf(topic, analyser) }))),
      JSON.stringify([...counts].map(([word, topics]) => ({ word, topics }))),
    ],
  );
  return { topics: changed.length, words: counts.size };
}

function countWords(topics: readonly TopicTexts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    const texts = [
      topic.title,
      topic.benefit,
      topic.description,
      topic.category,
      ...topic.goals,
      ...topic.keywords,
      ...topic.synonyms,
    ];
    for (const word of vocabularyWords(texts.join('\n'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A title, B keywords, synonyms and benefit, C goals, D description and category. */
function tsvectorOf(topic: TopicTexts, analyser: Analyser): string {
  const places = new Map<string, string[]>();
  let offset = 0;
  const add = (text: string, weight: 'A' | 'B' | 'C' | 'D') => {
    let last = 0;
    for (const { term, position, kind } of analyser.analyse(text)) {
      const key = indexKey(term, kind);
      let list = places.get(key);
      if (!list) places.set(key, (list = []));
      if (list.length < MAX_POSITIONS && offset + position <= MAX_POSITION)
        list.push(`${offset + position}${weight}`);
      last = position;
    }
    offset += last + GAP;
  };
  add(topic.title, 'A');
  for (const keyword of [...topic.keywords, ...topic.synonyms]) add(keyword, 'B');
  add(topic.benefit, 'B');
  for (const goal of topic.goals) add(goal, 'C');
  add(topic.category, 'D');
  add(topic.description, 'D');
  return [...places]
    .map(([key, list]) => {
      const lexeme = `'${key.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
      return list.length > 0 ? `${lexeme}:${list.join(',')}` : lexeme;
    })
    .join(' ');
}
