import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { fromInput } from '../i18n/berlin-input.ts';
import { OpenPeerPollDocument } from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';

const MOST_DATES = 10;
/** Two cases with a break. */
const DURATION_MINUTES = 150;

/** Asks the group for a date. */
export function NewPoll({ groupId }: { groupId: string }) {
  const { t } = useMessages();
  const [count, setCount] = useState(3);
  const [incomplete, setIncomplete] = useState(false);
  const { run, sending, problem, refusal } = usePeerStep(OpenPeerPollDocument);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const startsAt = values
      .getAll('date')
      .map((value) => fromInput(String(value)))
      .filter((at) => at !== null);
    const closesAt = fromInput(String(values.get('closes')));
    const place = String(values.get('place')).trim();
    const complete = startsAt.length >= 2 && closesAt !== null && place !== '';
    setIncomplete(!complete);
    if (complete) await run({ groupId, startsAt, closesAt, place, durationMinutes: DURATION_MINUTES });
  };
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('peer-advice.newPoll')}</h2>
      <CommandNotice problem={problem} text={incomplete ? t('peer-advice.pollFields') : refusal} />
      <div className="peer-advice__fields">
        {Array.from({ length: count }, (_, index) => (
          <TextField
            key={index}
            label={t('peer-advice.proposedDate', { number: index + 1 })}
            name="date"
            type="datetime-local"
          />
        ))}
      </div>
      {count < MOST_DATES && (
        <div className="row">
          <Button size="small" onClick={() => setCount(count + 1)}>
            {t('peer-advice.moreDates')}
          </Button>
        </div>
      )}
      <TextField label={t('peer-advice.place')} name="place" maxLength={200} />
      <TextField label={t('peer-advice.closes')} name="closes" type="datetime-local" />
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('peer-advice.startPoll')}
        </Button>
      </div>
    </form>
  );
}
