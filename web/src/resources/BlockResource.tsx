import { useApolloClient } from '@apollo/client/react';
import { Ban } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { fromInput } from '../i18n/berlin-input.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  BlockResourcesDocument,
  type BlockResourcesInput,
  type BlockResourcesMutation,
} from './generated.ts';

type InUse = Extract<BlockResourcesMutation['blockResources'], { __typename: 'ResourcesInUse' }>;

interface BlockResourceProps {
  id: string;
  name: string;
  /** Why it is blocked may be written down. */
  withNote: boolean;
}

/** Takes a room, a trainer or a piece of equipment out of planning for a time. */
export function BlockResource(props: BlockResourceProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<Ban size={16} aria-hidden="true" />} onClick={() => setOpen(true)}>
        <ActionLabel about={props.name}>{t('resources.block')}</ActionLabel>
      </Button>
      {open && (
        <Dialog title={t('resources.blockTitle', { name: props.name })} onClose={() => setOpen(false)}>
          <BlockForm {...props} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function BlockForm({ id, withNote, onClose }: BlockResourceProps & { onClose: () => void }) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [form, setForm] = useState({ startsAt: '', endsAt: '', note: '' });
  const [said, setSaid] = useState<string | null>(null);
  const [inUse, setInUse] = useState<InUse | null>(null);
  const [blocked, setBlocked] = useState(false);
  const { sending, problem, submit } = useCommand((input: BlockResourcesInput) =>
    client
      .mutate({ mutation: BlockResourcesDocument, variables: { input } })
      .then(({ data }) => data?.blockResources),
  );
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      // another time meets other bookings
      setInUse(null);
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const block = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    const [startsAt, endsAt] = [fromInput(form.startsAt), fromInput(form.endsAt)];
    if (!startsAt || !endsAt) return setSaid(t('resources.faultPeriod'));
    const result = await submit({
      ...{ resourceIds: [id], startsAt, endsAt },
      note: form.note.trim() || null,
      evenIfBooked: inUse !== null,
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'BlockResourcesSuccess':
        // the list of blocks shows it when it is opened
        client.cache.evict({ fieldName: 'resourceBlocks' });
        return setBlocked(true);
      case 'ResourcesInUse':
        return setInUse(result);
      case 'ResourceBlockInvalid':
        return setSaid(t('resources.faultPeriod'));
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setSaid(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  if (blocked)
    return (
      <>
        <Notice tone="ok" role="status" title={t('resources.blocked')} />
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('resources.close')}</Button>
        </div>
      </>
    );
  return (
    <form className="resources" noValidate onSubmit={(event) => void block(event)}>
      <CommandNotice problem={problem} text={said} />
      <TextField type="datetime-local" label={t('resources.from')} {...field('startsAt')} />
      <TextField type="datetime-local" label={t('resources.until')} {...field('endsAt')} />
      {withNote ? (
        <TextField label={t('resources.note')} maxLength={200} {...field('note')} />
      ) : (
        <p className="muted">{t('resources.noNote')}</p>
      )}
      {inUse && <Uses inUse={inUse} />}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('resources.dismiss')}</Button>
        <Button type="submit" kind={inUse ? 'danger' : 'primary'} busy={sending}>
          {t(inUse ? 'resources.blockAnyway' : 'resources.block')}
        </Button>
      </div>
    </form>
  );
}

/** What is booked in that time: it stays booked, and has to be moved by somebody. */
function Uses({ inUse }: { inUse: InUse }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <Notice tone="warning" role="alert" title={t('resources.inUse', { count: inUse.useCount })}>
      <p>{t('resources.inUseText')}</p>
      <ul>
        {inUse.uses.map(({ session, startsAt, endsAt }) => (
          <li key={`${session.id} ${startsAt}`}>
            <Link to={`/planung/termine/${session.id}`}>{session.topic.title}</Link>,{' '}
            {dates.span(startsAt, endsAt)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
