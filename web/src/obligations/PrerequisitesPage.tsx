import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { PrerequisitesOfTopicDocument } from './generated.ts';
import { PrerequisiteEditor } from './PrerequisiteEditor.tsx';
import { TopicPicker } from './TopicPicker.tsx';
import './obligations.css';

export function Component() {
  const { id } = useParams();
  const { t } = useMessages();
  const navigate = useNavigate();
  return (
    <PlannersOnly>
      <div className="page page--narrow stack">
        <div>
          <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
          <PageHeading title={[t('obligations.prerequisites'), t('planning.title')]}>
            {t('obligations.prerequisites')}
          </PageHeading>
          <p className="lead">{t('obligations.prerequisitesIntro')}</p>
        </div>
        {id ? (
          <Editor key={id} id={id} />
        ) : (
          <TopicPicker
            label={t('obligations.pickSearch')}
            onPick={(topic) => void navigate(`/planung/voraussetzungen/${topic.id}`)}
          />
        )}
      </div>
    </PlannersOnly>
  );
}

function Editor({ id }: { id: string }) {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(PrerequisitesOfTopicDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const topic = data?.topic;
  return (
    <>
      {error && !topic && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} />}
      {topic && <PrerequisiteEditor topic={topic} />}
      <div>
        <ButtonLink to="/planung/voraussetzungen">{t('obligations.otherTopic')}</ButtonLink>
      </div>
    </>
  );
}
