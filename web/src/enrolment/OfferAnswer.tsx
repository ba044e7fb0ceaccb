import { Check } from 'lucide-react';
import { useState } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { preloadDialog } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import type { EnrolmentStateFragment, SessionDetailsFragment } from './generated.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { useAcceptingOffer, type AcceptStep } from './use-accepting-offer.ts';
import './OfferAnswer.css';

export type Offer = EnrolmentStateFragment & { session: SessionDetailsFragment };

interface OfferAnswerProps {
  offer: Offer;
  /** the offer is no longer open: accepted, declined or run out */
  onAnswered: (answer: 'accepted' | 'declined' | 'over') => void;
}

const PROBLEM_TEXT: Record<'busy' | 'unreachable' | 'failed', PlainMessageId> = {
  busy: 'enrolment.offerBusy',
  unreachable: 'enrolment.offerUnreachable',
  failed: 'enrolment.problemFailed',
};

/** A seat is kept for the person for a while: says until when, and takes the answer. */
export function OfferAnswer({ offer, onAnswered }: OfferAnswerProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [declining, setDeclining] = useState(false);
  const [openedAt] = useState(() => new Date());
  const { step, accept } = useAcceptingOffer(offer.id, ({ at }: AcceptStep) =>
    onAnswered(at === 'accepted' ? 'accepted' : 'over'),
  );
  const { title } = offer.session.topic;
  return (
    <div className="offer-answer">
      <p className="offer-answer__text">
        {offer.offerExpiresAt
          ? t('enrolment.offerText', { at: dates.soon(offer.offerExpiresAt, openedAt) })
          : t('enrolment.offerTextNoEnd')}
      </p>
      {step.at === 'problem' && (
        <Notice tone="problem" role="alert">
          <p>{t(PROBLEM_TEXT[step.problem])}</p>
        </Notice>
      )}
      <div className="row no-print">
        <Button
          kind="primary"
          icon={<Check size={18} aria-hidden="true" />}
          busy={step.at === 'sending'}
          onClick={() => void accept()}
        >
          <ActionLabel about={title}>{t('enrolment.acceptOffer')}</ActionLabel>
        </Button>
        <Button
          aria-haspopup="dialog"
          onFocus={preloadDialog}
          onPointerEnter={preloadDialog}
          onClick={() => setDeclining(true)}
        >
          <ActionLabel about={title}>{t('enrolment.declineOffer')}</ActionLabel>
        </Button>
      </div>
      {declining && (
        <CancelDialog
          enrolment={offer}
          onClose={() => setDeclining(false)}
          onCancelled={() => {
            setDeclining(false);
            onAnswered('declined');
          }}
        />
      )}
    </div>
  );
}
