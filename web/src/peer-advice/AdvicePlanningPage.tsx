import { useQuery } from '@apollo/client/react';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { Formation } from './Formation.tsx';
import { PeerAdvicePlanningDocument } from './generated.ts';
import { GroupTable } from './GroupTable.tsx';
import '../components/list-row.css';
import './PeerAdvice.css';

const PAGE_SIZE = 30;

export function Component() {
  return (
    <PlannersOnly>
      <AdvicePlanning />
    </PlannersOnly>
  );
}

/** Who waits, the proposal, and all that the Fortbildungsabteilung sees of the groups. */
function AdvicePlanning() {
  const { t } = useMessages();
  const { data, error, refetch, fetchMore } = useQuery(PeerAdvicePlanningDocument, {
    variables: { first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const planning = data?.peerAdvicePlanning;
  return (
    <div className="page peer-advice">
      <div>
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('peer-advice.planning'), t('planning.title')]}>
          {t('peer-advice.planning')}
        </PageHeading>
        <p className="lead">{t('peer-advice.planningText')}</p>
      </div>
      {error && !planning && <LoadFailure onRetry={() => void refetch()} />}
      {!planning && !error && <Skeleton lines={8} />}
      {planning && (
        <>
          <Formation
            planning={planning}
            onChanged={refetch}
            onMore={(after) => void fetchMore({ variables: { after } }).catch(() => undefined)}
          />
          <GroupTable planning={planning} onChanged={refetch} />
        </>
      )}
    </div>
  );
}
