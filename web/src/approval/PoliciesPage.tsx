import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { PolicyTopicsDocument } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { ACCESS_LABEL } from './policy-form.ts';
import { useCostText } from './use-cost-text.ts';
import './PolicyPage.css';

const PAGE_SIZE = 30;

export function Component() {
  return (
    <PlannersOnly>
      <Policies />
    </PlannersOnly>
  );
}

function Policies() {
  const { t } = useMessages();
  const costText = useCostText();
  const [parameters, setParameters] = useSearchParams();
  const typed = parameters.get('q') ?? '';
  const search = useDeferredValue(typed);
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(PolicyTopicsDocument, {
    variables: { search: search.trim() || null, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.topics;
  return (
    <div className="page policies">
      <PageHeading title={[t('approval.planningTopics'), t('approval.planning')]}>
        {t('approval.planningTopics')}
      </PageHeading>
      <p className="lead">{t('approval.planningIntro')}</p>
      <search className="policies__search">
        <TextField
          type="search"
          label={t('approval.planningSearch')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            const q = event.currentTarget.value;
            setParameters(q ? { q } : {}, { replace: true, preventScrollReset: true });
          }}
        />
      </search>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      <p role="status" className="muted">
        {list && t('approval.planningFound', { count: list.totalCount })}
      </p>
      {list && list.edges.length > 0 && (
        <ul className="policies__list">
          {list.edges.map(({ node }) => (
            <li key={node.id}>
              <Link to={`/planung/regeln/${node.id}`}>{node.title}</Link>
              <span>{t(ACCESS_LABEL[node.policy.access])}</span>
              <span>{costText(node.policy)}</span>
            </li>
          ))}
        </ul>
      )}
      {list?.pageInfo.hasNextPage && (
        <Button
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => {
            fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('approval.showMore', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </div>
  );
}
