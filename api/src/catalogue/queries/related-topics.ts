import type { EntityManager } from '@mikro-orm/postgresql';
import type { Topic } from '@weitblick/db/catalogue';
import { relatedTopics } from '@weitblick/shared/search';
import type { Loaders } from '../../platform/loaders.ts';
import { catalogueIndex } from './catalogue-index.ts';

/** The published topics whose texts are most like that of a topic, most like first. */
export async function relatedTo(
  em: EntityManager,
  loaders: Loaders,
  topicId: number,
  first: number,
): Promise<Topic[]> {
  const like = relatedTopics(await catalogueIndex(em), topicId, first);
  const topics = await Promise.all(like.map(({ id }) => loaders.topic.load(id)));
  // the index may be some seconds older than the catalogue
  return topics.filter((topic) => topic?.status === 'PUBLISHED') as Topic[];
}
