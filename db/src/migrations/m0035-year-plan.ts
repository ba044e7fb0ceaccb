import { Migration } from '@mikro-orm/migrations';

/** Proposals for the sessions of a whole year: what is asked for, what was found, and what became of it. */
export class M0035YearPlan extends Migration {
  override up(): void {
    this.addSql(`
      create table year_plan (
        id serial primary key,
        year int not null check (year between 2000 and 2100),
        -- counts within the year: planned again, the older ones stay
        number int not null check (number >= 1),
        status text not null default 'QUEUED' check (status in ('QUEUED', 'SOLVING', 'READY', 'FAILED', 'DISCARDED')),
        -- weights and rules, in words of the API
        parameters jsonb not null,
        seed int not null,
        stage text null check (stage in ('MONTHS', 'PLACING', 'IMPROVING', 'EXPLAINING')),
        progress int not null default 0 check (progress between 0 and 100),
        -- whoever solves it says again and again that it is still at work
        leased_until timestamptz null,
        attempts int not null default 0 check (attempts >= 0),
        created_by_id int not null references person,
        created_at timestamptz not null,
        finished_at timestamptz null,
        discarded_by_id int null references person,
        discarded_at timestamptz null,
        solve_milliseconds int null check (solve_milliseconds >= 0),
        -- people by weight for whom no day, room or trainer was found, and for how many no plan could have found one
        unmet int null check (unmet >= 0),
        unmet_bound int null check (unmet_bound >= 0),
        unique (year, number),
        check ((status = 'DISCARDED') = (discarded_at is not null)),
        check ((discarded_at is null) = (discarded_by_id is null)),
        check ((status = 'SOLVING') = (leased_until is not null)),
        check (status <> 'READY' or num_nonnulls(finished_at, solve_milliseconds, unmet) = 3)
      );
      create unique index year_plan_one_in_work on year_plan (year) where status in ('QUEUED', 'SOLVING');
      create index year_plan_to_solve on year_plan (id) where status in ('QUEUED', 'SOLVING');

      create function year_plan_status_steps() returns trigger language plpgsql as $$
      begin
        if (old.status, new.status) not in (('QUEUED', 'SOLVING'), ('SOLVING', 'READY'), ('SOLVING', 'FAILED'),
             ('QUEUED', 'DISCARDED'), ('SOLVING', 'DISCARDED'), ('READY', 'DISCARDED'), ('FAILED', 'DISCARDED')) then
          raise exception 'year plan %: no way from % to %', old.id, old.status, new.status using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create trigger year_plan_status_steps after update of status on year_plan for each row
        when (old.status <> new.status) execute function year_plan_status_steps();

      -- what was asked for a topic when the plan was made
      create table year_plan_topic (
        plan_id int not null references year_plan on delete cascade,
        topic_id int not null references topic,
        waiting int not null check (waiting >= 0),
        interested int not null check (interested >= 0),
        renewals int not null check (renewals >= 0),
        last_year int not null check (last_year >= 0),
        refused int not null check (refused >= 0),
        seats_planned int not null check (seats_planned >= 0),
        -- all of them, weighed
        people int not null check (people >= 0),
        sessions_wanted int not null check (sessions_wanted >= 0),
        pattern_source text not null check (pattern_source in ('TEMPLATE', 'LAST_SESSION', 'DEFAULT')),
        primary key (plan_id, topic_id)
      );
      create index on year_plan_topic (topic_id);

      create table year_plan_item (
        id serial primary key,
        plan_id int not null,
        topic_id int not null,
        position int not null check (position >= 1),
        status text not null default 'PROPOSED' check (status in ('PROPOSED', 'REQUESTED', 'ACCEPTED', 'REFUSED')),
        -- the day in Berlin on which it starts
        starts_on date not null,
        starts_at timestamptz not null,
        people int not null check (people >= 0),
        format text not null check (format in ('IN_PERSON', 'ONLINE', 'HYBRID')),
        site_code text null references site on update cascade,
        capacity int not null check (capacity between 1 and 100000),
        seats_minimum int not null check (seats_minimum between 0 and capacity),
        enrol_until timestamptz not null,
        cancel_until timestamptz not null,
        decide_at timestamptz null,
        timing text not null check (timing in ('WAITING_FIRST', 'BEFORE_RENEWAL', 'AS_LAST_YEAR')),
        -- why it is where it is: kind, obstacle, day, count
        reasons jsonb not null,
        requested_by_id int null references person,
        requested_at timestamptz null,
        session_id int null unique references session,
        refusal text null check (refusal in ('ROOM', 'TRAINER', 'EQUIPMENT', 'CONTRACT', 'INVALID', 'TOPIC_GONE')),
        unique (plan_id, topic_id, position),
        foreign key (plan_id, topic_id) references year_plan_topic on delete cascade,
        check ((status = 'ACCEPTED') = (session_id is not null)),
        check ((status = 'REFUSED') = (refusal is not null)),
        check ((status = 'PROPOSED') = (requested_at is null)),
        check ((requested_at is null) = (requested_by_id is null))
      );
      create index on year_plan_item (plan_id, starts_on, id);
      create index year_plan_item_to_create on year_plan_item (id) where status = 'REQUESTED';

      create table year_plan_appointment (
        item_id int not null references year_plan_item on delete cascade,
        position int not null check (position >= 1),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        room_id int null references room,
        trainer_ids int[] not null,
        equipment_ids int[] not null,
        primary key (item_id, position),
        check (starts_at < ends_at)
      );

      create table year_plan_gap (
        id serial primary key,
        plan_id int not null,
        topic_id int not null,
        -- 0 = those people are too few for one
        sessions int not null check (sessions >= 0),
        people int not null check (people >= 0),
        reason text not null check (reason in ('TOO_FEW_PEOPLE', 'SESSION_LIMIT', 'NO_LARGE_ROOM', 'NO_TRAINER',
          'CALENDAR', 'TARGET_GROUP', 'ROOM', 'TRAINER', 'CONTRACT', 'EQUIPMENT', 'COMBINATION')),
        -- what a session of the topic needs
        seats int not null check (seats >= 1),
        site_code text null references site on update cascade,
        -- where lifting the reason would help most, and on how many days
        month int null check (month between 1 and 12),
        open_days int not null check (open_days >= 0),
        unique (plan_id, topic_id, reason),
        foreign key (plan_id, topic_id) references year_plan_topic on delete cascade
      );
      create index on year_plan_gap (plan_id, people desc, id);
    `);
  }
}
