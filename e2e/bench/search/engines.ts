import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { planQuery, Thesaurus } from '@weitblick/shared/german';
import { buildTopicIndex, searchIndex, type IndexedText } from '@weitblick/shared/search';
import { SEEDED_SYNONYMS } from '@weitblick/db/catalogue';
import MiniSearch from 'minisearch';

/** What is compared: made ready once, asked often. */
export interface Engine {
  name: string;
  /** @returns ids of documents, best first, ten at least if there are so many */
  search(query: string): number[] | Promise<number[]>;
  close?(): Promise<void>;
}

const FIELDS = ['title', 'keywords', 'benefit', 'goals', 'description', 'category'];
/** For engines that know weights only; MiniSearch's own examples give titles as much. */
const BOOST = { title: 3, keywords: 2 };
const PAGE = 30;

const thesaurus = new Thesaurus(SEEDED_SYNONYMS);

export async function weitblick(texts: readonly IndexedText[]): Promise<Engine> {
  const index = await buildTopicIndex(texts);
  return {
    name: 'Weitblick',
    search(query) {
      const { hits, related } = searchIndex(index, planQuery(query, index, thesaurus).words);
      return [...hits, ...related].slice(0, PAGE).map(({ id }) => id);
    },
  };
}

export function miniSearch(texts: readonly IndexedText[], tolerant: boolean): Engine {
  const engine = new MiniSearch({ fields: FIELDS, searchOptions: { boost: BOOST } });
  engine.addAll(texts.map(({ id, fields }) => ({ id, ...fields })));
  const options = tolerant ? { prefix: true, fuzzy: 0.2 } : {};
  return {
    name: tolerant ? 'MiniSearch 7.2.0, prefix + fuzzy 0.2' : 'MiniSearch 7.2.0',
    search: (query) =>
      engine
        .search(query, options)
        .slice(0, PAGE)
        .map(({ id }) => Number(id)),
  };
}

export async function orama(texts: readonly IndexedText[]): Promise<Engine> {
  const schema = Object.fromEntries(FIELDS.map((field) => [field, 'string' as const]));
  const engine = create({ schema, language: 'german' });
  await insertMultiple(
    engine,
    texts.map(({ id, fields }) => ({ id: String(id), ...fields })),
  );
  return {
    name: 'Orama 3.1.18, german, tolerance 1',
    async search(term) {
      const { hits } = await searchOrama(engine, { term, tolerance: 1, boost: BOOST, limit: PAGE });
      return hits.map(({ id }) => Number(id));
    },
  };
}
