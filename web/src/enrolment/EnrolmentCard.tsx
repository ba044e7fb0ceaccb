import { CalendarPlus, MapPin, Monitor, Video } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { preloadDialog } from '../components/Dialog.tsx';
import { Wegleiste } from '../components/Wegleiste.tsx';
import type { EnrolmentEntryFragment, EnrolmentStatus } from './generated.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import {
  drawAhead,
  EnrolmentStatusChip,
  isActive,
  placeLabel,
  SessionDate,
  timeLabel,
} from '../scheduling/index.ts';
import { Alternatives } from './Alternatives.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { ChanceText } from './ChanceText.tsx';
import { CompleteDialog } from './CompleteDialog.tsx';
import { Disclosure } from './Disclosure.tsx';
import { enrolmentWay, openDecision } from './enrolment-way.ts';
import { EnrolmentHistory } from './EnrolmentHistory.tsx';
import { OfferAnswer } from './OfferAnswer.tsx';
import type { Answered } from './OfferAnswered.tsx';
import { QuestionAnswer } from './QuestionAnswer.tsx';
import { SeatSubstitute } from './SeatSubstitute.tsx';
import './EnrolmentCard.css';

interface EnrolmentCardProps {
  enrolment: EnrolmentEntryFragment;
  headingLevel?: 2 | 3;
  onCancelled: (enrolment: EnrolmentEntryFragment) => void;
  onOfferAnswered: (answered: Answered) => void;
}

const LEAVE: Partial<Record<EnrolmentStatus, PlainMessageId>> = {
  WAITING: 'enrolment.leaveWaitingList',
  REQUESTED: 'enrolment.withdraw',
};

export function EnrolmentCard({
  enrolment,
  headingLevel = 3,
  onCancelled,
  onOfferAnswered,
}: EnrolmentCardProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [cancelling, setCancelling] = useState(false);
  const [completing, setCompleting] = useState(false);
  const { session, status } = enrolment;
  const Heading = `h${headingLevel}` as const;
  const active = isActive(status);
  const way =
    status === 'CONFIRMED'
      ? []
      : enrolmentWay(
          {
            ...enrolment,
            sessionStartsAt: session.startsAt,
            approvalSteps: session.topic.policy.approvalSteps,
          },
          t,
          dates,
        );
  return (
    <article className="enrolment-card">
      <SessionDate session={session} quiet={!active} />
      <div className="enrolment-card__main">
        <div className="enrolment-card__head">
          <Heading className="enrolment-card__title">
            <Link to={`/termine/${session.id}`}>{session.topic.title}</Link>
          </Heading>
          <EnrolmentStatusChip
            status={status}
            waitingPosition={enrolment.waitingPosition}
            applied={drawAhead(session)}
            waitsFor={openDecision(enrolment.approvals)?.role}
            offerExpiresAt={enrolment.offerExpiresAt}
          />
        </div>
        <p>{timeLabel(session, t, dates)}</p>
        <p className="muted icon-line">
          {session.site ? <MapPin size={16} aria-hidden="true" /> : <Monitor size={16} aria-hidden="true" />}
          {placeLabel(session, t)}
        </p>
        {active && way.length > 0 && (
          <div className="enrolment-card__way">
            <Wegleiste label={t('enrolment.way')} steps={way} />
          </div>
        )}
        {status === 'WAITING' && (
          <div className="enrolment-card__note">
            <ChanceText chance={enrolment.promotionChance} />
          </div>
        )}
        {active && session.allocation.mode !== 'FIRST_COME' && (
          <p className="enrolment-card__note">
            {drawAhead(session) && (
              <>{t('scheduling.drawAhead', { at: dates.deadline(session.allocation.applyUntil!) })} · </>
            )}
            <Link to={`/termine/${session.id}/auslosung`}>
              {session.allocation.drawnAt ? t('scheduling.drawResult') : t('scheduling.aboutDraw')}
            </Link>
          </p>
        )}
        {status === 'REQUESTED' && enrolment.decideBy && (
          <p className="enrolment-card__note">
            {t('enrolment.answerUntil', { day: dates.longDay(enrolment.decideBy) })}
          </p>
        )}
        {enrolment.questions.length > 0 && <QuestionAnswer enrolment={enrolment} />}
        {status === 'OFFERED' && (
          <div className="enrolment-card__way">
            <OfferAnswer
              offer={enrolment}
              onAnswered={(answer) => onOfferAnswered({ offer: enrolment, answer })}
            />
          </div>
        )}
        {active && status !== 'OFFERED' && (
          <div className="enrolment-card__actions no-print">
            {session.joinUrl && (
              <a className="button button--primary button--small" href={session.joinUrl}>
                <Video size={16} aria-hidden="true" />
                {t('enrolment.join')}
              </a>
            )}
            {status === 'CONFIRMED' && (
              <a className="button button--secondary button--small" href={`/kalender/${enrolment.id}.ics`}>
                <CalendarPlus size={16} aria-hidden="true" />
                <ActionLabel about={session.topic.title}>{t('enrolment.toCalendar')}</ActionLabel>
              </a>
            )}
            {enrolment.completion?.obstacle === null && (
              <Button
                size="small"
                aria-haspopup="dialog"
                onFocus={preloadDialog}
                onPointerEnter={preloadDialog}
                onClick={() => setCompleting(true)}
              >
                <ActionLabel about={session.topic.title}>{t('enrolment.complete')}</ActionLabel>
              </Button>
            )}
            {enrolment.cancellation.allowed && (
              <Button
                kind="quiet"
                size="small"
                aria-haspopup="dialog"
                onFocus={preloadDialog}
                onPointerEnter={preloadDialog}
                onClick={() => setCancelling(true)}
              >
                <ActionLabel about={session.topic.title}>
                  {t(LEAVE[status] ?? 'enrolment.cancelSeat')}
                </ActionLabel>
              </Button>
            )}
          </div>
        )}
        {status === 'CONFIRMED' && <SeatSubstitute enrolment={enrolment} />}
        {status === 'WAITING' && (
          <Disclosure summary={t('enrolment.alternatives')}>
            <Alternatives sessionId={session.id} />
          </Disclosure>
        )}
        <EnrolmentHistory enrolment={enrolment} />
      </div>
      {completing && <CompleteDialog enrolment={enrolment} onClose={() => setCompleting(false)} />}
      {cancelling && (
        <CancelDialog
          enrolment={enrolment}
          onClose={() => setCancelling(false)}
          onCancelled={() => {
            setCancelling(false);
            onCancelled(enrolment);
          }}
        />
      )}
    </article>
  );
}
