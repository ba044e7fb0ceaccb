import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { catalogueAddress } from '../catalogue/url-state.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  DeleteSavedSearchDocument,
  SavedSearchesDocument,
  SetSavedSearchNotifyDocument,
  type SavedSearchFactsFragment,
} from './generated.ts';
import '../components/list-row.css';

export function Component() {
  const { t } = useMessages();
  const [said, setSaid] = useState('');
  const { data, error, refetch } = useQuery(SavedSearchesDocument, { fetchPolicy: 'cache-and-network' });
  const searches = data?.viewer?.savedSearches;
  return (
    <div className="page stack">
      <div>
        <Breadcrumbs trail={[{ to: '/meine', label: t('enrolment.myTraining') }]} />
        <PageHeading title={[t('search.savedTitle')]}>{t('search.savedTitle')}</PageHeading>
        <p className="lead">{t('search.savedIntro')}</p>
      </div>
      <p role="status">{said}</p>
      {error && !searches && <LoadFailure onRetry={() => void refetch()} />}
      {!searches && !error && <Skeleton lines={4} />}
      {searches?.length === 0 && (
        <EmptyState
          title={<h2>{t('search.savedNone')}</h2>}
          actions={
            <ButtonLink kind="primary" to="/katalog">
              {t('search.toCatalogue')}
            </ButtonLink>
          }
        >
          {t('search.savedNoneText')}
        </EmptyState>
      )}
      {searches && searches.length > 0 && (
        <ul role="list" className="stack">
          {searches.map((search) => (
            <SavedSearchRow
              key={search.id}
              search={search}
              onFailed={() => setSaid(t('search.failed'))}
              onDeleted={async () => {
                setSaid(t('search.deleted', { name: search.name }));
                await refetch().catch(() => undefined);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface SavedSearchRowProps {
  search: SavedSearchFactsFragment;
  onFailed: () => void;
  onDeleted: () => Promise<void>;
}

function SavedSearchRow({ search, onFailed, onDeleted }: SavedSearchRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [setNotify] = useMutation(SetSavedSearchNotifyDocument);
  const [remove, { loading: removing }] = useMutation(DeleteSavedSearchDocument);
  const { id, name, filter, notify, newDates, createdAt } = search;
  const changeNotify = (wanted: boolean) => {
    setNotify({
      variables: { input: { id, notify: wanted } },
      optimisticResponse: {
        __typename: 'Mutation',
        setSavedSearchNotify: {
          __typename: 'SavedSearchSuccess',
          savedSearch: { ...search, notify: wanted },
        },
      },
    }).catch(onFailed);
  };
  return (
    <li className="list-row panel">
      <div>
        <h2 className="h3">
          <Link to={catalogueAddress({ ...filter, search: search.search })}>{name}</Link>
        </h2>
        <p className="muted">
          {t('search.newDates', { count: newDates })} {t('search.savedSince', { day: dates.day(createdAt) })}
        </p>
        <label>
          <input
            type="checkbox"
            checked={notify}
            onChange={({ target }) => {
              changeNotify(target.checked);
            }}
          />{' '}
          <ActionLabel about={name}>{t('search.notify')}</ActionLabel>
        </label>
      </div>
      <Button
        size="small"
        kind="quiet"
        busy={removing}
        onClick={() => {
          remove({ variables: { input: { id } } }).then(onDeleted, onFailed);
        }}
      >
        <ActionLabel about={name}>{t('search.delete')}</ActionLabel>
      </Button>
    </li>
  );
}
