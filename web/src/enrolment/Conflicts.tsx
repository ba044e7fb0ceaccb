import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { SessionConflictsDocument, type ConflictKind } from './generated.ts';

const KIND: Record<ConflictKind, PlainMessageId> = {
  CONFIRMED_SESSION: 'enrolment.conflictConfirmed',
  REQUESTED_SESSION: 'enrolment.conflictRequested',
  OFFERED_SESSION: 'enrolment.conflictOffered',
  WAITING_SESSION: 'enrolment.conflictWaiting',
  PART_TIME_DAY: 'enrolment.conflictPartTime',
  VOCATIONAL_SCHOOL: 'enrolment.conflictSchool',
  LEAVE: 'enrolment.conflictLeave',
  OTHER: 'enrolment.conflictOther',
};

interface ConflictsProps {
  sessionId: string;
  /** what the person can do about it */
  children?: ReactNode;
}

/** What lies at the time of a session. Only a warning: the button below works all the same. */
export function Conflicts({ sessionId, children }: ConflictsProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data } = useQuery(SessionConflictsDocument, {
    variables: { id: sessionId },
    fetchPolicy: 'cache-and-network',
  });
  const conflicts = data?.session?.conflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" title={t('enrolment.overlapTitle')} role="status">
      <ul>
        {conflicts.map(({ kind, startsAt, endsAt, session: other }) => (
          <li key={`${kind} ${startsAt} ${other?.id ?? ''}`}>
            {kind === 'PART_TIME_DAY' ? dates.day(startsAt) : dates.span(startsAt, endsAt)}
            {': '}
            {other && `${t('enrolment.conflictTitle', { title: other.topic.title })} – `}
            {t(KIND[kind])}
          </li>
        ))}
      </ul>
      {children}
    </Notice>
  );
}
