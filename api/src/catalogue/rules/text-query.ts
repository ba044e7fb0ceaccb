import { indexKey, type Alternative, type QueryWord } from '@weitblick/shared/german';

/** One row of what the SQL statement looks for: a topic that matches `match` satisfies query word `word`. */
export interface TextCondition {
  word: number;
  required: boolean;
  /** tsquery: decides whether a topic matches */
  match: string;
  /** tsquery: an OR of all lexemes of `match`; ts_rank over it says how well */
  rank: string;
  /** Makes up for ts_rank dividing by the number of lexemes, and carries the weight of the alternative. */
  factor: number;
}

/** A word that only occurs as part of a compound counts less than the word itself. */
const AS_PART = 0.6;

/** Translates the words of a query into tsqueries over topic_search. Pure. */
export function textConditions(words: readonly QueryWord[]): TextCondition[] {
  return words.flatMap(({ required, alternatives }, word) => {
    const [asked, ...others] = alternatives;
    const rows: Omit<TextCondition, 'word' | 'required'>[] = [];
    if (asked?.terms.length === 1) {
      const [exact, part] = keys(asked.terms[0]!);
      rows.push({ match: exact!, rank: exact!, factor: asked.weight });
      rows.push({ match: part!, rank: part!, factor: asked.weight * AS_PART });
    } else if (asked) {
      rows.push(allTerms(asked));
    }
    // Single terms of one weight go into one row: a prefix may stand for dozens of words.
    const single = Map.groupBy(
      others.filter(({ terms }) => terms.length === 1),
      ({ weight }) => weight,
    );
    for (const [weight, group] of single) {
      const lexemes = [...new Set(group.flatMap(({ terms }) => keys(terms[0]!)))];
      rows.push({ match: lexemes.join(' | '), rank: lexemes.join(' | '), factor: weight * lexemes.length });
    }
    for (const alternative of others) if (alternative.terms.length > 1) rows.push(allTerms(alternative));
    return rows.map((row) => ({ word, required, ...row }));
  });
}

function allTerms({ terms, spread, weight }: Alternative): Omit<TextCondition, 'word' | 'required'> {
  const either = terms.map((term) => `(${keys(term).join(' | ')})`);
  const lexemes = terms.flatMap(keys);
  return {
    match:
      spread === 'ANYWHERE'
        ? either.join(' & ')
        : spread === 'ADJACENT'
          ? either.join(' <-> ')
          : near(either),
    rank: lexemes.join(' | '),
    factor: (weight * lexemes.length) / terms.length,
  };
}

/** In one compound, side by side, or turned round with up to two words between: "Führung von schwierigen Gesprächen". */
function near(either: readonly string[]): string {
  if (either.length === 1) return either[0]!;
  return either
    .slice(1)
    .map((b, i) => {
      const a = either[i]!;
      return `(${[`${a} <0> ${b}`, `${a} <1> ${b}`, `${b} <1> ${a}`, `${b} <2> ${a}`, `${b} <3> ${a}`].join(' | ')})`;
    })
    .join(' & ');
}

function keys(term: string): string[] {
  return (['WHOLE', 'PART'] as const).map((kind) => {
    return `'${indexKey(term, kind).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  });
}
