import { useRef, useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import type { ApprovalEntryFragment } from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

const LONGEST_REASON = 500;

const TEMPLATES: readonly { name: PlainMessageId; text: PlainMessageId }[] = [
  { name: 'approval.templateStaffingShort', text: 'approval.templateStaffing' },
  { name: 'approval.templateBudgetShort', text: 'approval.templateBudget' },
  { name: 'approval.templateOtherShort', text: 'approval.templateOther' },
  { name: 'approval.templateTalkShort', text: 'approval.templateTalk' },
];

interface DeclineDialogProps {
  rows: readonly ApprovalEntryFragment[];
  onClose: () => void;
  onDecline: (reason: string) => void;
}

/** A refusal always says why; a template is a start that can be changed. */
export function DeclineDialog({ rows, onClose, onDecline }: DeclineDialogProps) {
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focusReason = () => form.current?.querySelector('textarea')?.focus();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (given) return onDecline(given);
    setMissing(true);
    focusReason();
  };
  const [only] = rows;
  return (
    <Dialog title={t('approval.declineTitle', { count: rows.length })} onClose={onClose}>
      <ul className="decline__rows">
        {rows.map(({ id, applicant, session }) => (
          <li key={id}>
            <strong>{applicant.displayName}</strong>, {session.topic.title}
          </li>
        ))}
      </ul>
      <form className="stack" ref={form} noValidate onSubmit={submit}>
        <fieldset>
          <legend className="field__label">{t('approval.templates')}</legend>
          <div className="decline__templates">
            {TEMPLATES.map(({ name, text }) => (
              <Button
                key={name}
                size="small"
                onClick={() => {
                  setReason(t(text));
                  focusReason();
                }}
              >
                {t(name)}
              </Button>
            ))}
          </div>
        </fieldset>
        <TextArea
          label={t('approval.reason')}
          hint={
            rows.length === 1 && only
              ? t('approval.declineHintOne', { name: only.applicant.displayName })
              : t('approval.declineHintMany')
          }
          problem={missing && !reason.trim() ? t('approval.reasonMissing') : undefined}
          value={reason}
          maxLength={LONGEST_REASON}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('approval.cancel')}</Button>
          <Button type="submit" kind="danger">
            {rows.length === 1
              ? t('approval.decline')
              : t('approval.declineSelected', { count: rows.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
