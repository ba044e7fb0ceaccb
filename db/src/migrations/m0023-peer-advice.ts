import { Migration } from '@mikro-orm/migrations';

/** Interest, formation and groups of Kollegiale Beratung; what is spoken of inside a group is behind row-level security. */
export class M0023PeerAdvice extends Migration {
  override up(): void {
    this.addSql(WALL);
    this.addSql(POOL);
    this.addSql(GROUPS);
    this.addSql(MEETINGS);
    this.addSql(POLICIES);
    this.addSql(NOTICES);
  }
}

/**
 * The application works as a role that owns nothing, because owners and superusers pass by row-level security. Roles
 * belong to the whole server: another database of it may have made this one. Who may not create roles has no second
 * wall; `npm run check` says so.
 */
const WALL = `
  do $$
  begin
    create role weitblick_app nologin;
  exception
    when duplicate_object or unique_violation or insufficient_privilege then null;
  end $$;
  do $$
  begin
    if not exists (select from pg_roles where rolname = 'weitblick_app') then return; end if;
    if not pg_has_role(current_user, 'weitblick_app', 'member') then
      execute format('grant weitblick_app to %I', current_user);
    end if;
    grant usage on schema public to weitblick_app;
    grant select, insert, update, delete, truncate on all tables in schema public to weitblick_app;
    grant usage, select, update on all sequences in schema public to weitblick_app;
    alter default privileges in schema public grant select, insert, update, delete, truncate on tables to weitblick_app;
    alter default privileges in schema public grant usage, select, update on sequences to weitblick_app;
  exception
    when insufficient_privilege then null;
  end $$;

  -- Who asks, and which work of the system: set for one transaction (api/src/peer-advice/access.ts).
  create function peer_person() returns int language sql stable as $$
    select nullif(current_setting('app.person_id', true), '')::int $$;
  create function peer_scope() returns text language sql stable as $$
    select coalesce(current_setting('app.peer_scope', true), '') $$;
`;

const POOL = `
  create table peer_interest (
    id serial primary key,
    person_id int not null references person on delete cascade,
    status text not null default 'OPEN' check (status in ('OPEN', 'PLACED', 'WITHDRAWN')),
    format text not null check (format in ('ON_SITE', 'ONLINE', 'EITHER')),
    site_code text null references site,
    -- 1 = Monday morning, 2 = Monday afternoon … 10 = Friday afternoon
    half_days smallint[] not null check (cardinality(half_days) between 1 and 10 and 1 <= all (half_days) and 10 >= all (half_days)),
    experience text not null check (experience in ('NONE', 'SOME', 'MUCH')),
    -- the person wishes to meet people of the own Abteilung, too
    own_unit_welcome boolean not null default false,
    registered_at timestamptz not null,
    closed_at timestamptz null,
    check ((status = 'OPEN') = (closed_at is null)),
    check (format = 'ONLINE' or site_code is not null)
  );
  create unique index peer_interest_one_active on peer_interest (person_id) where status <> 'WITHDRAWN';

  -- "Not with …": read by its author, and by the formation, by nobody else.
  create table peer_exclusion (
    author_id int not null references person on delete cascade,
    excluded_id int not null references person on delete cascade,
    primary key (author_id, excluded_id),
    check (author_id <> excluded_id)
  );

  create table peer_formation (
    id serial primary key,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    version int not null default 1,
    seed int not null,
    created_by_id int not null references person,
    created_at timestamptz not null,
    closed_at timestamptz null,
    check ((status = 'DRAFT') = (closed_at is null))
  );
  create unique index peer_formation_one_draft on peer_formation ((true)) where status = 'DRAFT';

  create table peer_placement (
    formation_id int not null references peer_formation on delete cascade,
    interest_id int not null references peer_interest on delete cascade,
    -- null = in no group
    group_number int null check (group_number >= 1),
    primary key (formation_id, interest_id)
  );
`;

const GROUPS = `
  create table peer_group_transition (
    from_status text not null,
    to_status text not null,
    notice_kind text null,
    primary key (from_status, to_status)
  );
  insert into peer_group_transition values
    ('NONE', 'FORMED', 'PEER_GROUP_FORMED'),
    ('FORMED', 'KICK_OFF_PLANNED', null),
    ('KICK_OFF_PLANNED', 'FORMED', null),
    ('KICK_OFF_PLANNED', 'MODERATED', null),
    ('MODERATED', 'ACCOMPANIED', 'PEER_GROUP_ACCOMPANIED'),
    ('ACCOMPANIED', 'SELF_ORGANISED', 'PEER_GROUP_SELF_ORGANISED'),
    ('MODERATED', 'PAUSED', 'PEER_GROUP_PAUSED'),
    ('ACCOMPANIED', 'PAUSED', 'PEER_GROUP_PAUSED'),
    ('SELF_ORGANISED', 'PAUSED', 'PEER_GROUP_PAUSED'),
    ('PAUSED', 'MODERATED', 'PEER_GROUP_RESUMED'),
    ('PAUSED', 'ACCOMPANIED', 'PEER_GROUP_RESUMED'),
    ('PAUSED', 'SELF_ORGANISED', 'PEER_GROUP_RESUMED'),
    ('FORMED', 'ENDED', 'PEER_GROUP_ENDED'),
    ('KICK_OFF_PLANNED', 'ENDED', 'PEER_GROUP_ENDED'),
    ('MODERATED', 'ENDED', 'PEER_GROUP_ENDED'),
    ('ACCOMPANIED', 'ENDED', 'PEER_GROUP_ENDED'),
    ('SELF_ORGANISED', 'ENDED', 'PEER_GROUP_ENDED'),
    ('PAUSED', 'ENDED', 'PEER_GROUP_ENDED');

  -- All that the Fortbildungsabteilung may know of a group for ever.
  create table peer_group (
    id serial primary key,
    name text not null check (length(name) between 1 and 80),
    status text not null,
    version int not null default 1 check (version >= 1),
    status_since timestamptz not null,
    -- goes back to this only, so that a pause never opens what was closed
    paused_from text null,
    formation_id int null references peer_formation,
    -- who leads the first meetings: of the Fortbildungsabteilung, or a coach
    moderator_id int null references person,
    meetings_held int not null default 0 check (meetings_held >= 0),
    created_at timestamptz not null,
    check ((status = 'PAUSED') = (paused_from is not null))
  );

  -- What happened, never what was said. With a status: a step of the group; without: anything else.
  create table peer_event (
    id bigserial primary key,
    group_id int null references peer_group,
    kind text not null,
    version int null check (version >= 1),
    previous_version int generated always as (nullif(version, 1) - 1) stored,
    from_status text null,
    to_status text null,
    meeting_id int null,
    -- whom it is about
    person_id int null references person,
    -- null = the system
    actor_id int null references person,
    at timestamptz not null,
    unique (group_id, version, to_status),
    unique (group_id, version),
    check (num_nonnulls(version, from_status, to_status) in (0, 3)),
    check ((kind = 'STATUS') = (version is not null)),
    check ((from_status = 'NONE') = (version = 1)),
    foreign key (from_status, to_status) references peer_group_transition,
    foreign key (group_id, previous_version, from_status)
      references peer_event (group_id, version, to_status) deferrable initially deferred
  );
  create index on peer_event (group_id);
  create index on peer_event (meeting_id);
  alter table peer_group add constraint peer_group_has_event
    foreign key (id, version, status) references peer_event (group_id, version, to_status) deferrable initially deferred;

  create function peer_group_steps() returns trigger language plpgsql as $$
  begin
    if new.version <> old.version + (new.status <> old.status)::int then
      raise exception 'peer group %: a status change raises the version by one', old.id using errcode = 'check_violation';
    end if;
    if old.status = 'PAUSED' and new.status not in ('PAUSED', 'ENDED', old.paused_from) then
      raise exception 'peer group %: a pause ends where it began', old.id using errcode = 'check_violation';
    end if;
    if new.status = 'PAUSED' and old.status <> 'PAUSED' and new.paused_from <> old.status then
      raise exception 'peer group %: a pause remembers where it began', old.id using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger peer_group_steps before update on peer_group for each row execute function peer_group_steps();

  create function peer_event_append_only() returns trigger language plpgsql as $$
  begin
    if coalesce(current_setting('weitblick.retention', true), '') <> 'on' then
      raise exception 'peer_event is append-only' using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger peer_event_append_only before update or delete on peer_event
    for each row execute function peer_event_append_only();
  create trigger peer_event_no_truncate before truncate on peer_event
    for each statement execute function peer_event_append_only();

  -- The words are part of what was agreed to, so they are kept by version and never changed.
  create table peer_charter (
    version int primary key check (version >= 1),
    text_de text not null,
    text_en text not null
  );

  create table peer_member (
    id serial primary key,
    group_id int not null references peer_group,
    person_id int not null references person,
    joined_at timestamptz not null,
    left_at timestamptz null check (left_at >= joined_at),
    deputy_host boolean not null default false,
    charter_version int null references peer_charter,
    charter_accepted_at timestamptz null,
    check ((charter_version is null) = (charter_accepted_at is null))
  );
  create unique index peer_member_one_group on peer_member (person_id) where left_at is null;
  create unique index peer_member_one_deputy_host on peer_member (group_id) where deputy_host and left_at is null;
  create index on peer_member (group_id);
`;

const MEETINGS = `
  create table peer_poll (
    id serial primary key,
    group_id int not null references peer_group,
    status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED', 'EXPIRED')),
    opened_by_id int not null references person,
    -- whose yes the meeting needs
    moderator_id int not null references person,
    duration_minutes int not null check (duration_minutes between 30 and 480),
    place text not null check (length(place) between 1 and 200),
    closes_at timestamptz not null,
    opened_at timestamptz not null,
    closed_at timestamptz null,
    check ((status = 'OPEN') = (closed_at is null))
  );
  create unique index peer_poll_one_open on peer_poll (group_id) where status = 'OPEN';
  create table peer_poll_option (
    id serial primary key,
    poll_id int not null references peer_poll on delete cascade,
    starts_at timestamptz not null,
    unique (poll_id, starts_at)
  );
  create table peer_poll_answer (
    option_id int not null references peer_poll_option on delete cascade,
    person_id int not null references person,
    answer text not null check (answer in ('YES', 'IF_NEED_BE', 'NO')),
    primary key (option_id, person_id)
  );

  create table peer_meeting (
    id serial primary key,
    group_id int not null references peer_group,
    poll_id int null unique references peer_poll,
    status text not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    place text not null check (length(place) between 1 and 200),
    -- iTIP SEQUENCE of the newest invitation
    sequence int not null default 0 check (sequence >= 0),
    created_at timestamptz not null,
    constraint peer_meeting_one_at_a_time
      exclude using gist (group_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'CANCELLED')
  );
  alter table peer_event add foreign key (meeting_id) references peer_meeting;

  create function peer_meeting_counts() returns trigger language plpgsql as $$
  declare
    held int := 0;
  begin
    if tg_op <> 'INSERT' then held := held - (old.status = 'HELD')::int; end if;
    if tg_op <> 'DELETE' then held := held + (new.status = 'HELD')::int; end if;
    if held <> 0 then
      update peer_group set meetings_held = meetings_held + held where id = coalesce(new.group_id, old.group_id);
    end if;
    return null;
  end $$;
  create trigger peer_meeting_counts after insert or delete or update of status on peer_meeting
    for each row execute function peer_meeting_counts();

  create table peer_meeting_role (
    meeting_id int not null references peer_meeting on delete cascade,
    person_id int not null references person,
    role text not null check (role in ('MODERATOR', 'CASE_GIVER', 'ADVISER', 'WRITER', 'HOST')),
    primary key (meeting_id, person_id, role)
  );
  create unique index peer_meeting_role_held_by_one on peer_meeting_role (meeting_id, role) where role <> 'ADVISER';

  -- Two roles of one meeting change hands when the other agrees.
  create table peer_role_swap (
    id serial primary key,
    meeting_id int not null references peer_meeting on delete cascade,
    asked_by_id int not null references person,
    own_role text not null,
    partner_id int not null references person,
    partner_role text not null,
    status text not null default 'ASKED' check (status in ('ASKED', 'ACCEPTED', 'DECLINED')),
    asked_at timestamptz not null,
    answered_at timestamptz null,
    check (asked_by_id <> partner_id),
    check ((status = 'ASKED') = (answered_at is null))
  );
  create unique index peer_role_swap_one_asked on peer_role_swap (meeting_id, asked_by_id) where status = 'ASKED';

  -- A title, for the group, until the meeting is over: then the row is deleted.
  create table peer_intention (
    id serial primary key,
    meeting_id int not null references peer_meeting on delete cascade,
    person_id int not null references person,
    title text not null check (length(title) between 1 and 120),
    urgency text not null check (urgency in ('CAN_WAIT', 'SOON', 'URGENT')),
    unique (meeting_id, person_id)
  );

  -- Who has answered, and the sum of the answers: apart, so that nobody's answer can be found out.
  create table peer_satisfaction_given (
    meeting_id int not null references peer_meeting on delete cascade,
    person_id int not null references person,
    primary key (meeting_id, person_id)
  );
  create table peer_satisfaction (
    group_id int primary key references peer_group,
    answers int not null default 0,
    total int not null default 0,
    -- what is shown: follows in steps of five answers at least, or two looks would tell a single answer
    shown_answers int not null default 0,
    shown_total int not null default 0,
    check (total between answers and 5 * answers),
    check (shown_answers = 0 or shown_answers >= 5)
  );
`;

const POLICIES = `
  -- SECURITY DEFINER: a policy that reads the table it protects would ask itself.
  create function peer_is_member(of_group int) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from peer_member m
      where m.group_id = of_group and m.person_id = peer_person() and m.left_at is null) $$;
  -- Whoever leads the first meetings sees dates and members until the group organises itself, and never again after.
  create function peer_accompanies(of_group int) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from peer_group g where g.id = of_group and g.moderator_id = peer_person()
      and g.status in ('FORMED', 'KICK_OFF_PLANNED', 'MODERATED', 'ACCOMPANIED')) $$;
  create function peer_sees(of_group int) returns boolean language sql stable as $$
    select peer_scope() = 'SYSTEM' or peer_is_member(of_group) or peer_accompanies(of_group) $$;
  create function peer_shares(of_group int) returns boolean language sql stable as $$
    select peer_scope() = 'SYSTEM' or peer_is_member(of_group) $$;

  alter table peer_exclusion enable row level security;
  create policy own on peer_exclusion using (author_id = peer_person() or peer_scope() = 'FORMATION');

  alter table peer_member enable row level security;
  create policy inside on peer_member using (peer_sees(group_id) or peer_scope() = 'LEDGER');
  alter table peer_event enable row level security;
  create policy inside on peer_event
    using (group_id is null and actor_id = peer_person() or peer_sees(group_id) or peer_scope() = 'LEDGER');
  alter table peer_poll enable row level security;
  create policy inside on peer_poll using (peer_sees(group_id));
  alter table peer_meeting enable row level security;
  create policy inside on peer_meeting using (peer_sees(group_id));

  -- these are seen with the row that they belong to
  alter table peer_poll_option enable row level security;
  create policy inside on peer_poll_option using (exists (select from peer_poll p where p.id = poll_id));
  alter table peer_poll_answer enable row level security;
  create policy inside on peer_poll_answer using (exists (select from peer_poll_option o where o.id = option_id));
  alter table peer_meeting_role enable row level security;
  create policy inside on peer_meeting_role using (exists (select from peer_meeting m where m.id = meeting_id));

  -- and these by members only, whoever leads the group
  alter table peer_role_swap enable row level security;
  create policy members on peer_role_swap
    using (exists (select from peer_meeting m where m.id = meeting_id and peer_shares(m.group_id)));
  alter table peer_intention enable row level security;
  create policy members on peer_intention
    using (exists (select from peer_meeting m where m.id = meeting_id and peer_shares(m.group_id)));
  alter table peer_satisfaction_given enable row level security;
  create policy members on peer_satisfaction_given
    using (exists (select from peer_meeting m where m.id = meeting_id and peer_shares(m.group_id)));

  -- What a notice says to its recipient, who may have left since: the name of the group.
  create function peer_notice_group(of_event bigint) returns table (id int, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.id, g.name from peer_event e join peer_group g on g.id = e.group_id where e.id = of_event $$;
`;

const CHARTER_DE = `Vertraulichkeit: Was in der Gruppe gesagt wird, bleibt in der Gruppe. Das gilt für Inhalte und für den Verlauf der Gespräche, auch nach dem Ausscheiden.

Keine Beurteilung: Nichts aus der Gruppe wird für dienstliche Beurteilungen, Stellenbesetzungen oder Leistungsbewertungen verwendet.

Gehen und Bleiben: Die Teilnahme ist freiwillig. Wer die Gruppe verlassen möchte, sagt es der Gruppe und muss keinen Grund nennen.

Grenzen: Die Vertraulichkeit endet, wo eine Straftat, eine Gefahr für Leib und Leben oder eine sexuelle Belästigung im Raum steht. Ansprechstellen sind die Zentrale Beschwerdestelle nach dem AGG, die Gleichstellungsstelle, der Personalrat und die Antikorruptionsstelle.`;

const CHARTER_EN = `Confidentiality: What is said in the group stays in the group. This covers what was talked about and how, also after leaving.

No appraisal: Nothing from the group is used for appraisals, appointments or performance ratings.

Leaving: Taking part is voluntary. Whoever wants to leave tells the group and need not give a reason.

Limits: Confidentiality ends where a crime, a danger to life or limb, or sexual harassment is suspected. Contact bodies are the complaints office under the General Equal Treatment Act, the equal opportunities office, the staff council and the anti-corruption office.`;

const NOTICES = `
  insert into peer_charter (version, text_de, text_en) values (1, '${CHARTER_DE}', '${CHARTER_EN}');

  alter table outbox_message
    add column peer_event_id bigint null references peer_event,
    add unique (peer_event_id, kind, recipient_id);
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
    execute format('alter table outbox_message add constraint %I check (num_nonnulls(%s, peer_event_id) = 1)',
      found.name, found.columns);
  end $$;
`;
