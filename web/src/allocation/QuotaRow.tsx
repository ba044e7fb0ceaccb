import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { fromInput, toInput } from '../i18n/berlin-input.ts';
import {
  ChangeSeatQuotaDocument,
  ReleaseSeatQuotaDocument,
  type ChangeSeatQuotaInput,
  type QuotaFactsFragment,
  type ReleaseSeatQuotaInput,
} from './generated.ts';
import { QUOTA_PROBLEM } from './texts.ts';

interface QuotaRowProps {
  sessionId: string;
  quota: QuotaFactsFragment;
  onChange: () => Promise<unknown>;
}

export function QuotaRow({ sessionId, quota, onChange }: QuotaRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [open, setOpen] = useState<'change' | 'release' | null>(null);
  const name = quota.unitName ?? quota.purpose ?? '';
  const close = () => setOpen(null);
  const saved = async () => {
    await onChange();
    close();
  };
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td data-label={t('allocation.seatsTaken')} className="data-table__number">
          {t('allocation.seatsOf', { taken: String(quota.taken), capacity: String(quota.seats) })}
        </td>
        <td data-label={t('allocation.quotaRelease')}>
          {quota.releasedAt
            ? t('allocation.quotaReleased', { at: dates.day(quota.releasedAt) })
            : dates.deadline(quota.releaseAt)}
        </td>
        <td>
          {!quota.releasedAt && (
            <div className="row">
              <Button size="small" aria-expanded={open === 'change'} onClick={() => setOpen('change')}>
                {t('allocation.changeQuota')}
                <span className="visually-hidden">: {name}</span>
              </Button>
              <Button
                size="small"
                kind="quiet"
                aria-expanded={open === 'release'}
                onClick={() => setOpen('release')}
              >
                {t('allocation.releaseQuota')}
                <span className="visually-hidden">: {name}</span>
              </Button>
              {quota.unitName && (
                <ButtonLink size="small" kind="quiet" to={`/termine/${sessionId}/kontingente/${quota.id}`}>
                  {t('allocation.toRanking')}
                  <span className="visually-hidden">: {name}</span>
                </ButtonLink>
              )}
            </div>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4}>
            {open === 'change' ? (
              <ChangeQuota quota={quota} onClose={close} onSaved={saved} />
            ) : (
              <ReleaseQuota quota={quota} onClose={close} onSaved={saved} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

interface EditorProps {
  quota: QuotaFactsFragment;
  onClose: () => void;
  onSaved: () => Promise<void>;
}

function ChangeQuota({ quota, onClose, onSaved }: EditorProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [seats, setSeats] = useState(String(quota.seats));
  const [release, setRelease] = useState(toInput(quota.releaseAt));
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: ChangeSeatQuotaInput) => {
    const { data } = await client.mutate({ mutation: ChangeSeatQuotaDocument, variables: { input } });
    return data?.changeSeatQuota;
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const releaseAt = fromInput(release);
    if (!/^\d{1,6}$/.test(seats.trim())) return setRefusal(t('allocation.problemSeats'));
    if (!releaseAt) return setRefusal(t('allocation.problemReleaseAt'));
    setRefusal(null);
    const result = await submit({ quotaId: quota.id, seats: Number(seats), releaseAt });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'SeatQuotaSuccess':
        return onSaved();
      case 'QuotaBelowTaken':
        return setRefusal(t('allocation.problemBelowTaken', { taken: result.taken }));
      case 'NotEnoughFreeSeats':
        return setRefusal(t('allocation.problemFree', { free: result.free }));
      case 'InvalidQuota':
        return setRefusal(t(QUOTA_PROBLEM[result.problem]));
      case 'NotPermitted':
      case 'QuotaNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <form className="allocation__form" onSubmit={(event) => void save(event)} noValidate>
      <CommandNotice problem={problem} text={refusal} />
      <TextField
        label={t('allocation.quotaSeats')}
        hint={t('allocation.quotaTaken', { taken: quota.taken })}
        inputMode="numeric"
        autoComplete="off"
        value={seats}
        onChange={(event) => setSeats(event.currentTarget.value)}
      />
      <TextField
        type="datetime-local"
        label={t('allocation.quotaRelease')}
        value={release}
        onChange={(event) => setRelease(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" size="small" busy={sending}>
          {t('allocation.saveQuota')}
        </Button>
        <Button kind="quiet" size="small" onClick={onClose}>
          {t('allocation.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Asked twice: what is released does not come back. */
function ReleaseQuota({ quota, onClose, onSaved }: EditorProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: ReleaseSeatQuotaInput) => {
    const { data } = await client.mutate({ mutation: ReleaseSeatQuotaDocument, variables: { input } });
    return data?.releaseSeatQuota;
  });
  const release = async () => {
    setRefusal(null);
    const result = await submit({ quotaId: quota.id });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'SeatQuotaSuccess':
      case 'QuotaNotFound':
        return onSaved();
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <div className="stack" role="group" aria-label={t('allocation.releaseQuota')}>
      <p>{t('allocation.releaseExplained', { free: quota.seats - quota.taken })}</p>
      <CommandNotice problem={problem} text={refusal} />
      <div className="row">
        <Button kind="primary" size="small" busy={sending} onClick={() => void release()}>
          {t('allocation.releaseConfirm')}
        </Button>
        <Button kind="quiet" size="small" onClick={onClose}>
          {t('allocation.cancel')}
        </Button>
      </div>
    </div>
  );
}
