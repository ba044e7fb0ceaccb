import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SeatStatus, SessionAwaited, timeLabel } from '../scheduling/index.ts';
import { AllocationOfSessionDocument } from './generated.ts';
import { DrawState } from './DrawState.tsx';
import { Quotas } from './Quotas.tsx';
import { WayOfAllocation } from './WayOfAllocation.tsx';
import '../components/Choice.css';
import './Allocation.css';

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <AllocationPage key={id} id={id} />
    </PlannersOnly>
  );
}

function AllocationPage({ id }: { id: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const query = useQuery(AllocationOfSessionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const { data, refetch } = query;
  const session = data?.session;
  if (!session) return <SessionAwaited query={query} lines={8} />;
  const reload = () => refetch().catch(() => undefined);
  return (
    <div className="page allocation">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung', label: t('planning.title') },
            { to: '/planung/zuteilung', label: t('allocation.title') },
          ]}
        />
        <PageHeading title={[session.topic.title, t('allocation.title'), t('planning.title')]}>
          {t('allocation.of', { topic: session.topic.title })}
        </PageHeading>
        <p className="lead">
          {timeLabel(session, t, dates)} · {session.number}
        </p>
      </div>
      <SeatStatus session={session} detailed />
      <div className="row">
        <ButtonLink to={`/planung/sammelanmeldung/${session.id}`}>{t('allocation.toBulk')}</ButtonLink>
        <ButtonLink kind="quiet" to={`/termine/${session.id}`}>
          {t('allocation.toSession')}
        </ButtonLink>
      </div>
      <WayOfAllocation session={session} onChange={reload} />
      {session.allocation.mode !== 'FIRST_COME' && (
        <DrawState session={session} preview={data.allocationPreview} onChange={reload} />
      )}
      <Quotas sessionId={session.id} quotas={session.seatQuotas} onChange={reload} />
    </div>
  );
}
