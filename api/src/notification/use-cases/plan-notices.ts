import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Approval } from '@weitblick/db/approval';
import { EnrolmentEvent, type Enrolment } from '@weitblick/db/enrolment';
import {
  CalendarEntry,
  Mail,
  NotificationPreference,
  OutboxMessage,
  type CalendarStep,
  type DropReason,
} from '@weitblick/db/notification';
import { berlinDay } from '@weitblick/shared/calendar';
import { mayDecideFor } from '../../approval/queries/applicant-chain.ts';
import { UNDO_MINUTES } from '../../approval/rules/deadlines.ts';
import { actAs } from '../../peer-advice/access.ts';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { noticeSubjects, type NoticeSubject } from '../queries/notice-subjects.ts';
import { channelOf } from '../rules/channel.ts';
import { decisionsUpTo } from '../rules/delivery-times.ts';
import { meetingSteps } from '../rules/meeting-steps.ts';
import { AFTER_UNDO, noticeKind, subjectOf, TAKE_BACKS } from '../rules/notice-kinds.ts';
import { lockCalendar, missingSteps, recordStep } from './calendar-ledger.ts';

/** Notices planned in one run; what is left is done by the next. */
const BATCH = 1_000;

export interface PlanReport {
  planned: number;
  dropped: number;
}

/**
 * Decides for every new notice how it reaches its person, and writes the mails that follow. Notices about decisions wait
 * until they can no longer be taken back. One notice, one transaction; safe to run twice and by several workers at once.
 */
export async function planNotices(deps: CommandDependencies): Promise<PlanReport> {
  const due = await deps.em.fork().execute<{ id: number }[]>(
    `select id::int from outbox_message
     where channel is null and sent_at is null
       and (created_at <= ? or kind not in (${AFTER_UNDO.map((kind) => `'${kind}'`).join(', ')}))
     order by id limit ${BATCH}`,
    [decisionsUpTo(deps.clock.now(), UNDO_MINUTES)],
  );
  const report: PlanReport = { planned: 0, dropped: 0 };
  for (const { id } of due) {
    const done = await runSystemStep(deps, (tx, now) => planOne(tx, id, now));
    if (done === 'PLANNED') report.planned += 1;
    if (done === 'DROPPED') report.dropped += 1;
  }
  return report;
}

async function planOne(tx: EntityManager, id: number, now: Date): Promise<'PLANNED' | 'DROPPED' | null> {
  await actAs(tx, null, 'SYSTEM');
  const notice = await tx.findOne(
    OutboxMessage,
    { id, channel: null, sentAt: null },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
  if (!notice) return null;
  const enrolmentId = (await noticeSubjects(tx, [id]))[0]?.enrolment?.id;
  if (enrolmentId) await lockCalendar(tx, enrolmentId);
  tx.clear();
  // read anew: what was read before the lock may be of before the wait
  const fresh = await tx.findOneOrFail(OutboxMessage, { id }, { populate: ['recipient'] });
  const subject = (await noticeSubjects(tx, [id]))[0]!;

  const reason = await dropReason(tx, fresh, subject, now);
  fresh.plannedAt = now;
  if (reason) {
    fresh.channel = 'DROPPED';
    fresh.droppedReason = reason;
    return 'DROPPED';
  }
  const { recipient } = fresh;
  const about = subjectOf(fresh.kind);
  const preference = await tx.findOne(NotificationPreference, { person: recipient, about });
  const { steps, inUse } = await stepsFor(tx, recipient.id, subject, now);
  fresh.channel = channelOf({
    kind: fresh.kind,
    delivery: preference?.delivery ?? 'IMMEDIATE',
    hasMailbox: recipient.email != null,
    touchesCalendar: steps.length > 0,
    calendarInUse: inUse,
    toldByCalendar: subject.moved && (await hasEntry(tx, fresh, subject)),
  });
  if (fresh.channel === 'IN_APP') fresh.sentAt = now;
  if (fresh.channel === 'MAIL') await writeMails(tx, fresh, subject, steps, now);
  if (subject.approval?.approver.id === recipient.id) await tellDeputies(tx, fresh, subject, now);
  return 'PLANNED';
}

/**
 * Only the newest change of an own enrolment may enter something, and only notices about enrolments, and about changes of
 * their sessions, touch calendars at all.
 */
async function stepsFor(
  tx: EntityManager,
  recipientId: number,
  { kind, enrolment, eventVersion, aboutSession, session, appointments, peerMeeting }: NoticeSubject,
  now: Date,
) {
  if (peerMeeting) return { steps: meetingSteps(kind, peerMeeting, now), inUse: false };
  const own = enrolment?.person.id === recipientId;
  if (!enrolment || !own || !session) return { steps: [], inUse: false };
  if (eventVersion === null && !aboutSession) return { steps: [], inUse: false };
  const newest = eventVersion === enrolment.version;
  return missingSteps(tx, { enrolment, session, appointments }, newest, now);
}

/** Those who stand in for the approver today are asked as well, except about their own requests. */
async function tellDeputies(
  tx: EntityManager,
  { approvalEvent, kind, recipient }: OutboxMessage,
  { enrolment }: NoticeSubject,
  now: Date,
): Promise<void> {
  await tx.execute(
    `insert into outbox_message (approval_event_id, kind, recipient_id, created_at)
     select ?::bigint, ?::text, deputy_id, ?::timestamptz from approval_deputy
     where person_id = ? and ? between valid_from and valid_until and deputy_id <> ?
     on conflict do nothing`,
    [approvalEvent!.id, kind, now, recipient.id, berlinDay(now), enrolment!.person.id],
  );
}

/** Whether the recipient's calendar holds the session, so that followSessionChanges mails the change. */
async function hasEntry(
  tx: EntityManager,
  { recipient }: OutboxMessage,
  { session }: NoticeSubject,
): Promise<boolean> {
  const scope = { enrolment: { session, person: recipient, status: 'CONFIRMED' as const } };
  return (await tx.count(CalendarEntry, { ...scope, method: 'REQUEST' })) > 0;
}

async function writeMails(
  tx: EntityManager,
  notice: OutboxMessage,
  { enrolment }: NoticeSubject,
  steps: readonly CalendarStep[],
  now: Date,
): Promise<void> {
  // a calendar message is about one UID, so further appointments are mails of their own
  for (const [index, calendar] of (steps.length ? steps : [null]).entries()) {
    tx.create(Mail, {
      messageKey: index === 0 ? `notice-${notice.id}` : `notice-${notice.id}-${index + 1}`,
      recipient: notice.recipient,
      kind: index === 0 ? 'NOTICE' : 'CALENDAR',
      outboxMessageId: notice.id,
      enrolment,
      calendar,
      status: 'QUEUED',
      attempts: 0,
      nextAttemptAt: now,
      createdAt: now,
    });
    if (calendar && enrolment) await recordStep(tx, enrolment, calendar);
  }
}

async function dropReason(
  tx: EntityManager,
  notice: OutboxMessage,
  { enrolment, eventVersion, approval, aboutSession }: NoticeSubject,
  now: Date,
): Promise<DropReason | null> {
  const { recipient } = notice;
  if (recipient.leftOn && recipient.leftOn < berlinDay(now)) return 'LEFT';
  if (
    approval &&
    (approval.status !== 'PENDING' || !(await concerns(tx, approval, enrolment, recipient.id, now)))
  )
    return 'NO_LONGER_OPEN';
  // gave the seat back before hearing of the change
  if (aboutSession && notice.kind === 'SESSION_CHANGED' && !enrolment) return 'OVERTAKEN';
  if (!enrolment || eventVersion === null) return null;
  const kind = noticeKind(notice.kind);
  if (AFTER_UNDO.includes(kind)) {
    const next = await noticeOfVersion(tx, enrolment.id, eventVersion + 1);
    if (next) return TAKE_BACKS.includes(noticeKind(next.kind)) ? 'TAKEN_BACK' : 'OVERTAKEN';
  }
  if (TAKE_BACKS.includes(kind)) {
    const decision = await noticeOfVersion(tx, enrolment.id, eventVersion - 1);
    if (decision && decision.channel === null && decision.sentAt == null) {
      tx.assign(decision, { channel: 'DROPPED', droppedReason: 'TAKEN_BACK', plannedAt: now });
    }
    if (decision?.channel === 'DROPPED') return 'TAKEN_BACK';
  }
  return null;
}

/** Whether an open decision still is the person's: their own request, or theirs to decide, also as a deputy. */
async function concerns(
  tx: EntityManager,
  approval: Approval,
  enrolment: Enrolment | null,
  personId: number,
  now: Date,
): Promise<boolean> {
  if (enrolment?.person.id === personId) return true;
  return mayDecideFor(tx, personId, approval.approver.id, now);
}

async function noticeOfVersion(
  tx: EntityManager,
  enrolment: number,
  version: number,
): Promise<OutboxMessage | null> {
  const event = await tx.findOne(EnrolmentEvent, { enrolment, version });
  return event && tx.findOne(OutboxMessage, { event });
}
