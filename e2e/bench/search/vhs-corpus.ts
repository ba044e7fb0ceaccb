import { existsSync, readFileSync } from 'node:fs';
import type { IndexedText } from '@weitblick/shared/search';
import type { Grades } from './measures.ts';

export interface JudgedQuery {
  text: string;
  grades: Grades;
}

export interface Corpus {
  texts: IndexedText[];
  queries: JudgedQuery[];
}

interface Course {
  name?: string;
  untertitel?: unknown;
  text?: unknown;
  schlagwort?: unknown;
}

/** Keywords of fewer courses tell little, those of more are areas rather than wishes. */
const MIN_COURSES = 3;
const MAX_COURSES = 80;
/** Say how a course is held, which its text need not mention. */
const FORMAT_WORD =
  /^(sommerkurs|bildungsurlaub|intensivkurs|wochenendkurs|kompaktkurs|grundlagen|bildungsprämie|ferienkurs|aufbaukurs|auffrischung|sonstiges|beratung|prüfungstermin|vormittagskurs|abendkurs|workshop|online.*|.*kurs|a1|a2|b1|b2|c1|c2)$/i;

/**
 * Courses of the Berlin adult-education centres, one document per title. The keywords are not indexed: each is a query,
 * and the courses that carry it are taken to be relevant. Tags are incomplete, so that only differences count.
 * @returns null where the file is absent; it is no part of the repository
 */
export function readVhsCorpus(path: string): Corpus | null {
  if (!existsSync(path)) return null;
  const { veranstaltungen } = JSON.parse(readFileSync(path, 'utf8')) as {
    veranstaltungen: { veranstaltung: Course[] };
  };
  const documents = new Map<string, { subtitle: string; description: string; keywords: Set<string> }>();
  for (const course of veranstaltungen.veranstaltung) {
    const title = course.name?.trim();
    if (!title) continue;
    let document = documents.get(title);
    if (!document) {
      const texts = listed(course.text).map((part) => (part as { text?: string }).text ?? '');
      document = {
        subtitle: listed(course.untertitel).join(' '),
        description: withoutMarkup(texts.join('\n')),
        keywords: new Set(),
      };
      documents.set(title, document);
    }
    for (const keyword of listed(course.schlagwort))
      document.keywords.add(String(keyword).trim().toLowerCase());
  }
  const byKeyword = new Map<string, Map<number, number>>();
  const texts = [...documents].map(([title, { subtitle, description, keywords }], id) => {
    for (const keyword of keywords) {
      const grades = byKeyword.get(keyword) ?? new Map<number, number>();
      byKeyword.set(keyword, grades.set(id, 1));
    }
    return { id, fields: { title, benefit: subtitle, description } };
  });
  const queries = [...byKeyword]
    .filter(([word, { size }]) => size >= MIN_COURSES && size <= MAX_COURSES && !FORMAT_WORD.test(word))
    .map(([text, grades]) => ({ text, grades }));
  return { texts, queries };
}

/** The feed writes one thing as itself, several as a list. */
function listed(value: unknown): unknown[] {
  if (value == null) return [];
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== null);
}

function withoutMarkup(text: string): string {
  return text.replace(/<[^>]+>/g, ' ').replace(/&[a-z]+;/g, ' ');
}
