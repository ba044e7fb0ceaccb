import { NetworkStatus } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { appendPage } from '../graphql/append-page.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import {
  ResourceBlocksDocument,
  UnblockResourceDocument,
  type ResourceType,
  type UnblockResourceInput,
} from './generated.ts';
import '../components/data-table.css';

const PAGE_SIZE = 50;
const DAYS_SHOWN = 365;
const KIND: Record<ResourceType, PlainMessageId> = {
  ROOM: 'resources.room',
  TRAINER: 'resources.trainer',
  EQUIPMENT: 'resources.equipment',
};

function nextYear(): { from: string; until: string } {
  const today = berlinDay(new Date());
  return {
    from: berlinTime(today).toISOString(),
    until: berlinTime(addDays(today, DAYS_SHOWN)).toISOString(),
  };
}

/** What is blocked in the next year, and what is booked in that time all the same. */
export function BlockList() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [period] = useState(nextYear);
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(ResourceBlocksDocument, {
    variables: { ...period, first: PAGE_SIZE },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const [said, setSaid] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand((input: UnblockResourceInput) =>
    client
      .mutate({ mutation: UnblockResourceDocument, variables: { input } })
      .then((answer) => answer.data?.unblockResource),
  );
  const list = data?.resourceBlocks;
  if (error && !list) return <LoadFailure onRetry={() => void refetch()} />;
  if (!list) return <Skeleton lines={6} />;
  const unblock = async (blockId: string) => {
    setSaid(null);
    const result = await submit({ blockId });
    if (result?.__typename === 'NotPermitted' || result?.__typename === 'IdempotencyKeyReused')
      return setSaid(t('components.commandFailed'));
    // also when somebody else was faster
    if (result) void refetch();
  };
  return (
    <>
      <CommandNotice problem={problem} text={said} />
      <p role="status" className="muted">
        {t('resources.blocksFound', { count: list.totalCount })}
      </p>
      {list.edges.length > 0 && (
        <table className="data-table resources__table">
          <caption className="visually-hidden">{t('resources.blocks')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('resources.what')}</th>
              <th scope="col">{t('resources.kind')}</th>
              <th scope="col">{t('resources.when')}</th>
              <th scope="col">{t('resources.note')}</th>
              <th scope="col">{t('resources.stillBooked')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('resources.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.edges.map(({ node: block }) => (
              <tr key={block.id}>
                <th scope="row">{block.resourceName}</th>
                <td data-label={t('resources.kind')}>{t(KIND[block.resource])}</td>
                <td data-label={t('resources.when')}>
                  {dates.moment(block.startsAt)} – {dates.deadline(block.endsAt)}
                </td>
                <td data-label={t('resources.note')}>{block.note ?? t('resources.none')}</td>
                <td data-label={t('resources.stillBooked')} className="data-table__number">
                  {block.appointments}
                </td>
                <td>
                  <Button size="small" busy={sending} onClick={() => void unblock(block.id)}>
                    <ActionLabel about={block.resourceName}>{t('resources.unblock')}</ActionLabel>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.pageInfo.hasNextPage && (
        <div>
          <Button
            busy={networkStatus === NetworkStatus.fetchMore}
            onClick={() => {
              fetchMore({
                variables: { after: list.pageInfo.endCursor },
                updateQuery: appendPage('resourceBlocks'),
              }).catch(() => undefined);
            }}
          >
            {t('resources.more', { count: list.totalCount - list.edges.length })}
          </Button>
        </div>
      )}
    </>
  );
}
