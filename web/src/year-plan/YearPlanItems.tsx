import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useAddressFilters } from '../components/use-address-filters.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { AcceptedNotice } from './AcceptedNotice.tsx';
import { YearPlanItemsDocument } from './generated.ts';
import { useAcceptItems } from './use-accept-items.ts';
import { YearPlanItemRow } from './YearPlanItemRow.tsx';
import { monthKey } from './YearPlanMonths.tsx';
import type { PlanState } from './YearPlanPage.tsx';

const PAGE_SIZE = 50;

/** The proposals in the order of time, with filters; those that are ticked can be accepted. */
export function YearPlanItems({ plan }: { plan: PlanState }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [parameters, set] = useAddressFilters();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const accepting = useAcceptItems(plan.id);
  const month = Number(parameters.get('monat')) || null;
  const search = useDeferredValue(parameters.get('thema') ?? '');
  const { data, previousData, error, networkStatus, refetch, fetchMore } = useQuery(YearPlanItemsDocument, {
    variables: { id: plan.id, month, topicId: null, search, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const { accepted, refused } = plan.figures;
  useEffect(() => {
    // sessions are made in the background
    if (accepted + refused > 0) refetch().catch(() => undefined);
  }, [accepted, refused, refetch]);
  const list = (data ?? previousData)?.yearPlan?.items;
  const open = list?.edges.flatMap(({ node }) => (isOpen(node.status) ? [node.id] : [])) ?? [];
  const ticked = open.filter((id) => chosen.has(id));
  const tick = (ids: readonly string[], on: boolean) =>
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return (
    <section>
      <h2>{t('year-plan.items')}</h2>
      <div className="year-plan__filters" role="search" aria-label={t('year-plan.filters')}>
        <SelectField
          label={t('year-plan.month')}
          value={month ?? ''}
          onChange={(event) => set('monat', event.currentTarget.value)}
        >
          <option value="">{t('year-plan.allMonths')}</option>
          {plan.months.map((one) => (
            <option key={one.month} value={one.month}>
              {dates.month(monthKey(plan.year, one.month))}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('year-plan.topic')}
          type="search"
          maxLength={100}
          value={parameters.get('thema') ?? ''}
          onChange={(event) => set('thema', event.currentTarget.value)}
        />
      </div>
      <p role="status">{list && t('year-plan.found', { count: list.totalCount })}</p>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      {list && list.edges.length > 0 && (
        <>
          <AcceptedNotice {...accepting} />
          <div className="row">
            <Button
              kind="primary"
              busy={accepting.sending}
              disabled={ticked.length === 0}
              onClick={() => {
                void accepting.accept({ itemIds: ticked }).then((done) => done && setChosen(new Set()));
              }}
            >
              {t('year-plan.acceptChosen', { count: ticked.length })}
            </Button>
          </div>
          <TableRegion label={t('year-plan.items')}>
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">
                    <input
                      type="checkbox"
                      aria-label={t('year-plan.chooseAll')}
                      checked={open.length > 0 && ticked.length === open.length}
                      onChange={(event) => tick(open, event.currentTarget.checked)}
                    />
                  </th>
                  <th scope="col">{t('year-plan.topic')}</th>
                  <th scope="col">{t('year-plan.when')}</th>
                  <th scope="col">{t('year-plan.where')}</th>
                  <th scope="col">{t('year-plan.people')}</th>
                  <th scope="col">{t('year-plan.why')}</th>
                  <th scope="col">{t('year-plan.status')}</th>
                </tr>
              </thead>
              <tbody>
                {list.edges.map(({ node }) => (
                  <YearPlanItemRow
                    key={node.id}
                    item={node}
                    chosen={chosen.has(node.id)}
                    onChoose={isOpen(node.status) ? (on) => tick([node.id], on) : null}
                  />
                ))}
              </tbody>
            </table>
          </TableRegion>
        </>
      )}
      {list?.pageInfo.hasNextPage && (
        <Button
          busy={networkStatus === NetworkStatus.fetchMore}
          onClick={() => {
            fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined);
          }}
        >
          {t('year-plan.more', { count: list.totalCount - list.edges.length })}
        </Button>
      )}
    </section>
  );
}

const isOpen = (status: string) => status === 'PROPOSED' || status === 'REFUSED';
