import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import type { EnrolmentEntryFragment, EnrolmentStatus, SessionDetailsFragment } from './generated.ts';
import { useDateFormats, useMessages, type PlainMessageId, type Translate } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { LateCancellation } from './LateCancellation.tsx';
import { useCancelling, type CancelStep } from './use-cancelling.ts';

export interface CancelDialogProps {
  enrolment: Pick<EnrolmentEntryFragment, 'id' | 'status' | 'cancellation'> & {
    session: SessionDetailsFragment;
  };
  onClose: () => void;
  onCancelled: () => void;
}

const LONGEST_REASON = 500;

interface Wording {
  title: PlainMessageId;
  text: PlainMessageId | null;
  stay: PlainMessageId;
  leave: PlainMessageId;
}

const SEAT: Wording = {
  title: 'enrolment.cancelTitle',
  text: null,
  stay: 'enrolment.keepSeat',
  leave: 'enrolment.cancelSeat',
};

/** What is given up, in the words of its state. */
const WORDING: Partial<Record<EnrolmentStatus, Wording>> = {
  WAITING: {
    title: 'enrolment.leaveTitle',
    text: 'enrolment.leaveText',
    stay: 'enrolment.stayOnList',
    leave: 'enrolment.leaveWaitingList',
  },
  REQUESTED: {
    title: 'enrolment.withdrawTitle',
    text: 'enrolment.withdrawText',
    stay: 'enrolment.keepRequest',
    leave: 'enrolment.withdraw',
  },
  OFFERED: {
    title: 'enrolment.declineTitle',
    text: 'enrolment.declineText',
    stay: 'enrolment.keepOffer',
    leave: 'enrolment.declineOffer',
  },
};

export function CancelDialog({ enrolment, onClose, onCancelled }: CancelDialogProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { step, cancel } = useCancelling(enrolment.id, onCancelled);
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const { session } = enrolment;
  const wording = WORDING[enrolment.status] ?? SEAT;
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
    <Dialog title={t(wording.title)} onClose={onClose}>
      <div>
        <p className="cancel-dialog__topic">{session.topic.title}</p>
        <p className="muted">{timeLabel(session, t, dates)}</p>
      </div>
      {!wording.text && !final && (
        <p>
          {reasonRequired
            ? t('enrolment.cancelAfterDeadline', { at: dates.deadline(session.cancelUntil) })
            : t('enrolment.cancelBeforeDeadline', { at: dates.deadline(session.cancelUntil) })}
        </p>
      )}
      {wording.text && !final && <p>{t(wording.text)}</p>}
      {!wording.text && !final && reasonRequired && <LateCancellation enrolmentId={enrolment.id} />}
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
            <Button onClick={onClose}>{t(wording.stay)}</Button>
            <Button type="submit" kind="danger" busy={step.at === 'sending'}>
              {t(wording.leave)}
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
