import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button, ButtonLink } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { InlineChoices } from '../components/InlineChoices.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useAddressFilters } from '../components/use-address-filters.ts';
import { appendPage } from '../graphql/append-page.ts';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { BulkEdit } from './BulkEdit.tsx';
import { PlannedTopicsDocument, TopicChoicesDocument, type TopicState } from './generated.ts';
import { STATE_LABEL } from './TopicStateChip.tsx';
import { TopicTable } from './TopicTable.tsx';
import { MOST_SELECTED, useTopicSelection } from './use-topic-selection.ts';
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
  const [parameters, set] = useAddressFilters();
  const typed = parameters.get('q') ?? '';
  const search = useDeferredValue(typed);
  const states = STATES.filter((state) => parameters.getAll('stand').includes(state));
  const category = parameters.get('bereich') ?? '';
  const targetGroup = parameters.get('zielgruppe') ?? '';
  const filter = {
    search: search.trim(),
    states,
    categories: category ? [category] : [],
    targetGroups: targetGroup ? [targetGroup] : [],
  };
  const selection = useTopicSelection();
  const [editing, setEditing] = useState(false);
  const choices = useQuery(TopicChoicesDocument);
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(PlannedTopicsDocument, {
    variables: { filter, first: PAGE_SIZE },
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
        <SelectField
          label={t('topics.fieldCategory')}
          value={category}
          onChange={(event) => set('bereich', event.currentTarget.value)}
        >
          <option value="">{t('topics.allCategories')}</option>
          {choices.data?.categories.map(({ id, slug, name }) => (
            <option key={id} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('topics.fieldTargetGroups')}
          value={targetGroup}
          onChange={(event) => set('zielgruppe', event.currentTarget.value)}
        >
          <option value="">{t('topics.allTargetGroups')}</option>
          {choices.data?.targetGroups.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
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
        <>
          <div className="row">
            <Button
              size="small"
              busy={selection.loading}
              onClick={() => void selection.selectFiltered(filter)}
            >
              {list.totalCount > MOST_SELECTED
                ? t('topics.selectMost', { count: MOST_SELECTED })
                : t('topics.selectAll', { count: list.totalCount })}
            </Button>
            {selection.selected.size > 0 && (
              <>
                <Button size="small" kind="quiet" onClick={selection.clear}>
                  {t('topics.selectNone')}
                </Button>
                <Button size="small" kind="primary" onClick={() => setEditing(true)}>
                  {t('topics.bulkEdit', { count: selection.selected.size })}
                </Button>
              </>
            )}
          </div>
          {selection.failed && <LoadFailure onRetry={() => void selection.selectFiltered(filter)} />}
          {editing && choices.data && (
            <BulkEdit
              topicIds={[...selection.selected]}
              choices={choices.data}
              onDone={() => {
                setEditing(false);
                selection.clear();
                void refetch();
              }}
            />
          )}
          <TopicTable
            topics={list.edges.map(({ node }) => node)}
            selected={selection.selected}
            onSelect={selection.select}
          />
        </>
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
