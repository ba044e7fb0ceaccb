import { Link } from 'react-router';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { PlannedTopicRowFragment } from './generated.ts';
import { TopicStateChip } from './TopicStateChip.tsx';

interface TopicTableProps {
  topics: readonly PlannedTopicRowFragment[];
  /** Ids. */
  selected: ReadonlySet<string>;
  onSelect: (topicId: string, chosen: boolean) => void;
}

export function TopicTable({ topics, selected, onSelect }: TopicTableProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <div className="topic-table">
      <table>
        <caption className="visually-hidden">{t('topics.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('topics.selection')}</span>
            </th>
            <th scope="col">{t('topics.topic')}</th>
            <th scope="col">{t('topics.state')}</th>
            <th scope="col">{t('topics.fieldCategory')}</th>
            <th scope="col">{t('topics.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t('topics.select', { topic: topic.title })}
                  checked={selected.has(topic.id)}
                  onChange={(event) => onSelect(topic.id, event.currentTarget.checked)}
                />
              </td>
              <th scope="row">
                <Link to={`/planung/themen/${topic.id}`}>{topic.title}</Link>
              </th>
              <td>
                <TopicStateChip state={topic.state} workState={topic.workState} />
              </td>
              <td>{topic.category.name}</td>
              <td>
                {dates.moment(topic.changedAt)}
                {topic.changedByDisplayName && <span className="muted"> · {topic.changedByDisplayName}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
