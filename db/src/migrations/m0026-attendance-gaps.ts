import { Migration } from '@mikro-orm/migrations';

/** Lists that nobody kept, and the completion of what people learn at their own pace. */
export class M0026AttendanceGaps extends Migration {
  override up(): void {
    this.#unconfirmed();
    this.#forgottenLists();
    this.#completions();
  }

  #unconfirmed(): void {
    this.addSql(`
      alter table enrolment
        drop constraint enrolment_status_check,
        add constraint enrolment_status_check check (status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'DECLINED',
          'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED'));
      insert into enrolment_transition values
        ('CONFIRMED', 'UNCONFIRMED', 'ATTENDANCE_UNCONFIRMED'),
        ('UNCONFIRMED', 'ATTENDED', 'ATTENDANCE_CONFIRMED'),
        ('UNCONFIRMED', 'NO_SHOW', 'ATTENDANCE_CORRECTED');
      create or replace function enrolment_holds_seat(status text) returns boolean language sql immutable parallel safe
        return status in ('OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED');
      drop index enrolment_one_active;
      create unique index enrolment_one_active on enrolment (person_id, session_id)
        where status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED');
    `);
  }

  #forgottenLists(): void {
    this.addSql(`
      -- what people do to a list, and what the system says about it
      do $$
      declare
        rule record;
      begin
        select conname, pg_get_constraintdef(oid) as body into strict rule from pg_constraint
          where conrelid = 'session_event'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%''MINIMUM_KEPT''%';
        execute format('alter table session_event drop constraint %I', rule.conname);
        execute format('alter table session_event add constraint %I %s', rule.conname,
          replace(rule.body, '''MINIMUM_KEPT''::text', '''MINIMUM_KEPT''::text, ''ATTENDANCE_REMINDED''::text, ''ATTENDANCE_FORGOTTEN''::text'));

        select conname into strict rule from pg_constraint
          where conrelid = 'attendance_list'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls(%';
        execute format('alter table attendance_list drop constraint %I', rule.conname);
      end $$;
      alter table attendance_list
        add column reminded_at timestamptz null,
        -- closed by the system, because nobody did
        add column forgotten boolean not null default false,
        add constraint attendance_list_closing check (
          num_nonnulls(closed_at, required_percent) = case when forgotten or closed_by_id is not null then 2 else 0 end
          and not (forgotten and closed_by_id is not null));

      -- nobody is left without an answer but by a list that was forgotten; looked at when the transaction ends
      create function unconfirmed_by_forgotten_list() returns trigger language plpgsql as $$
      begin
        if exists (select from enrolment e where e.id = new.id and e.status = 'UNCONFIRMED')
          and not exists (select from attendance_list l where l.session_id = new.session_id and l.forgotten) then
          raise exception 'enrolment %: unconfirmed, but nobody forgot the list', new.id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger unconfirmed_by_forgotten_list after insert or update of status on enrolment
        deferrable initially deferred for each row when (new.status = 'UNCONFIRMED')
        execute function unconfirmed_by_forgotten_list();
    `);
  }

  #completions(): void {
    this.addSql(`
      alter table topic_policy add column self_completion boolean not null default false;

      create table completion (
        enrolment_id int primary key references enrolment,
        completed_on date not null,
        source text not null check (source in ('PERSON', 'PLANNER', 'IMPORT')),
        recorded_at timestamptz not null,
        recorded_by_id int not null references person,
        check (completed_on <= (recorded_at at time zone 'Europe/Berlin')::date)
      );

      -- where there are lists, the lists count; and nobody finishes before the start
      create function completion_fits() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from enrolment e join session s on s.id = e.session_id
          where e.id = new.enrolment_id and s.format = 'SELF_PACED'
            and new.completed_on >= (s.starts_at at time zone 'Europe/Berlin')::date
            and (new.source <> 'PERSON' or new.recorded_by_id = e.person_id)) then
          raise exception 'enrolment %: this is nothing to complete', new.enrolment_id using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger completion_fits before insert or update on completion
        for each row execute function completion_fits();
    `);
  }
}
