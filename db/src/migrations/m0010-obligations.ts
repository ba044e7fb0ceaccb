import { Migration } from '@mikro-orm/migrations';

/** Conflicts, prerequisites, mandatory training and programmes. */
export class M0010Obligations extends Migration {
  override up(): void {
    this.addSql(`
      -- Weekdays on which a part-time person does not work.
      create table part_time_day (
        id serial primary key,
        person_id int not null references person on delete cascade,
        weekday smallint not null check (weekday between 1 and 7),
        valid_from date not null,
        valid_until date null,
        check (valid_from <= valid_until),
        constraint part_time_day_once exclude using gist (
          person_id with =, weekday with =, daterange(valid_from, valid_until, '[]') with &&)
      );

      -- Times at which a person cannot come. No free text on purpose: nothing about health can be written here.
      create table blocked_time (
        id serial primary key,
        person_id int not null references person on delete cascade,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        kind text not null check (kind in ('VOCATIONAL_SCHOOL', 'LEAVE', 'OTHER')),
        check (starts_at < ends_at)
      );
      create index on blocked_time (person_id, starts_at);

      create table topic_prerequisite (
        topic_id int not null references topic on delete cascade,
        required_topic_id int not null references topic on delete cascade,
        kind text not null check (kind in ('REQUIRED', 'RECOMMENDED')),
        primary key (topic_id, required_topic_id),
        check (topic_id <> required_topic_id)
      );
      create index on topic_prerequisite (required_topic_id);

      create table prerequisite_waiver (
        topic_id int not null references topic on delete cascade,
        person_id int not null references person on delete cascade,
        waived_by_id int not null references person,
        waived_at timestamptz not null,
        reason text not null check (length(reason) > 0),
        primary key (topic_id, person_id)
      );

      create table mandatory_rule (
        id serial primary key,
        topic_id int not null references topic,
        audience text not null check (audience in ('ALL', 'LEADERS', 'APPRENTICES', 'UNIT', 'ROLE')),
        unit_id int null references org_unit,
        role text null check (role in ('COACH', 'TRAINING_PLANNER', 'TRAINING_OFFICER', 'ADMINISTRATOR')),
        -- null = for ever
        valid_months smallint null check (valid_months between 1 and 240),
        due_within_days smallint not null check (due_within_days between 0 and 1000),
        valid_from date not null,
        -- first day on which the rule no longer counts
        valid_until date null,
        created_by_id int null references person,
        check (valid_from <= valid_until),
        check ((audience = 'UNIT') = (unit_id is not null)),
        check ((audience = 'ROLE') = (role is not null))
      );
      create unique index mandatory_rule_once on mandatory_rule (topic_id, audience, unit_id, role) nulls not distinct
        where valid_until is null;

      -- Since when a rule has counted for a person: written day by day by the job, so that who moves or becomes a leader has time.
      create table mandatory_duty (
        id serial primary key,
        rule_id int not null references mandatory_rule,
        person_id int not null references person on delete cascade,
        since date not null,
        -- first day on which the duty no longer counted
        until date null,
        check (since <= until)
      );
      create unique index mandatory_duty_open on mandatory_duty (person_id, rule_id) where until is null;
      create index on mandatory_duty (rule_id);

      -- Whom the rules count for by today's data. The tree may change at any time, so it is walked, not stored.
      create function mandatory_audience(today date) returns table (rule_id int, person_id int, rule_from date)
      language sql stable as $$
        with recursive tree as (
          select r.id as rule_id, r.unit_id from mandatory_rule r where r.audience = 'UNIT'
          union
          select t.rule_id, u.id from org_unit u join tree t on u.parent_id = t.unit_id)
        select r.id, p.id, r.valid_from
        from mandatory_rule r
        join person p on (p.left_on is null or p.left_on >= today) and (
          r.audience = 'ALL'
          or (r.audience = 'LEADERS' and p.leadership_level is not null)
          or (r.audience = 'APPRENTICES' and p.apprentice)
          or (r.audience = 'UNIT' and (r.id, p.unit_id) in (select t.rule_id, t.unit_id from tree t))
          or (r.audience = 'ROLE' and exists (
                select from role_assignment a where a.person_id = p.id and a.role = r.role
                  and a.valid_from <= today and (a.valid_until is null or a.valid_until > today))))
        where r.valid_from <= today and (r.valid_until is null or r.valid_until > today)
      $$;

      -- One row a person and topic, by the strictest of the rules; takes the people as an array, so that their duties are found
      -- by index. fulfilled_until and due_on are last days that still count; null = never fulfilled, for ever.
      create function mandatory_status(people int[], today date)
      returns table (person_id int, topic_id int, status text, fulfilled_until date, due_on date)
      language sql stable as $$
        select s.person_id, s.topic_id,
          case when today > s.due then 'OVERDUE'
               when today > s.valid then 'DUE'
               when s.valid - 60 <= today then 'EXPIRING'
               else 'FULFILLED' end,
          case when isfinite(s.valid) then s.valid end,
          case when isfinite(s.due) then s.due end
        from (
          select d.person_id, r.topic_id, min(v.until) as valid,
                 min(greatest(v.until, d.since + r.due_within_days)) as due
          from unnest(people) person(id)
          join mandatory_duty d on d.person_id = person.id and d.until is null
          join mandatory_rule r on r.id = d.rule_id
          cross join lateral (
            select max((case when s.format = 'SELF_PACED' then e.status_since else s.ends_at end
                         at time zone 'Europe/Berlin')::date) as day
            from enrolment e join session s on s.id = e.session_id
            where e.person_id = d.person_id and e.status = 'ATTENDED' and s.topic_id = r.topic_id) last
          cross join lateral (
            select case when last.day is null then date '-infinity'
                        when r.valid_months is null then date 'infinity'
                        else (last.day + make_interval(months => r.valid_months))::date end as until) v
          group by d.person_id, r.topic_id) s
      $$;

      -- For each unit the head that its people report to, and the one that this head reports to in turn.
      create function line_of_units(today date) returns table (unit_id int, manager_id int, above_id int)
      language sql stable as $$
        with recursive headed as (
          select u.id, u.parent_id, h.id as head_id from org_unit u
          left join person h on h.id = u.head_id and (h.left_on is null or h.left_on >= today)),
        line as (
          select id, head_id as manager_id, null::int as above_id from headed where parent_id is null
          union all
          select h.id, coalesce(h.head_id, l.manager_id),
                 case when h.head_id is null or h.head_id = l.manager_id then l.above_id else l.manager_id end
          from headed h join line l on h.parent_id = l.id)
        select id, manager_id, above_id from line
      $$;

      create table mandatory_reminder (
        id bigserial primary key,
        person_id int not null references person on delete cascade,
        topic_id int not null references topic on delete cascade,
        due_on date not null,
        days_before smallint not null check (days_before in (60, 30, 7)),
        created_at timestamptz not null,
        unique (person_id, topic_id, due_on, days_before)
      );

      create table programme (
        id serial primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text not null check (length(title) between 1 and 300),
        summary text not null,
        version int not null default 1
      );
      create table programme_module (
        programme_id int not null references programme on delete cascade,
        topic_id int not null references topic,
        position int not null check (position >= 1),
        optional boolean not null default false,
        primary key (programme_id, topic_id),
        unique (programme_id, position) deferrable initially deferred
      );
      create index on programme_module (topic_id);
      create table cohort (
        id serial primary key,
        programme_id int not null references programme,
        name text not null check (length(name) between 1 and 100),
        starts_on date not null,
        apply_until date not null,
        seats int not null check (seats between 1 and 10000),
        seats_taken int not null default 0,
        version int not null default 1,
        check (apply_until <= starts_on),
        constraint cohort_not_overbooked check (seats_taken between 0 and seats)
      );
      create index on cohort (programme_id, starts_on);

      create table membership_transition (
        from_status text not null,
        to_status text not null,
        notice_kind text null,
        primary key (from_status, to_status)
      );
      insert into membership_transition values
        ('NONE', 'APPLIED', 'PROGRAMME_APPLICATION_RECEIVED'),
        ('APPLIED', 'ACTIVE', 'PROGRAMME_ADMITTED'),
        ('APPLIED', 'LEFT', 'PROGRAMME_LEFT'),
        ('ACTIVE', 'LEFT', 'PROGRAMME_LEFT'),
        ('ACTIVE', 'COMPLETED', 'PROGRAMME_COMPLETED');

      create table programme_membership (
        id serial primary key,
        cohort_id int not null references cohort,
        person_id int not null references person,
        status text not null check (status in ('APPLIED', 'ACTIVE', 'COMPLETED', 'LEFT')),
        version int not null default 1 check (version >= 1),
        created_at timestamptz not null,
        status_since timestamptz not null
      );
      create unique index programme_membership_one_active on programme_membership (person_id, cohort_id)
        where status <> 'LEFT';
      create index on programme_membership (cohort_id);
      create index programme_membership_active on programme_membership (id) where status = 'ACTIVE';

      create table programme_membership_event (
        id bigserial primary key,
        membership_id int not null references programme_membership,
        version int not null check (version >= 1),
        previous_version int generated always as (nullif(version, 1) - 1) stored,
        from_status text not null,
        to_status text not null,
        at timestamptz not null,
        actor_id int null references person,
        reason text null,
        unique (membership_id, version, to_status),
        unique (membership_id, version),
        check ((from_status = 'NONE') = (version = 1)),
        foreign key (from_status, to_status) references membership_transition,
        foreign key (membership_id, previous_version, from_status)
          references programme_membership_event (membership_id, version, to_status) deferrable initially deferred
      );
      alter table programme_membership add constraint programme_membership_has_event
        foreign key (id, version, status) references programme_membership_event (membership_id, version, to_status)
        deferrable initially deferred;
      create trigger programme_membership_event_append_only before update or delete on programme_membership_event
        for each row execute function enrolment_event_append_only();
      create trigger programme_membership_event_no_truncate before truncate on programme_membership_event
        for each statement execute function enrolment_event_append_only();

      create function cohort_counts() returns trigger language plpgsql as $$
      declare
        taken int := 0;
      begin
        if tg_op <> 'INSERT' then
          taken := taken - (old.status in ('ACTIVE', 'COMPLETED'))::int;
        end if;
        if tg_op <> 'DELETE' then
          taken := taken + (new.status in ('ACTIVE', 'COMPLETED'))::int;
        end if;
        if taken <> 0 then
          update cohort set seats_taken = seats_taken + taken where id = coalesce(new.cohort_id, old.cohort_id);
        end if;
        return null;
      end $$;
      create trigger cohort_counts after insert or delete or update of status on programme_membership
        for each row execute function cohort_counts();

      alter table outbox_message
        add column mandatory_reminder_id bigint null references mandatory_reminder on delete cascade,
        add column membership_event_id bigint null references programme_membership_event,
        add unique (mandatory_reminder_id, kind, recipient_id),
        add unique (membership_event_id, kind, recipient_id);

      -- A notice tells about exactly one thing. Whatever sources the migrations before have added, these two join them.
      do $$
      declare
        rule record;
      begin
        select conname, pg_get_constraintdef(oid) as body into strict rule from pg_constraint
          where conrelid = 'outbox_message'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls(%';
        execute format('alter table outbox_message drop constraint %I', rule.conname);
        execute format('alter table outbox_message add constraint %I %s', rule.conname,
          replace(rule.body, 'num_nonnulls(', 'num_nonnulls(mandatory_reminder_id, membership_event_id, '));
      end $$;
    `);
  }
}
