import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../components/Button.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import type { EnrolmentClosedReason } from '../graphql/generated.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { SeatStatus, timeLabel } from '../scheduling/index.ts';
import type { EnrolStep } from './enrol-steps.ts';
import type { MySession } from './EnrolPage.tsx';
import type { Intention } from './use-enrolling.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';

type AnswerStep = Extract<
  EnrolStep,
  { at: 'full' | 'seatsAvailable' | 'alreadyEnrolled' | 'closed' | 'missing' }
>;

interface EnrolAnswerProps {
  session: MySession;
  step: AnswerStep;
  submit: (intention: Intention) => Promise<void>;
}

const CLOSED_TEXT: Record<EnrolmentClosedReason, PlainMessageId> = {
  DEADLINE_PASSED: 'enrolment.closedDeadline',
  STARTED: 'enrolment.closedStarted',
  SESSION_CANCELLED: 'enrolment.closedCancelled',
};

/** An answer other than a seat: says what happened and asks what to do now. Nothing is decided for the person. */
export function EnrolAnswer({ session, step, submit }: EnrolAnswerProps) {
  const { t } = useMessages();
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
        >
          <Button kind="primary" size="large" onClick={() => void submit('wait')}>
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
          text={t('enrolment.seatsAvailableText')}
          seats
        >
          <Button kind="primary" size="large" onClick={() => void submit('enrol')}>
            {t('enrolment.enrolBinding')}
          </Button>
          {others}
        </Answer>
      );
    case 'alreadyEnrolled':
      return (
        <Answer session={session} title={t('enrolment.alreadyTitle')} text={t('enrolment.alreadyText')}>
          <ButtonLink kind="primary" to={step.status === 'WAITING' ? '/meine/warteliste' : '/meine/termine'}>
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
  children: ReactNode;
}

function Answer({ session, title, text, seats = false, children }: AnswerProps) {
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
      <div className="row">{children}</div>
    </div>
  );
}
