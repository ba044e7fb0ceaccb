/** German text analysis for the catalogue's index and queries. Pure: no database, no clock. */
export { Analyser, indexKey, isSearchable, vocabularyWords, type Term, type WordTerms } from './analyser.ts';
export { createSplitter, type PartLexicon } from './compound.ts';
export { familyOf } from './family.ts';
export { mendCompound } from './mistyped-compound.ts';
export { editDistance } from './distance.ts';
export { fold, normalise } from './fold.ts';
export {
  planQuery,
  titleKey,
  writtenForm,
  type Alternative,
  type Correction,
  type Lexicon,
  type QueryPlan,
  type QueryWord,
} from './query.ts';
export { stem } from './stem.ts';
export { NO_SYNONYMS, Thesaurus } from './thesaurus.ts';
export { tokenise, type Token } from './tokenise.ts';
export { Vocabulary } from './vocabulary.ts';
