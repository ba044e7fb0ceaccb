import { minutesOf, ROUND_METHODS, type RoundMethod } from '@weitblick/shared/peer-round';
import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { usePeerStep } from '../peer-advice/use-peer-step.ts';
import { OpenPeerRoundDocument } from './generated.ts';
import { NoteTerms } from './NoteTerms.tsx';
import type { RoomProps } from './room-parts.ts';
import '../components/Choice.css';

/** How the group wants to advise, before a case begins. */
export function OpenRound({ room, refresh }: RoomProps) {
  const { t } = useMessages();
  return (
    <>
      <PageHeading title={[t('peer-round.openTitle'), room.groupName]}>
        {t('peer-round.openTitle')}
      </PageHeading>
      <MethodForm room={room} refresh={refresh} />
      <NoteTerms room={room} refresh={refresh} />
    </>
  );
}

export function MethodForm({ room, refresh }: RoomProps) {
  const { t } = useMessages();
  const [method, setMethod] = useState<RoundMethod>('TIETZE');
  const { run, sending, problem, refusal } = usePeerStep(OpenPeerRoundDocument, refresh);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run({ groupId: room.groupId, method });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="lead">{t('peer-round.openText')}</p>
      <fieldset className="choice">
        <legend className="choice__legend">{t('peer-round.method')}</legend>
        {ROUND_METHODS.map((each) => (
          <div key={each} className="choice__option">
            <input
              type="radio"
              id={`methode-${each}`}
              name="methode"
              checked={method === each}
              onChange={() => setMethod(each)}
              aria-describedby={`methode-${each}-text`}
            />
            <div>
              <label htmlFor={`methode-${each}`}>{t(`peer-round.method${each}`)}</label>
              <p className="muted" id={`methode-${each}-text`}>
                {t(`peer-round.about${each}`)} {t('peer-round.minutes', { count: minutesOf(each) })}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <CommandNotice problem={problem} text={refusal} />
      <Button type="submit" kind="primary" busy={sending}>
        {t('peer-round.open')}
      </Button>
    </form>
  );
}
