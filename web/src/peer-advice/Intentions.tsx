import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { WritePeerIntentionDocument, type PeerGroupPartsFragment, type PeerUrgency } from './generated.ts';
import { usePeerStep } from './use-peer-step.ts';

const URGENCIES: readonly PeerUrgency[] = ['CAN_WAIT', 'SOON', 'URGENT'];

interface IntentionsProps {
  address: { groupId: string; meetingId: string };
  intentions: PeerGroupPartsFragment['meetings'][number]['intentions'];
}

/** Who wants to bring a case, by a keyword; deleted after the meeting. */
export function Intentions({ address, intentions }: IntentionsProps) {
  const { t } = useMessages();
  const own = intentions.find(({ isViewer }) => isViewer);
  const [urgency, setUrgency] = useState<PeerUrgency>(own?.urgency ?? 'SOON');
  const { run, sending, problem, refusal } = usePeerStep(WritePeerIntentionDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title')).trim();
    if (title) await run({ ...address, title, urgency });
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <h4>{t('peer-advice.intentions')}</h4>
      <ul>
        {intentions.map((each) => (
          <li key={each.displayName}>
            {each.title}{' '}
            <span className="muted">
              ({each.displayName}, {t(`peer-advice.urgency${each.urgency}`)})
            </span>
          </li>
        ))}
      </ul>
      <CommandNotice problem={problem} text={refusal} />
      <TextField
        label={t('peer-advice.intentionTitle')}
        hint={t('peer-advice.intentionHint')}
        name="title"
        maxLength={120}
        autoComplete="off"
        defaultValue={own?.title ?? ''}
      />
      <SelectField
        label={t('peer-advice.urgency')}
        value={urgency}
        onChange={(event) => setUrgency(event.currentTarget.value as PeerUrgency)}
      >
        {URGENCIES.map((each) => (
          <option key={each} value={each}>
            {t(`peer-advice.urgency${each}`)}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <Button type="submit" size="small" busy={sending}>
          {t('peer-advice.intend')}
        </Button>
        {own && (
          <Button size="small" busy={sending} onClick={() => void run({ ...address, title: null, urgency })}>
            {t('peer-advice.intendNot')}
          </Button>
        )}
      </div>
    </form>
  );
}
