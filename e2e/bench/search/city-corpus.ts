import { readdirSync, readFileSync } from 'node:fs';
import type { IndexedText } from '@weitblick/shared/search';

interface TopicFile {
  name: string;
  topics: { title: string; keywords: string[]; benefit: string; goals: string[]; description: string }[];
}

const FOLDER = new URL('../../../db/demo/topics/', import.meta.url);

/** The hand-written topics of the demo city, 1,200 of them, with the fields that the catalogue indexes. */
export function readCityTexts(): IndexedText[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const { name, topics } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as TopicFile;
      return topics.map(({ title, keywords, benefit, goals, description }) => ({
        title,
        keywords: keywords.join('\n'),
        benefit,
        goals: goals.join('\n'),
        description,
        category: name,
      }));
    })
    .map((fields, id) => ({ id, fields }));
}

/**
 * A catalogue of any size: topics whose title, keywords, benefit, goals and description come from different topics of
 * one area, so that words are as frequent as in the small one.
 */
export function enlarged(texts: readonly IndexedText[], size: number): IndexedText[] {
  const areas = [...Map.groupBy(texts, ({ fields }) => fields.category!).values()];
  return Array.from({ length: size }, (_, id) => {
    const area = areas[id % areas.length]!;
    const pick = (step: number) => area[(Math.floor(id / areas.length) * step) % area.length]!.fields;
    return {
      id,
      fields: {
        title: `${pick(1).title} ${1 + Math.floor(id / texts.length)}`,
        keywords: pick(3).keywords!,
        benefit: pick(7).benefit!,
        goals: pick(11).goals!,
        description: pick(13).description!,
        category: pick(1).category!,
      },
    };
  });
}
