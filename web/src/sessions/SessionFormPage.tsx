import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SessionAwaited } from '../scheduling/index.ts';
import { PlannedSessionDocument, PlanningPlacesDocument } from './generated.ts';
import { SessionEditor } from './SessionEditor.tsx';
import { TopicToPlan } from './TopicToPlan.tsx';
import './Sessions.css';

export function Component() {
  const { id } = useParams();
  return <PlannersOnly>{id === undefined ? <NewSession /> : <EditSession key={id} id={id} />}</PlannersOnly>;
}

function useTrail() {
  const { t } = useMessages();
  return [
    { to: '/planung', label: t('planning.title') },
    { to: '/planung/termine', label: t('sessions.title') },
  ];
}

function NewSession() {
  const { t } = useMessages();
  const trail = useTrail();
  return (
    <div className="page sessions">
      <div>
        <Breadcrumbs trail={trail} />
        <PageHeading title={[t('sessions.new'), t('sessions.title')]}>{t('sessions.new')}</PageHeading>
      </div>
      <TopicToPlan>
        {(topicId, places) => <SessionEditor places={places} topicId={topicId} session={null} />}
      </TopicToPlan>
    </div>
  );
}

function EditSession({ id }: { id: string }) {
  const { t } = useMessages();
  const trail = useTrail();
  const places = useQuery(PlanningPlacesDocument);
  const query = useQuery(PlannedSessionDocument, {
    variables: { id },
    // an edit has to start from what counts now
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const session = query.data?.session;
  if (!session) return <SessionAwaited query={query} lines={10} />;
  return (
    <div className="page sessions">
      <div>
        <Breadcrumbs trail={[...trail, { to: `/planung/termine/${id}`, label: session.number }]} />
        <PageHeading title={[t('sessions.edit'), session.topic.title]}>{t('sessions.edit')}</PageHeading>
        <p className="lead">{session.topic.title}</p>
      </div>
      {places.error && <LoadFailure onRetry={() => void places.refetch()} />}
      {places.data ? (
        <SessionEditor places={places.data} topicId={session.topic.id} session={session} />
      ) : (
        <Skeleton lines={10} />
      )}
    </div>
  );
}
