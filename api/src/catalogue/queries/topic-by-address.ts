import type { Topic } from '@weitblick/db/catalogue';
import type { Loaders } from '../../platform/loaders.ts';

/** The topic at an address that staff may have kept: published, or retired while one of its sessions has still to end. */
export async function topicByAddress(loaders: Loaders, topicId: number): Promise<Topic | null> {
  const topic = await loaders.topic.load(topicId);
  if (topic?.status !== 'RETIRED') return topic;
  return (await loaders.topicRuns.load(topicId)) ? topic : null;
}
