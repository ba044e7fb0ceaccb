import { Migration } from '@mikro-orm/migrations';

// The lists are written out here, not imported: a migration must do the same for ever. A test compares them with the code.
const STATUSES = `'REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ATTENDED', 'NO_SHOW'`;

export class M0004Enrolment extends Migration {
  override up(): void {
    this.addSql(`
      create table enrolment_transition (
        from_status text not null,
        to_status text not null,
        notice_kind text null,
        primary key (from_status, to_status)
      );
      insert into enrolment_transition values
        ('NONE', 'CONFIRMED', 'SEAT_CONFIRMED'),
        ('NONE', 'WAITING', 'WAITING_LIST_JOINED'),
        ('WAITING', 'CONFIRMED', 'PROMOTED_FROM_WAITING_LIST'),
        ('WAITING', 'WITHDRAWN', 'WAITING_LIST_LEFT'),
        ('CONFIRMED', 'CANCELLED', 'SEAT_GIVEN_BACK'),
        ('CONFIRMED', 'ATTENDED', null),
        ('CONFIRMED', 'NO_SHOW', null);

      create function enrolment_holds_seat(status text) returns boolean language sql immutable parallel safe
        return status in ('OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW');

      create table enrolment (
        id serial primary key,
        session_id int not null references session,
        person_id int not null references person,
        status text not null check (status in (${STATUSES})),
        version int not null default 1 check (version >= 1),
        waiting_seq int null check (waiting_seq >= 1),
        created_at timestamptz not null,
        status_since timestamptz not null,
        check (status <> 'WAITING' or waiting_seq is not null),
        unique (session_id, waiting_seq)
      );
      create unique index enrolment_one_active on enrolment (person_id, session_id)
        where status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW');
      create index enrolment_waiting_order on enrolment (session_id, waiting_seq) where status = 'WAITING';
      create index on enrolment (session_id);

      create table enrolment_event (
        id bigserial primary key,
        enrolment_id int not null references enrolment,
        version int not null check (version >= 1),
        previous_version int generated always as (nullif(version, 1) - 1) stored,
        from_status text not null,
        to_status text not null,
        at timestamptz not null,
        actor_id int null references person,
        reason text null,
        unique (enrolment_id, version, to_status),
        unique (enrolment_id, version),
        check ((from_status = 'NONE') = (version = 1)),
        foreign key (from_status, to_status) references enrolment_transition,
        -- the chain has no gap: an event starts where the one before it ended
        foreign key (enrolment_id, previous_version, from_status)
          references enrolment_event (enrolment_id, version, to_status) deferrable initially deferred
      );

      -- no status without its event: checked at commit
      alter table enrolment add constraint enrolment_has_event
        foreign key (id, version, status) references enrolment_event (enrolment_id, version, to_status)
        deferrable initially deferred;

      create function enrolment_version_steps() returns trigger language plpgsql as $$
      begin
        if new.session_id <> old.session_id or new.person_id <> old.person_id then
          raise exception 'enrolment %: session and person never change', old.id using errcode = 'check_violation';
        end if;
        if new.version <> old.version + (new.status <> old.status)::int then
          raise exception 'enrolment %: a status change raises the version by one', old.id using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger enrolment_version_steps before update on enrolment
        for each row execute function enrolment_version_steps();

      -- The session's counters follow the enrolments whoever writes them; CHECK session_not_overbooked bounds them.
      create function enrolment_counts() returns trigger language plpgsql as $$
      declare
        seats int := 0;
        waiting int := 0;
      begin
        if tg_op <> 'INSERT' then
          seats := seats - enrolment_holds_seat(old.status)::int;
          waiting := waiting - (old.status = 'WAITING')::int;
        end if;
        if tg_op <> 'DELETE' then
          seats := seats + enrolment_holds_seat(new.status)::int;
          waiting := waiting + (new.status = 'WAITING')::int;
        end if;
        if seats <> 0 or waiting <> 0 then
          update session set seats_taken = seats_taken + seats, waiting_count = waiting_count + waiting
            where id = coalesce(new.session_id, old.session_id);
        end if;
        return null;
      end $$;
      create trigger enrolment_counts after insert or delete or update of status on enrolment
        for each row execute function enrolment_counts();

      -- Only retention may remove or blank what was recorded, and it says so for its transaction.
      create function enrolment_event_append_only() returns trigger language plpgsql as $$
      begin
        if coalesce(current_setting('weitblick.retention', true), '') <> 'on' then
          raise exception 'enrolment_event is append-only' using errcode = 'insufficient_privilege';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger enrolment_event_append_only before update or delete on enrolment_event
        for each row execute function enrolment_event_append_only();
      create trigger enrolment_event_no_truncate before truncate on enrolment_event
        for each statement execute function enrolment_event_append_only();
    `);
  }
}
