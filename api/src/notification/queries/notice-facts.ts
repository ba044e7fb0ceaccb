import { berlinTime } from '@weitblick/shared/calendar';
import { encodeId } from '../../platform/global-id.ts';
import { decisionDate } from '../../scheduling/rules/minimum.ts';
import type { NoticeFacts } from '../rules/compose-mail.ts';
import { addressOfSaved } from '../../reporting/queries/saved-reports.ts';
import { placeOf, type NoticeSubject } from './notice-subjects.ts';

/** What the text of a mail may say about a notice. Who has no seat is not told how to join. */
export function noticeFacts(
  subject: NoticeSubject,
  publicUrl: string,
  alternatives: NoticeFacts['alternatives'] = [],
): NoticeFacts {
  const { enrolment, session, approval, peerMeeting } = subject;
  const appointments = peerMeeting ? [peerMeeting] : subject.appointments;
  const hasSeat = enrolment?.status === 'CONFIRMED' && !approval && !subject.personName;
  const site = session?.site ? `${session.site.name}, ${session.site.address}` : null;
  return {
    kind: subject.kind,
    title: subject.title ?? 'Weitblick',
    number: session?.number ?? null,
    appointments,
    place:
      (hasSeat && session && subject.appointments[0]
        ? placeOf(session, subject.appointments[0])
        : (peerMeeting?.place ?? site)) || null,
    applicant: approval && enrolment ? enrolment.person.displayName : null,
    person: subject.personName,
    reason: subject.reason,
    decideBy: enrolment?.decideBy ?? null,
    offerUntil: enrolment?.offerExpiresAt ?? null,
    due: approval?.dueAt ?? null,
    dueDay: subject.dueDay ? berlinTime(subject.dueDay, '12:00') : null,
    cancelUntil: enrolment?.status === 'CONFIRMED' && session ? session.cancelUntil : null,
    decideAt: session ? decisionDate(session) : null,
    alternatives,
    topicUrl: subject.topic && `${publicUrl}${topicPath(subject.topic)}`,
    url: `${publicUrl}${pathOf(subject)}`,
  };
}

/** The page of the object; links in mails end there after sign-in. */
function pathOf(subject: NoticeSubject): string {
  const { kind, enrolment, approval, session, topic, peerGroupId, savedReport, asCoach } = subject;
  if (savedReport) return addressOfSaved(savedReport);
  if (asCoach !== null) return asCoach ? '/coaching/pult' : '/coaching/meine';
  if (peerGroupId) return `/beratung/${encodeId('PeerGroup', peerGroupId)}`;
  if (kind === 'QUESTION_ASKED' && enrolment) return `/meine/anfragen/${encodeId('Enrolment', enrolment.id)}`;
  if (kind === 'SUBSTITUTE_PROPOSED') return '/meine';
  if (session && FOR_PLANNERS.has(kind)) return `/planung/termine/${encodeId('Session', session.id)}`;
  if (session && FOR_KEEPERS.has(kind)) return `/termine/${encodeId('Session', session.id)}/anwesenheit`;
  if (approval) return `/team/posteingang/${encodeId('Approval', approval.id)}`;
  if (session) return `/termine/${encodeId('Session', session.id)}`;
  if (topic) return topicPath(topic);
  return '/meine/nachrichten';
}

/** Whoever keeps the attendance list. */
const FOR_KEEPERS = new Set(['ATTENDANCE_LIST_DUE', 'ATTENDANCE_LIST_FORGOTTEN']);
const FOR_PLANNERS = new Set(['MINIMUM_WARNING', 'MINIMUM_DECISION_DUE']);

function topicPath({ slug, id }: { slug: string; id: number }): string {
  return `/katalog/${slug}-${encodeId('Topic', id)}`;
}
