import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import type { EnrolmentEntryFragment, EnrolmentStatus, EnrolmentView } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { EnrolmentCard } from './EnrolmentCard.tsx';
import { OfferAnswered, type Answered } from './OfferAnswered.tsx';
import { useEnrolments } from './use-enrolments.ts';

interface EnrolmentSectionProps {
  view: EnrolmentView;
  heading: string;
  empty: { title: string; text: string };
  /** shows only so many, with a link to the rest */
  excerpt?: { most: number; to: string };
  /** offers stand above the excerpt already */
  withoutOffers?: boolean;
}

export function EnrolmentSection({
  view,
  heading,
  empty,
  excerpt,
  withoutOffers = false,
}: EnrolmentSectionProps) {
  const { t } = useMessages();
  const id = useId();
  const { list, failed, loadingMore, retry, loadMore } = useEnrolments(view);
  const [cancelled, setCancelled] = useState<EnrolmentEntryFragment | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const headingBox = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // the dialog is closed, and the card with the button that opened it is about to go
    if (cancelled) headingBox.current?.focus();
  }, [cancelled]);
  const shown =
    list?.edges.filter(({ node }) => !withoutOffers || node.status !== 'OFFERED').slice(0, excerpt?.most) ??
    [];
  return (
    <section className="enrolment-section" aria-labelledby={id}>
      <div className="enrolment-section__head">
        <h2 id={id} ref={headingBox} tabIndex={-1}>
          {heading}
        </h2>
        {excerpt && list && list.totalCount > excerpt.most && (
          <Link to={excerpt.to} state={{ keepFocus: true }}>
            {t('enrolment.showAll', { count: list.totalCount })}
          </Link>
        )}
      </div>
      <div role="status">{cancelled && <CancelledNotice enrolment={cancelled} />}</div>
      {answered && <OfferAnswered key={answered.offer.id} {...answered} />}
      {failed && <LoadFailure onRetry={retry} />}
      {!list && !failed && <Skeleton lines={4} />}
      {list && shown.length === 0 && !excerpt && (
        <EmptyState
          title={<p>{empty.title}</p>}
          actions={
            <ButtonLink kind="primary" to="/katalog">
              {t('enrolment.toCatalogue')}
            </ButtonLink>
          }
        >
          {empty.text}
        </EmptyState>
      )}
      {list && shown.length === 0 && excerpt && <p className="muted">{empty.title}</p>}
      <List>
        {shown.map(({ node }) => (
          <li key={node.id}>
            <EnrolmentCard enrolment={node} onCancelled={setCancelled} onOfferAnswered={setAnswered} />
          </li>
        ))}
      </List>
      {!excerpt && list?.pageInfo.hasNextPage && (
        <div className="enrolment-list__more no-print">
          <Button busy={loadingMore} onClick={loadMore}>
            {t('enrolment.showMore', { count: list.totalCount - list.edges.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function List({ children }: { children: ReactNode[] }) {
  if (children.length === 0) return null;
  return <ul className="enrolment-list">{children}</ul>;
}

const GIVEN_UP: Partial<Record<EnrolmentStatus, 'enrolment.leftNotice' | 'enrolment.withdrawnNotice'>> = {
  WAITING: 'enrolment.leftNotice',
  REQUESTED: 'enrolment.withdrawnNotice',
};

function CancelledNotice({ enrolment }: { enrolment: EnrolmentEntryFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { session } = enrolment;
  return (
    <Notice
      tone="ok"
      title={t(GIVEN_UP[enrolment.status] ?? 'enrolment.cancelledNotice', {
        title: session.topic.title,
        day: dates.day(session.startsAt),
      })}
    >
      <div className="row">
        <ButtonLink size="small" to={`/termine/${session.id}/anmelden`}>
          {t('enrolment.enrolAgain')}
        </ButtonLink>
      </div>
    </Notice>
  );
}
