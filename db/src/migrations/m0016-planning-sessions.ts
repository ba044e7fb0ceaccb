import { Migration } from '@mikro-orm/migrations';

const EVENT_KINDS = `'CREATED', 'EDITED', 'MOVED', 'RESOURCES_CHANGED', 'CAPACITY_CHANGED', 'PUBLISHED', 'CANCELLED', 'SPLIT', 'MERGED',
  'MINIMUM_WARNED', 'MINIMUM_DUE', 'MINIMUM_KEPT'`;
const FEATURES = `'PROJECTOR', 'WHITEBOARD', 'PC_WORKPLACES', 'VIDEO_CONFERENCE', 'INDUCTION_LOOP', 'ACCESSIBLE_TOILET',
  'ADJUSTABLE_TABLES', 'TACTILE_GUIDANCE'`;
const EQUIPMENT = `'PROJECTOR', 'MODERATION_CASE', 'VR_GLASSES', 'LAPTOP_CART', 'CAMERA', 'FIRST_AID_KIT'`;

/** Sessions that are planned here: drafts, versions, their history, and resources that cannot be booked twice. */
export class M0016PlanningSessions extends Migration {
  override up(): void {
    this.#sessions();
    this.#resources();
    this.#bookings();
    this.#notices();
  }

  #sessions(): void {
    this.addSql(`
      alter table session
        drop constraint session_status_check,
        add constraint session_status_check check (status in ('DRAFT', 'OPEN', 'CANCELLED')),
        add column version int not null default 1 check (version >= 1),
        -- who is told when too few people come; null = nobody by mail, the cockpit shows it to all planners
        add column responsible_id int null references person on delete set null,
        -- null = by the general rule, session_decides_at
        add column decide_at timestamptz null check (decide_at <= ends_at),
        -- somebody decided that the session takes place with too few people
        add column minimum_kept_at timestamptz null;

      -- By when it is decided whether a session with too few people takes place; null = never, it has no fixed date.
      create function session_decides_at(s session) returns timestamptz language sql immutable parallel safe
        return coalesce(s.decide_at, case when s.format <> 'SELF_PACED' then least(s.enrol_until, s.starts_at - interval '168 hours') end);

      -- Whoever changes a session, a planner who has an older state open learns of it.
      create function session_version_steps() returns trigger language plpgsql as $$
      begin
        if new.version < old.version then
          raise exception 'session %: versions only rise', old.id using errcode = 'check_violation';
        end if;
        if new.version = old.version then
          new.version := old.version + 1;
        end if;
        return new;
      end $$;
      create trigger session_version_steps before update on session for each row
        when ((old.topic_id, old.format, old.status, old.starts_at, old.ends_at, old.site_code, old.join_url, old.seats_minimum,
               old.capacity, old.enrol_until, old.cancel_until, old.decide_at, old.minimum_kept_at, old.version)
          is distinct from
              (new.topic_id, new.format, new.status, new.starts_at, new.ends_at, new.site_code, new.join_url, new.seats_minimum,
               new.capacity, new.enrol_until, new.cancel_until, new.decide_at, new.minimum_kept_at, new.version))
        execute function session_version_steps();

      create function session_status_steps() returns trigger language plpgsql as $$
      begin
        if old.status = 'CANCELLED' or new.status = 'DRAFT' then
          raise exception 'session %: no way from % to %', old.id, old.status, new.status using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create trigger session_status_steps after update of status on session for each row
        when (old.status <> new.status) execute function session_status_steps();

      create function enrolment_not_in_draft() returns trigger language plpgsql as $$
      begin
        if exists (select from session where id = new.session_id and status = 'DRAFT') then
          raise exception 'session % is not published', new.session_id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger enrolment_not_in_draft after insert on enrolment
        for each row execute function enrolment_not_in_draft();

      create table session_event (
        id bigserial primary key,
        session_id int not null references session,
        -- the version of the session that the change led to
        version int not null check (version >= 1),
        kind text not null check (kind in (${EVENT_KINDS})),
        at timestamptz not null,
        -- null = the system
        actor_id int null references person,
        reason text null check (length(reason) between 1 and 500),
        -- what was before and after, in words of the API
        details jsonb not null,
        unique (session_id, version, kind)
      );
      create trigger session_event_append_only before update or delete on session_event
        for each row execute function enrolment_event_append_only();
      create trigger session_event_no_truncate before truncate on session_event
        for each statement execute function enrolment_event_append_only();

      create table session_template (
        id serial primary key,
        topic_id int not null references topic on delete cascade,
        name text not null check (length(name) between 1 and 120),
        format text not null check (format in ('IN_PERSON', 'ONLINE', 'HYBRID')),
        -- length of each appointment, and the days from the first to it
        minutes int[] not null check (cardinality(minutes) between 1 and 30),
        day_offsets int[] not null check (cardinality(day_offsets) = cardinality(minutes)),
        -- HH:MM in Europe/Berlin
        start_time text not null check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        seats_minimum int not null check (seats_minimum >= 0),
        capacity int not null check (capacity between 1 and 100000),
        -- days before the start
        enrol_days int not null check (enrol_days between 0 and 365),
        cancel_days int not null check (cancel_days between 0 and 365),
        decide_days int not null check (decide_days between 0 and 365),
        room_features text[] not null check (room_features <@ array[${FEATURES}]),
        accessible boolean not null default false,
        equipment text[] not null check (equipment <@ array[${EQUIPMENT}]),
        version int not null default 1 check (version >= 1),
        unique (topic_id, name),
        check (seats_minimum <= capacity)
      );
    `);
  }

  #resources(): void {
    this.addSql(`
      alter table room
        add column set_up_minutes int not null default 0 check (set_up_minutes between 0 and 480),
        add column tear_down_minutes int not null default 0 check (tear_down_minutes between 0 and 480),
        add column features text[] not null default '{}' check (features <@ array[${FEATURES}]);

      create table trainer_contract (
        trainer_id int not null references trainer on delete cascade,
        year int not null check (year between 2000 and 2100),
        days int not null check (days between 0 and 366),
        primary key (trainer_id, year)
      );

      create table equipment (
        id serial primary key,
        kind text not null check (kind in (${EQUIPMENT})),
        label text not null unique check (length(label) between 1 and 120),
        site_code text not null references site on update cascade
      );

      -- Absences are facts: one may be entered over a booking, and then both are shown. New bookings into them are refused
      -- by rule. No text for trainers: nothing about health can be written here.
      create table resource_block (
        id serial primary key,
        room_id int null references room on delete cascade,
        trainer_id int null references trainer on delete cascade,
        equipment_id int null references equipment on delete cascade,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        note text null check (length(note) between 1 and 200),
        created_by_id int not null references person,
        created_at timestamptz not null,
        check (starts_at < ends_at),
        check (num_nonnulls(room_id, trainer_id, equipment_id) = 1),
        check (trainer_id is null or note is null)
      );
      create index on resource_block (room_id, starts_at) where room_id is not null;
      create index on resource_block (trainer_id, starts_at) where trainer_id is not null;
      create index on resource_block (equipment_id, starts_at) where equipment_id is not null;

      create table appointment_trainer (
        appointment_id int not null references appointment on delete cascade,
        trainer_id int not null references trainer,
        primary key (appointment_id, trainer_id)
      );
      create index on appointment_trainer (trainer_id);
      create table appointment_equipment (
        appointment_id int not null references appointment on delete cascade,
        equipment_id int not null references equipment,
        primary key (appointment_id, equipment_id)
      );
      create index on appointment_equipment (equipment_id);
      create index on appointment (starts_at);

      -- Who looks after a session without appointments: asked for at no particular time, so never in two places.
      create table session_tutor (
        session_id int not null references session on delete cascade,
        trainer_id int not null references trainer,
        primary key (session_id, trainer_id)
      );
      create index on session_tutor (trainer_id);

      insert into appointment_trainer
        select a.id, l.trainer_id from session_trainer l join appointment a on a.session_id = l.session_id;
      insert into session_tutor
        select l.* from session_trainer l
        where not exists (select from appointment a where a.session_id = l.session_id);
      drop table session_trainer;
      create view session_trainer as
        select a.session_id, l.trainer_id from appointment_trainer l join appointment a on a.id = l.appointment_id
        union
        select session_id, trainer_id from session_tutor;
    `);
  }

  #bookings(): void {
    this.addSql(`
      alter table appointment drop constraint appointment_room_free;

      -- What is occupied when: kept by triggers from appointments, never written by code. Cancelled sessions occupy nothing;
      -- drafts do, so that publishing them cannot fail. Rooms are also occupied while they are set up and cleared.
      -- The constraints wait for the end of the transaction, so that two appointments can change places.
      create table booking (
        appointment_id int not null references appointment on delete cascade,
        session_id int not null references session on delete cascade,
        room_id int null references room,
        trainer_id int null references trainer,
        equipment_id int null references equipment,
        during tstzrange not null check (not isempty(during)),
        check (num_nonnulls(room_id, trainer_id, equipment_id) = 1),
        unique nulls not distinct (appointment_id, room_id, trainer_id, equipment_id),
        -- a session may be in its own way: nobody clears the room between its morning and its afternoon
        constraint booking_room_free
          exclude using gist (room_id with =, session_id with <>, during with &&)
          where (room_id is not null) deferrable initially deferred,
        constraint booking_trainer_free
          exclude using gist (trainer_id with =, during with &&) where (trainer_id is not null) deferrable initially deferred,
        constraint booking_equipment_free
          exclude using gist (equipment_id with =, during with &&) where (equipment_id is not null) deferrable initially deferred
      );

      create view booking_wanted as
        select a.id as appointment_id, a.session_id, a.room_id, null::int as trainer_id, null::int as equipment_id,
               tstzrange(a.starts_at - make_interval(mins => r.set_up_minutes),
                         a.ends_at + make_interval(mins => r.tear_down_minutes)) as during
        from appointment a join session s on s.id = a.session_id and s.status <> 'CANCELLED' join room r on r.id = a.room_id
        union all
        select a.id, a.session_id, null, l.trainer_id, null, tstzrange(a.starts_at, a.ends_at)
        from appointment a join session s on s.id = a.session_id and s.status <> 'CANCELLED'
        join appointment_trainer l on l.appointment_id = a.id
        union all
        select a.id, a.session_id, null, null, l.equipment_id, tstzrange(a.starts_at, a.ends_at)
        from appointment a join session s on s.id = a.session_id and s.status <> 'CANCELLED'
        join appointment_equipment l on l.appointment_id = a.id;

      -- Who was double-booked before keeps both appointments and one booking; npm run check names them.
      insert into booking
        select w.* from booking_wanted w
        where w.room_id is not null or not exists (
          select from booking_wanted earlier
          where earlier.trainer_id = w.trainer_id and earlier.during && w.during and earlier.appointment_id < w.appointment_id);

      create function book_appointment(appointment int) returns void language sql as $$
        delete from booking b where b.appointment_id = appointment;
        insert into booking select * from booking_wanted w where w.appointment_id = appointment;
      $$;

      create function appointment_books() returns trigger language plpgsql as $$
      begin
        perform book_appointment(new.id);
        return null;
      end $$;
      -- trainers and equipment of a new appointment come after it and book themselves
      create trigger appointment_books_new after insert on appointment for each row
        when (new.room_id is not null) execute function appointment_books();
      create trigger appointment_books_change after update on appointment for each row
        when ((old.starts_at, old.ends_at, old.room_id) is distinct from (new.starts_at, new.ends_at, new.room_id))
        execute function appointment_books();

      create function appointment_link_books() returns trigger language plpgsql as $$
      begin
        perform book_appointment(coalesce(new.appointment_id, old.appointment_id));
        return null;
      end $$;
      create trigger appointment_trainer_books after insert or update or delete on appointment_trainer
        for each row execute function appointment_link_books();
      create trigger appointment_equipment_books after insert or update or delete on appointment_equipment
        for each row execute function appointment_link_books();

      create function session_books() returns trigger language plpgsql as $$
      begin
        perform book_appointment(a.id) from appointment a where a.session_id = new.id;
        return null;
      end $$;
      create trigger session_books after update of status on session for each row
        when (old.status <> new.status) execute function session_books();

      create function room_books() returns trigger language plpgsql as $$
      begin
        perform book_appointment(a.id) from appointment a where a.room_id = new.id;
        return null;
      end $$;
      create trigger room_books after update of set_up_minutes, tear_down_minutes on room for each row
        execute function room_books();
    `);
  }

  #notices(): void {
    this.addSql(`
      -- a draft tells nobody about itself, whatever ids they ask for
      drop trigger live_session_changed on session;
      create trigger live_session_changed after update on session for each row
        when (new.status <> 'DRAFT' and
              (old.seats_taken, old.waiting_count, old.capacity, old.seats_minimum, old.status,
               old.starts_at, old.ends_at, old.enrol_until, old.cancel_until)
          is distinct from
              (new.seats_taken, new.waiting_count, new.capacity, new.seats_minimum, new.status,
               new.starts_at, new.ends_at, new.enrol_until, new.cancel_until))
        execute function live_session_changed();

      -- a session that does not take place ends whatever people have in it
      insert into enrolment_transition values
        ('REQUESTED', 'CANCELLED', 'SESSION_CANCELLED'),
        ('WAITING', 'CANCELLED', 'SESSION_CANCELLED'),
        ('OFFERED', 'CANCELLED', 'SESSION_CANCELLED')
        on conflict do nothing;

      alter table outbox_message
        add column session_event_id bigint null references session_event,
        add unique (session_event_id, kind, recipient_id);
      -- exactly one source, whichever sources other migrations have added before
      do $$
      declare
        found record;
      begin
        select c.conname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns into strict found
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
          where c.conrelid = 'outbox_message'::regclass and c.contype = 'c'
            and pg_get_constraintdef(c.oid) like '%num_nonnulls%'
          group by c.conname;
        execute format('alter table outbox_message drop constraint %I', found.name);
        execute format(
          'alter table outbox_message add constraint %I check (num_nonnulls(%s, session_event_id) = 1)',
          found.name, found.columns);
      end $$;
    `);
  }
}
