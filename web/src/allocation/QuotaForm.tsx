import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useMessages } from '../i18n/index.ts';
import { fromInput } from '../i18n/berlin-input.ts';
import { ReserveSeatsDocument, type ReserveSeatsInput } from './generated.ts';
import { QUOTA_PROBLEM } from './texts.ts';
import { UnitField } from './UnitField.tsx';

interface QuotaFormProps {
  sessionId: string;
  onClose: () => void;
  onSaved: () => Promise<void>;
}

/** A new quota, for a unit or for a purpose. */
export function QuotaForm({ sessionId, onClose, onSaved }: QuotaFormProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [unit, setUnit] = useState<string | null>(null);
  const [purpose, setPurpose] = useState('');
  const [seats, setSeats] = useState('');
  const [release, setRelease] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: ReserveSeatsInput) => {
    const { data } = await client.mutate({ mutation: ReserveSeatsDocument, variables: { input } });
    return data?.reserveSeats;
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const releaseAt = fromInput(release);
    if (!/^\d{1,6}$/.test(seats.trim())) return setRefusal(t('allocation.problemSeats'));
    if (!releaseAt) return setRefusal(t('allocation.problemReleaseAt'));
    setRefusal(null);
    const result = await submit({
      sessionId,
      unitShortName: unit,
      purpose: unit ? null : purpose.trim() || null,
      seats: Number(seats),
      releaseAt,
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'SeatQuotaSuccess':
        return onSaved();
      case 'NotEnoughFreeSeats':
        return setRefusal(t('allocation.problemFree', { free: result.free }));
      case 'InvalidQuota':
        return setRefusal(t(QUOTA_PROBLEM[result.problem]));
      case 'NotPermitted':
      case 'SessionNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <form className="allocation__form" onSubmit={(event) => void save(event)} noValidate>
      <h3>{t('allocation.addQuota')}</h3>
      <CommandNotice problem={problem} text={refusal} />
      <UnitField label={t('allocation.quotaUnit')} value={unit} onChange={setUnit} />
      {!unit && (
        <TextField
          label={t('allocation.quotaPurpose')}
          hint={t('allocation.quotaPurposeHint')}
          maxLength={120}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      )}
      <TextField
        label={t('allocation.quotaSeats')}
        inputMode="numeric"
        autoComplete="off"
        value={seats}
        onChange={(event) => setSeats(event.currentTarget.value)}
      />
      <TextField
        type="datetime-local"
        label={t('allocation.quotaRelease')}
        hint={t('allocation.quotaReleaseHint')}
        value={release}
        onChange={(event) => setRelease(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('allocation.saveQuota')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('allocation.cancel')}
        </Button>
      </div>
    </form>
  );
}
