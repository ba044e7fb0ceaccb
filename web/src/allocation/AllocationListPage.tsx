import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import {
  SessionsToAllocateDocument,
  type AllocationView,
  type SessionToAllocateFragment,
} from './generated.ts';
import { MODE_LABEL } from './texts.ts';
import '../components/data-table.css';
import './Allocation.css';

const PAGE_SIZE = 30;
const VIEWS: Record<AllocationView, PlainMessageId> = {
  DRAW_AHEAD: 'allocation.viewDrawAhead',
  OVERSUBSCRIBED: 'allocation.viewOversubscribed',
  QUOTAS: 'allocation.viewQuotas',
  DRAWN: 'allocation.viewDrawn',
  ALL: 'allocation.viewAll',
};
const viewOf = (text: string | null): AllocationView =>
  text !== null && text in VIEWS ? (text as AllocationView) : 'DRAW_AHEAD';

export function Component() {
  return (
    <PlannersOnly>
      <AllocationList />
    </PlannersOnly>
  );
}

function AllocationList() {
  const { t } = useMessages();
  const [parameters, setParameters] = useSearchParams();
  const view = viewOf(parameters.get('ansicht'));
  const typed = parameters.get('q') ?? '';
  const search = useDeferredValue(typed);
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(
    SessionsToAllocateDocument,
    {
      variables: { view, search: search.trim() || null, first: PAGE_SIZE },
      fetchPolicy: 'cache-and-network',
      nextFetchPolicy: 'cache-first',
      notifyOnNetworkStatusChange: true,
    },
  );
  const list = (data ?? previousData)?.sessionsToAllocate;
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  return (
    <div className="page allocation">
      <div>
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('allocation.title'), t('planning.title')]}>
          {t('allocation.title')}
        </PageHeading>
        <p className="lead">{t('allocation.intro')}</p>
      </div>
      <search className="allocation__filter">
        <SelectField
          label={t('allocation.view')}
          value={view}
          onChange={(event) => change('ansicht', event.currentTarget.value)}
        >
          {(Object.keys(VIEWS) as AllocationView[]).map((option) => (
            <option key={option} value={option}>
              {t(VIEWS[option])}
            </option>
          ))}
        </SelectField>
        <TextField
          type="search"
          label={t('allocation.search')}
          value={typed}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => change('q', event.currentTarget.value)}
        />
      </search>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      <p role="status" className="muted">
        {list && t('allocation.found', { count: list.totalCount })}
      </p>
      {list && list.edges.length > 0 && <SessionTable sessions={list.edges.map(({ node }) => node)} />}
      {list?.pageInfo.hasNextPage && (
        <Button
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => {
            fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('allocation.more', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </div>
  );
}

function SessionTable({ sessions }: { sessions: readonly SessionToAllocateFragment[] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <table className="data-table">
      <caption className="visually-hidden">{t('allocation.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('allocation.session')}</th>
          <th scope="col">{t('allocation.mode')}</th>
          <th scope="col">{t('allocation.deadline')}</th>
          <th scope="col" className="data-table__number">
            {t('allocation.asking')}
          </th>
          <th scope="col" className="data-table__number">
            {t('allocation.seatsTaken')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => {
          const { allocation, seats } = session;
          const asking =
            allocation.mode === 'FIRST_COME' || allocation.drawnAt ? seats.waiting : allocation.applications;
          return (
            <tr key={session.id}>
              <th scope="row">
                <Link to={`/planung/zuteilung/${session.id}`}>{session.topic.title}</Link>
                <span className="muted data-table__small">
                  {dates.day(session.startsAt)} · {session.number}
                </span>
              </th>
              <td data-label={t('allocation.mode')}>
                {t(MODE_LABEL[allocation.mode])}
                {allocation.drawnAt && <> – {t('allocation.drawn')}</>}
              </td>
              <td data-label={t('allocation.deadline')}>
                {dates.deadline(allocation.applyUntil ?? session.enrolUntil)}
              </td>
              <td data-label={t('allocation.asking')} className="data-table__number">
                {asking}
              </td>
              <td data-label={t('allocation.seatsTaken')} className="data-table__number">
                {t('allocation.seatsOf', {
                  taken: String(seats.confirmed),
                  capacity: String(seats.capacity),
                })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
