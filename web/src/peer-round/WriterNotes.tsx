import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';
import { usePeerStep } from '../peer-advice/use-peer-step.ts';
import { CheckNumber } from './CheckNumber.tsx';
import { HandOverPeerNoteDocument } from './generated.ts';
import { sealNote } from './note-crypto.ts';
import { NotePaper } from './NotePaper.tsx';
import { slotOf } from './note-store.ts';
import { addressOf, viewerOf, type RoundProps } from './room-parts.ts';
import { useDraft } from './use-draft.ts';

const LONGEST = 20_000;

/** The writer's sheet: it never leaves the browser but for the case giver. */
export function WriterNotes({ room, round, refresh }: RoundProps) {
  const { t } = useMessages();
  const { text, write, discard } = useDraft(slotOf(viewerOf(room).personId, round.id));
  const { run, sending, problem, refusal } = usePeerStep(HandOverPeerNoteDocument, refresh);
  const [failed, setFailed] = useState(false);
  const { noteKey, noteSentAt } = round;
  const allowed = room.notes?.agreed === true && noteSentAt === null;

  const handOver = async (key: string) => {
    setFailed(false);
    const sealed = await sealNote(text, key, round.id).catch(() => null);
    if (!sealed) return setFailed(true);
    if (await run({ ...addressOf(room, round), ...sealed })) await discard();
  };
  return (
    <section className="panel stack" aria-labelledby="notizen">
      <h2 id="notizen">{t('peer-round.notes')}</h2>
      {noteSentAt ? (
        <Notice tone="ok" role="status">
          <p>{t('peer-round.handedOver')}</p>
        </Notice>
      ) : (
        <TextArea
          label={t('peer-round.notes')}
          hint={t('peer-round.notesHint')}
          rows={8}
          maxLength={LONGEST}
          autoComplete="off"
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
      <CommandNotice problem={problem} text={failed ? t('peer-round.notesFailed') : refusal} />
      {allowed && noteKey && <CheckNumber publicKey={noteKey} />}
      {allowed && !noteKey && <p className="muted">{t('peer-round.waitForKey')}</p>}
      {text !== '' && (
        <div className="row">
          {allowed && noteKey && (
            <Button kind="primary" busy={sending} onClick={() => void handOver(noteKey)}>
              {t('peer-round.handOver')}
            </Button>
          )}
          <NotePaper text={text} />
          <Button size="small" kind="quiet" onClick={() => void discard()}>
            {t('peer-round.discard')}
          </Button>
        </div>
      )}
    </section>
  );
}
