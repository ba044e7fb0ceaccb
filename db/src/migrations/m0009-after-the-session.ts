import { Migration } from '@mikro-orm/migrations';

export class M0009AfterTheSession extends Migration {
  override up(): void {
    this.addSql(`
      insert into enrolment_transition values
        ('ATTENDED', 'NO_SHOW', null),
        ('NO_SHOW', 'ATTENDED', null);

      alter table topic_policy
        add column attendance_percent smallint not null default 80 check (attendance_percent between 1 and 100);

      create table attendance_list (
        session_id int primary key references session,
        secret bytea not null check (length(secret) = 32),
        created_at timestamptz not null,
        closed_at timestamptz null,
        closed_by_id int null references person,
        required_percent smallint null check (required_percent between 1 and 100),
        check (num_nonnulls(closed_at, closed_by_id, required_percent) in (0, 3))
      );

      -- targets of the foreign keys that keep marks inside one session
      alter table enrolment add unique (session_id, id);
      alter table appointment add unique (session_id, id);

      create table attendance_mark (
        enrolment_id int not null,
        appointment_id int not null,
        session_id int not null references session,
        present boolean not null,
        recorded_at timestamptz not null,
        recorded_by_id int not null references person,
        by_code boolean not null default false,
        primary key (enrolment_id, appointment_id),
        foreign key (session_id, enrolment_id) references enrolment (session_id, id),
        foreign key (session_id, appointment_id) references appointment (session_id, id),
        check (present or not by_code)
      );
      create index on attendance_mark (appointment_id);

      -- A closed list is evidence: corrections go to the enrolment's own history.
      create function attendance_mark_frozen() returns trigger language plpgsql as $$
      begin
        if coalesce(current_setting('weitblick.retention', true), '') <> 'on' and exists (
          select from attendance_list l
          where l.session_id = coalesce(new.session_id, old.session_id) and l.closed_at is not null) then
          raise exception 'the attendance list of session % is closed', coalesce(new.session_id, old.session_id)
            using errcode = 'check_violation';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger attendance_mark_frozen before insert or update or delete on attendance_mark
        for each row execute function attendance_mark_frozen();

      create function attended_after_start() returns trigger language plpgsql as $$
      begin
        if new.status_since < (select starts_at from session where id = new.session_id) then
          raise exception 'enrolment %: % before the session has started', new.id, new.status
            using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create trigger attended_on_insert after insert on enrolment
        for each row when (new.status in ('ATTENDED', 'NO_SHOW')) execute function attended_after_start();
      create trigger attended_on_update after update of status on enrolment
        for each row when (new.status in ('ATTENDED', 'NO_SHOW')) execute function attended_after_start();

      create table certificate (
        id serial primary key,
        enrolment_id int not null unique references enrolment,
        number text not null unique check (number ~ '^N-[0-9]{4}-[0-9]{6,}$'),
        code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
        issued_at timestamptz not null,
        title text not null,
        first_day date not null,
        last_day date not null,
        minutes int null check (minutes > 0),
        revoked_at timestamptz null,
        check (first_day <= last_day)
      );

      -- what is valid is for somebody who attended; looked at when the transaction ends
      create function check_certificate(wanted int) returns void language plpgsql as $$
      begin
        if exists (
          select from certificate c join enrolment e on e.id = c.enrolment_id
          where e.id = wanted and c.revoked_at is null and e.status <> 'ATTENDED') then
          raise exception 'enrolment %: a certificate is for those who attended', wanted
            using errcode = 'check_violation';
        end if;
      end $$;
      create function certificate_of_attended() returns trigger language plpgsql as $$
      begin
        perform check_certificate(new.enrolment_id);
        return null;
      end $$;
      create function attended_with_certificate() returns trigger language plpgsql as $$
      begin
        perform check_certificate(new.id);
        return null;
      end $$;
      create constraint trigger certificate_of_attended after insert or update on certificate
        deferrable initially deferred for each row execute function certificate_of_attended();
      create constraint trigger attended_with_certificate after update of status on enrolment
        deferrable initially deferred for each row when (old.status = 'ATTENDED' and new.status <> 'ATTENDED')
        execute function attended_with_certificate();

      -- Who has answered, and apart from it what was answered: no column in common but the session, no time in either.
      create table evaluation_participation (
        session_id int not null references session,
        person_id int not null references person on delete cascade,
        primary key (session_id, person_id)
      );
      create table evaluation_answer (
        id uuid primary key default gen_random_uuid(),
        session_id int not null references session,
        goals_reached smallint not null check (goals_reached between 1 and 5),
        useful_at_work smallint not null check (useful_at_work between 1 and 5),
        trainer smallint not null check (trainer between 1 and 5),
        organisation smallint not null check (organisation between 1 and 5),
        recommend smallint not null check (recommend between 1 and 5),
        comment text null check (length(comment) between 1 and 2000)
      );
      create index on evaluation_answer (session_id);

      create function evaluation_by_attended() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from enrolment e
          where e.session_id = new.session_id and e.person_id = new.person_id and e.status = 'ATTENDED') then
          raise exception 'only those who attended evaluate session %', new.session_id using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger evaluation_by_attended before insert or update on evaluation_participation
        for each row execute function evaluation_by_attended();
    `);
  }
}
