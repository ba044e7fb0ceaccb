import { Analyser, familyOf, Vocabulary, vocabularyWords } from '../german/index.ts';
import { FIELD_NAMES, type Field } from './field-weights.ts';
import { latentSpace, type LatentSpace } from './latent-space.ts';
import { TermCounts, type Posting, type Rows } from './term-counts.ts';

/** What of a topic is searched. */
export interface IndexedText {
  id: number;
  fields: Readonly<Partial<Record<Field, string>>>;
}

/** Immutable; made anew when texts change. Topics are named by their place in it, terms by numbers. */
export interface TopicIndex {
  vocabulary: Vocabulary;
  analyser: Analyser;
  /** Place -> id of the topic. */
  ids: Int32Array;
  placeOf: ReadonlyMap<number, number>;
  terms: ReadonlyMap<string, number>;
  postings: readonly Posting[];
  /** Pairs of parts of one compound, see pairKey -> places of the topics, ascending. */
  compounds: ReadonlyMap<string, Int32Array>;
  /** Root of a derivational family -> its terms, see familyOf. */
  families: ReadonlyMap<string, readonly number[]>;
  /** The distinct terms of each topic. */
  termsOf: Rows;
  /** The words of each topic in order; GAP between texts and where stop words lie between. */
  wordsOf: Rows;
  space: LatentSpace;
}

/** A pause for other work: the index of a large catalogue takes seconds. */
export type Breathe = () => Promise<void> | void;

const BATCH = 50;

/** @param breathe called every few milliseconds of work */
export async function buildTopicIndex(
  texts: readonly IndexedText[],
  breathe: Breathe = () => undefined,
): Promise<TopicIndex> {
  const vocabulary = new Vocabulary(await countWords(texts, breathe));
  const analyser = new Analyser(vocabulary);
  const counts = new TermCounts();
  for (const [place, { fields }] of texts.entries()) {
    for (const [field, name] of FIELD_NAMES.entries()) {
      counts.add(place, field, analyser.analyse(fields[name] ?? ''));
    }
    if (place % BATCH === BATCH - 1) await breathe();
  }
  const postings = counts.postings();
  await breathe();
  return {
    vocabulary,
    analyser,
    ids: Int32Array.from(texts, ({ id }) => id),
    placeOf: new Map(texts.map(({ id }, place) => [id, place])),
    terms: counts.terms,
    postings,
    compounds: counts.compounds(),
    families: familiesOf(counts.terms),
    termsOf: transposed(postings, texts.length),
    wordsOf: counts.words(),
    space: await latentSpace(postings, texts.length, breathe),
  };
}

async function countWords(texts: readonly IndexedText[], breathe: Breathe): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [place, { fields }] of texts.entries()) {
    for (const word of vocabularyWords(Object.values(fields).join('\n')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    if (place % BATCH === BATCH - 1) await breathe();
  }
  return counts;
}

function familiesOf(terms: ReadonlyMap<string, number>): Map<string, number[]> {
  const families = new Map<string, number[]>();
  for (const [term, number] of terms) {
    const root = familyOf(term);
    if (root === null) continue;
    const members = families.get(root);
    if (members) members.push(number);
    else families.set(root, [number]);
  }
  return families;
}

function transposed(postings: readonly Posting[], topics: number): Rows {
  const starts = new Int32Array(topics + 1);
  for (const { places } of postings) for (const place of places) starts[place + 1]!++;
  for (let place = 0; place < topics; place++) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const values = new Int32Array(starts[topics]!);
  for (const [term, { places }] of postings.entries()) {
    for (const place of places) values[next[place]!++] = term;
  }
  return { starts, values };
}
