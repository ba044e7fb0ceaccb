import { readFileSync } from 'node:fs';
import type { IndexedText } from '@weitblick/shared/search';
import type { JudgedQuery } from './vhs-corpus.ts';

export const QUERY_CLASSES = ['TITLE', 'SYNONYM', 'COMPOUND', 'GENDER', 'TYPO', 'INTENT'] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

export interface ClassedQuery extends JudgedQuery {
  class: QueryClass;
  /** Only TUNE may be looked at when weights or synonyms are changed. */
  split: 'TUNE' | 'HELD_OUT';
}

interface WrittenQuery {
  text: string;
  class: QueryClass;
  split: 'TUNE' | 'HELD_OUT';
  /** Title -> 3 just this, 2 fits, 1 touches it. */
  grades: Record<string, number>;
}

/**
 * 120 queries over the demo city's topics, 20 in each of six classes. The first ten or so of four engines were judged
 * together, without knowing which engine found what.
 * @throws when a judged title is not in the catalogue any more
 */
export function readJudgedQueries(texts: readonly IndexedText[]): ClassedQuery[] {
  const ids = new Map(texts.map(({ id, fields }) => [fields.title!, id]));
  const written = JSON.parse(
    readFileSync(new URL('judged-queries.json', import.meta.url), 'utf8'),
  ) as WrittenQuery[];
  return written.map(({ grades, ...query }) => ({
    ...query,
    grades: new Map(
      Object.entries(grades).map(([title, grade]) => {
        const id = ids.get(title);
        if (id === undefined)
          throw new Error(`judged for "${query.text}", but not in the catalogue: ${title}`);
        return [id, grade];
      }),
    ),
  }));
}
