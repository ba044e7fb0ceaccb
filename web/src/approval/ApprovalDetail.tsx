import { Check, MessageCircleQuestionMark, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { placeLabel, SeatStatus, timeLabel } from '../scheduling/index.ts';
import { ApprovalBackground } from './ApprovalBackground.tsx';
import { DueText } from './DueText.tsx';
import { ROLE_LABEL } from './policy-way.ts';
import { QuestionThread } from './QuestionThread.tsx';
import { RowResult, type RowResultProps } from './RowResult.tsx';
import { useCostText } from './use-cost-text.ts';

interface ApprovalDetailProps extends RowResultProps {
  viewerId: string | undefined;
  heading: ReactNode;
  /** of the headings below it */
  sectionLevel: 2 | 3;
  onApprove: () => void;
  onDecline: () => void;
  onAsk: () => void;
}

/** Everything a decision needs: who, what, when, seats, cost and until when. */
export function ApprovalDetail({
  row,
  work,
  now,
  viewerId,
  heading,
  sectionLevel,
  onApprove,
  onDecline,
  onAsk,
  onUndo,
}: ApprovalDetailProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const costText = useCostText();
  const { applicant, session, approver } = row;
  const pending = row.status === 'PENDING';
  const sending = work?.at === 'sending';
  return (
    <div className="approval-detail">
      <div>
        {heading}
        <p className="approval-detail__topic">{session.topic.title}</p>
        <p className="muted">{session.topic.benefit}</p>
      </div>
      <RowResult row={row} work={work} now={now} onUndo={onUndo} />
      {pending && (
        <div className="approval-detail__actions">
          <Button
            kind="primary"
            busy={sending}
            icon={<Check size={18} aria-hidden="true" />}
            onClick={onApprove}
          >
            {t('approval.approve')}
          </Button>
          <Button
            kind="danger"
            aria-haspopup="dialog"
            busy={sending}
            icon={<X size={18} aria-hidden="true" />}
            onClick={onDecline}
          >
            {t('approval.decline')}
          </Button>
          <Button
            aria-haspopup="dialog"
            disabled={row.awaitsAnswer}
            icon={<MessageCircleQuestionMark size={18} aria-hidden="true" />}
            onClick={onAsk}
          >
            {t('approval.ask')}
          </Button>
        </div>
      )}
      {row.questions.length > 0 && (
        <section aria-label={t('approval.thread')}>
          <QuestionThread questions={row.questions} applicant={applicant.displayName} />
        </section>
      )}
      <dl className="approval-facts">
        <Fact label={t('approval.person')}>
          {applicant.displayName}, {applicant.unit.name}
        </Fact>
        {row.substituteForDisplayName && (
          <Fact label={t('approval.substitute')}>
            {t('approval.substituteForText', { name: row.substituteForDisplayName })}
          </Fact>
        )}
        <Fact label={t('approval.when')}>{timeLabel(session, t, dates)}</Fact>
        <Fact label={t('approval.where')}>{placeLabel(session, t)}</Fact>
        <Fact label={t('approval.seats')}>
          <SeatStatus session={session} detailed />
          {pending && <p>{row.holdsSeat ? t('approval.seatKept') : t('approval.seatNotKept')}</p>}
        </Fact>
        <Fact label={t('approval.cost')}>{costText(session.topic.policy)}</Fact>
        <Fact label={t('approval.askedAt')}>{dates.moment(row.askedAt)}</Fact>
        {pending && (
          <Fact label={t('approval.due')}>
            <DueText dueAt={row.dueAt} now={now} />{' '}
            <span className="muted">({dates.deadline(row.dueAt)})</span>
          </Fact>
        )}
        {pending && (
          <Fact label={t('approval.yourRole')}>
            {t(ROLE_LABEL[row.role])}
            {approver.id !== viewerId && <>, {t('approval.inPlaceOf', { name: approver.displayName })}</>}
          </Fact>
        )}
        {row.decidedAt && (
          <Fact label={t('approval.decidedAt')}>
            {dates.moment(row.decidedAt)}
            {row.inPlace && <>, {t('approval.inPlaceOf', { name: approver.displayName })}</>}
          </Fact>
        )}
        {row.reason && <Fact label={t('approval.reason')}>{row.reason}</Fact>}
      </dl>
      <ApprovalBackground id={row.id} status={row.status} headingLevel={sectionLevel} />
      <p>
        <Link to={`/termine/${session.id}`}>{t('approval.aboutTopic')}</Link>
      </p>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
