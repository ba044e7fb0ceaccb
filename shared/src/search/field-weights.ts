/** How much a word counts by the field it stands in, and how far a long field dilutes it (BM25F). */
export const FIELDS = {
  title: { weight: 6, lengthPenalty: 0.2 },
  keywords: { weight: 4, lengthPenalty: 0.2 },
  benefit: { weight: 2, lengthPenalty: 0.2 },
  goals: { weight: 1.5, lengthPenalty: 0.5 },
  description: { weight: 1, lengthPenalty: 0.7 },
  category: { weight: 1, lengthPenalty: 0 },
} as const;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** A part of a compound counts less than the word itself. */
export const PART_WEIGHT = 0.8;
/** How soon more occurrences stop to count. */
export const SATURATION = 1.4;
