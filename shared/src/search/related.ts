import { likeness } from './latent-space.ts';
import type { TopicIndex } from './topic-index.ts';

/** Below that, two topics only share common words. */
const MIN_LIKENESS = 0.5;

/**
 * @param id of a topic
 * @returns the topics whose texts are most like it, most like first; none for an unknown topic
 */
export function relatedTopics(
  index: TopicIndex,
  id: number,
  limit: number,
): { id: number; likeness: number }[] {
  const own = index.placeOf.get(id);
  if (own === undefined) return [];
  const { dimensions, vectors } = index.space;
  const direction = vectors.subarray(own * dimensions, (own + 1) * dimensions);
  const related: { id: number; likeness: number }[] = [];
  for (let place = 0; place < index.ids.length; place++) {
    const like = place === own ? 0 : likeness(index.space, place, direction);
    if (like >= MIN_LIKENESS) related.push({ id: index.ids[place]!, likeness: like });
  }
  return related.sort((a, b) => b.likeness - a.likeness || a.id - b.id).slice(0, limit);
}
