import { isSearchable } from './analyser.ts';
import { stem } from './stem.ts';
import { tokenise, type Token } from './tokenise.ts';

export interface SynonymPhrase {
  stems: string[];
  /** What means the same, its own form included, as written. */
  synonyms: readonly string[];
}

/**
 * Phrases that mean the same to the people who search. Applied to queries only, so that a change needs no new index.
 * Recognised by stems alone, without a vocabulary: they must be found in a catalogue that lacks the word.
 */
export class Thesaurus {
  readonly #byFirst: Map<string, SynonymPhrase[]>;

  /** @param groups within each, everyone finds everyone */
  constructor(groups: Iterable<readonly string[]>) {
    const known = new Map<string, { stems: string[]; synonyms: string[] }>();
    for (const group of groups) {
      for (const phrase of group) {
        const stems = phraseStems(phrase);
        const key = stems.join(' ');
        const synonyms = known.get(key)?.synonyms ?? [];
        // a phrase may stand in several groups: "Präsentation" is a talk and a file
        if (stems.length > 0) known.set(key, { stems, synonyms: [...new Set([...synonyms, ...group])] });
      }
    }
    const longestFirst = [...known.values()].sort((a, b) => b.stems.length - a.stems.length);
    this.#byFirst = Map.groupBy(longestFirst, ({ stems }) => stems[0]!);
  }

  /** @returns the longest phrase that begins at this token */
  phraseAt(tokens: readonly Token[], at: number): SynonymPhrase | undefined {
    return this.#byFirst
      .get(stemOf(tokens[at]!))
      ?.find(({ stems }) =>
        stems.every((s, k) => tokens[at + k] !== undefined && stemOf(tokens[at + k]!) === s),
      );
  }
}

export const NO_SYNONYMS = new Thesaurus([]);

function phraseStems(phrase: string): string[] {
  return tokenise(phrase).filter(isSearchable).map(stemOf);
}

function stemOf(token: Token): string {
  return token.kind === 'CODE' ? token.text : stem(token.text);
}
