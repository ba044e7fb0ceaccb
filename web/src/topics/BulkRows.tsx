import { useMessages, type MessageId } from '../i18n/index.ts';
import type { BulkEditResultKind, BulkRowFragment } from './generated.ts';

const RESULT = {
  CHANGED: 'topics.bulkChanged',
  RETIRED: 'topics.bulkRetired',
  UNCHANGED: 'topics.bulkUnchanged',
  DRAFT_IN_WORK: 'topics.bulkDraftInWork',
  NOT_PUBLISHED: 'topics.bulkNotPublished',
  NO_TARGET_GROUP: 'topics.bulkNoGroup',
  TOO_MANY_KEYWORDS: 'topics.bulkTooMany',
  NOT_FOUND: 'topics.bulkNotFound',
} as const satisfies Record<BulkEditResultKind, MessageId>;

/** What happens, or happened, to how many topics, and to which. */
export function BulkRows({ rows }: { rows: readonly BulkRowFragment[] }) {
  const { t } = useMessages();
  const byResult = Map.groupBy(rows, ({ result }) => result);
  return (
    <ul role="status">
      {[...byResult].map(([result, topics]) => (
        <li key={result}>
          <details>
            <summary>{t(RESULT[result], { count: topics.length })}</summary>
            <ul>
              {topics.map(({ topicId, title }) => (
                <li key={topicId}>{title}</li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
