import { useEffect, useRef, useState } from 'react';
import { deleteDraft, readDraft, saveDraft } from './note-store.ts';

export interface DraftState {
  text: string;
  write: (text: string) => void;
  discard: () => Promise<void>;
}

/** What the writer has noted, kept in this browser over reloads; one save after the other, so that the last one stays. */
export function useDraft(slot: string): DraftState {
  const [text, setText] = useState('');
  const touched = useRef(false);
  const saving = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let gone = false;
    // what is typed meanwhile is newer than what was kept
    void readDraft(slot).then(
      (kept) => !gone && !touched.current && setText(kept),
      () => undefined,
    );
    return () => void (gone = true);
  }, [slot]);
  const enqueue = (work: () => Promise<void>) => {
    saving.current = saving.current.then(work).catch(() => undefined);
    return saving.current;
  };
  return {
    text,
    write(next) {
      touched.current = true;
      setText(next);
      void enqueue(() => saveDraft(slot, next));
    },
    discard() {
      touched.current = true;
      setText('');
      return enqueue(() => deleteDraft(slot));
    },
  };
}
