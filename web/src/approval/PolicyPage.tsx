import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { TopicPolicyDocument } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { PolicyEditor } from './PolicyEditor.tsx';
import './PolicyPage.css';

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <PolicyPage key={id} id={id} />
    </PlannersOnly>
  );
}

function PolicyPage({ id }: { id: string }) {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(TopicPolicyDocument, {
    variables: { id },
    // an edit has to start from what counts now
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const topic = data?.topic;
  if (!topic) {
    return (
      <div className="page page--narrow">
        {error ? (
          <LoadFailure onRetry={() => void refetch()} />
        ) : data ? (
          <EmptyState
            title={
              <PageHeading title={[t('approval.topicMissing')]}>{t('approval.topicMissing')}</PageHeading>
            }
            actions={
              <ButtonLink kind="primary" to="/planung/regeln">
                {t('approval.planningTopics')}
              </ButtonLink>
            }
          />
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    );
  }
  return (
    <div className="page page--narrow policy-page">
      <div>
        <Breadcrumbs trail={[{ to: '/planung/regeln', label: t('approval.planningTopics') }]} />
        <PageHeading title={[topic.title, t('approval.planningTopics'), t('approval.planning')]}>
          {t('approval.policyOf', { topic: topic.title })}
        </PageHeading>
        <p className="lead">{t('approval.policyIntro')}</p>
        <p className="muted">
          {t('approval.policyVersion', { version: topic.policy.version })}{' '}
          <Link to={`/katalog/${topic.slug}-${topic.id}`}>{t('approval.toTopic')}</Link>
        </p>
      </div>
      <PolicyEditor
        topicId={topic.id}
        policy={topic.policy}
        readAgain={async () => (await refetch()).data?.topic?.policy}
      />
    </div>
  );
}
