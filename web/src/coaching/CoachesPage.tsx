import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { isFormat, isTopic } from './choices.ts';
import { CoachCard } from './CoachCard.tsx';
import { CoachFilters } from './CoachFilters.tsx';
import { CoachingTabs } from './CoachingTabs.tsx';
import { CoachesDocument, type CoachFilterInput } from './generated.ts';
import './Coaching.css';

/** A city has about thirty. */
const MOST = 100;

/** Everything that is filtered by is in the address. */
function filterIn(address: URLSearchParams): CoachFilterInput {
  const [topic, format] = [address.get('thema'), address.get('format')];
  return {
    topic: isTopic(topic) ? topic : null,
    format: isFormat(format) ? format : null,
    language: address.get('sprache'),
    siteCode: address.get('ort'),
    freeSoon: address.has('bald') || null,
  };
}

/** The coaches whom the viewer may ask. */
export function Component() {
  const { t } = useMessages();
  const [address, setAddress] = useSearchParams();
  const { data, previousData, error, refetch } = useQuery(CoachesDocument, {
    variables: { first: MOST, filter: filterIn(address) },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const coaches = shown?.coaches;
  return (
    <div className="page coaching">
      <div>
        <PageHeading title={[t('coaching.title')]}>{t('coaching.title')}</PageHeading>
        <p className="lead">{t('coaching.lead')}</p>
      </div>
      <CoachingTabs />
      <CoachFilters choices={shown?.coachChoices ?? null} address={address} onChange={setAddress} />
      {error && !coaches && <LoadFailure onRetry={() => void refetch()} />}
      {!coaches && !error && <Skeleton lines={8} />}
      {coaches && (
        <section aria-labelledby="coaches" className="stack">
          <div role="status">
            <h2 id="coaches">{t('coaching.found', { count: coaches.totalCount })}</h2>
          </div>
          {coaches.totalCount === 0 && (
            <EmptyState
              title={<p>{t('coaching.noneFound')}</p>}
              actions={<Button onClick={() => setAddress({})}>{t('coaching.resetFilters')}</Button>}
            >
              {t('coaching.noneFoundText')}
            </EmptyState>
          )}
          <ul className="coaching__cards" role="list">
            {coaches.edges.map(({ node }) => (
              <CoachCard key={node.id} coach={node} />
            ))}
          </ul>
          {coaches.pageInfo.hasNextPage && <p className="muted">{t('coaching.narrow')}</p>}
        </section>
      )}
    </div>
  );
}
