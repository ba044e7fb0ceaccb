import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages } from '../i18n/index.ts';

interface SecretOnceProps {
  title: string;
  text: string;
  label: string;
  value: string;
  children?: ReactNode;
}

/** A secret that is shown this once, to be copied. */
export function SecretOnce({ title, text, label, value, children }: SecretOnceProps) {
  const { t } = useMessages();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid(t('interfaces.copied'));
    } catch {
      field.current?.querySelector('input')?.select();
      setSaid(t('interfaces.copyFailed'));
    }
  };
  return (
    <Notice tone="ok" role="status" title={title}>
      <p>{text}</p>
      <div ref={field}>
        <TextField label={label} value={value} readOnly onFocus={(event) => event.target.select()} />
      </div>
      <div className="row">
        <Button kind="primary" onClick={() => void copy()}>
          {t('interfaces.copy')}
        </Button>
        {children}
      </div>
      {said && <p>{said}</p>}
    </Notice>
  );
}
