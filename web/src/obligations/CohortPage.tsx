import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button } from '../components/Button.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { CohortForm } from './CohortForm.tsx';
import { CohortByIdDocument } from './generated.ts';
import { MemberRow } from './MemberRow.tsx';
import '../components/data-table.css';
import './obligations.css';

const PAGE_SIZE = 50;

export function Component() {
  const { id = '' } = useParams();
  return (
    <PlannersOnly>
      <CohortPlan key={id} id={id} />
    </PlannersOnly>
  );
}

function CohortPlan({ id }: { id: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data, error, refetch, fetchMore } = useQuery(CohortByIdDocument, {
    variables: { id, first: PAGE_SIZE },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [said, setSaid] = useState('');
  const cohort = data?.cohort;
  const members = cohort?.members;
  if (!cohort) {
    return (
      <div className="page">
        <PageHeading title={[t('obligations.cohorts')]}>{t('obligations.cohorts')}</PageHeading>
        {error ? (
          <LoadFailure onRetry={() => void refetch()} />
        ) : data ? (
          <p>{t('obligations.cohortMissing')}</p>
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    );
  }
  return (
    <div className="page stack">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung/programme', label: t('obligations.programmePlans') },
            { to: `/planung/programme/${cohort.programme.id}`, label: cohort.programme.title },
          ]}
        />
        <PageHeading title={[cohort.name, cohort.programme.title]}>{cohort.name}</PageHeading>
        <p className="lead">
          {t('obligations.cohortStarts', { day: dates.calendarDay(cohort.startsOn) })} ·{' '}
          {t('obligations.seatsFree', { count: cohort.freeSeats })}
        </p>
      </div>
      <section aria-labelledby="members" className="stack">
        <h2 id="members">{t('obligations.members')}</h2>
        <div role="status">{said && <Notice tone="ok" title={said} />}</div>
        {members?.edges.length === 0 && <p className="muted">{t('obligations.membersNone')}</p>}
        {members && members.edges.length > 0 && (
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t('obligations.person')}</th>
                <th scope="col">{t('obligations.memberStatus')}</th>
                <th scope="col">{t('obligations.memberProgress')}</th>
                <th scope="col">{t('obligations.memberApplied')}</th>
                <th scope="col">{t('obligations.memberDecision')}</th>
              </tr>
            </thead>
            <tbody>
              {members.edges.map(({ node }) => (
                <MemberRow
                  key={node.id}
                  member={node}
                  onDecided={(text) => {
                    setSaid(text);
                    void refetch();
                  }}
                />
              ))}
            </tbody>
          </table>
        )}
        {members?.pageInfo.hasNextPage && (
          <Button
            onClick={() => {
              fetchMore({ variables: { after: members.pageInfo.endCursor } }).catch(() => undefined);
            }}
          >
            {t('obligations.showMore', { count: members.totalCount - members.edges.length })}
          </Button>
        )}
      </section>
      <section aria-labelledby="cohort-edit" className="panel stack">
        <h2 id="cohort-edit">{t('obligations.plan')}</h2>
        <CohortForm
          key={cohort.version}
          programmeId={cohort.programme.id}
          cohort={cohort}
          onSaved={() => setSaid(t('obligations.cohortSaved'))}
        />
      </section>
    </div>
  );
}
