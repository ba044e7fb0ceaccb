import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  DeleteWebhookDocument,
  SetWebhookActiveDocument,
  WebhooksDocument,
  type WebhookFactsFragment,
} from './generated.ts';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookState } from './WebhookState.tsx';
import '../components/data-table.css';

/** As many as there may be. */
const ALL = 50;

/** Who is told of changes: list, and a form for one more. */
export function Webhooks() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(WebhooksDocument, {
    variables: { first: ALL },
    fetchPolicy: 'network-only',
  });
  const edges = data?.webhooks.edges;
  return (
    <section className="stack" aria-labelledby="webhooks">
      <h2 id="webhooks">{t('interfaces.webhooksTitle')}</h2>
      <p>{t('interfaces.webhooksIntro')}</p>
      {error && !edges && <LoadFailure onRetry={() => void refetch()} />}
      {!edges && !error && <Skeleton lines={3} />}
      {edges?.length === 0 && <p className="muted">{t('interfaces.webhooksNone')}</p>}
      {edges && edges.length > 0 && (
        <table className="data-table" aria-labelledby="webhooks">
          <thead>
            <tr>
              <th scope="col">{t('interfaces.url')}</th>
              <th scope="col">{t('interfaces.events')}</th>
              <th scope="col">{t('interfaces.state')}</th>
              <th scope="col">{t('interfaces.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <WebhookRow key={node.id} webhook={node} onChange={refetch} />
            ))}
          </tbody>
        </table>
      )}
      <WebhookForm onCreated={refetch} />
    </section>
  );
}

function WebhookRow({
  webhook,
  onChange,
}: {
  webhook: WebhookFactsFragment;
  onChange: () => Promise<unknown>;
}) {
  const { t } = useMessages();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [setActive, { loading: switching }] = useMutation(SetWebhookActiveDocument);
  const [remove, { loading: removing }] = useMutation(DeleteWebhookDocument);
  const { id, url, eventTypes, active } = webhook;
  const run = async (work: () => Promise<unknown>) => {
    setFailed(false);
    await work().catch(() => setFailed(true));
    await onChange().catch(() => undefined);
  };
  return (
    <tr>
      <th scope="row">{url}</th>
      <td data-label={t('interfaces.events')}>
        {eventTypes.map((type) => t(`interfaces.event${type}`)).join(', ')}
      </td>
      <td data-label={t('interfaces.state')}>
        <WebhookState webhook={webhook} />
      </td>
      <td>
        <div className="row">
          <ButtonLink size="small" to={`/planung/schnittstellen/${id}`}>
            <ActionLabel about={url}>{t('interfaces.log')}</ActionLabel>
          </ButtonLink>
          <Button
            size="small"
            busy={switching}
            onClick={() => void run(() => setActive({ variables: { input: { id, active: !active } } }))}
          >
            <ActionLabel about={url}>
              {t(active ? 'interfaces.switchOff' : 'interfaces.switchOn')}
            </ActionLabel>
          </Button>
          <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
            <ActionLabel about={url}>{t('interfaces.delete')}</ActionLabel>
          </Button>
        </div>
        {failed && <CommandNotice text={t('interfaces.failed')} />}
        {asking && (
          <Dialog title={t('interfaces.deleteTitle')} onClose={() => setAsking(false)}>
            <p>{t('interfaces.deleteText', { url })}</p>
            <div className="row">
              <Button
                kind="danger"
                busy={removing}
                onClick={() => void run(() => remove({ variables: { input: { id } } }))}
              >
                {t('interfaces.delete')}
              </Button>
              <Button kind="quiet" onClick={() => setAsking(false)}>
                {t('interfaces.cancel')}
              </Button>
            </div>
          </Dialog>
        )}
      </td>
    </tr>
  );
}
