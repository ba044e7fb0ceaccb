export function topicAddress(topic: { slug: string; id: string }): string {
  return `/katalog/${topic.slug}-${topic.id}`;
}

/** Ids have no hyphen, so the last one ends the readable part. */
export function topicIdOfAddress(slugAndId: string): string {
  return slugAndId.slice(slugAndId.lastIndexOf('-') + 1);
}
