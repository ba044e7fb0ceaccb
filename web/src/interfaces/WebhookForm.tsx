import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { CreateWebhookDocument, type CreateWebhookMutation, type WebhookFactsFragment } from './generated.ts';
import { SecretOnce } from './SecretOnce.tsx';

type EventType = WebhookFactsFragment['eventTypes'][number];
type Created = Extract<CreateWebhookMutation['createWebhook'], { __typename: 'CreateWebhookSuccess' }>;

const EVENT_TYPES: readonly EventType[] = [
  'SESSION_PUBLISHED',
  'SESSION_CHANGED',
  'SESSION_CANCELLED',
  'SESSION_SEATS_CHANGED',
  'TOPIC_PUBLISHED',
  'TOPIC_RETIRED',
];

interface Faults {
  url?: string;
  events?: string;
}

/** One more receiver. Its secret is shown once, below the form. */
export function WebhookForm({ onCreated }: { onCreated: () => Promise<unknown> }) {
  const { t } = useMessages();
  const eventsId = useId();
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<readonly EventType[]>([]);
  const [faults, setFaults] = useState<Faults>({});
  const [created, setCreated] = useState<Created | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [create] = useMutation(CreateWebhookDocument);
  const { sending, problem, submit } = useCommand(
    async (input: { idempotencyKey: string; url: string; eventTypes: EventType[] }) =>
      (await create({ variables: { input } })).data?.createWebhook,
  );

  const send = async () => {
    const found: Faults = {
      ...(url.trim() ? {} : { url: t('interfaces.urlMissing') }),
      ...(chosen.length > 0 ? {} : { events: t('interfaces.eventsMissing') }),
    };
    setFaults(found);
    setRefusal(null);
    setCreated(null);
    if (found.url || found.events) return;
    const result = await submit({ url: url.trim(), eventTypes: [...chosen] });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CreateWebhookSuccess':
        setCreated(result);
        setUrl('');
        setChosen([]);
        await onCreated().catch(() => undefined);
        return;
      case 'WebhookAddressRefused':
        return setFaults({ url: t(`interfaces.fault${result.reason}`) });
      case 'TooManyWebhooks':
        return setRefusal(t('interfaces.tooMany', { limit: result.limit }));
      case 'NotPermitted':
        return setRefusal(t('interfaces.only'));
      case 'IdempotencyKeyReused':
        return setRefusal(t('interfaces.failed'));
    }
  };

  return (
    <form
      className="panel stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{t('interfaces.createWebhook')}</h3>
      <TextField
        label={t('interfaces.url')}
        hint={t('interfaces.urlHint')}
        problem={faults.url}
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <fieldset aria-describedby={faults.events ? eventsId : undefined}>
        <legend>{t('interfaces.events')}</legend>
        {faults.events && (
          <p className="field__problem" id={eventsId}>
            {faults.events}
          </p>
        )}
        {EVENT_TYPES.map((type) => (
          <p key={type}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(type)}
                onChange={({ target }) =>
                  setChosen((types) =>
                    target.checked ? [...types, type] : types.filter((other) => other !== type),
                  )
                }
              />{' '}
              {t(`interfaces.event${type}`)}
            </label>
          </p>
        ))}
      </fieldset>
      <div>
        <Button type="submit" kind="primary" busy={sending}>
          {t('interfaces.createWebhook')}
        </Button>
      </div>
      <CommandNotice problem={problem} text={refusal} />
      {created && (
        <SecretOnce
          title={t('interfaces.secretOnce')}
          text={t('interfaces.secretOnceText', { url: created.webhook.url })}
          label={t('interfaces.secret')}
          value={created.secret}
        />
      )}
    </form>
  );
}
