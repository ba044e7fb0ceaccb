import { Migration } from '@mikro-orm/migrations';

/** Coaches, their slots, and coachings: who is coached is behind row-level security, what about is deleted on schedule. */
export class M0037Coaching extends Migration {
  override up(): void {
    this.addSql(DIRECTORY);
    this.addSql(COACHINGS);
    this.addSql(SLOTS);
    this.addSql(SECRETS);
    this.addSql(FEEDBACK);
    this.addSql(STEPS);
    this.addSql(POLICIES);
    this.addSql(FIGURES);
    this.addSql(FORGETTING);
    this.addSql(NOTICES);
  }
}

const TOPICS = `'LEADERSHIP', 'NEW_ROLE', 'CONFLICT', 'TEAM', 'CAREER', 'CHANGE', 'BALANCE', 'COMMUNICATION'`;

const DIRECTORY = `
  -- Open to all staff.
  create table coach (
    person_id int primary key references person on delete cascade,
    introduction text not null default '' check (length(introduction) <= 600),
    topics text[] not null check (cardinality(topics) >= 1 and topics <@ array[${TOPICS}]),
    -- ISO 639-1
    languages text[] not null check (cardinality(languages) >= 1 and array_to_string(languages, '') ~ '^([a-z]{2})+$'),
    formats text[] not null check (cardinality(formats) >= 1 and formats <@ array['ON_SITE', 'ONLINE']),
    site_code text null references site,
    -- coachings at the same time, at most
    capacity smallint not null check (capacity between 1 and 20),
    running_count smallint not null default 0,
    -- takes no new requests
    paused boolean not null default false,
    -- last day; null = not confirmed by the Fortbildungsabteilung yet
    qualified_until date null,
    constraint coach_not_overloaded check (running_count between 0 and capacity),
    check (site_code is not null or not 'ON_SITE' = any (formats))
  );
`;

const COACHINGS = `
  create table coaching_transition (
    from_status text not null,
    to_status text not null,
    notice_kind text null,
    primary key (from_status, to_status)
  );
  insert into coaching_transition values
    ('NONE', 'REQUESTED', 'COACHING_REQUESTED'),
    ('REQUESTED', 'ACCEPTED', 'COACHING_ACCEPTED'),
    ('REQUESTED', 'DECLINED', 'COACHING_DECLINED'),
    ('REQUESTED', 'WITHDRAWN', 'COACHING_WITHDRAWN'),
    ('REQUESTED', 'HANDED_OVER', 'COACHING_HANDED_OVER'),
    ('ACCEPTED', 'AGREED', 'COACHING_GOALS_AGREED'),
    ('ACCEPTED', 'DECLINED', 'COACHING_DECLINED'),
    ('ACCEPTED', 'WITHDRAWN', 'COACHING_WITHDRAWN'),
    ('ACCEPTED', 'HANDED_OVER', 'COACHING_HANDED_OVER'),
    ('AGREED', 'RUNNING', null),
    ('AGREED', 'CONCLUDED', 'COACHING_CONCLUDED'),
    ('AGREED', 'HANDED_OVER', 'COACHING_HANDED_OVER'),
    ('RUNNING', 'CONCLUDED', 'COACHING_CONCLUDED'),
    ('RUNNING', 'HANDED_OVER', 'COACHING_HANDED_OVER');

  -- That it exists is a secret of the two people.
  create table coaching (
    id serial primary key,
    person_id int not null references person,
    coach_id int not null references coach (person_id),
    topic text not null check (topic in (${TOPICS})),
    format text not null check (format in ('ON_SITE', 'ONLINE')),
    status text not null,
    version int not null default 1 check (version >= 1),
    status_since timestamptz not null,
    requested_at timestamptz not null,
    decline_reason text null check (decline_reason in ('NO_TIME', 'OTHER_TOPIC', 'TOO_CLOSE')),
    unique (id, coach_id),
    check (person_id <> coach_id),
    check ((status = 'DECLINED') = (decline_reason is not null))
  );
  create unique index coaching_one_open on coaching (person_id, coach_id)
    where status in ('REQUESTED', 'ACCEPTED', 'AGREED', 'RUNNING');
  create index on coaching (coach_id);

  -- What happened, never what was said, and by which side; who that is, the coaching knows.
  create table coaching_event (
    id bigserial primary key,
    coaching_id int null references coaching on delete cascade,
    -- of what a coach does without a coaching
    coach_id int null references coach (person_id) on delete cascade,
    kind text not null,
    version int null check (version >= 1),
    previous_version int generated always as (nullif(version, 1) - 1) stored,
    from_status text null,
    to_status text null,
    -- COORDINATOR: what the Fortbildungsabteilung notes about a coach, never about a coaching
    actor text not null check (actor in ('PERSON', 'COACH', 'COORDINATOR')),
    at timestamptz not null,
    unique (coaching_id, version, to_status),
    unique (coaching_id, version),
    check (num_nonnulls(coaching_id, coach_id) = 1),
    check (coaching_id is null or actor <> 'COORDINATOR'),
    check (num_nonnulls(version, from_status, to_status) in (0, 3)),
    check ((kind = 'STATUS') = (version is not null)),
    check ((from_status = 'NONE') = (version = 1)),
    foreign key (from_status, to_status) references coaching_transition,
    foreign key (coaching_id, previous_version, from_status)
      references coaching_event (coaching_id, version, to_status) deferrable initially deferred
  );
  create index on coaching_event (coach_id);
  alter table coaching add constraint coaching_has_event
    foreign key (id, version, status) references coaching_event (coaching_id, version, to_status) deferrable initially deferred;

  -- One proposal at a time; whatever the answer is, it goes.
  create table coaching_handover (
    coaching_id int primary key references coaching on delete cascade,
    to_coach_id int not null references coach (person_id),
    proposed_at timestamptz not null
  );
`;

const SLOTS = `
  create table coaching_slot (
    id serial primary key,
    coach_id int not null references coach (person_id) on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    format text not null check (format in ('ON_SITE', 'ONLINE')),
    place text not null check (length(place) between 1 and 200),
    -- null = free
    coaching_id int null,
    check (ends_at between starts_at + interval '15 minutes' and starts_at + interval '4 hours'),
    foreign key (coaching_id, coach_id) references coaching (id, coach_id),
    constraint coaching_slot_one_at_a_time exclude using gist (coach_id with =, tstzrange(starts_at, ends_at) with &&)
  );
  create index on coaching_slot (coaching_id) where coaching_id is not null;
`;

const SECRETS = `
  create table coaching_concern (
    coaching_id int primary key references coaching on delete cascade,
    concern text not null check (length(concern) between 1 and 4000)
  );
  create table coaching_goals (
    coaching_id int primary key references coaching on delete cascade,
    goals text not null check (length(goals) between 1 and 4000),
    -- rises with every wording, so that nobody agrees to what was changed meanwhile
    version int not null default 1 check (version >= 1),
    -- the side whose wording it is; the other one agrees
    worded_by text not null check (worded_by in ('PERSON', 'COACH')),
    worded_at timestamptz not null,
    agreed_at timestamptz null
  );
`;

const FEEDBACK = `
  -- Who has answered, and the sums of the answers: apart, so that nobody's answer can be found out.
  create table coaching_feedback_given (
    coaching_id int primary key references coaching on delete cascade
  );
  create table coaching_feedback (
    coach_id int primary key references coach (person_id) on delete cascade,
    answers int not null default 0,
    helpful_total int not null default 0,
    goals_total int not null default 0,
    -- what is shown: follows in steps of five answers at least, or two looks would tell a single answer
    shown_answers int not null default 0,
    shown_helpful int not null default 0,
    shown_goals int not null default 0,
    check (helpful_total between answers and 5 * answers),
    check (goals_total between answers and 5 * answers),
    check (shown_answers = 0 or shown_answers >= 5)
  );
`;

const STEPS = `
  create function coaching_takes_a_place(status text) returns int language sql immutable as $$
    select (status in ('ACCEPTED', 'AGREED', 'RUNNING'))::int $$;

  create function coaching_steps() returns trigger language plpgsql as $$
  begin
    if new.version <> old.version + (new.status <> old.status)::int then
      raise exception 'coaching %: a status change raises the version by one', old.id using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger coaching_steps before update on coaching for each row execute function coaching_steps();

  create function coaching_counts() returns trigger language plpgsql as $$
  declare
    change int := 0;
  begin
    if tg_op <> 'INSERT' then change := change - coaching_takes_a_place(old.status); end if;
    if tg_op <> 'DELETE' then change := change + coaching_takes_a_place(new.status); end if;
    if change <> 0 then
      update coach set running_count = running_count + change where person_id = coalesce(new.coach_id, old.coach_id);
    end if;
    return null;
  end $$;
  create trigger coaching_counts after insert or delete or update of status on coaching
    for each row execute function coaching_counts();

  -- An end without a conclusion leaves nothing that was written, and every end frees the dates to come.
  create function coaching_ends() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update coaching_slot set coaching_id = null where coaching_id = new.id and starts_at > new.status_since;
    delete from coaching_handover where coaching_id = new.id;
    if new.status <> 'CONCLUDED' then
      delete from coaching_concern where coaching_id = new.id;
      delete from coaching_goals where coaching_id = new.id;
    end if;
    return null;
  end $$;
  create trigger coaching_ends after update of status on coaching for each row
    when (new.status in ('CONCLUDED', 'DECLINED', 'HANDED_OVER', 'WITHDRAWN')) execute function coaching_ends();

  create function coaching_event_append_only() returns trigger language plpgsql as $$
  begin
    if coalesce(current_setting('weitblick.retention', true), '') <> 'on' then
      raise exception 'coaching_event is append-only' using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger coaching_event_append_only before update or delete on coaching_event
    for each row execute function coaching_event_append_only();
  create trigger coaching_event_no_truncate before truncate on coaching_event
    for each statement execute function coaching_event_append_only();
`;

/** No scope opens these tables for anybody else, the worker and the Fortbildungsabteilung included. */
const POLICIES = `
  alter table coaching enable row level security;
  create policy parties on coaching using (peer_person() in (person_id, coach_id));

  -- these are seen with the coaching that they belong to
  alter table coaching_event enable row level security;
  create policy parties on coaching_event
    using (coach_id = peer_person() or actor = 'COORDINATOR' or exists (select from coaching c where c.id = coaching_id));
  alter table coaching_handover enable row level security;
  create policy parties on coaching_handover using (exists (select from coaching c where c.id = coaching_id));
  alter table coaching_goals enable row level security;
  create policy parties on coaching_goals using (exists (select from coaching c where c.id = coaching_id));
  alter table coaching_feedback_given enable row level security;
  create policy parties on coaching_feedback_given using (exists (select from coaching c where c.id = coaching_id));
  -- the person alone writes it, and moves it to another coach
  alter table coaching_concern enable row level security;
  create policy parties on coaching_concern
    using (exists (select from coaching c where c.id = coaching_id))
    with check (exists (select from coaching c where c.id = coaching_id and c.person_id = peer_person()));

  -- free ones are for all, others for the two
  alter table coaching_slot enable row level security;
  create policy seen on coaching_slot for select
    using (coaching_id is null or coach_id = peer_person() or exists (select from coaching c where c.id = coaching_id));
  create policy booked on coaching_slot for update
    using (coaching_id is null or coach_id = peer_person() or exists (select from coaching c where c.id = coaching_id));
  create policy offered on coaching_slot for insert with check (coach_id = peer_person() and coaching_id is null);
  create policy withdrawn on coaching_slot for delete using (coach_id = peer_person());
`;

/** SECURITY DEFINER: figures over what nobody may read row by row. Below five nothing is said. */
const FIGURES = `
  create function coaching_workload(now timestamptz)
    returns table (coach_id int, open_requests int, longest_wait_days int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.coach_id, count(*)::int, (extract(epoch from now - min(c.requested_at)) / 86400)::int
    from coaching c where c.status = 'REQUESTED' group by c.coach_id $$;

  create function coaching_waiting(now timestamptz) returns table (answered int, median_days numeric)
    language sql stable security definer set search_path = public, pg_temp as $$
    select case when count(*) >= 5 then count(*)::int end,
      case when count(*) >= 5 then
        round((percentile_cont(0.5) within group (order by extract(epoch from e.at - c.requested_at)) / 86400)::numeric, 1) end
    from coaching_event e join coaching c on c.id = e.coaching_id
    where e.version = 2 and e.actor = 'COACH' and e.at > now - interval '180 days' $$;

  create function coaching_topics(now timestamptz) returns table (topic text, requests int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.topic, case when count(c.id) >= 5 then count(c.id)::int end
    from unnest(array[${TOPICS}]) with ordinality t(topic, position)
    left join coaching c on c.topic = t.topic and c.requested_at > now - interval '180 days'
    group by t.topic, t.position order by t.position $$;
`;

const FORGETTING = `
  -- The only way to these rows past the policies, and it reads nothing out.
  create function forget_coachings(contents_before timestamptz, everything_before timestamptz)
    returns table (contents int, coachings int)
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    over_ids int[];
  begin
    with concerns as (
      delete from coaching_concern k using coaching c
      where c.id = k.coaching_id and c.status = 'CONCLUDED' and c.status_since < contents_before returning 1),
    goals as (
      delete from coaching_goals g using coaching c
      where c.id = g.coaching_id and c.status = 'CONCLUDED' and c.status_since < contents_before returning 1)
    select (select count(*) from concerns) + (select count(*) from goals) into contents;

    perform set_config('weitblick.retention', 'on', true);
    select array_agg(over.id) into over_ids from (
      select c.id from coaching c where c.status in ('CONCLUDED', 'DECLINED', 'HANDED_OVER', 'WITHDRAWN')
        and c.status_since < everything_before for update skip locked) over;
    delete from coaching_slot where coaching_id = any (over_ids);
    delete from outbox_message where coaching_event_id in (
      select e.id from coaching_event e where e.coaching_id = any (over_ids));
    delete from coaching where id = any (over_ids);
    get diagnostics coachings = row_count;
    perform set_config('weitblick.retention', '', true);
    return next;
  end $$;
`;

const NOTICES = `
  -- Whether what a notice tells of concerns its recipient as the coach; nothing else of the coaching is told.
  create function coaching_notice(of_event bigint, recipient int) returns table (as_coach boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.coach_id = recipient from coaching_event e join coaching c on c.id = e.coaching_id where e.id = of_event $$;

  alter table outbox_message
    add column coaching_event_id bigint null references coaching_event,
    add unique (coaching_event_id, kind, recipient_id);
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
    execute format('alter table outbox_message add constraint %I check (num_nonnulls(%s, coaching_event_id) = 1)',
      found.name, found.columns);
  end $$;
`;
