import { Migration } from '@mikro-orm/migrations';
import { SEEDED_SYNONYMS } from '../catalogue/synonym-seed.ts';

/** What people say for the same thing, searches they keep, and what they looked for in vain. */
export class M0038Search extends Migration {
  override up(): void {
    this.addSql(SYNONYMS);
    this.addSql(
      SEEDED_SYNONYMS.map(
        (phrases) =>
          `insert into synonym_group (phrases, status, proposed_at) values (array[${phrases.map(quoted).join(', ')}], 'APPROVED', now());`,
      ).join('\n'),
    );
    this.addSql(
      `insert into synonym_event (group_id, kind, at) select id, 'APPROVED', proposed_at from synonym_group`,
    );
    this.addSql(SAVED_SEARCHES);
    this.addSql(GAPS);
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const SYNONYMS = `
  create table synonym_group (
    id serial primary key,
    -- everyone finds everyone
    phrases text[] not null check (cardinality(phrases) between 2 and 12),
    status text not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'RETIRED')),
    -- null = came with the system
    proposed_by_id int null references person,
    proposed_at timestamptz not null,
    decided_by_id int null references person,
    decided_at timestamptz null,
    check ((decided_by_id is null) = (decided_at is null)),
    constraint synonym_group_four_eyes check (
      status not in ('APPROVED', 'REJECTED') or proposed_by_id is null or decided_by_id <> proposed_by_id)
  );
  create index on synonym_group (status, id);

  create table synonym_event (
    id bigserial primary key,
    group_id int not null references synonym_group,
    kind text not null check (kind in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'RETIRED')),
    at timestamptz not null,
    -- null = the system
    actor_id int null references person,
    reason text null check (length(reason) between 1 and 500)
  );
  create index on synonym_event (group_id, id);
  create trigger synonym_event_append_only before update or delete on synonym_event
    for each row execute function enrolment_event_append_only();
  create trigger synonym_event_no_truncate before truncate on synonym_event
    for each statement execute function enrolment_event_append_only();
`;

const SAVED_SEARCHES = `
  create table saved_search (
    id serial primary key,
    person_id int not null references person on delete cascade,
    name text not null check (length(name) between 1 and 100),
    search text not null check (length(search) <= 200),
    -- categories, targetGroups, formats, sites, from, to, freeSeatsOnly
    filter jsonb not null,
    -- tells about new dates
    notify boolean not null,
    created_at timestamptz not null,
    unique (person_id, name)
  );

  -- sessions that saved searches have been compared with, so that each is told about once
  create table searched_session (
    session_id int primary key references session on delete cascade,
    at timestamptz not null
  );
  -- what can be booked today is no news
  insert into searched_session (session_id, at)
    select id, now() from session where status = 'OPEN' and enrol_until > now();

  create table saved_search_hit (
    id bigserial primary key,
    saved_search_id int not null references saved_search on delete cascade,
    person_id int not null references person on delete cascade,
    session_id int not null references session on delete cascade,
    at timestamptz not null,
    -- who keeps several searches hears of a date once
    unique (person_id, session_id)
  );
  create index on saved_search_hit (saved_search_id);
  create index on saved_search_hit (session_id);

  alter table outbox_message
    add column saved_search_hit_id bigint null references saved_search_hit on delete cascade,
    add unique (saved_search_hit_id, kind, recipient_id);
  -- exactly one source, whichever sources other migrations have added before
  do $$
  declare
    rule record;
  begin
    select conname, pg_get_constraintdef(oid) as body into strict rule from pg_constraint
      where conrelid = 'outbox_message'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls(%';
    execute format('alter table outbox_message drop constraint %I', rule.conname);
    execute format('alter table outbox_message add constraint %I %s', rule.conname,
      replace(rule.body, 'num_nonnulls(', 'num_nonnulls(saved_search_hit_id, '));
  end $$;
`;

const GAPS = `
  -- Searches without a result by day. No person, no session, no address: nobody can tell who asked.
  create table search_gap (
    query text not null check (length(query) between 2 and 80),
    day date not null,
    searches int not null check (searches > 0),
    primary key (query, day)
  );
  create index on search_gap (day);
`;
