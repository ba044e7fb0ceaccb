import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { fromInput } from '../i18n/berlin-input.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  OfferCoachingSlotsDocument,
  WithdrawCoachingSlotDocument,
  type CoachDeskPartsFragment,
  type CoachingFormat,
} from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';
import '../components/list-row.css';

const MOST_AT_ONCE = 10;
const DURATIONS = [45, 60, 90, 120] as const;

interface SlotOffersProps {
  slots: CoachDeskPartsFragment['slots'];
  formats: readonly CoachingFormat[];
  onChanged: () => Promise<unknown>;
}

/** The times of a coach, free and booked, and new ones. */
export function SlotOffers({ slots, formats, onChanged }: SlotOffersProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const withdrawing = useCoachingStep(WithdrawCoachingSlotDocument, onChanged);
  return (
    <section className="panel stack" aria-labelledby="slots">
      <h2 id="slots">{t('coaching.slots')}</h2>
      <CommandNotice problem={withdrawing.problem} text={withdrawing.refusal} />
      {slots.length === 0 && <p className="muted">{t('coaching.slotsNone')}</p>}
      <ul className="coaching__list" role="list" aria-label={t('coaching.slots')}>
        {slots.map(({ id, startsAt, endsAt, format, place, coachingId, bookedBy }) => {
          const span = dates.span(startsAt, endsAt);
          return (
            <li key={id} className="list-row">
              <div>
                {span}
                <p className="muted">
                  {t(`coaching.format${format}`)} · {place}
                </p>
              </div>
              {coachingId ? (
                <Link to={`/coaching/${coachingId}`}>{t('coaching.bookedBy', { name: bookedBy ?? '' })}</Link>
              ) : (
                <Button
                  size="small"
                  busy={withdrawing.sending}
                  onClick={() => void withdrawing.run({ slotId: id })}
                >
                  {t('coaching.withdrawSlot')}
                  <span className="visually-hidden">: {span}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <NewSlots key={slots.length} formats={formats} onChanged={onChanged} />
    </section>
  );
}

function NewSlots({ formats, onChanged }: Omit<SlotOffersProps, 'slots'>) {
  const { t } = useMessages();
  const [count, setCount] = useState(1);
  const [incomplete, setIncomplete] = useState(false);
  const { run, sending, problem, refusal } = useCoachingStep(OfferCoachingSlotsDocument, onChanged);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const startsAt = values
      .getAll('start')
      .map((value) => fromInput(String(value)))
      .filter((at) => at !== null);
    const place = String(values.get('place')).trim();
    const complete = startsAt.length > 0 && place !== '';
    setIncomplete(!complete);
    if (!complete) return;
    const format = String(values.get('format')) as CoachingFormat;
    await run({ startsAt, place, format, durationMinutes: Number(values.get('duration')) });
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t('coaching.newSlots')}</h3>
      <CommandNotice problem={problem} text={incomplete ? t('coaching.slotFields') : refusal} />
      <div className="coaching__fields">
        {Array.from({ length: count }, (_, index) => (
          <TextField
            key={index}
            label={t('coaching.start', { number: index + 1 })}
            name="start"
            type="datetime-local"
          />
        ))}
      </div>
      {count < MOST_AT_ONCE && (
        <div className="row">
          <Button size="small" onClick={() => setCount(count + 1)}>
            {t('coaching.moreSlots')}
          </Button>
        </div>
      )}
      <div className="coaching__fields">
        <SelectField label={t('coaching.duration')} name="duration" defaultValue={60}>
          {DURATIONS.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t('coaching.minutes', { minutes })}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('coaching.format')} name="format">
          {formats.map((format) => (
            <option key={format} value={format}>
              {t(`coaching.format${format}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('coaching.place')} name="place" maxLength={200} />
      </div>
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('coaching.offer')}
        </Button>
      </div>
    </form>
  );
}
