import type { Invariant } from './checks.ts';

/** About telling people: belongs to I5 (every change that is told has one notice). */
export const noticeInvariants: readonly Invariant[] = [
  {
    id: 'O1',
    says: 'every mail is addressed to the person whose notice, calendar entry or digest it carries',
    population: 'select count(*) from mail',
    violations: `
      select m.id as mail_id, m.kind, m.recipient_id, coalesce(o.recipient_id, e.person_id) as should_be from mail m
      left join outbox_message o on o.id = m.outbox_message_id
      left join enrolment e on e.id = m.enrolment_id and (m.kind = 'CHANGE' or m.calendar is not null)
      where o.recipient_id <> m.recipient_id or e.person_id <> m.recipient_id
      union all
      select m.id, m.kind, m.recipient_id, o.recipient_id from outbox_message o
      join mail m on m.id = o.digest_mail_id
      where m.recipient_id <> o.recipient_id or m.kind <> 'DIGEST'`,
  },
  {
    id: 'O2',
    says: 'a notice has the mails that its channel needs and no others',
    population: 'select count(*) from outbox_message where channel is not null',
    violations: `
      select o.id as outbox_message_id, o.channel, count(m.id) as mails from outbox_message o
      left join mail m on m.outbox_message_id = o.id and m.kind = 'NOTICE'
      where o.channel is not null
      group by o.id having count(m.id) <> (o.channel = 'MAIL')::int`,
  },
  {
    id: 'O3',
    says: 'a notice counts as sent exactly when nothing of it is left to send',
    population: 'select count(*) from outbox_message where channel is not null',
    violations: `
      select o.id as outbox_message_id, o.channel, o.sent_at from outbox_message o
      left join mail d on d.id = o.digest_mail_id
      where o.channel is not null and (o.sent_at is not null) <> case o.channel
        when 'IN_APP' then true
        when 'DROPPED' then false
        when 'DIGEST' then coalesce(d.status in ('SENT', 'DROPPED'), false)
        else not exists (select from mail m where m.outbox_message_id = o.id and m.status in ('QUEUED', 'FAILED')) end`,
  },
  {
    id: 'O4',
    says: 'nobody is told about a decision in the ten minutes in which it can be taken back, or after it was taken back in them',
    population: `select count(*) from outbox_message where kind in ('REQUEST_APPROVED', 'APPROVED_AND_WAITING', 'REQUEST_DECLINED')`,
    violations: `
      select o.id as outbox_message_id, o.kind, o.planned_at, back.at as taken_back_at from outbox_message o
      join enrolment_event ev on ev.id = o.event_id
      left join enrolment_event back on back.enrolment_id = ev.enrolment_id and back.version = ev.version + 1
        and back.to_status = 'REQUESTED' and back.at < o.planned_at
      where o.kind in ('REQUEST_APPROVED', 'APPROVED_AND_WAITING', 'REQUEST_DECLINED')
        and o.channel <> 'DROPPED'
        and (o.planned_at < o.created_at + interval '10 minutes' or back.id is not null)`,
  },
  {
    id: 'O5',
    says: 'messages about one calendar entry have rising sequences, and the entry knows the last one',
    population: 'select count(*) from mail where calendar is not null',
    violations: `
      select enrolment_id, position, sequence, before, known from (
        select m.id, m.enrolment_id, (m.calendar->>'position')::int as position, (m.calendar->>'sequence')::int as sequence,
               lag((m.calendar->>'sequence')::int) over w as before, c.sequence as known, c.method,
               m.calendar->>'method' as told, lead(m.id) over w is null as newest
        from mail m
        left join calendar_entry c on c.enrolment_id = m.enrolment_id and c.position = (m.calendar->>'position')::int
        where m.calendar is not null and m.enrolment_id is not null
        window w as (partition by m.enrolment_id, m.calendar->>'position' order by m.id)) told
      where sequence <= before or (newest and not exists (
          select from mail w where w.enrolment_id = told.enrolment_id and w.wiped_at is not null and w.id > told.id) and (known is distinct from sequence or method is distinct from told))`,
  },
];
