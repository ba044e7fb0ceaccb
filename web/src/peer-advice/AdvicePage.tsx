import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { Exclusions } from './Exclusions.tsx';
import { PeerAdviceHomeDocument } from './generated.ts';
import { GroupState } from './GroupState.tsx';
import { InterestForm } from './InterestForm.tsx';
import '../components/list-row.css';
import './PeerAdvice.css';

/** One's own groups, interest and secret wishes. */
export function Component() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(PeerAdviceHomeDocument, { fetchPolicy: 'cache-and-network' });
  const viewer = data?.viewer;
  return (
    <div className="page peer-advice">
      <div>
        <PageHeading title={[t('peer-advice.title')]}>{t('peer-advice.title')}</PageHeading>
        <p className="lead">{t('peer-advice.lead')}</p>
      </div>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {viewer && (
        <>
          <section className="panel stack" aria-labelledby="gruppen">
            <h2 id="gruppen">{t('peer-advice.myGroups')}</h2>
            {viewer.peerGroups.length === 0 && <p className="muted">{t('peer-advice.noGroups')}</p>}
            <ul className="peer-advice__list">
              {viewer.peerGroups.map(({ id, name, state }) => (
                <li key={id} className="list-row">
                  <Link to={`/beratung/${id}`}>{name}</Link>
                  <GroupState state={state} />
                </li>
              ))}
            </ul>
          </section>
          {viewer.roles.includes('LEADER') ? (
            <>
              <InterestForm interest={viewer.peerInterest ?? null} sites={data.peerSites} onSaved={refetch} />
              <Exclusions exclusions={viewer.peerExclusions} onSaved={refetch} />
            </>
          ) : (
            <p className="muted">{t('peer-advice.leadersOnly')}</p>
          )}
        </>
      )}
    </div>
  );
}
