import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Plus } from 'lucide-react';
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { InlineChoices } from '../components/InlineChoices.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useAddressFilters } from '../components/use-address-filters.ts';
import { appendPage } from '../graphql/append-page.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { PlannedTopicsDocument, TopicChoicesDocument, type TopicState } from './generated.ts';
import { STATE_LABEL, TopicStateChip } from './TopicStateChip.tsx';
import './Topics.css';

const PAGE_SIZE = 50;
const STATES = Object.keys(STATE_LABEL) as TopicState[];

export function Component() {
  return (
    <PlannersOnly>
      <TopicList />
    </PlannersOnly>
  );
}

function TopicList() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [parameters, set] = useAddressFilters();
  const typed = parameters.get('q') ?? '';
  const search = useDeferredValue(typed);
  const states = STATES.filter((state) => parameters.getAll('stand').includes(state));
  const category = parameters.get('bereich') ?? '';
  const choices = useQuery(TopicChoicesDocument);
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(PlannedTopicsDocument, {
    variables: {
      filter: { search: search.trim(), states, categories: category ? [category] : [] },
      first: PAGE_SIZE,
    },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.plannedTopics;
  return (
    <div className="page topic-list">
      <PageHeading title={[t('topics.title'), t('planning.title')]}>{t('topics.title')}</PageHeading>
      <div className="row">
        <ButtonLink kind="primary" to="/planung/themen/neu" icon={<Plus size={18} aria-hidden="true" />}>
          {t('topics.new')}
        </ButtonLink>
      </div>
      <search className="topic-list__filters" aria-label={t('topics.filters')}>
        <TextField
          type="search"
          label={t('topics.search')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set('q', event.currentTarget.value)}
        />
        <div className="field">
          <label className="field__label" htmlFor="topic-category">
            {t('topics.fieldCategory')}
          </label>
          <select
            id="topic-category"
            className="field__input"
            value={category}
            onChange={(event) => set('bereich', event.currentTarget.value)}
          >
            <option value="">{t('topics.allCategories')}</option>
            {choices.data?.categories.map(({ id, slug, name }) => (
              <option key={id} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <InlineChoices
          legend={t('topics.states')}
          options={STATES.map((value) => ({ value, label: t(STATE_LABEL[value]) }))}
          chosen={states}
          onChange={(chosen) => set('stand', chosen)}
        />
      </search>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={8} />}
      <p role="status" className="muted">
        {list && t('topics.found', { count: list.totalCount })}
      </p>
      {list && list.edges.length > 0 && (
        <div className="topic-table">
          <table>
            <caption className="visually-hidden">{t('topics.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('topics.topic')}</th>
                <th scope="col">{t('topics.state')}</th>
                <th scope="col">{t('topics.fieldCategory')}</th>
                <th scope="col">{t('topics.changed')}</th>
              </tr>
            </thead>
            <tbody>
              {list.edges.map(({ node }) => (
                <tr key={node.id}>
                  <th scope="row">
                    <Link to={`/planung/themen/${node.id}`}>{node.title}</Link>
                  </th>
                  <td>
                    <TopicStateChip state={node.state} workState={node.workState} />
                  </td>
                  <td>{node.category.name}</td>
                  <td>
                    {dates.moment(node.changedAt)}
                    {node.changedByDisplayName && (
                      <span className="muted"> · {node.changedByDisplayName}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list?.pageInfo.hasNextPage && (
        <div>
          <Button
            busy={networkStatus === NetworkStatus.fetchMore}
            onClick={() => {
              fetchMore({
                variables: { after: list.pageInfo.endCursor },
                updateQuery: appendPage('plannedTopics'),
              }).catch(() => undefined);
            }}
          >
            {t('topics.more', { count: list.totalCount - list.edges.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
