import type { TopicContent } from '@weitblick/db/catalogue';
import { MAX_RICH_TEXT, plainTextOf, sanitiseRichText } from './rich-text.ts';

export type TopicField = Exclude<keyof TopicContent, 'descriptionHtml'>;

export type FaultReason = 'MISSING' | 'TOO_LONG' | 'TOO_MANY' | 'UNKNOWN' | 'CIRCLE';

export interface TopicFault {
  field: TopicField;
  reason: FaultReason;
  /** With TOO_LONG and TOO_MANY. */
  limit: number | null;
}

/** Characters of texts, of one entry of a list, and entries of lists. */
const LONGEST = {
  title: 300,
  benefit: 300,
  description: MAX_RICH_TEXT,
  easyText: 2_000,
  accessibility: 2_000,
  contact: 300,
} as const;
const ENTRIES = { goals: 15, keywords: 40, synonyms: 40, targetGroups: 50, prerequisites: 20 } as const;
const LONGEST_ENTRY = 200;

export type TopicDraft = Omit<TopicContent, 'description' | 'descriptionHtml'> & {
  /** As the editor has it; not to be trusted. */
  descriptionHtml: string;
};

/** What is stored of a draft: texts trimmed, lists without empty and double entries and in a fixed order, rich text sanitised. */
export function contentOf(draft: TopicDraft): TopicContent {
  const descriptionHtml = sanitiseRichText(draft.descriptionHtml);
  return {
    ...draft,
    title: lineOf(draft.title),
    benefit: lineOf(draft.benefit),
    easyText: text(draft.easyText),
    accessibility: text(draft.accessibility),
    contact: lineOf(draft.contact),
    goals: entries(draft.goals),
    keywords: entries(draft.keywords),
    synonyms: entries(draft.synonyms),
    formats: [...new Set(draft.formats)],
    targetGroups: [...new Set(draft.targetGroups)].sort(),
    prerequisites: [...draft.prerequisites].sort((a, b) => a.topicId - b.topicId),
    descriptionHtml,
    description: plainTextOf(descriptionHtml),
  };
}

/** What keeps a draft from being saved. @param html as it came, because sanitising a very long text is work too */
export function draftFaults(content: TopicContent): TopicFault[] {
  const faults: TopicFault[] = [];
  if (content.title === '') faults.push({ field: 'title', reason: 'MISSING', limit: null });
  for (const [field, limit] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const value = field === 'description' ? (content.descriptionHtml ?? '') : content[field];
    if (value.length > limit) faults.push({ field, reason: 'TOO_LONG', limit });
  }
  for (const [field, limit] of Object.entries(ENTRIES) as [keyof typeof ENTRIES, number][]) {
    if (content[field].length > limit) faults.push({ field, reason: 'TOO_MANY', limit });
  }
  for (const field of ['goals', 'keywords', 'synonyms'] as const) {
    if (content[field].some((entry) => entry.length > LONGEST_ENTRY))
      faults.push({ field, reason: 'TOO_LONG', limit: LONGEST_ENTRY });
  }
  const { durationMinutes: minutes, costCentsPerDay: cents } = content;
  if (minutes !== null && !within(minutes, 1, 100_000))
    faults.push({ field: 'durationMinutes', reason: 'TOO_LONG', limit: 100_000 });
  if (cents !== null && !within(cents, 1, 10_000_000))
    faults.push({ field: 'costCentsPerDay', reason: 'TOO_LONG', limit: 10_000_000 });
  const required = content.prerequisites.map((p) => p.topicId);
  if (new Set(required).size !== required.length)
    faults.push({ field: 'prerequisites', reason: 'CIRCLE', limit: null });
  return faults;
}

/** What keeps a draft from being handed in: staff could not decide by it. */
export function completenessFaults(content: TopicContent): TopicFault[] {
  const needed = ['benefit', 'description', 'formats', 'targetGroups'] as const;
  return needed
    .filter((field) => content[field].length === 0)
    .map((field) => ({ field, reason: 'MISSING', limit: null }));
}

const MINUTES_A_DAY = 8 * 60;

/** What one participation costs by the rate a day: every day begun counts. Cents; null = there is no rate. */
export function participationCost({
  costCentsPerDay,
  durationMinutes,
}: Pick<TopicContent, 'costCentsPerDay' | 'durationMinutes'>): number | null {
  if (costCentsPerDay === null) return null;
  return costCentsPerDay * Math.max(1, Math.ceil((durationMinutes ?? 0) / MINUTES_A_DAY));
}

/** The words of a title in an address: "Gespräche führen" -> "gespraeche-fuehren". */
export function slugOf(title: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const slug = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return slug || 'thema';
}

const within = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;

/** PostgreSQL cannot store U+0000 and rejects lone surrogates. */
const storable = (value: string) => value.toWellFormed().replaceAll('\0', '');
const text = (value: string) => storable(value).replace(/\r\n?/g, '\n').trim();
/** One line of text as it may be stored. */
export const lineOf = (value: string) => storable(value).replace(/\s+/g, ' ').trim();
const entries = (values: readonly string[]) => [
  ...new Set(values.map(lineOf).filter((value) => value !== '')),
];
