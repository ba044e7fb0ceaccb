import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/index.ts';
import { usePeerStep } from '../peer-advice/use-peer-step.ts';
import { CheckNumber } from './CheckNumber.tsx';
import { OfferPeerNoteKeyDocument } from './generated.ts';
import { publicKeyOf } from './note-crypto.ts';
import { ownKeyPair, slotOf } from './note-store.ts';
import { addressOf, viewerOf, type RoundProps } from './room-parts.ts';

/** Offers the key of this browser to the writer, as soon as the group lets notes pass; shows how to check it. */
export function CaseGiverKey({ room, round, refresh }: RoundProps) {
  const { t } = useMessages();
  const { run } = usePeerStep(OfferPeerNoteKeyDocument, refresh);
  const [offered, setOffered] = useState<string | null>(null);
  const slot = slotOf(viewerOf(room).personId, round.id);
  const wanted = room.notes?.agreed === true && round.noteSentAt === null;
  useEffect(() => {
    if (!wanted) return;
    ownKeyPair(slot)
      .then(publicKeyOf)
      .then(setOffered)
      // without it the writer hands the notes over as a file
      .catch(() => undefined);
  }, [wanted, slot]);
  useEffect(() => {
    if (wanted && offered && offered !== round.noteKey)
      void run({ ...addressOf(room, round), publicKey: offered });
    // once for each key: a refusal is no reason to ask again
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, offered]);
  if (!wanted || !offered) return null;
  return (
    <section className="panel stack">
      <h2>{t('peer-round.terms')}</h2>
      <CheckNumber publicKey={offered} />
    </section>
  );
}
