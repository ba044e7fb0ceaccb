import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { TeamTabs } from '../approval/index.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { QuotasToRankDocument } from './generated.ts';
import '../components/data-table.css';
import './Allocation.css';

/** For training officers: the seats that are kept for their units, and who gets them. */
export function Component() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data, error, refetch } = useQuery(QuotasToRankDocument, { fetchPolicy: 'cache-and-network' });
  const quotas = data?.viewer?.quotasToRank;
  return (
    <div className="page allocation">
      <PageHeading title={[t('allocation.ownQuotas')]}>{t('allocation.ownQuotas')}</PageHeading>
      <TeamTabs />
      {error && !quotas && <LoadFailure onRetry={() => void refetch()} />}
      {!quotas && !error && <Skeleton lines={4} />}
      {quotas?.length === 0 && (
        <EmptyState title={<p>{t('allocation.ownQuotasNone')}</p>}>
          {t('allocation.ownQuotasNoneText')}
        </EmptyState>
      )}
      {quotas && quotas.length > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{t('allocation.ownQuotas')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('allocation.session')}</th>
              <th scope="col">{t('allocation.quotaFor')}</th>
              <th scope="col">{t('allocation.seatsTaken')}</th>
              <th scope="col">{t('allocation.quotaRelease')}</th>
            </tr>
          </thead>
          <tbody>
            {quotas.map(({ session, ...quota }) => (
              <tr key={quota.id}>
                <th scope="row">
                  <Link to={`/termine/${session.id}/kontingente/${quota.id}`}>{session.topic.title}</Link>
                  <span className="muted data-table__small">
                    {dates.day(session.startsAt)} · {session.number}
                  </span>
                </th>
                <td data-label={t('allocation.quotaFor')}>{quota.unitName}</td>
                <td data-label={t('allocation.seatsTaken')}>
                  {t('allocation.seatsOf', { taken: String(quota.taken), capacity: String(quota.seats) })}
                </td>
                <td data-label={t('allocation.quotaRelease')}>{dates.deadline(quota.releaseAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
