/** The catalogue's search engine: an index in memory and its ranking. Pure: no database, no clock. */
export { buildTopicIndex, type IndexedText, type TopicIndex } from './topic-index.ts';
export { searchIndex, type Hit, type SearchResult } from './search.ts';
export { relatedTopics } from './related.ts';
