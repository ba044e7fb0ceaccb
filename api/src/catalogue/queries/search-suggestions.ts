import type { EntityManager } from '@mikro-orm/postgresql';
import { Topic } from '@weitblick/db/catalogue';
import { isSearchable, normalise, tokenise } from '@weitblick/shared/german';
import { badInput } from '../../platform/global-id.ts';
import type { Loaders } from '../../platform/loaders.ts';
import { catalogueIndex, titlesMatching, writtenForms } from './catalogue-index.ts';

export interface Suggestion {
  text: string;
  topic: Topic | null;
}

const MAX_TEXT = 200;
const MAX_SUGGESTIONS = 10;
const MIN_LETTERS = 2;
/** Of the suggestions, so many are single words if there are enough titles too. */
const WORDS = 3;

/**
 * Completions while typing: words of the catalogue that complete the last word, then topics whose titles fit. From
 * memory, except for the topics themselves.
 */
export async function searchSuggestions(
  em: EntityManager,
  loaders: Loaders,
  text: string,
  first: number,
): Promise<Suggestion[]> {
  if (!Number.isInteger(first) || first < 1 || first > MAX_SUGGESTIONS) {
    throw badInput(`"first" must be between 1 and ${MAX_SUGGESTIONS}`);
  }
  if (text.length > MAX_TEXT) throw badInput(`"search" must have at most ${MAX_TEXT} characters`);
  const tokens = tokenise(text).filter((token, i, all) => isSearchable(token) || i === all.length - 1);
  const last = tokens.at(-1);
  if (!last || tokens.reduce((letters, token) => letters + token.text.length, 0) < MIN_LETTERS) return [];

  const index = await catalogueIndex(em);
  const titles = titlesMatching(
    index,
    tokens.map((token) => token.text),
    first,
  );
  const completions =
    last.kind === 'WORD' && last.text.length >= MIN_LETTERS
      ? distinctForms(index.vocabulary.startingWith(last.text, 40).filter((word) => /^[a-z]+$/.test(word)))
      : [];
  const words = completions.slice(0, Math.max(WORDS, first - titles.length));

  const before = normalise(text).slice(0, last.start).trimStart();
  const written = await writtenForms(em, index, words);
  const found = await em.find(Topic, {
    id: { $in: titles.slice(0, first).map(({ id }) => id) },
    status: 'PUBLISHED',
  });
  const byId = new Map(found.map((topic) => [topic.id, topic]));
  const suggestions: Suggestion[] = words.map((word) => ({ text: before + written.get(word)!, topic: null }));
  for (const { id } of titles) {
    const topic = byId.get(id);
    if (!topic) continue;
    loaders.topic.prime(id, topic);
    suggestions.push({ text: topic.title, topic });
  }
  return suggestions.slice(0, first);

  /** One form of each word: fuehrungskraft, not also fuehrungskraefte. */
  function distinctForms(forms: readonly string[]): string[] {
    const seen = new Set<string>();
    return forms.filter((form) => {
      const term = index.analyser.termOf(form);
      return !seen.has(term) && seen.add(term);
    });
  }
}
