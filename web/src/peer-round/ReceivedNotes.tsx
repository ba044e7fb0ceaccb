import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { usePeerStep } from '../peer-advice/use-peer-step.ts';
import { PeerNotesDocument, TakePeerNoteDocument, type PeerNotesQuery } from './generated.ts';
import { openNote } from './note-crypto.ts';
import { NotePaper } from './NotePaper.tsx';
import { deleteKeyPair, readKeyPair, slotOf } from './note-store.ts';

type Note = NonNullable<PeerNotesQuery['viewer']>['peerNotes'][number];

/** Notes that wait for the case giver, opened by the key in this browser. Never kept in the cache. */
export function ReceivedNotes({ personId }: { personId: string }) {
  const { data, refetch } = useQuery(PeerNotesDocument, { fetchPolicy: 'no-cache' });
  const notes = data?.viewer?.peerNotes ?? [];
  return notes.map((note) => (
    <ReceivedNote key={note.roundId} note={note} personId={personId} onTaken={refetch} />
  ));
}

interface ReceivedNoteProps {
  note: Note;
  personId: string;
  onTaken: () => Promise<unknown>;
}

function ReceivedNote({ note, personId, onTaken }: ReceivedNoteProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const slot = slotOf(personId, note.roundId);
  const opened = useOpened(note, slot);
  const { run, sending, problem, refusal } = usePeerStep(TakePeerNoteDocument, onTaken);
  const take = async () => {
    if (await run({ roundId: note.roundId })) await deleteKeyPair(slot).catch(() => undefined);
  };
  return (
    <section className="panel stack">
      <h2>{t('peer-round.received')}</h2>
      <p className="muted">
        {note.groupName}. {t('peer-round.receivedText', { day: dates.longDay(note.expiresAt) })}
      </p>
      {opened === 'unreadable' && (
        <Notice tone="warning">
          <p>{t('peer-round.unreadable')}</p>
        </Notice>
      )}
      <CommandNotice problem={problem} text={refusal} />
      {opened !== null && opened !== 'unreadable' && (
        <>
          <p className="round-note">{opened.text}</p>
          <div className="row">
            <NotePaper text={opened.text} />
            <Button size="small" kind="primary" busy={sending} onClick={() => void take()}>
              {t('peer-round.taken')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** null while it is being opened */
function useOpened(note: Note, slot: string): { text: string } | 'unreadable' | null {
  const [opened, setOpened] = useState<{ text: string } | 'unreadable' | null>(null);
  useEffect(() => {
    let gone = false;
    const open = async () => {
      const pair = await readKeyPair(slot);
      if (!pair) throw new Error('no key in this browser');
      return { text: await openNote(note, pair, note.roundId) };
    };
    void open()
      .catch(() => 'unreadable' as const)
      .then((result) => !gone && setOpened(result));
    return () => void (gone = true);
  }, [note, slot]);
  return opened;
}
