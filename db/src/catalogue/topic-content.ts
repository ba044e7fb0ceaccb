import type { PrerequisiteKind } from './prerequisite.ts';
import type { CostBearer, Format } from './topic.ts';

/** What a version holds of a topic; the SQL function topic_content builds the same from the topic's row. */
export interface TopicContent {
  title: string;
  categoryId: number;
  benefit: string;
  /** Plain text, for searching and for topics without rich text. */
  description: string;
  /** Sanitised rich text; null = description is all there is. */
  descriptionHtml: string | null;
  easyText: string;
  goals: string[];
  keywords: string[];
  synonyms: string[];
  formats: Format[];
  /** Codes, sorted. */
  targetGroups: string[];
  /** Sorted by topic. */
  prerequisites: { topicId: number; kind: PrerequisiteKind }[];
  durationMinutes: number | null;
  accessibility: string;
  partTime: boolean;
  contact: string;
  costBearer: CostBearer;
  costCentsPerDay: number | null;
}
