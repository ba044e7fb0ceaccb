import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { TeamTabs } from '../approval/TeamTabs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useWideScreen } from '../components/use-wide-screen.ts';
import { useMessages } from '../i18n/index.ts';
import { TeamCards } from './TeamCards.tsx';
import { TeamFilters } from './TeamFilters.tsx';
import { TeamTable } from './TeamTable.tsx';
import { teamFile, teamFilter } from './team-address.ts';
import { TeamComplianceDocument } from './generated.ts';
import './obligations.css';

const PAGE_SIZE = 50;

/** How the mandatory trainings of the people stand whom the viewer leads. The filter is in the address. */
export function Component() {
  const { t } = useMessages();
  const [parameters] = useSearchParams();
  const filter = teamFilter(parameters);
  const wide = useWideScreen();
  const [said, setSaid] = useState('');
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(TeamComplianceDocument, {
    variables: { ...filter, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const team = (data ?? previousData)?.viewer?.teamCompliance;
  const members = team?.edges.map(({ node }) => node) ?? [];
  const left = team ? team.totalCount - members.length : 0;
  const List = wide ? TeamTable : TeamCards;
  return (
    <div className="page stack">
      <PageHeading title={[t('obligations.teamMandatory'), t('obligations.team')]}>
        {t('obligations.teamMandatory')}
      </PageHeading>
      <TeamTabs />
      <p className="lead">{t('obligations.teamIntro')}</p>
      <div className="team__bar">
        <TeamFilters filter={filter} />
        <a className="button button--secondary no-print" href={teamFile(filter)} download>
          <Download size={18} aria-hidden="true" />
          {t('obligations.teamCsv')}
        </a>
      </div>
      {error && !team && <LoadFailure onRetry={() => void refetch()} />}
      {!team && !error && <Skeleton lines={8} />}
      <p role="status" className="muted">
        {said || (team && t('obligations.teamCount', { count: team.totalCount }))}
      </p>
      {team && members.length === 0 && <NobodyToShow urgentOnly={filter.urgentOnly} />}
      {members.length > 0 && <List members={members} onSaid={setSaid} onChanged={() => void refetch()} />}
      {team?.pageInfo.hasNextPage && (
        <Button
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => {
            fetchMore({ variables: { after: team.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('obligations.showMore', { count: left })}
        </Button>
      )}
    </div>
  );
}

function NobodyToShow({ urgentOnly }: { urgentOnly: boolean }) {
  const { t } = useMessages();
  if (urgentOnly) {
    return (
      <EmptyState
        title={<p>{t('obligations.teamNoneUrgent')}</p>}
        actions={<ButtonLink to="/team">{t('obligations.showEverybody')}</ButtonLink>}
      >
        {t('obligations.teamNoneUrgentText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={<p>{t('obligations.teamEmpty')}</p>}
      actions={<ButtonLink to="/team/posteingang">{t('obligations.toInbox')}</ButtonLink>}
    >
      {t('obligations.teamEmptyText')}
    </EmptyState>
  );
}
