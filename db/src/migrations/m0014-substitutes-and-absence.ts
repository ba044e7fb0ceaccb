import { Migration } from '@mikro-orm/migrations';

export class M0014SubstitutesAndAbsence extends Migration {
  override up(): void {
    this.addSql(`
      alter table topic_policy
        add column substitute_anywhere boolean not null default false,
        add column substitute_before_waiting boolean not null default false,
        add column no_show_cost boolean not null default false,
        add column no_show_block_days smallint not null default 0 check (no_show_block_days between 0 and 365),
        add column late_cancel_counts boolean not null default false;

      -- A person with a seat names somebody who may take it over. The enrolments of both follow the one state machine.
      create table substitution (
        id serial primary key,
        enrolment_id int not null references enrolment,
        substitute_id int not null references person,
        status text not null default 'PROPOSED'
          check (status in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
        proposed_at timestamptz not null,
        ended_at timestamptz null check (ended_at >= proposed_at),
        successor_id int null unique references enrolment,
        -- the topic's policy let the seat pass by people who waited
        passed_waiting boolean not null default false,
        check ((status = 'PROPOSED') = (ended_at is null)),
        check ((status = 'ACCEPTED') = (successor_id is not null)),
        check (status = 'ACCEPTED' or not passed_waiting)
      );
      create unique index substitution_one_open on substitution (enrolment_id) where status = 'PROPOSED';
      create unique index substitution_one_accepted on substitution (enrolment_id) where status = 'ACCEPTED';
      create index on substitution (enrolment_id);
      create index on substitution (substitute_id, status);

      create table substitution_event (
        id bigserial primary key,
        substitution_id int not null references substitution on delete cascade,
        kind text not null check (kind in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
        at timestamptz not null,
        actor_id int null references person,
        unique (substitution_id, kind)
      );
      create trigger substitution_event_append_only before update or delete on substitution_event
        for each row execute function enrolment_event_append_only();

      -- What staying away, or cancelling late, led to by the topic's policy. Lifted, never deleted, when it was a mistake.
      create table absence_consequence (
        id serial primary key,
        enrolment_id int not null references enrolment,
        cause text not null check (cause in ('NO_SHOW', 'LATE_CANCELLATION')),
        kind text not null check (kind in ('NOTE', 'COST', 'BLOCK')),
        decided_at timestamptz not null,
        cost_cents int null check (cost_cents > 0),
        cost_centre text null,
        -- first instant at which the person may enrol again
        blocked_until timestamptz null check (blocked_until > decided_at),
        lifted_at timestamptz null check (lifted_at >= decided_at),
        check ((kind = 'COST') = (cost_cents is not null)),
        check ((kind = 'COST') = (cost_centre is not null)),
        check ((kind = 'BLOCK') = (blocked_until is not null))
      );
      create unique index absence_consequence_once on absence_consequence (enrolment_id, kind) where lifted_at is null;

      create function check_absence(wanted int) returns void language plpgsql as $$
      begin
        if exists (
          select from absence_consequence c join enrolment e on e.id = c.enrolment_id
          where e.id = wanted and c.lifted_at is null
            and e.status <> case c.cause when 'NO_SHOW' then 'NO_SHOW' else 'CANCELLED' end) then
          raise exception 'enrolment %: a consequence outlives its cause', wanted using errcode = 'check_violation';
        end if;
      end $$;
      create function absence_has_cause() returns trigger language plpgsql as $$
      begin
        perform check_absence(new.enrolment_id);
        return null;
      end $$;
      create function absence_ends_with_cause() returns trigger language plpgsql as $$
      begin
        perform check_absence(new.id);
        return null;
      end $$;
      create constraint trigger absence_has_cause after insert or update on absence_consequence
        deferrable initially deferred for each row execute function absence_has_cause();
      create constraint trigger absence_ends_with_cause after update of status on enrolment
        deferrable initially deferred for each row when (old.status in ('NO_SHOW', 'CANCELLED') and new.status <> old.status)
        execute function absence_ends_with_cause();

      alter table outbox_message
        add column substitution_event_id bigint null references substitution_event on delete cascade,
        add unique (substitution_event_id, kind, recipient_id);
      -- exactly one source, whichever sources other migrations have added before
      do $$
      declare
        rule record;
      begin
        select conname, pg_get_constraintdef(oid) as body into strict rule from pg_constraint
          where conrelid = 'outbox_message'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls(%';
        execute format('alter table outbox_message drop constraint %I', rule.conname);
        execute format('alter table outbox_message add constraint %I %s', rule.conname,
          replace(rule.body, 'num_nonnulls(', 'num_nonnulls(substitution_event_id, '));
      end $$;
    `);
  }
}
