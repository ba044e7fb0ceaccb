import { Migration } from '@mikro-orm/migrations';

export class M0011AllocationDemandBulk extends Migration {
  override up(): void {
    this.addSql(`
      -- Told without anything before it: a seat in a second session is offered to those who waited for the first.
      insert into enrolment_transition values ('NONE', 'OFFERED', 'SEAT_OFFERED') on conflict do nothing;

      alter table session
        -- applications are collected and nobody gets a seat from the common seats before the draw
        add column draw_pending boolean not null default false,
        -- seats kept free for units and purposes, and seats taken out of those
        add column seats_held int not null default 0 check (seats_held >= 0),
        add column seats_in_quota int not null default 0 check (seats_in_quota >= 0),
        drop constraint session_not_overbooked,
        add constraint session_not_overbooked check (seats_taken between 0 and capacity - seats_held),
        add constraint session_waits_for_draw check (not draw_pending or seats_taken <= seats_in_quota);

      create table session_allocation (
        session_id int primary key references session on delete cascade,
        mode text not null check (mode in ('LOTTERY', 'CRITERIA')),
        apply_until timestamptz not null,
        -- secret until the draw; its hash is public from the start
        seed bytea not null check (length(seed) = 32),
        seed_hash bytea not null constraint session_allocation_commits check (seed_hash = sha256(seed)),
        opened_at timestamptz not null,
        opened_by_id int not null references person,
        drawn_at timestamptz null check (drawn_at >= apply_until),
        -- the queue numbers that the draw gave out
        first_seq int null,
        drawn_count int null check (drawn_count >= 0),
        check (opened_at < apply_until),
        check (num_nonnulls(drawn_at, first_seq, drawn_count) in (0, 3))
      );
      create index session_allocation_due on session_allocation (apply_until) where drawn_at is null;

      -- A closed list: ranking by performance has no place in it.
      create table allocation_criterion (
        session_id int not null references session_allocation on delete cascade,
        kind text not null check (kind in
          ('TARGET_GROUP', 'MANDATORY_FOR_ROLE', 'REFUSED_BEFORE', 'NOT_YET_ATTENDED', 'SEVERELY_DISABLED')),
        role text null check (role in ('LEADER', 'APPRENTICE')),
        points smallint not null check (points between 1 and 100),
        primary key (session_id, kind),
        check ((kind = 'MANDATORY_FOR_ROLE') = (role is not null))
      );

      create function session_allocation_is_kept() returns trigger language plpgsql as $$
      begin
        if old.drawn_at is not null then
          raise exception 'session %: what was drawn stays', old.session_id using errcode = 'check_violation';
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        if new.seed <> old.seed or new.mode <> old.mode or new.opened_at <> old.opened_at then
          raise exception 'session %: the seed was committed to', old.session_id using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger session_allocation_is_kept before update or delete on session_allocation
        for each row execute function session_allocation_is_kept();

      create function session_draw_pending() returns trigger language plpgsql as $$
      begin
        update session set draw_pending = (tg_op <> 'DELETE' and new.drawn_at is null)
          where id = coalesce(new.session_id, old.session_id);
        return null;
      end $$;
      create trigger session_draw_pending after insert or update or delete on session_allocation
        for each row execute function session_draw_pending();

      create table seat_quota (
        id serial primary key,
        session_id int not null references session on delete cascade,
        -- seats of a part of the tree, or else seats for a purpose that planners fill
        unit_id int null references org_unit,
        purpose text null check (length(purpose) between 1 and 120),
        seats int not null check (seats >= 1),
        -- kept by trigger
        seats_used int not null default 0,
        release_at timestamptz not null,
        released_at timestamptz null,
        created_by_id int not null references person,
        unique (id, session_id),
        check (num_nonnulls(unit_id, purpose) = 1),
        constraint seat_quota_not_overbooked check (seats_used between 0 and seats)
      );
      create index on seat_quota (session_id);
      create index seat_quota_due on seat_quota (release_at) where released_at is null;
      create unique index seat_quota_one_per_unit on seat_quota (session_id, unit_id)
        where released_at is null and unit_id is not null;

      create function seat_quota_counts() returns trigger language plpgsql as $$
      declare
        held int := 0;
        used int := 0;
      begin
        if tg_op <> 'INSERT' then
          held := held - case when old.released_at is null then old.seats - old.seats_used else 0 end;
          used := used - old.seats_used;
        end if;
        if tg_op <> 'DELETE' then
          held := held + case when new.released_at is null then new.seats - new.seats_used else 0 end;
          used := used + new.seats_used;
        end if;
        if held <> 0 or used <> 0 then
          update session set seats_held = seats_held + held, seats_in_quota = seats_in_quota + used
            where id = coalesce(new.session_id, old.session_id);
        end if;
        return null;
      end $$;
      create trigger seat_quota_counts after insert or update or delete on seat_quota
        for each row execute function seat_quota_counts();

      alter table enrolment
        add column seat_quota_id int null,
        add foreign key (seat_quota_id, session_id) references seat_quota (id, session_id),
        add constraint enrolment_quota_has_seat check (seat_quota_id is null or holds_seat);
      create index on enrolment (seat_quota_id) where seat_quota_id is not null;
      -- where the seat of this step came from: the record that explains a promotion out of turn
      alter table enrolment_event add column seat_quota_id int null references seat_quota;

      create function unit_contains(ancestor int, unit int) returns boolean language sql stable as $$
        with recursive up as (
          select id, parent_id, 0 as height from org_unit where id = unit
          union all
          select u.id, u.parent_id, height + 1 from org_unit u join up on u.id = up.parent_id where height < 20)
        select exists (select from up where id = ancestor)
      $$;

      create function enrolment_quota_fits() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from seat_quota q join person p on p.id = new.person_id
          where q.id = new.seat_quota_id and q.released_at is null
            and (q.unit_id is null or unit_contains(q.unit_id, p.unit_id))) then
          raise exception 'enrolment %: no seat of this quota for this person', new.id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create trigger enrolment_a_quota_fits_new after insert on enrolment
        for each row when (new.seat_quota_id is not null) execute function enrolment_quota_fits();
      create trigger enrolment_a_quota_fits_change after update of seat_quota_id on enrolment
        for each row when (new.seat_quota_id is not null and new.seat_quota_id is distinct from old.seat_quota_id)
        execute function enrolment_quota_fits();

      -- Triggers fire by name: a gain counts before enrolment_counts and a loss after it, so that neither CHECK of the
      -- session sees a seat twice in between.
      create function enrolment_quota_gain() returns trigger language plpgsql as $$
      begin
        update seat_quota set seats_used = seats_used + 1 where id = new.seat_quota_id;
        return null;
      end $$;
      create function enrolment_quota_loss() returns trigger language plpgsql as $$
      begin
        update seat_quota set seats_used = seats_used - 1 where id = old.seat_quota_id;
        return null;
      end $$;
      create trigger enrolment_a_quota_gain_new after insert on enrolment
        for each row when (new.seat_quota_id is not null) execute function enrolment_quota_gain();
      create trigger enrolment_a_quota_gain_change after update on enrolment
        for each row when (new.seat_quota_id is not null and new.seat_quota_id is distinct from old.seat_quota_id)
        execute function enrolment_quota_gain();
      create trigger enrolment_z_quota_loss_change after update on enrolment
        for each row when (old.seat_quota_id is not null and new.seat_quota_id is distinct from old.seat_quota_id)
        execute function enrolment_quota_loss();
      create trigger enrolment_z_quota_loss_old after delete on enrolment
        for each row when (old.seat_quota_id is not null) execute function enrolment_quota_loss();

      -- The order of a unit's own people among those who wait.
      create table quota_ranking (
        quota_id int not null references seat_quota on delete cascade,
        enrolment_id int not null references enrolment on delete cascade,
        rank smallint not null check (rank >= 1),
        ranked_by_id int not null references person,
        ranked_at timestamptz not null,
        primary key (quota_id, enrolment_id),
        unique (quota_id, rank)
      );
      create index on quota_ranking (enrolment_id);

      -- Said by the person themself for this one application; deleted after the session.
      create table allocation_preference (
        enrolment_id int primary key references enrolment on delete cascade,
        declared_at timestamptz not null
      );

      -- What the draw gave each application: the selection record.
      create table allocation_result (
        enrolment_id int primary key references enrolment,
        session_id int not null references session_allocation,
        -- the pseudonymous number that was drawn by
        number text not null,
        position int not null check (position >= 1),
        points int not null check (points >= 0),
        lot bytea not null check (length(lot) = 32),
        result text not null check (result in ('SEAT', 'OFFER', 'WAITING', 'UNDECIDED')),
        seat_quota_id int null references seat_quota,
        explanation jsonb not null,
        unique (session_id, position),
        unique (session_id, number)
      );
      create trigger allocation_result_append_only before update or delete on allocation_result
        for each row execute function enrolment_event_append_only();

      create table demand (
        id serial primary key,
        topic_id int not null references topic on delete cascade,
        person_id int not null references person on delete cascade,
        note text null check (length(note) between 1 and 200),
        registered_at timestamptz not null,
        withdrawn_at timestamptz null check (withdrawn_at >= registered_at),
        -- sessions that were to be seen when the person registered: nobody is told about those
        known_sessions int[] not null
      );
      create unique index demand_one_open on demand (topic_id, person_id) where withdrawn_at is null;
      create index on demand (person_id);
      create index demand_order on demand (topic_id, registered_at, id) where withdrawn_at is null;

      create table demand_event (
        id bigserial primary key,
        demand_id int not null references demand on delete cascade,
        session_id int not null references session on delete cascade,
        kind text not null check (kind in ('SESSION_ANNOUNCED', 'SEAT_OFFERED', 'WAITING_LIST_JOINED')),
        at timestamptz not null,
        unique (demand_id, session_id)
      );
      create index on demand_event (session_id);

      alter table outbox_message
        add column demand_event_id bigint null references demand_event on delete cascade,
        add column allocation_result_id int null references allocation_result,
        add unique (demand_event_id, kind, recipient_id),
        add unique (allocation_result_id, kind, recipient_id);
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
          'alter table outbox_message add constraint %I check (num_nonnulls(%s, demand_event_id, allocation_result_id) = 1)',
          found.name, found.columns);
      end $$;

      create table bulk_enrolment (
        id serial primary key,
        session_id int not null references session,
        mode text not null check (mode in ('ALL_OR_NOTHING', 'EACH')),
        allow_waiting boolean not null,
        created_by_id int not null references person,
        created_at timestamptz not null
      );
      create index on bulk_enrolment (session_id);
      create table bulk_enrolment_row (
        bulk_id int not null references bulk_enrolment on delete cascade,
        position int not null check (position >= 1),
        -- as it was typed
        number text not null check (length(number) <= 40),
        person_id int null references person,
        result text not null check (result in ('ENROLLED', 'REQUESTED', 'WAITING', 'FULL', 'ALREADY', 'DUPLICATE',
          'UNKNOWN_NUMBER', 'LEFT', 'NOT_PERMITTED', 'CONFLICT')),
        enrolment_id int null references enrolment,
        at timestamptz not null,
        primary key (bulk_id, position),
        check ((result in ('ENROLLED', 'REQUESTED', 'WAITING')) <= (enrolment_id is not null))
      );
      create index on bulk_enrolment_row (person_id);
      create index on bulk_enrolment_row (enrolment_id);
    `);
  }
}
