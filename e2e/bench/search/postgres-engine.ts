import type { IndexedText } from '@weitblick/shared/search';
import { Client } from 'pg';
import type { Engine } from './engines.ts';

const PAGE = 30;

/**
 * What PostgreSQL brings along: the german configuration with weights, and trigrams of the title against typing errors.
 * @param url a database on which temporary tables may be made
 */
export async function postgres(url: string, texts: readonly IndexedText[]): Promise<Engine> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create extension if not exists pg_trgm;
    create temp table document (id int primary key, title text not null, terms tsvector not null)`);
  await client.query(
    `insert into document
     select id, coalesce(title, ''),
       setweight(to_tsvector('german', coalesce(title, '')), 'A') ||
       setweight(to_tsvector('german', concat_ws(' ', keywords, benefit)), 'B') ||
       setweight(to_tsvector('german', coalesce(goals, '')), 'C') ||
       setweight(to_tsvector('german', concat_ws(' ', description, category)), 'D')
     from json_to_recordset($1) as t
       (id int, title text, keywords text, benefit text, goals text, description text, category text)`,
    [JSON.stringify(texts.map(({ id, fields }) => ({ id, ...fields })))],
  );
  await client.query(`
    create index on document using gin (terms);
    create index on document using gin (title gin_trgm_ops);
    analyze document`);
  return {
    name: 'PostgreSQL german FTS + pg_trgm',
    async search(query) {
      const { rows } = await client.query<{ id: number }>({
        name: 'search',
        text: `select id from document, plainto_tsquery('german', $1) as asked
               where terms @@ asked or $1 <% title
               order by ts_rank(terms, asked) + 0.3 * word_similarity($1, title) desc, id limit ${PAGE}`,
        values: [query],
      });
      return rows.map(({ id }) => id);
    },
    close: () => client.end(),
  };
}
