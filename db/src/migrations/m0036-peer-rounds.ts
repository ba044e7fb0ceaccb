import { Migration } from '@mikro-orm/migrations';

/**
 * Rounds of Kollegiale Beratung: method, roles and times, nothing of the case. Notes pass through only where every member
 * agreed, as ciphertext that nobody but the case giver can select.
 */
export class M0036PeerRounds extends Migration {
  override up(): void {
    this.addSql(ROUNDS);
    this.addSql(NOTES);
    this.addSql(POLICIES);
    this.addSql(LIVE);
  }
}

const ROUNDS = `
  create table peer_round (
    id serial primary key,
    group_id int not null references peer_group,
    meeting_id int not null references peer_meeting,
    method text not null check (method in ('TIETZE', 'HEILSBRONN', 'SHORT')),
    status text not null default 'GATHERING' check (status in ('GATHERING', 'RUNNING', 'PAUSED', 'ENDED')),
    -- of method, roles and phase: a step names what it was taken upon
    version int not null default 1 check (version >= 1),
    -- from 0
    phase int not null default 0,
    -- when the time of the running phase is up; it goes on until somebody ends it
    ends_at timestamptz null,
    -- what was left when the round was paused, below 0 when the time was up before
    remaining_ms int null,
    opened_at timestamptz not null,
    ended_at timestamptz null,
    -- of the case giver, for the notes: SubjectPublicKeyInfo, P-256
    note_key bytea null check (length(note_key) between 80 and 100),
    note_sent_at timestamptz null,
    check ((status = 'RUNNING') = (ends_at is not null)),
    check ((status = 'PAUSED') = (remaining_ms is not null)),
    check ((status = 'ENDED') = (ended_at is not null)),
    check (note_sent_at is null or note_key is not null),
    check (phase between 0 and case method when 'TIETZE' then 5 when 'HEILSBRONN' then 9 else 7 end)
  );
  create unique index peer_round_one_open on peer_round (group_id) where status <> 'ENDED';
  create index on peer_round (meeting_id);

  create table peer_round_role (
    round_id int not null references peer_round on delete cascade,
    person_id int not null references person,
    role text not null check (role in ('MODERATOR', 'CASE_GIVER', 'ADVISER', 'WRITER')),
    primary key (round_id, person_id)
  );
  create unique index peer_round_role_held_by_one on peer_round_role (round_id, role) where role <> 'ADVISER';
`;

const NOTES = `
  -- Who agrees that notes may pass through the server. They may when all members do.
  create table peer_note_consent (
    group_id int not null references peer_group,
    person_id int not null references person,
    at timestamptz not null,
    primary key (group_id, person_id)
  );

  create table peer_note (
    round_id int primary key references peer_round on delete cascade,
    group_id int not null references peer_group,
    recipient_id int not null references person,
    -- of the writer, for this note alone: SubjectPublicKeyInfo, P-256
    sender_key bytea not null check (length(sender_key) between 80 and 100),
    iv bytea not null check (length(iv) = 12),
    ciphertext bytea not null check (length(ciphertext) between 17 and 100000),
    sent_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > sent_at and expires_at <= sent_at + interval '30 days')
  );
  create index on peer_note (expires_at);
`;

const POLICIES = `
  alter table peer_round enable row level security;
  create policy inside on peer_round using (peer_sees(group_id));
  alter table peer_round_role enable row level security;
  create policy inside on peer_round_role using (exists (select from peer_round r where r.id = round_id));

  alter table peer_note_consent enable row level security;
  create policy members on peer_note_consent for select using (peer_shares(group_id));
  create policy given on peer_note_consent for insert
    with check (person_id = peer_person() and peer_is_member(group_id));
  create policy withdrawn on peer_note_consent for delete using (person_id = peer_person());

  -- Even the work of the system cannot select a note: there is no scope for it.
  alter table peer_note enable row level security;
  create policy taken on peer_note for select using (recipient_id = peer_person());
  create policy forgotten on peer_note for delete using (recipient_id = peer_person());
  create policy handed_over on peer_note for insert with check (
    peer_is_member(group_id)
    and exists (select from peer_round r where r.id = round_id and r.group_id = peer_note.group_id)
    and exists (select from peer_round_role w
      where w.round_id = peer_note.round_id and w.person_id = peer_person() and w.role = 'WRITER')
    and exists (select from peer_round_role g
      where g.round_id = peer_note.round_id and g.person_id = recipient_id and g.role = 'CASE_GIVER'));

  -- Deletes without reading: what was not taken in time.
  create function peer_forget_notes(by_now timestamptz) returns int
    language sql security definer set search_path = public, pg_temp as $$
    with gone as (delete from peer_note where expires_at <= by_now returning 1)
    select count(*)::int from gone $$;
`;

const LIVE = `
  do $$
  declare
    rule record;
  begin
    for rule in select conname, pg_get_constraintdef(oid) as body from pg_constraint
      where conrelid = 'live_change'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%about = ANY%'
    loop
      execute format('alter table live_change drop constraint %I', rule.conname);
      execute format('alter table live_change add constraint %I %s', rule.conname,
        replace(rule.body, 'ARRAY[', 'ARRAY[''ROUND''::text, '));
    end loop;
  end $$;

  -- by the group, because a page waits for the round that somebody opens
  create function live_round_changed() returns trigger language plpgsql as $$
  begin
    insert into live_change (about, id) values ('ROUND', new.group_id) on conflict do nothing;
    return null;
  end $$;
  create trigger live_round_changed after insert or update on peer_round
    for each row execute function live_round_changed();
  create function live_note_consent_changed() returns trigger language plpgsql as $$
  begin
    insert into live_change (about, id) values ('ROUND', coalesce(new.group_id, old.group_id)) on conflict do nothing;
    return null;
  end $$;
  create trigger live_note_consent_changed after insert or delete on peer_note_consent
    for each row execute function live_note_consent_changed();
`;
