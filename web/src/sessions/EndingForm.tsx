import { useState, type FormEvent } from 'react';
import type { CommandProblem } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextArea } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { Consequences } from './Consequences.tsx';
import type { SessionEndingFragment } from './generated.ts';
import { ReleasedResources } from './ReleasedResources.tsx';

interface EndingFormProps {
  preview: Pick<SessionEndingFragment, 'consequences' | 'consequenceCount' | 'released'>;
  reasonLabel: string;
  confirmLabel: string;
  sending: boolean;
  problem: CommandProblem | null;
  /** @returns why it was not done, in words; null when it was, or when `problem` says it */
  onConfirm: (reason: string) => Promise<string | null>;
  onClose: () => void;
}

/** What ending a session does to people and resources, and the reason they are told. */
export function EndingForm(props: EndingFormProps) {
  const { preview, reasonLabel, confirmLabel, sending, problem, onConfirm, onClose } = props;
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const missing = reason.trim() === '';
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    setWrong(missing);
    if (!missing) setSaid(await onConfirm(reason.trim()));
  };
  return (
    <form className="sessions" noValidate onSubmit={(event) => void confirm(event)}>
      <CommandNotice problem={problem} text={said} />
      <Consequences consequences={preview.consequences} count={preview.consequenceCount} />
      <ReleasedResources released={preview.released} />
      <TextArea
        label={reasonLabel}
        hint={t('sessions.cancelReasonHint')}
        problem={wrong && missing ? t('sessions.reasonMissing') : undefined}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('sessions.dismiss')}</Button>
        <Button type="submit" kind="danger" busy={sending}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
