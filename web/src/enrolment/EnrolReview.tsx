import { useState } from 'react';
import { PolicyRules, policyWay } from '../approval/index.ts';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Wegleiste } from '../components/Wegleiste.tsx';
import type { Promotion } from './generated.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { drawAhead, SeatStatus, SessionFactList, seatText } from '../scheduling/index.ts';
import { AccessExplained } from './AccessExplained.tsx';
import { Conflicts } from './Conflicts.tsx';
import type { EnrolStep } from './enrol-steps.ts';
import type { MySession } from './EnrolPage.tsx';
import { PromotionChoice } from './PromotionChoice.tsx';
import type { Submit } from './use-enrolling.ts';
import { WaitingOutlook } from './WaitingOutlook.tsx';

interface EnrolReviewProps {
  session: MySession;
  step: EnrolStep;
  submit: Submit;
}

const PROBLEM_TEXT: Record<'busy' | 'unreachable' | 'failed', PlainMessageId> = {
  busy: 'enrolment.problemBusy',
  unreachable: 'enrolment.problemUnreachable',
  failed: 'enrolment.problemFailed',
};

/** Everything once more before the binding step, with the rules that will count. */
export function EnrolReview({ session, step, submit }: EnrolReviewProps) {
  const { t } = useMessages();
  const { topic, availability } = session;
  const { policy } = topic;
  const draws = drawAhead(session);
  const waits = availability === 'FULL' && !draws;
  const open = availability === 'FULL' || availability === 'BOOKABLE';
  const asks = policy.approvalSteps > 0;
  const title = draws
    ? t('enrolment.applyTitle')
    : waits
      ? t('enrolment.waitTitle')
      : asks
        ? t('enrolment.requestTitle')
        : t('enrolment.enrolTitle');
  return (
    <>
      <div>
        <Breadcrumbs
          trail={[
            { to: `/katalog/${topic.slug}-${topic.id}`, label: topic.title },
            { to: `/termine/${session.id}`, label: t('enrolment.session') },
          ]}
        />
        <PageHeading title={[title, topic.title]}>{title}</PageHeading>
        <p className="lead">{topic.title}</p>
      </div>
      <section className="panel stack" aria-label={t('enrolment.session')}>
        <SeatStatus session={session} detailed />
        <SessionFactList session={session} />
      </section>
      {open && policy.access !== 'ORDER' && (
        <section className="panel stack" aria-labelledby="enrol-rules">
          <h2 id="enrol-rules">{asks ? t('enrolment.rulesWithApproval') : t('enrolment.rules')}</h2>
          {asks && <Wegleiste label={t('enrolment.way')} steps={policyWay(policy.approvalSteps, t)} />}
          <PolicyRules policy={policy} cancelUntil={session.cancelUntil} waits={waits} />
        </section>
      )}
      {waits && <WaitingOutlook sessionId={session.id} />}
      <Conflicts sessionId={session.id}>
        <p>{t('enrolment.conflictAllTheSame')}</p>
        <div className="row">
          <ButtonLink size="small" to={`/katalog/${topic.slug}-${topic.id}`}>
            {t('enrolment.chooseOther')}
          </ButtonLink>
        </div>
      </Conflicts>
      {step.at === 'problem' && (
        <Notice tone="problem" role="alert" title={t('enrolment.problemTitle')}>
          <p>{t(PROBLEM_TEXT[step.problem])}</p>
        </Notice>
      )}
      {open && policy.access === 'ORDER' && <AccessExplained restriction="BY_ORDER" topic={topic} />}
      {open && policy.access !== 'ORDER' && (
        <Decide session={session} sending={step.at === 'sending' || step.at === 'done'} submit={submit} />
      )}
      {!open && (
        <Notice tone="warning" title={seatText(session, t)}>
          <p>{t('enrolment.notOpenText')}</p>
          <div className="row">
            <ButtonLink size="small" to={`/katalog/${topic.slug}-${topic.id}`}>
              {t('enrolment.otherSessions')}
            </ButtonLink>
          </div>
        </Notice>
      )}
    </>
  );
}

interface DecideProps {
  session: MySession;
  sending: boolean;
  submit: Submit;
}

function Decide({ session, sending, submit }: DecideProps) {
  const { t } = useMessages();
  const [promotion, setPromotion] = useState<Promotion>('AUTOMATIC');
  const { policy } = session.topic;
  const dates = useDateFormats();
  const draws = drawAhead(session);
  const waits = session.availability === 'FULL' && !draws;
  const asks = policy.approvalSteps > 0;
  const explained = draws
    ? t('enrolment.applyExplained', { at: dates.deadline(session.allocation.applyUntil!) })
    : waits
      ? t('enrolment.waitExplained', { position: session.seats.waiting + 1 })
      : asks
        ? t('enrolment.requestExplained')
        : t('enrolment.enrolExplained');
  return (
    <div className="enrol-page__decide">
      {policy.access === 'INVITATION' && (
        <Notice tone="info" title={t('enrolment.invitationTitle')}>
          <p>{t('enrolment.invitationText')}</p>
        </Notice>
      )}
      <p>{explained}</p>
      {waits && asks && <p>{t('enrolment.waitAsks')}</p>}
      {waits && <PromotionChoice value={promotion} onChange={setPromotion} />}
      <div className="row">
        <Button
          kind="primary"
          size="large"
          busy={sending}
          onClick={() => void submit(waits || draws ? { to: 'wait', promotion } : { to: 'enrol' })}
        >
          {draws
            ? t('enrolment.applyForDraw')
            : waits
              ? t('enrolment.joinWaitingList')
              : asks
                ? t('enrolment.requestSeat')
                : t('enrolment.enrolBinding')}
        </Button>
        <ButtonLink kind="quiet" to={`/termine/${session.id}`}>
          {t('enrolment.back')}
        </ButtonLink>
      </div>
      <p role="status" className="muted enrol-page__checking">
        {sending ? t('enrolment.checking') : ''}
      </p>
    </div>
  );
}
