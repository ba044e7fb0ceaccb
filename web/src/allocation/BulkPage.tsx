import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SeatStatus, SessionAwaited, timeLabel } from '../scheduling/index.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkSessionDocument } from './generated.ts';
import '../components/Choice.css';
import './Allocation.css';

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <BulkPage key={id} id={id} />
    </PlannersOnly>
  );
}

function BulkPage({ id }: { id: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const query = useQuery(BulkSessionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { data, refetch } = query;
  const session = data?.session;
  if (!session) return <SessionAwaited query={query} lines={8} />;
  return (
    <div className="page allocation">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung', label: t('planning.title') },
            { to: `/planung/zuteilung/${session.id}`, label: session.topic.title },
          ]}
        />
        <PageHeading title={[t('allocation.bulk'), session.topic.title]}>{t('allocation.bulk')}</PageHeading>
        <p className="lead">
          {session.topic.title}, {timeLabel(session, t, dates)}
        </p>
      </div>
      <SeatStatus session={session} detailed />
      <BulkForm
        sessionId={session.id}
        quotas={session.seatQuotas.filter(
          ({ purpose, releasedAt }) => purpose !== null && releasedAt === null,
        )}
        onEnrolled={() => void refetch().catch(() => undefined)}
      />
    </div>
  );
}
