import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import type { EnrolmentEntryFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages, type Translate } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { useCancelling, type CancelStep } from './use-cancelling.ts';

export interface CancelDialogProps {
  enrolment: Pick<EnrolmentEntryFragment, 'id' | 'status' | 'cancellation' | 'session'>;
  onClose: () => void;
  onCancelled: () => void;
}

const LONGEST_REASON = 500;

export function CancelDialog({ enrolment, onClose, onCancelled }: CancelDialogProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { step, cancel } = useCancelling(enrolment.id, onCancelled);
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const { session } = enrolment;
  const waiting = enrolment.status === 'WAITING';
  const reasonRequired = enrolment.cancellation.reasonRequired || step.at === 'reasonRequired';
  const problem = problemText(step, t);
  const final = step.at === 'notCancellable' || step.at === 'missing';

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = reason.trim();
    if (reasonRequired && !given) {
      setReasonMissing(true);
      event.currentTarget.querySelector('textarea')?.focus();
      return;
    }
    void cancel(given || null);
  };

  return (
    <Dialog title={waiting ? t('enrolment.leaveTitle') : t('enrolment.cancelTitle')} onClose={onClose}>
      <div>
        <p className="cancel-dialog__topic">{session.topic.title}</p>
        <p className="muted">{timeLabel(session, t, dates)}</p>
      </div>
      {!waiting && !final && (
        <p>
          {reasonRequired
            ? t('enrolment.cancelAfterDeadline', { at: dates.moment(session.cancelUntil) })
            : t('enrolment.cancelBeforeDeadline', { at: dates.moment(session.cancelUntil) })}
        </p>
      )}
      {waiting && !final && <p>{t('enrolment.leaveText')}</p>}
      {problem && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {final ? (
        <div className="dialog__actions">
          <Button kind="primary" onClick={onClose}>
            {t('components.close')}
          </Button>
        </div>
      ) : (
        <form className="stack" noValidate onSubmit={submit}>
          {reasonRequired && (
            <TextArea
              label={t('enrolment.reason')}
              hint={t('enrolment.reasonHint')}
              problem={reasonMissing && !reason.trim() ? t('enrolment.reasonMissing') : undefined}
              value={reason}
              maxLength={LONGEST_REASON}
              required
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <div className="dialog__actions">
            <Button onClick={onClose}>{waiting ? t('enrolment.stayOnList') : t('enrolment.keepSeat')}</Button>
            <Button type="submit" kind="danger" busy={step.at === 'sending'}>
              {waiting ? t('enrolment.leaveWaitingList') : t('enrolment.cancelSeat')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function problemText(step: CancelStep, t: Translate): string | null {
  switch (step.at) {
    case 'asking':
    case 'sending':
    case 'done':
      return null;
    case 'reasonRequired':
      return t('enrolment.reasonNowRequired');
    case 'notCancellable':
      return t('enrolment.notCancellable');
    case 'missing':
      return t('enrolment.enrolmentMissing');
    case 'problem':
      switch (step.problem) {
        case 'busy':
          return t('enrolment.problemBusy');
        case 'unreachable':
          return t('enrolment.cancelUnreachable');
        case 'failed':
          return t('enrolment.problemFailed');
      }
  }
}
