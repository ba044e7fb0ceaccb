import { Migration } from '@mikro-orm/migrations';

/** Reports: who may read them, who opened lists with names, and what is saved and sent regularly. */
export class M0018Reports extends Migration {
  override up(): void {
    this.addSql(`
      -- Staff council and data protection read figures of the whole city, never names. Whatever roles there are by now stay.
      do $$
      declare
        rule record;
      begin
        select conname, pg_get_constraintdef(oid) as body into strict rule from pg_constraint
          where conrelid = 'role_assignment'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%''COACH''%';
        execute format('alter table role_assignment drop constraint %I', rule.conname);
        execute format('alter table role_assignment add constraint %I %s', rule.conname,
          replace(rule.body, '''COACH''::text', '''COACH''::text, ''REPORT_READER''::text'));
      end $$;

      -- Every opening of a list with names behind a figure.
      create table report_access (
        id bigserial primary key,
        person_id int not null references person,
        opened_at timestamptz not null,
        purpose text not null check (purpose in ('PLANNING', 'UNIT_REQUEST', 'PROOF', 'AUDIT')),
        report text not null,
        measure text not null,
        filter jsonb not null,
        entries int not null check (entries >= 0)
      );
      create index on report_access (opened_at);
      create index on report_access (person_id, opened_at);
      create trigger report_access_append_only before update or delete on report_access
        for each row execute function enrolment_event_append_only();
      create trigger report_access_no_truncate before truncate on report_access
        for each statement execute function enrolment_event_append_only();

      create table saved_report (
        id serial primary key,
        owner_id int not null references person on delete cascade,
        name text not null check (length(name) between 1 and 100),
        -- the question, with a period that moves with the day; never an answer
        definition jsonb not null,
        created_at timestamptz not null,
        unique (owner_id, name)
      );

      create table report_schedule (
        saved_report_id int primary key references saved_report on delete cascade,
        rhythm text not null check (rhythm in ('WEEKLY', 'MONTHLY')),
        -- of the clock in Berlin
        hour smallint not null check (hour between 6 and 20),
        starts_on date not null,
        ends_on date null check (ends_on >= starts_on),
        paused boolean not null default false
      );
      create table report_recipient (
        saved_report_id int not null references report_schedule on delete cascade,
        person_id int not null references person on delete cascade,
        primary key (saved_report_id, person_id)
      );
      create index on report_recipient (person_id);

      -- One a schedule and day, whoever runs the job and how often.
      create table report_dispatch (
        id bigserial primary key,
        saved_report_id int not null references saved_report on delete cascade,
        due_on date not null,
        created_at timestamptz not null,
        unique (saved_report_id, due_on)
      );

      alter table outbox_message
        add column report_dispatch_id bigint null references report_dispatch on delete cascade,
        add unique (report_dispatch_id, kind, recipient_id);
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
        execute format('alter table outbox_message add constraint %I check (num_nonnulls(%s, report_dispatch_id) = 1)',
          found.name, found.columns);
      end $$;
    `);
  }
}
