import { FORMATS, type Format } from '../catalogue/index.ts';
import type { DemoCategory, DemoSize, DemoTopic } from './city-types.ts';
import { listData, readData } from './data.ts';
import { asciiWords } from './names.ts';
import type { Random } from './random.ts';

/** Code and German name, in the order in which they are shown. */
export const TARGET_GROUPS = [
  ['ALL', 'Alle Beschäftigten'],
  ['LEADERS', 'Führungskräfte'],
  ['NEW_LEADERS', 'Neue Führungskräfte'],
  ['ADMINISTRATION', 'Verwaltungsdienst'],
  ['TECHNICAL', 'Gewerblich-technischer Dienst'],
  ['SOCIAL', 'Sozial- und Erziehungsdienst'],
  ['IT', 'IT-Beschäftigte'],
  ['APPRENTICES', 'Nachwuchskräfte'],
  ['INSTRUCTORS', 'Ausbildende'],
  ['COACHES', 'Coaches und Beratende'],
] as const;

interface TopicFile {
  slug: string;
  name: string;
  summary: string;
  topics: WrittenTopic[];
}

type WrittenTopic = Pick<
  DemoTopic,
  | 'title'
  | 'benefit'
  | 'description'
  | 'goals'
  | 'keywords'
  | 'targetGroups'
  | 'formats'
  | 'minutes'
  | 'seats'
  | 'demand'
>;

const POPULARITY = [0.06, 0.22, 0.42, 0.66, 0.9];
const SMALL_TOPICS = 120;

/** Reads the hand-written catalogue. @throws when a file does not keep to the agreed shape */
export function readCatalogue(
  random: Random,
  size: DemoSize,
): { categories: DemoCategory[]; topics: DemoTopic[] } {
  const codes = readData<{ slug: string; code: string }[]>('categories.json');
  const position = new Map(codes.map(({ slug }, i) => [slug, i]));
  const files = listData('topics')
    .map((path) => ({ path, ...readData<TopicFile>(path) }))
    .sort(
      (a, b) => (position.get(a.slug) ?? 99) - (position.get(b.slug) ?? 99) || a.slug.localeCompare(b.slug),
    );
  const categories: DemoCategory[] = [];
  const topics: DemoTopic[] = [];
  const slugs = new Set<string>();
  const titles = new Map<string, string>();

  for (const file of files) {
    const category: DemoCategory = {
      id: categories.length + 1,
      slug: file.slug,
      code:
        codes[position.get(file.slug) ?? -1]?.code ?? file.slug.replace(/-/g, '').slice(0, 3).toUpperCase(),
      name: file.name,
      summary: file.summary,
    };
    categories.push(category);
    const written =
      size === 'city' ? file.topics : spread(file.topics, Math.ceil(SMALL_TOPICS / files.length));
    for (const topic of written) {
      if (size === 'small' && topics.length === SMALL_TOPICS) break;
      validate(topic, file.path);
      const before = titles.get(topic.title);
      if (before) throw new Error(`${file.path}: title “${topic.title}” is also in ${before}`);
      titles.set(topic.title, file.path);
      topics.push({
        ...topic,
        id: topics.length + 1,
        slug: uniqueSlug(topic.title, slugs),
        category,
        popularity: Math.round((POPULARITY[topic.demand - 1]! + random.between(0, 0.1)) * 1000) / 1000,
      });
    }
  }
  return { categories, topics };
}

/** @returns `count` elements, evenly from front to end */
function spread<T>(list: readonly T[], count: number): T[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[Math.floor(((i + 0.5) * list.length) / count)]!,
  );
}

function uniqueSlug(title: string, taken: Set<string>): string {
  const words = asciiWords(title);
  let slug = words;
  for (let n = 2; taken.has(slug); n += 1) slug = `${words}-${n}`;
  taken.add(slug);
  return slug;
}

const codesOfGroups = new Set<string>(TARGET_GROUPS.map(([code]) => code));

function validate(topic: WrittenTopic, path: string): void {
  const problems: string[] = [];
  const need = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const isText = (value: unknown) => typeof value === 'string' && value.trim() === value && value.length > 0;
  const { targetGroups, formats, minutes, seats, demand } = topic;
  need(isText(topic.title) && topic.title.length <= 90, 'title');
  need(isText(topic.benefit) && topic.benefit.length <= 140, 'benefit');
  need(isText(topic.description) && topic.description.length <= 700, 'description');
  need(topic.goals?.length >= 2 && topic.goals.every(isText), 'goals');
  need(topic.keywords?.length >= 3 && topic.keywords.every(isText), 'keywords');
  need(targetGroups?.length >= 1 && targetGroups.every((code) => codesOfGroups.has(code)), 'targetGroups');
  need(!targetGroups?.includes('ALL') || targetGroups.length === 1, 'ALL with other target groups');
  need(formats?.length >= 1 && formats.every((format: Format) => FORMATS.includes(format)), 'formats');
  const selfPaced = formats?.includes('SELF_PACED');
  need(!selfPaced || formats.length === 1, 'SELF_PACED with another format');
  need(Array.isArray(minutes) && selfPaced === (minutes.length === 0), 'minutes');
  need(
    minutes?.every((m) => Number.isInteger(m) && m >= 15 && m <= 540),
    'minutes of an appointment',
  );
  need(seats?.length === 2 && seats[0] >= 1 && seats[0] <= seats[1], 'seats');
  need([1, 2, 3, 4, 5].includes(demand), 'demand');
  if (problems.length > 0) throw new Error(`${path}: “${topic.title}”: ${problems.join(', ')}`);
}
