import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../components/Button.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import type { EnrolmentClosedReason, Promotion } from './generated.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { SeatStatus, timeLabel } from '../scheduling/index.ts';
import { RESTRICTION_TEXT, RESTRICTION_TITLE, WaysOut } from './AccessExplained.tsx';
import type { EnrolStep } from './enrol-steps.ts';
import type { MySession } from './EnrolPage.tsx';
import { listOf } from './list-of.ts';
import { PromotionChoice } from './PromotionChoice.tsx';
import type { Submit } from './use-enrolling.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';
import { WaitingOutlook } from './WaitingOutlook.tsx';

type AnswerStep = Exclude<EnrolStep, { at: 'review' | 'sending' | 'problem' | 'done' }>;

interface EnrolAnswerProps {
  session: MySession;
  step: AnswerStep;
  submit: Submit;
}

const CLOSED_TEXT: Record<EnrolmentClosedReason, PlainMessageId> = {
  DEADLINE_PASSED: 'enrolment.closedDeadline',
  STARTED: 'enrolment.closedStarted',
  SESSION_CANCELLED: 'enrolment.closedCancelled',
};

/** An answer other than a seat: says what happened and asks what to do now. Nothing is decided for the person. */
export function EnrolAnswer({ session, step, submit }: EnrolAnswerProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [promotion, setPromotion] = useState<Promotion>('AUTOMATIC');
  const asks = session.topic.policy.approvalSteps > 0;
  const others = (
    <ButtonLink kind="quiet" to={`/katalog/${session.topic.slug}-${session.topic.id}`}>
      {t('enrolment.otherSessions')}
    </ButtonLink>
  );
  switch (step.at) {
    case 'full':
      return (
        <Answer
          session={session}
          title={t('enrolment.fullTitle')}
          text={t('enrolment.fullText', { position: step.waitingPosition })}
          seats
          before={
            <>
              <WaitingOutlook sessionId={session.id} />
              <PromotionChoice value={promotion} onChange={setPromotion} />
            </>
          }
        >
          <Button kind="primary" size="large" onClick={() => void submit({ to: 'wait', promotion })}>
            {t('enrolment.joinWaitingListAt', { position: step.waitingPosition })}
          </Button>
          {others}
        </Answer>
      );
    case 'seatsAvailable':
      return (
        <Answer
          session={session}
          title={t('enrolment.seatsAvailableTitle')}
          text={asks ? t('enrolment.seatsAvailableAskText') : t('enrolment.seatsAvailableText')}
          seats
        >
          <Button kind="primary" size="large" onClick={() => void submit({ to: 'enrol' })}>
            {asks ? t('enrolment.requestSeat') : t('enrolment.enrolBinding')}
          </Button>
          {others}
        </Answer>
      );
    case 'alreadyEnrolled':
      return (
        <Answer session={session} title={t('enrolment.alreadyTitle')} text={t('enrolment.alreadyText')}>
          <ButtonLink kind="primary" to={listOf(step.status)}>
            {t('enrolment.toMine')}
          </ButtonLink>
        </Answer>
      );
    case 'closed':
      return (
        <Answer session={session} title={t('enrolment.closedTitle')} text={t(CLOSED_TEXT[step.reason])}>
          {others}
        </Answer>
      );
    case 'blocked':
      return (
        <Answer
          session={session}
          title={t('enrolment.blockedTitle')}
          text={t('enrolment.blockedText', { day: dates.day(step.until) })}
        >
          <ButtonLink kind="primary" to="/meine/verlauf">
            {t('enrolment.toHistory')}
          </ButtonLink>
          {others}
        </Answer>
      );
    case 'prerequisites':
      return (
        <Answer
          session={session}
          title={t('enrolment.prerequisitesTitle')}
          text={t('enrolment.prerequisitesText')}
          before={
            <ul className="enrol-answer__topics">
              {step.topics.map(({ id, slug, title }) => (
                <li key={id}>
                  <Link to={`/katalog/${slug}-${id}`}>{title}</Link>
                </li>
              ))}
            </ul>
          }
        >
          {others}
        </Answer>
      );
    case 'drawn':
      return (
        <Answer session={session} title={t('enrolment.drawnTitle')} text={t('enrolment.drawnText')}>
          <Button
            kind="primary"
            size="large"
            onClick={() => void submit({ to: 'wait', promotion: 'AUTOMATIC' })}
          >
            {t('enrolment.applyForDraw')}
          </Button>
          {others}
        </Answer>
      );
    case 'restricted':
      return (
        <Answer
          session={session}
          title={t(RESTRICTION_TITLE[step.restriction])}
          text={t(RESTRICTION_TEXT[step.restriction])}
        >
          <WaysOut topic={session.topic} />
        </Answer>
      );
    case 'missing':
      return (
        <Answer session={session} title={t('enrolment.missingTitle')} text={t('enrolment.missingText')}>
          {others}
        </Answer>
      );
    default:
      return step satisfies never;
  }
}

interface AnswerProps {
  session: MySession;
  title: string;
  text: string;
  seats?: boolean;
  before?: ReactNode;
  children: ReactNode;
}

function Answer({ session, title, text, seats = false, before, children }: AnswerProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const box = useFocusOnMount();
  return (
    <div className="panel stack enrol-answer" ref={box}>
      <div>
        <PageHeading title={[title, session.topic.title]}>{title}</PageHeading>
        <p className="lead">{text}</p>
      </div>
      <div>
        <p className="enrol-answer__topic">{session.topic.title}</p>
        <p className="muted">{timeLabel(session, t, dates)}</p>
      </div>
      {seats && <SeatStatus session={session} />}
      {before}
      <div className="row">{children}</div>
    </div>
  );
}
