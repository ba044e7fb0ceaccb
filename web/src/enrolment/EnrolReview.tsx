import { useQuery } from '@apollo/client/react';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { MyEnrolmentsDocument } from '../graphql/generated.ts';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { SeatStatus, SessionFactList, seatText } from '../scheduling/index.ts';
import type { EnrolStep } from './enrol-steps.ts';
import type { MySession } from './EnrolPage.tsx';
import { overlaps } from './overlaps.ts';
import type { Intention } from './use-enrolling.ts';

interface EnrolReviewProps {
  session: MySession;
  step: EnrolStep;
  submit: (intention: Intention) => Promise<void>;
}

const PROBLEM_TEXT: Record<'busy' | 'unreachable' | 'failed', PlainMessageId> = {
  busy: 'enrolment.problemBusy',
  unreachable: 'enrolment.problemUnreachable',
  failed: 'enrolment.problemFailed',
};

/** Everything once more before the binding step. */
export function EnrolReview({ session, step, submit }: EnrolReviewProps) {
  const { t } = useMessages();
  const { topic, availability } = session;
  const waits = availability === 'FULL';
  const open = waits || availability === 'BOOKABLE';
  const title = waits ? t('enrolment.waitTitle') : t('enrolment.enrolTitle');
  const sending = step.at === 'sending' || step.at === 'done';
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
      <Overlaps session={session} />
      {step.at === 'problem' && (
        <Notice tone="problem" role="alert" title={t('enrolment.problemTitle')}>
          <p>{t(PROBLEM_TEXT[step.problem])}</p>
        </Notice>
      )}
      {open ? (
        <div className="enrol-page__decide">
          <p>
            {waits
              ? t('enrolment.waitExplained', { position: session.seats.waiting + 1 })
              : t('enrolment.enrolExplained')}
          </p>
          <div className="row">
            <Button
              kind="primary"
              size="large"
              busy={sending}
              onClick={() => void submit(waits ? 'wait' : 'enrol')}
            >
              {waits ? t('enrolment.joinWaitingList') : t('enrolment.enrolBinding')}
            </Button>
            <ButtonLink kind="quiet" to={`/termine/${session.id}`}>
              {t('enrolment.back')}
            </ButtonLink>
          </div>
          <p role="status" className="muted enrol-page__checking">
            {sending ? t('enrolment.checking') : ''}
          </p>
        </div>
      ) : (
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

function Overlaps({ session }: { session: MySession }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data } = useQuery(MyEnrolmentsDocument, { variables: { view: 'UPCOMING', first: 50 } });
  const found = overlaps(session, data?.viewer?.enrolments.edges.map(({ node }) => node) ?? []);
  if (found.length === 0) return null;
  return (
    <Notice tone="warning" title={t('enrolment.overlapTitle')} role="status">
      <ul>
        {found.map(({ enrolment, startsAt, endsAt }) => (
          <li key={enrolment.id}>
            {t('enrolment.overlap', {
              day: dates.dayAndMonth(startsAt),
              hours: dates.hours(startsAt, endsAt),
              title: enrolment.session.topic.title,
            })}
          </li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink size="small" to={`/katalog/${session.topic.slug}-${session.topic.id}`}>
          {t('enrolment.chooseOther')}
        </ButtonLink>
      </div>
    </Notice>
  );
}
