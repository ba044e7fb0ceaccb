import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import type { EnrolmentEntryFragment, EnrolmentView } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { EnrolmentCard } from './EnrolmentCard.tsx';
import { useEnrolments } from './use-enrolments.ts';

interface EnrolmentSectionProps {
  view: EnrolmentView;
  heading: string;
  empty: { title: string; text: string };
  /** shows only so many, with a link to the rest */
  excerpt?: { most: number; to: string };
}

export function EnrolmentSection({ view, heading, empty, excerpt }: EnrolmentSectionProps) {
  const { t } = useMessages();
  const id = useId();
  const { list, failed, loadingMore, retry, loadMore } = useEnrolments(view);
  const [cancelled, setCancelled] = useState<EnrolmentEntryFragment | null>(null);
  const headingBox = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // the dialog is closed, and the card with the button that opened it is about to go
    if (cancelled) headingBox.current?.focus();
  }, [cancelled]);
  const shown = list?.edges.slice(0, excerpt?.most) ?? [];
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
            <EnrolmentCard enrolment={node} onCancelled={setCancelled} />
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

function CancelledNotice({ enrolment }: { enrolment: EnrolmentEntryFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { session } = enrolment;
  return (
    <Notice
      tone="ok"
      title={t(enrolment.status === 'WAITING' ? 'enrolment.leftNotice' : 'enrolment.cancelledNotice', {
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
