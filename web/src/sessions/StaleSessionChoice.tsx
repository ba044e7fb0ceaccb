import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { fromInput } from '../i18n/berlin-input.ts';
import { formatLabel } from '../scheduling/index.ts';
import { timesOf, type SessionForm } from './session-form.ts';
import { conflictsOf, firstChoice, merged, type FormField } from './stale.ts';
import '../components/data-table.css';

const LABEL: Record<FormField, PlainMessageId> = {
  format: 'sessions.format',
  appointments: 'sessions.appointments',
  availableFrom: 'sessions.availableFrom',
  availableUntil: 'sessions.availableUntil',
  siteCode: 'sessions.siteWithoutRoom',
  joinUrl: 'sessions.joinUrl',
  capacity: 'sessions.capacity',
  seatsMinimum: 'sessions.minimum',
  enrolUntil: 'sessions.enrolUntil',
  cancelUntil: 'sessions.cancelUntil',
  decideAt: 'sessions.decideAt',
};

interface StaleSessionChoiceProps {
  base: SessionForm;
  mine: SessionForm;
  theirs: SessionForm;
  /** Who saved meanwhile, as far as it is known. */
  by: string | null;
  /** @param id empty = none */
  roomName: (id: string) => string | undefined;
  onMerge: (form: SessionForm) => void;
  onTakeTheirs: () => void;
}

/** Both versions side by side, field by field; nothing that was typed is lost before the planner has chosen. */
export function StaleSessionChoice({
  base,
  mine,
  theirs,
  by,
  roomName,
  onMerge,
  onTakeTheirs,
}: StaleSessionChoiceProps) {
  const { t } = useMessages();
  const conflicts = conflictsOf(base, mine, theirs);
  const [fromTheirs, setFromTheirs] = useState<ReadonlySet<FormField>>(() =>
    firstChoice(base, mine, conflicts),
  );
  const choose = (field: FormField, theirOne: boolean) => {
    const next = new Set(fromTheirs);
    if (theirOne) next.add(field);
    else next.delete(field);
    setFromTheirs(next);
  };
  return (
    <Notice
      tone="warning"
      role="alert"
      title={by ? t('sessions.staleBy', { name: by }) : t('sessions.stale')}
    >
      {conflicts.length === 0 ? (
        <p>{t('sessions.staleSame')}</p>
      ) : (
        <>
          <p>{t('sessions.staleText')}</p>
          <table className="data-table">
            <caption className="visually-hidden">{t('sessions.staleTable')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sessions.staleField')}</th>
                <th scope="col">{t('sessions.staleMine')}</th>
                <th scope="col">{t('sessions.staleTheirs')}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map(({ field, both }) => (
                <tr key={field}>
                  <th scope="row">
                    {t(LABEL[field])}
                    {both && <span className="muted data-table__small">{t('sessions.staleBoth')}</span>}
                  </th>
                  {([false, true] as const).map((theirOne) => (
                    <td
                      key={String(theirOne)}
                      data-label={t(theirOne ? 'sessions.staleTheirs' : 'sessions.staleMine')}
                    >
                      <label className="row">
                        <input
                          type="radio"
                          name={`stale-${field}`}
                          checked={fromTheirs.has(field) === theirOne}
                          onChange={() => choose(field, theirOne)}
                        />
                        <FieldValue field={field} form={theirOne ? theirs : mine} roomName={roomName} />
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="row">
        <Button size="small" kind="primary" onClick={() => onMerge(merged(mine, theirs, fromTheirs))}>
          {t('sessions.staleMerge')}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {t('sessions.staleTakeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}

interface FieldValueProps {
  field: FormField;
  form: SessionForm;
  roomName: StaleSessionChoiceProps['roomName'];
}

function FieldValue({ field, form, roomName }: FieldValueProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  switch (field) {
    case 'format':
      return formatLabel(form.format, t);
    case 'appointments':
      return (
        <ul>
          {form.appointments.map((appointment) => {
            const times = timesOf(appointment);
            const when = times ? dates.span(times.startsAt, times.endsAt) : t('sessions.none');
            const resources = [...appointment.trainers, ...appointment.equipment].map(({ name }) => name);
            return (
              <li key={appointment.key}>
                {[when, roomName(appointment.roomId), ...resources].filter(Boolean).join(', ')}
              </li>
            );
          })}
        </ul>
      );
    case 'availableFrom':
    case 'availableUntil':
    case 'enrolUntil':
    case 'cancelUntil':
    case 'decideAt': {
      const at = fromInput(form[field]);
      return at ? dates.moment(at) : t('sessions.none');
    }
    default:
      return form[field] || t('sessions.none');
  }
}
