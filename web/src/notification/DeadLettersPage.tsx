import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';
import {
  DiscardDeliveryDocument,
  FailedDeliveriesDocument,
  RetryDeliveryDocument,
  type FailedDeliveriesQuery,
} from './generated.ts';
import '../components/data-table.css';

const PAGE = 50;
type Letter = FailedDeliveriesQuery['failedDeliveries']['edges'][number]['node'];

export function Component() {
  const { t } = useMessages();
  const viewer = useViewer();
  if (viewer?.roles.includes('ADMINISTRATOR')) return <DeadLetters />;
  return (
    <div className="page">
      <EmptyState
        title={
          <PageHeading title={[t('notification.deadLettersOnly')]}>
            {t('notification.deadLettersOnly')}
          </PageHeading>
        }
        actions={<ButtonLink to="/">{t('notification.toStart')}</ButtonLink>}
      />
    </div>
  );
}

function DeadLetters() {
  const { t } = useMessages();
  const { data, error, refetch, fetchMore } = useQuery(FailedDeliveriesDocument, {
    variables: { first: PAGE, after: null },
    fetchPolicy: 'network-only',
  });
  const [said, setSaid] = useState('');
  const list = data?.failedDeliveries;
  const finish = async (text: string) => {
    setSaid(text);
    await refetch().catch(() => undefined);
  };
  return (
    <div className="page stack">
      <PageHeading title={[t('notification.deadLetters')]}>{t('notification.deadLetters')}</PageHeading>
      <p className="lead">{t('notification.deadLettersIntro')}</p>
      {error && !list && <LoadFailure onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={6} />}
      <p role="status" className="muted">
        {said || (list && t('notification.deadLettersCount', { count: list.totalCount }))}
      </p>
      {list?.edges.length === 0 && (
        <EmptyState title={<p>{t('notification.deadLettersNone')}</p>}>
          {t('notification.deadLettersNoneText')}
        </EmptyState>
      )}
      {list && list.edges.length > 0 && (
        <table className="data-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.edges.map(({ node }) => (
              <LetterRow key={node.id} letter={node} onDone={(text) => void finish(text)} />
            ))}
          </tbody>
        </table>
      )}
      {list?.pageInfo.hasNextPage && (
        <Button onClick={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}>
          {t('notification.showMore')}
        </Button>
      )}
    </div>
  );
}

const COLUMNS: readonly PlainMessageId[] = [
  'notification.recipient',
  'notification.about',
  'notification.failedAt',
  'notification.serverSaid',
  'notification.actions',
];

function LetterRow({ letter, onDone }: { letter: Letter; onDone: (text: string) => void }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [retry, { loading: retrying }] = useMutation(RetryDeliveryDocument);
  const [discard, { loading: discarding }] = useMutation(DiscardDeliveryDocument);
  const { id, recipient, noticeKind, failedAt, attempts, lastError } = letter;
  const name = recipient.displayName;

  const run = async (send: () => Promise<string | undefined>, done: string) => {
    setProblem(null);
    const result = await send().catch(() => undefined);
    if (result?.endsWith('Success')) return onDone(done);
    setAsking(false);
    setProblem(t(result ? 'notification.deadLetterGone' : 'components.commandUnreachable'));
  };
  const variables = { input: { id } };
  const sendAgain = () =>
    run(
      async () => (await retry({ variables })).data?.retryDelivery.__typename,
      t('notification.retried', { name }),
    );
  const throwAway = () =>
    run(
      async () => (await discard({ variables })).data?.discardDelivery.__typename,
      t('notification.discarded', { name }),
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('notification.about')}>
        {noticeKind ? t(`notification.kind${noticeKind}`) : t('notification.aboutOther')}
      </td>
      <td data-label={t('notification.failedAt')}>
        {dates.moment(failedAt)}
        {' · '}
        <span className="muted">
          {t('notification.attempts')}: {attempts}
        </span>
      </td>
      <td data-label={t('notification.serverSaid')}>
        <code>{lastError}</code>
      </td>
      <td>
        <div className="row">
          <Button size="small" busy={retrying} onClick={() => void sendAgain()}>
            <ActionLabel about={name}>{t('notification.retry')}</ActionLabel>
          </Button>
          <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
            <ActionLabel about={name}>{t('notification.discard')}</ActionLabel>
          </Button>
        </div>
        <CommandNotice text={problem} />
        {asking && (
          <Dialog title={t('notification.discardTitle')} onClose={() => setAsking(false)}>
            <p>{t('notification.discardText', { name })}</p>
            <div className="row">
              <Button kind="danger" busy={discarding} onClick={() => void throwAway()}>
                {t('notification.discard')}
              </Button>
              <Button kind="quiet" onClick={() => setAsking(false)}>
                {t('notification.keep')}
              </Button>
            </div>
          </Dialog>
        )}
      </td>
    </tr>
  );
}
