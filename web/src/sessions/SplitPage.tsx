import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SessionAwaited, timeLabel } from '../scheduling/index.ts';
import { PlannedSessionDocument, PlanningPlacesDocument } from './generated.ts';
import { SplitEditor } from './SplitEditor.tsx';
import './Sessions.css';

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <SplitPage key={id} id={id} />
    </PlannersOnly>
  );
}

function SplitPage({ id }: { id: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const places = useQuery(PlanningPlacesDocument);
  const query = useQuery(PlannedSessionDocument, {
    variables: { id },
    // a split has to start from what counts now
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const session = query.data?.session;
  if (!session) return <SessionAwaited query={query} lines={10} />;
  return (
    <div className="page sessions">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung', label: t('planning.title') },
            { to: '/planung/termine', label: t('sessions.title') },
            { to: `/planung/termine/${id}`, label: session.number },
          ]}
        />
        <PageHeading title={[t('sessions.split'), session.topic.title]}>{t('sessions.split')}</PageHeading>
        <p className="lead">
          {session.topic.title}, {timeLabel(session, t, dates)}
        </p>
        <p>{t('sessions.splitText')}</p>
      </div>
      {places.error && <LoadFailure onRetry={() => void places.refetch()} />}
      {places.data ? <SplitEditor places={places.data} session={session} /> : <Skeleton lines={10} />}
    </div>
  );
}
