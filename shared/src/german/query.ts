import { type Analyser, isSearchable } from './analyser.ts';
import { fold, normalise } from './fold.ts';
import { mendCompound } from './mistyped-compound.ts';
import { FILLER_WORDS } from './stop-words.ts';
import { NO_SYNONYMS, type SynonymPhrase, type Thesaurus } from './thesaurus.ts';
import { tokenise, tokeniseNormalised, type Token } from './tokenise.ts';
import { allowedEdits, type Vocabulary } from './vocabulary.ts';

/** One way to satisfy a query word. */
export interface Alternative {
  /** All must occur, each as a word or as part of one. */
  terms: string[];
  /** NEAR: in one compound, side by side, or the other way round as in "Führung von Gesprächen". ADJACENT: in order. */
  spread: 'ANYWHERE' | 'NEAR' | 'ADJACENT';
  /** 1 = what was asked for. */
  weight: number;
  /** Worth asking only if too little is found without: one part of a compound. */
  isLoose?: boolean;
}

export interface QueryWord {
  /** As typed, or as corrected. */
  text: string;
  /** A topic need not match an optional word, see FILLER_WORDS. */
  required: boolean;
  alternatives: Alternative[];
}

export interface Correction {
  /** Where in `normalised` the mistyped word stands. */
  start: number;
  end: number;
  /** Folded; the vocabulary knows no other form. */
  word: string;
}

export interface QueryPlan {
  /** The query without gender signs and control characters. */
  normalised: string;
  words: QueryWord[];
  corrections: Correction[];
}

export const WEIGHT = {
  WORD: 1,
  PARTS: 0.6,
  PARTS_ANYWHERE: 0.4,
  ONE_PART: 0.3,
  SYNONYM: 0.5,
  COMPLETION: 0.7,
} as const;
const MAX_COMPLETIONS = 24;
const MAX_SYNONYM_WORDS = 7;

/** The words by which a catalogue's queries are read; a TopicIndex is one. */
export interface Lexicon {
  analyser: Analyser;
  /** The one the analyser was made with. */
  vocabulary: Vocabulary;
}

/**
 * What a query asks for, without saying how to find or rank it. Pure.
 * @param maxWords words after these are ignored
 */
export function planQuery(
  text: string,
  { analyser, vocabulary }: Lexicon,
  thesaurus: Thesaurus = NO_SYNONYMS,
  maxWords = 12,
): QueryPlan {
  const normalised = normalise(text).trim();
  const tokens = tokeniseNormalised(normalised).filter(isSearchable).slice(0, maxWords);
  const words: QueryWord[] = [];
  const corrections: Correction[] = [];
  for (let i = 0; i < tokens.length;) {
    const phrase = thesaurus.phraseAt(tokens, i);
    const taken = tokens.slice(i, i + (phrase?.stems.length ?? 1));
    const token = taken[0]!;
    if (phrase) {
      words.push(synonymWord(taken, phrase, analyser));
    } else {
      const isLast = i === tokens.length - 1;
      words.push(plainWord(token, isLast));
    }
    i += taken.length;
  }
  const required = words.filter((word) => word.required);
  return {
    normalised,
    words: required.length > 0 ? words : words.map((word) => ({ ...word, required: true })),
    corrections,
  };

  function plainWord(token: Token, isLast: boolean): QueryWord {
    const required = !FILLER_WORDS.has(token.text);
    const known = token.kind === 'CODE' || vocabulary.knows(token.text);
    const own = alternativesOf(token, analyser, known);
    if (known) return { text: token.surface, required, alternatives: own };
    // Nobody is corrected while still typing: an unknown last word may be the beginning of a known one.
    const completions =
      isLast && token.text.length >= 3 ? vocabulary.startingWith(token.text, MAX_COMPLETIONS) : [];
    if (completions.length > 0) {
      const terms = new Set(completions.map((word) => analyser.termOf(word)));
      const completed = [...terms].map((term): Alternative => ({
        terms: [term],
        spread: 'ANYWHERE',
        weight: WEIGHT.COMPLETION,
      }));
      return { text: token.surface, required, alternatives: [...own, ...completed] };
    }
    if (own.length > 1 || looksLikeCode(token)) return { text: token.surface, required, alternatives: own };
    const nearest =
      (allowedEdits(token.text) > 0 ? vocabulary.nearest(token.text) : null) ??
      mendCompound(token.text, (word) => analyser.isCompound(word));
    if (nearest === null) return { text: token.surface, required, alternatives: own };
    corrections.push({ start: token.start, end: token.end, word: nearest });
    const meant = tokenise(nearest)[0]!;
    const asPhrase = thesaurus.phraseAt([meant], 0);
    return asPhrase
      ? synonymWord([meant], asPhrase, analyser)
      : {
          text: nearest,
          required: !FILLER_WORDS.has(nearest),
          alternatives: alternativesOf(meant, analyser, vocabulary.knows(nearest)),
        };
  }
}

function alternativesOf(token: Token, analyser: Analyser, isKnown: boolean): Alternative[] {
  const { whole, parts } = analyser.termsOf(token);
  const alternatives: Alternative[] = [{ terms: [whole], spread: 'ANYWHERE', weight: WEIGHT.WORD }];
  // The law a code belongs to (SGB for "SGB II") is not what was asked for.
  const asked = token.kind === 'CODE' ? [] : [...new Set(parts)];
  if (asked.length > 0) alternatives.push({ terms: asked, spread: 'NEAR', weight: WEIGHT.PARTS });
  // "Schutz" somewhere and "Daten" somewhere else do not make a topic on Datenschutz, unless nothing better is there.
  if (asked.length > 1 && !isKnown)
    alternatives.push({ terms: asked, spread: 'ANYWHERE', weight: WEIGHT.PARTS_ANYWHERE });
  if (asked.length > 1) {
    for (const term of asked) {
      alternatives.push({ terms: [term], spread: 'ANYWHERE', weight: WEIGHT.ONE_PART, isLoose: true });
    }
  }
  return alternatives;
}

/** Abbreviations in capitals, as long as the whole query is not in capitals. */
function looksLikeCode(token: Token): boolean {
  return token.surface.length <= 5 && token.surface === token.surface.toUpperCase();
}

function synonymWord(taken: readonly Token[], phrase: SynonymPhrase, analyser: Analyser): QueryWord {
  const own: Alternative[] =
    taken.length === 1
      ? alternativesOf(taken[0]!, analyser, true)
      : [
          {
            terms: taken.map((token) => analyser.termsOf(token).whole),
            spread: 'ANYWHERE',
            weight: WEIGHT.WORD,
          },
        ];
  const synonyms = phrase.synonyms
    .slice(0, MAX_SYNONYM_WORDS)
    .map((synonym): Alternative => {
      const terms = tokenise(synonym)
        .filter(isSearchable)
        .map((token) => analyser.termsOf(token).whole);
      return { terms, spread: terms.length > 1 ? 'ADJACENT' : 'ANYWHERE', weight: WEIGHT.SYNONYM };
    })
    .filter(({ terms }) => terms.join(' ') !== own[0]!.terms.join(' '));
  return {
    text: taken.map((token) => token.surface).join(' '),
    required: true,
    alternatives: [...own, ...synonyms],
  };
}

/** @returns a key under which two texts are the same title: folded words, joined */
export function titleKey(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}

/** @returns the form in which the texts write a folded word most often, or the word itself */
export function writtenForm(word: string, texts: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const match of text.normalize('NFC').matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*/gu)) {
      if (fold(match[0].replaceAll('-', '')) === word) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
    }
  }
  let best: [string, number] = [word, 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best[0];
}
