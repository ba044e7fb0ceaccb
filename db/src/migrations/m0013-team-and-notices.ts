import { Migration } from '@mikro-orm/migrations';

/** Reminders by managers, reminders by rule, equivalent prerequisites; changed sessions, live notices, old mails. */
export class M0013TeamAndNotices extends Migration {
  override up(): void {
    this.addSql(`
      alter table mandatory_rule
        add column remind_days smallint[] not null default '{60,30,7}'
          check (cardinality(remind_days) <= 6 and 1 <= all (remind_days) and 90 >= all (remind_days));

      -- A reminder comes from the calendar (days_before) or from a manager, from all of them together once a day.
      alter table mandatory_reminder
        drop constraint mandatory_reminder_days_before_check,
        alter column days_before drop not null,
        add check (days_before between 1 and 90),
        add column reminded_by_id int null references person,
        add column reminded_on date null,
        add check ((days_before is null) = (reminded_by_id is not null)),
        add check ((reminded_by_id is null) = (reminded_on is null));
      create unique index mandatory_reminder_by_manager on mandatory_reminder (person_id, topic_id, reminded_on)
        where reminded_by_id is not null;

      -- Attending this instead fulfils the prerequisite as well.
      create table prerequisite_equivalent (
        topic_id int not null,
        required_topic_id int not null,
        equivalent_topic_id int not null references topic on delete cascade,
        primary key (topic_id, required_topic_id, equivalent_topic_id),
        foreign key (topic_id, required_topic_id) references topic_prerequisite on delete cascade,
        check (equivalent_topic_id not in (topic_id, required_topic_id))
      );
      create index on prerequisite_equivalent (equivalent_topic_id);

      -- A session was moved or given another place, by whatever statement; told by the worker, all changes until then as one.
      create table session_change (
        id bigserial primary key,
        session_id int not null references session on delete cascade,
        told_at timestamptz null
      );
      create unique index session_change_open on session_change (session_id) where told_at is null;
      create function note_session_change(changed int) returns void language sql as $$
        insert into session_change (session_id)
        select changed where exists (select from enrolment e where e.session_id = changed
          and e.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED'))
        on conflict (session_id) where told_at is null do nothing
      $$;
      create function session_changed() returns trigger language plpgsql as $$
      begin
        perform note_session_change(case tg_table_name when 'session' then (to_jsonb(new)->>'id')::int
          else (coalesce(to_jsonb(new), to_jsonb(old))->>'session_id')::int end);
        return null;
      end $$;
      create trigger appointment_changed after update on appointment for each row
        when ((old.starts_at, old.ends_at, old.room_id) is distinct from (new.starts_at, new.ends_at, new.room_id))
        execute function session_changed();
      create trigger appointment_added after insert or delete on appointment for each row execute function session_changed();
      create trigger session_place_changed after update on session for each row
        when ((old.site_code, old.join_url) is distinct from (new.site_code, new.join_url))
        execute function session_changed();

      update enrolment_transition set notice_kind = 'ATTENDANCE_CORRECTED'
        where (from_status, to_status) in (('ATTENDED', 'NO_SHOW'), ('NO_SHOW', 'ATTENDED'));
      -- corrections before this migration were not told; the inbox says them now, without a mail
      insert into outbox_message (event_id, kind, recipient_id, created_at, sent_at)
        select v.id, 'ATTENDANCE_CORRECTED', e.person_id, v.at, v.at
        from enrolment_event v join enrolment e on e.id = v.enrolment_id
        where (v.from_status, v.to_status) in (('ATTENDED', 'NO_SHOW'), ('NO_SHOW', 'ATTENDED'));

      alter table outbox_message
        add column session_change_id bigint null references session_change on delete cascade,
        add unique (session_change_id, kind, recipient_id);

      alter table mail
        add column discarded_by_id int null references person,
        -- what it said, and what the mail server answered, is deleted
        add column wiped_at timestamptz null,
        add check (discarded_by_id is null or status = 'DROPPED'),
        add check (wiped_at is null or (status in ('SENT', 'DROPPED') and calendar is null and last_error is null));
      create index mail_to_wipe on mail (created_at) where wiped_at is null and status in ('SENT', 'DROPPED');

      create function live_notice_changed() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id) values ('NOTICE', new.recipient_id) on conflict do nothing;
        return null;
      end $$;
      create trigger live_notice_shown after update on outbox_message for each row
        when (new.channel in ('MAIL', 'DIGEST', 'IN_APP')
              and (old.channel, old.read_at) is distinct from (new.channel, new.read_at))
        execute function live_notice_changed();

      -- Lists that other migrations lengthen, too: each adds its own to what it finds.
      do $$
      declare
        edit record;
        rule record;
      begin
        for edit in select * from (values
            ('outbox_message', '%num_nonnulls(%', 'num_nonnulls(', 'num_nonnulls(session_change_id, '),
            ('live_change', '%about = ANY%', 'ARRAY[', 'ARRAY[''NOTICE''::text, '),
            ('mail', '%calendar IS NOT NULL%CALENDAR%', '(calendar IS NOT NULL)', '(calendar IS NOT NULL) OR (wiped_at IS NOT NULL)'),
            ('mail', '%CALENDAR%calendar IS NOT NULL%', '(calendar IS NOT NULL)', '(calendar IS NOT NULL) OR (wiped_at IS NOT NULL)')
          ) e (tbl, pattern, before, after)
        loop
          for rule in select conname, pg_get_constraintdef(oid) as body from pg_constraint
            where conrelid = edit.tbl::regclass and contype = 'c' and pg_get_constraintdef(oid) like edit.pattern
              and position(edit.after in pg_get_constraintdef(oid)) = 0
          loop
            execute format('alter table %I drop constraint %I', edit.tbl, rule.conname);
            execute format('alter table %I add constraint %I %s', edit.tbl, rule.conname, replace(rule.body, edit.before, edit.after));
          end loop;
        end loop;
      end $$;
    `);
  }
}
