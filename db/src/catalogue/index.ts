export { Category } from './category.ts';
export { TargetGroup } from './target-group.ts';
export { FORMATS, Topic, type Format } from './topic.ts';
export { indexTopics, rebuildSearchIndex, type IndexResult } from './search-index.ts';
