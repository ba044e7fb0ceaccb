import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Skeleton } from '../components/Skeleton.tsx';
import { CategoryListDocument } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import { CategoryIcon } from './CategoryIcon.tsx';
import { catalogueAddress } from './url-state.ts';
import './TopicAreas.css';

/** All areas of the catalogue, the way in for who does not search for a word. */
export function TopicAreas() {
  const { t } = useMessages();
  const { data } = useQuery(CategoryListDocument);
  if (!data) return <Skeleton lines={6} />;
  return (
    <ul className="topic-areas">
      {data.categories.map(({ id, slug, name, topicCount }) => (
        <li key={id} className="topic-area">
          <CategoryIcon slug={slug} />
          <div>
            <h3 className="topic-area__name">
              <Link to={catalogueAddress({ categories: [slug] })}>{name}</Link>
            </h3>
            <p className="topic-area__count">{t('catalogue.resultCount', { count: topicCount })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
