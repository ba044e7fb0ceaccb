import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { ReplayWebhookDeliveryDocument, WebhookLogDocument, type WebhookLogQuery } from './generated.ts';
import { WebhookState } from './WebhookState.tsx';
import '../components/data-table.css';

const PAGE = 30;
type Webhook = NonNullable<WebhookLogQuery['webhook']>;
type Delivery = Webhook['deliveries']['edges'][number]['node'];

export function Component() {
  const { t } = useMessages();
  const { id = '' } = useParams();
  const { data, error, refetch, fetchMore } = useQuery(WebhookLogDocument, {
    variables: { id, first: PAGE, after: null },
    fetchPolicy: 'network-only',
  });
  const webhook = data?.webhook;
  const title = t(data && !webhook ? 'interfaces.logMissing' : 'interfaces.logTitle');
  return (
    <div className="page stack">
      <PageHeading title={[title]}>{title}</PageHeading>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {webhook && (
        <Log
          webhook={webhook}
          onChange={refetch}
          onMore={() => fetchMore({ variables: { after: webhook.deliveries.pageInfo.endCursor } })}
        />
      )}
      <div>
        <ButtonLink kind="quiet" to="/planung/schnittstellen">
          {t('interfaces.back')}
        </ButtonLink>
      </div>
    </div>
  );
}

interface LogProps {
  webhook: Webhook;
  onChange: () => Promise<unknown>;
  onMore: () => Promise<unknown>;
}

function Log({ webhook, onChange, onMore }: LogProps) {
  const { t } = useMessages();
  const [said, setSaid] = useState('');
  const { edges, pageInfo } = webhook.deliveries;
  return (
    <>
      <p className="lead">{t('interfaces.logIntro', { url: webhook.url })}</p>
      <p>
        <WebhookState webhook={webhook} />
      </p>
      <p role="status">{said}</p>
      {edges.length === 0 ? (
        <EmptyState title={<p>{t('interfaces.logNone')}</p>} />
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('interfaces.event')}</th>
              <th scope="col">{t('interfaces.at')}</th>
              <th scope="col">{t('interfaces.state')}</th>
              <th scope="col">{t('interfaces.attempts')}</th>
              <th scope="col">{t('interfaces.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <DeliveryRow key={node.id} delivery={node} onSaid={setSaid} onChange={onChange} />
            ))}
          </tbody>
        </table>
      )}
      {pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => void onMore()}>{t('interfaces.showMore')}</Button>
        </div>
      )}
    </>
  );
}

interface DeliveryRowProps {
  delivery: Delivery;
  onSaid: (text: string) => void;
  onChange: () => Promise<unknown>;
}

function DeliveryRow({ delivery, onSaid, onChange }: DeliveryRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [replay, { loading }] = useMutation(ReplayWebhookDeliveryDocument);
  const { id, messageId, eventType, createdAt, status, nextAttemptAt, attempts, payload } = delivery;
  const sendAgain = async () => {
    const result = await replay({ variables: { input: { id } } }).catch(() => undefined);
    const done = result?.data?.replayWebhookDelivery.__typename === 'ReplayWebhookDeliverySuccess';
    onSaid(t(done ? 'interfaces.replayed' : 'interfaces.failed'));
    await onChange().catch(() => undefined);
  };
  return (
    <tr>
      <th scope="row">
        {t(`interfaces.event${eventType}`)}
        <span className="data-table__small muted">{messageId}</span>
      </th>
      <td data-label={t('interfaces.at')}>{dates.moment(createdAt)}</td>
      <td data-label={t('interfaces.state')}>
        {status === 'QUEUED'
          ? t('interfaces.statusQUEUED', { when: nextAttemptAt ? dates.moment(nextAttemptAt) : '' })
          : t(`interfaces.status${status}`)}
      </td>
      <td data-label={t('interfaces.attempts')}>
        <ol>
          {attempts.map(({ at, statusCode, error, milliseconds }) => (
            <li key={at}>
              {statusCode === null
                ? t('interfaces.unanswered', { when: dates.moment(at), error: error ?? '' })
                : t('interfaces.answered', { when: dates.moment(at), code: statusCode, milliseconds })}
            </li>
          ))}
        </ol>
        <details>
          <summary>{t('interfaces.payload')}</summary>
          <code>{payload}</code>
        </details>
      </td>
      <td>
        <Button size="small" busy={loading} onClick={() => void sendAgain()}>
          <ActionLabel about={messageId}>{t('interfaces.replay')}</ActionLabel>
        </Button>
      </td>
    </tr>
  );
}
