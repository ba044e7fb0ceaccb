import { useQuery } from '@apollo/client/react';
import { CalendarPlus, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { Button, ButtonLink } from '../components/Button.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Wegleiste } from '../components/Wegleiste.tsx';
import { MySessionDocument } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  drawAhead,
  EnrolmentStatusChip,
  isActive,
  SessionFactList,
  SessionAwaited,
  timeLabel,
} from '../scheduling/index.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { confirmationTexts } from './confirmation-texts.ts';
import { enrolmentWay, openDecision } from './enrolment-way.ts';
import { listOf } from './list-of.ts';
import { OfferAnswer } from './OfferAnswer.tsx';
import { OfferAnswered, type Answered } from './OfferAnswered.tsx';
import type { MySession } from './EnrolPage.tsx';
import { useFocusOnMount } from './use-focus-on-mount.ts';
import './EnrolPage.css';

export function Component() {
  const { id = '' } = useParams();
  const [shown, setShown] = useState(false);
  const rememberShown = useCallback(() => setShown(true), []);
  const query = useQuery(MySessionDocument, { variables: { id } });
  const { data } = query;
  const session = data?.session;
  if (!session) return <SessionAwaited query={query} isNarrow />;
  const mine = session.myEnrolment;
  if (mine && isActive(mine.status)) {
    return <Confirmation session={session} mine={mine} onShown={rememberShown} />;
  }
  // it was taken back here, or there is nothing to confirm
  return shown ? <Undone session={session} /> : <Navigate to={`/termine/${id}`} replace />;
}

interface ConfirmationProps {
  session: MySession;
  mine: NonNullable<MySession['myEnrolment']>;
  onShown: () => void;
}

function Confirmation({ session, mine, onShown }: ConfirmationProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [cancelling, setCancelling] = useState(false);
  useEffect(onShown, [onShown]);
  const applied = drawAhead(session);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const { title, text } = confirmationTexts(mine, t, dates, applied ? session.allocation.applyUntil : null);
  return (
    <div className="page page--narrow enrol-page">
      <div className="enrol-done">
        <EnrolmentStatusChip
          status={mine.status}
          waitingPosition={mine.waitingPosition}
          applied={applied}
          waitsFor={openDecision(mine.approvals)?.role}
          offerExpiresAt={mine.offerExpiresAt}
        />
        <PageHeading title={[title, session.topic.title]}>{title}</PageHeading>
        <p className="lead">
          {session.topic.title}, {timeLabel(session, t, dates)}
        </p>
        <Wegleiste
          label={t('enrolment.way')}
          steps={enrolmentWay(
            {
              ...mine,
              sessionStartsAt: session.startsAt,
              approvalSteps: session.topic.policy.approvalSteps,
            },
            t,
            dates,
          )}
        />
        {answered && <OfferAnswered {...answered} />}
        {mine.status === 'OFFERED' && (
          <OfferAnswer
            offer={{ ...mine, session }}
            onAnswered={(answer) => setAnswered({ offer: { ...mine, session }, answer })}
          />
        )}
        <div className="row no-print">
          {mine.status === 'CONFIRMED' && (
            <a className="button button--primary" href={`/kalender/${mine.id}.ics`}>
              <CalendarPlus size={18} aria-hidden="true" />
              {t('enrolment.toCalendar')}
            </a>
          )}
          {mine.cancellation.allowed && mine.status !== 'OFFERED' && (
            <Button icon={<Undo2 size={18} aria-hidden="true" />} onClick={() => setCancelling(true)}>
              {t('enrolment.undo')}
            </Button>
          )}
          <ButtonLink kind="quiet" to={listOf(mine.status)}>
            {t('enrolment.toMine')}
          </ButtonLink>
        </div>
      </div>
      {text && <p>{text}</p>}
      <section className="panel" aria-label={t('enrolment.session')}>
        <SessionFactList session={session} />
      </section>
      {cancelling && (
        <CancelDialog
          enrolment={{ ...mine, session }}
          onClose={() => setCancelling(false)}
          onCancelled={() => setCancelling(false)}
        />
      )}
    </div>
  );
}

function Undone({ session }: { session: MySession }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const box = useFocusOnMount();
  return (
    <div className="page page--narrow enrol-page" ref={box}>
      <div className="enrol-done">
        <PageHeading title={[t('enrolment.undoneTitle'), session.topic.title]}>
          {t('enrolment.undoneTitle')}
        </PageHeading>
        <p className="lead">
          {session.topic.title}, {timeLabel(session, t, dates)}
        </p>
        <div className="row">
          <ButtonLink kind="primary" to={`/katalog/${session.topic.slug}-${session.topic.id}`}>
            {t('enrolment.otherSessions')}
          </ButtonLink>
          <ButtonLink kind="quiet" to={`/termine/${session.id}/anmelden`}>
            {t('enrolment.enrolAgain')}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
