import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/index.ts';
import { checkNumberOf } from './note-crypto.ts';

/** Of the key that notes are encrypted for; writer and case giver compare it aloud. */
export function CheckNumber({ publicKey }: { publicKey: string }) {
  const { t } = useMessages();
  const [number, setNumber] = useState('');
  useEffect(() => {
    let gone = false;
    void checkNumberOf(publicKey).then((text) => !gone && setNumber(text));
    return () => void (gone = true);
  }, [publicKey]);
  return <p>{t('peer-round.checkNumber', { number })}</p>;
}
