import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { SynonymsDocument, type SynonymFactsFragment } from './generated.ts';
import { ProposeSynonyms } from './ProposeSynonyms.tsx';
import { SynonymRow } from './SynonymRow.tsx';
import '../components/data-table.css';

type Status = SynonymFactsFragment['status'];
const STATUSES: readonly Status[] = ['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'RETIRED'];
const PAGE = 30;

/** All groups of words that mean the same, with what can be decided about each, and a form for one more. */
export function Synonyms() {
  const { t } = useMessages();
  const [status, setStatus] = useState<Status | ''>('');
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData, error, refetch, fetchMore } = useQuery(SynonymsDocument, {
    variables: { status: status || null, search: search || null, first: PAGE, after: null },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const list = (data ?? previousData)?.synonyms;
  const changed = async (text: string) => {
    setSaid(text);
    await refetch().catch(() => undefined);
  };
  return (
    <section className="stack" aria-labelledby="synonyms">
      <h2 id="synonyms">{t('search.synonyms')}</h2>
      <p>{t('search.synonymsText')}</p>
      <ProposeSynonyms onProposed={() => changed(t('search.proposed'))} />
      <div className="row">
        <SelectField
          label={t('search.state')}
          value={status}
          onChange={({ target }) => setStatus(target.value as Status | '')}
        >
          <option value="">{t('search.stateAll')}</option>
          {STATUSES.map((value) => (
            <option key={value} value={value}>
              {t(`search.state${value}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('search.find')}
          type="search"
          maxLength={80}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <p role="status">{said}</p>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      {list?.totalCount === 0 && <p className="muted">{t('search.none')}</p>}
      {list && list.totalCount > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{t('search.synonyms')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('search.phrases')}</th>
              <th scope="col">{t('search.state')}</th>
              <th scope="col">{t('search.since')}</th>
              <th scope="col">{t('search.action')}</th>
            </tr>
          </thead>
          <tbody>
            {list.edges.map(({ node }) => (
              <SynonymRow key={node.id} group={node} onDecided={() => changed(t('search.decided'))} />
            ))}
          </tbody>
        </table>
      )}
      {list?.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}>
            {t('search.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
