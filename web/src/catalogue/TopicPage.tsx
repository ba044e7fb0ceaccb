import { useQuery } from '@apollo/client/react';
import { Check, Clock, Users } from 'lucide-react';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { TopicRules } from '../approval/index.ts';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { DemandInterest } from '../demand/index.ts';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { RichText } from '../components/RichText.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { TopicByIdDocument, type TopicByIdQuery } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import { RelatedToTopic } from '../search/beside.ts';
import { durationLabel, EnrolPanel, formatLabel } from '../scheduling/index.ts';
import { catalogueAddress } from './url-state.ts';
import { PastSessions } from './PastSessions.tsx';
import { Prerequisites } from './Prerequisites.tsx';
import { topicIdOfAddress } from './topic-address.ts';
import { TopicNotes } from './TopicNotes.tsx';
import { UpcomingSessions } from './UpcomingSessions.tsx';
import './TopicPage.css';

const SESSIONS_AT_FIRST = 10;

export function Component() {
  const { slugAndId = '' } = useParams();
  const id = topicIdOfAddress(slugAndId);
  return <TopicPage key={id} id={id} />;
}

function TopicPage({ id }: { id: string }) {
  const { data, error, refetch, fetchMore } = useQuery(TopicByIdDocument, {
    variables: { id, first: SESSIONS_AT_FIRST },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (data?.topic) {
    const { endCursor } = data.topic.sessions.pageInfo;
    return (
      <TopicView
        topic={data.topic}
        onMoreSessions={() => fetchMore({ variables: { after: endCursor, first: SESSIONS_AT_FIRST } })}
      />
    );
  }
  return (
    <div className="page">
      {error ? (
        <LoadFailure onRetry={() => void refetch()} />
      ) : data ? (
        <TopicMissing />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}

type Topic = NonNullable<TopicByIdQuery['topic']>;

function TopicView({ topic, onMoreSessions }: { topic: Topic; onMoreSessions: () => Promise<unknown> }) {
  const { t } = useMessages();
  const next = topic.nextSession;
  return (
    <div className={next ? 'page with-panel' : 'page'}>
      <div className="topic">
        <header>
          <Breadcrumbs
            trail={[
              { to: '/katalog', label: t('catalogue.title') },
              { to: catalogueAddress({ categories: [topic.category.slug] }), label: topic.category.name },
            ]}
          />
          <PageHeading title={[topic.title, t('catalogue.title')]}>{topic.title}</PageHeading>
          <p className="lead topic__benefit">{topic.benefit}</p>
          <ul className="topic__meta">
            {topic.durationMinutes !== null && (
              <li className="icon-line">
                <Clock size={17} aria-hidden="true" />
                {durationLabel(topic.durationMinutes, t)}
              </li>
            )}
            <li>{topic.formats.map((format) => formatLabel(format, t)).join(' · ')}</li>
            {topic.targetGroups.length > 0 && (
              <li className="icon-line">
                <Users size={17} aria-hidden="true" />
                {t('catalogue.forGroups', {
                  groups: topic.targetGroups.map((group) => group.name).join(', '),
                })}
              </li>
            )}
          </ul>
        </header>
        {topic.goals.length > 0 && (
          <section className="topic__goals" aria-labelledby="topic-goals">
            <h2 id="topic-goals">{t('catalogue.goals')}</h2>
            <ul>
              {topic.goals.map((goal) => (
                <li key={goal}>
                  <Check size={18} strokeWidth={2.75} aria-hidden="true" />
                  {goal}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="prose" aria-labelledby="topic-description">
          <h2 id="topic-description">{t('catalogue.aboutTopic')}</h2>
          {topic.descriptionHtml ? (
            <RichText html={topic.descriptionHtml} />
          ) : (
            topic.description.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph}</p>)
          )}
        </section>
        <TopicNotes topic={topic} />
        <Prerequisites topicId={topic.id} />
        <section aria-labelledby="topic-sessions">
          <h2 id="topic-sessions">{t('catalogue.sessions', { count: topic.sessions.totalCount })}</h2>
          <UpcomingSessions topicTitle={topic.title} sessions={topic.sessions} onMore={onMoreSessions} />
          <PastSessions topicId={topic.id} topicTitle={topic.title} />
        </section>
        <DemandInterest topicId={topic.id} address={`/katalog/${topic.slug}-${topic.id}`} />
        <TopicRules topicId={topic.id} policy={topic.policy} />
        <Suspense>
          <RelatedToTopic topicId={topic.id} />
        </Suspense>
      </div>
      {next && <EnrolPanel session={next} topicTitle={topic.title} heading={t('catalogue.nextSession')} />}
    </div>
  );
}

function TopicMissing() {
  const { t } = useMessages();
  return (
    <EmptyState
      title={<PageHeading title={[t('catalogue.topicMissing')]}>{t('catalogue.topicMissing')}</PageHeading>}
      actions={
        <ButtonLink kind="primary" to="/katalog">
          {t('catalogue.allTopics')}
        </ButtonLink>
      }
    >
      {t('catalogue.topicMissingText')}
    </EmptyState>
  );
}
