import { useId } from 'react';
import { Link } from 'react-router';
import { topicAddress } from '../catalogue/topic-address.ts';
import { useMessages } from '../i18n/index.ts';
import type { RelatedTopicFragment } from './generated.ts';
import '../components/list-row.css';

export function RelatedList({ topics }: { topics: readonly RelatedTopicFragment[] }) {
  const { t } = useMessages();
  const id = useId();
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby={id} className="no-print">
      <h2 id={id}>{t('search.related')}</h2>
      <ul role="list">
        {topics.map((topic) => (
          <li key={topic.id} className="list-row">
            <div>
              <Link to={topicAddress(topic)}>{topic.title}</Link>
              <p className="muted">{topic.benefit}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
