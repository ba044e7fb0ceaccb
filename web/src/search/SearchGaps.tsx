import { useQuery } from '@apollo/client/react';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { SearchGapsDocument } from './generated.ts';
import '../components/data-table.css';

/** What was looked for in vain, most often first. */
export function SearchGaps() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data, error, refetch } = useQuery(SearchGapsDocument, { fetchPolicy: 'network-only' });
  const gaps = data?.searchGaps;
  return (
    <section className="stack" aria-labelledby="search-gaps">
      <h2 id="search-gaps">{t('search.gaps')}</h2>
      <p>{t('search.gapsText')}</p>
      {error && !gaps && <LoadFailure onRetry={() => void refetch()} />}
      {!gaps && !error && <Skeleton lines={3} />}
      {gaps?.length === 0 && <p className="muted">{t('search.gapsNone')}</p>}
      {gaps && gaps.length > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{t('search.gaps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('search.gapQuery')}</th>
              <th scope="col" className="data-table__number">
                {t('search.gapCount')}
              </th>
              <th scope="col">{t('search.gapLast')}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({ query, searches, lastDay }) => (
              <tr key={query}>
                <th scope="row">{query}</th>
                <td data-label={t('search.gapCount')} className="data-table__number">
                  {searches}
                </td>
                <td data-label={t('search.gapLast')}>{dates.day(lastDay)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
