import type { EntityManager } from '@mikro-orm/postgresql';
import { Approval } from '@weitblick/db/approval';
import { Enrolment } from '@weitblick/db/enrolment';
import { PeerMeeting } from '@weitblick/db/peer-advice';
import { SavedReport } from '@weitblick/db/reporting';
import { Appointment, Session } from '@weitblick/db/scheduling';

/** What a notice is about; whatever does not apply is null. */
export interface NoticeSubject {
  noticeId: number;
  kind: string;
  enrolment: Enrolment | null;
  /** Version of the enrolment that the notice tells about; null when it tells about the session. */
  eventVersion: number | null;
  /** The notice tells of what a planner did to the session. */
  aboutSession: boolean;
  reason: string | null;
  approval: Approval | null;
  session: Session | null;
  /** The session was moved or given another place, by whatever statement. */
  moved: boolean;
  appointments: Appointment[];
  /** Of the topic, programme or report when there is no session. */
  title: string | null;
  topic: { id: number; slug: string } | null;
  /** Whom it is about, where that is not the recipient: who stayed away, who asked or was asked to take a seat over. */
  personName: string | null;
  /** YYYY-MM-DD, of a mandatory training. */
  dueDay: string | null;
  /** A group of peer advice. */
  peerGroupId: number | null;
  /** About a coaching, of which nothing else is told: whether the recipient is its coach; null for anything else. */
  asCoach: boolean | null;
  /** Its meeting: only where the transaction may look into groups, that is, while mails are planned and written. */
  peerMeeting: PeerMeeting | null;
  /** A report that is sent regularly. */
  savedReport: SavedReport | null;
}

interface Row {
  id: number;
  kind: string;
  enrolment_id: number | null;
  version: number | null;
  about_session: boolean;
  reason: string | null;
  approval_id: number | null;
  session_id: number | null;
  title: string | null;
  topic_id: number | null;
  slug: string | null;
  due_day: string | null;
  moved: boolean;
  person_name: string | null;
  peer_group_id: number | null;
  saved_report_id: number | null;
  as_coach: boolean | null;
}

/** The subjects of notices, in the order of the ids. Seven queries at most, however many notices. */
export async function noticeSubjects(
  em: EntityManager,
  noticeIds: readonly number[],
): Promise<NoticeSubject[]> {
  if (noticeIds.length === 0) return [];
  const rows = await em.execute<Row[]>(
    `select o.id::int, o.kind, e.id as enrolment_id, ev.version, coalesce(ev.reason, sev.reason, sv.name) as reason,
       ap.id as approval_id, coalesce(e.session_id, de.session_id, sc.session_id, sev.session_id, sh.session_id) as session_id,
       sc.id is not null as moved, sev.id is not null as about_session,
       coalesce(t.title, pr.title, 'Kollegiale Beratung, ' || pg.name, case when cn.as_coach is not null then 'Coaching' end) as title,
       pg.id as peer_group_id, cn.as_coach, rd.saved_report_id, t.id as topic_id, t.slug, mr.due_on::text as due_day,
       about.given_name || ' ' || about.family_name as person_name
     from outbox_message o
     left join enrolment_event ev on ev.id = o.event_id
     left join approval_event ae on ae.id = o.approval_event_id
     left join approval ap on ap.id = ae.approval_id
     left join substitution_event se on se.id = o.substitution_event_id
     left join substitution su on su.id = se.substitution_id
     left join session_event sev on sev.id = o.session_event_id
     left join enrolment own on own.session_id = sev.session_id and own.person_id = o.recipient_id
       and own.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED')
     left join enrolment e
       on e.id = coalesce(ev.enrolment_id, ap.enrolment_id, su.enrolment_id, o.allocation_result_id, own.id)
     left join person about on ap.id is null
       and about.id = case o.recipient_id when e.person_id then su.substitute_id else e.person_id end
     left join demand_event de on de.id = o.demand_event_id
     left join saved_search_hit sh on sh.id = o.saved_search_hit_id
     left join saved_search sv on sv.id = sh.saved_search_id
     left join session_change sc on sc.id = o.session_change_id
     left join mandatory_reminder mr on mr.id = o.mandatory_reminder_id
     left join session s on s.id = coalesce(e.session_id, de.session_id, sc.session_id, sev.session_id, sh.session_id)
     left join topic t on t.id = coalesce(mr.topic_id, s.topic_id)
     left join programme_membership_event me on me.id = o.membership_event_id
     left join programme_membership pm on pm.id = me.membership_id
     left join cohort c on c.id = pm.cohort_id
     left join programme pr on pr.id = c.programme_id
     left join report_dispatch rd on rd.id = o.report_dispatch_id
     left join lateral peer_notice_group(o.peer_event_id) pg on true
     left join lateral coaching_notice(o.coaching_event_id, o.recipient_id) cn on true
     where o.id in (${noticeIds.map(() => '?').join(', ')})`,
    [...noticeIds],
  );
  const ids = (key: 'enrolment_id' | 'approval_id' | 'session_id' | 'saved_report_id') => [
    ...new Set(rows.map((row) => row[key]).filter((id) => id !== null)),
  ];
  const sessionIds = ids('session_id');
  const [enrolments, approvals, sessions, appointments] = [
    await em.find(Enrolment, { id: { $in: ids('enrolment_id') } }, { populate: ['person'] }),
    await em.find(Approval, { id: { $in: ids('approval_id') } }),
    await em.find(Session, { id: { $in: sessionIds } }, { populate: ['topic', 'site'] }),
    await em.find(
      Appointment,
      { session: { $in: sessionIds } },
      { orderBy: { position: 'asc' }, populate: ['room'] },
    ),
  ];
  const meetings = await meetingsOf(em, noticeIds);
  const reports = await em.find(SavedReport, { id: { $in: ids('saved_report_id') } });
  const find = <T extends { id: number }>(list: T[], id: number | null) =>
    list.find((item) => item.id === id) ?? null;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return noticeIds.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const savedReport = find(reports, row.saved_report_id);
    return {
      noticeId: id,
      kind: row.kind,
      enrolment: find(enrolments, row.enrolment_id),
      eventVersion: row.version,
      aboutSession: row.about_session,
      reason: row.reason,
      approval: find(approvals, row.approval_id),
      session: find(sessions, row.session_id),
      moved: row.moved,
      appointments: appointments.filter((a) => a.session.id === row.session_id),
      title: row.title ?? savedReport?.name ?? null,
      topic: row.topic_id === null ? null : { id: row.topic_id, slug: row.slug! },
      personName: row.person_name,
      dueDay: row.due_day,
      peerGroupId: row.peer_group_id,
      asCoach: row.as_coach,
      peerMeeting: meetings.get(id) ?? null,
      savedReport,
    };
  });
}

/** Row-level security leaves it empty for everybody but the system. @returns meetings by notice */
async function meetingsOf(
  em: EntityManager,
  noticeIds: readonly number[],
): Promise<Map<number, PeerMeeting>> {
  const rows = await em.execute<{ notice_id: number; meeting_id: number }[]>(
    `select o.id::int as notice_id, e.meeting_id from outbox_message o join peer_event e on e.id = o.peer_event_id
     where e.meeting_id is not null and o.id in (${noticeIds.map(() => '?').join(', ')})`,
    [...noticeIds],
  );
  if (rows.length === 0) return new Map();
  const meetings = await em.find(PeerMeeting, { id: { $in: rows.map((row) => row.meeting_id) } });
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return new Map(rows.map((row) => [row.notice_id, byId.get(row.meeting_id)!]));
}

/** The same for an enrolment as it is now, without any notice. */
export async function subjectOfEnrolment(em: EntityManager, enrolmentId: number): Promise<NoticeSubject> {
  const enrolment = await em.findOneOrFail(Enrolment, enrolmentId, {
    populate: ['person', 'session.topic', 'session.site'],
  });
  const { session } = enrolment;
  return {
    noticeId: 0,
    kind: 'OTHER',
    enrolment,
    eventVersion: enrolment.version,
    aboutSession: false,
    reason: null,
    approval: null,
    session,
    moved: false,
    appointments: await em.find(
      Appointment,
      { session },
      { orderBy: { position: 'asc' }, populate: ['room'] },
    ),
    title: session.topic.title,
    topic: { id: session.topic.id, slug: session.topic.slug },
    personName: null,
    dueDay: null,
    peerGroupId: null,
    asCoach: null,
    peerMeeting: null,
    savedReport: null,
  };
}

/** Where an appointment is, for people with a seat. */
export function placeOf(session: Session, appointment: Appointment | null): string {
  if (session.joinUrl) return session.joinUrl;
  const site = session.site ? `${session.site.name}, ${session.site.address}` : null;
  return [appointment?.room?.name, site].filter(Boolean).join(', ');
}
