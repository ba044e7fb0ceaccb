import { Migration } from '@mikro-orm/migrations';

export class M0006PolicyAndApproval extends Migration {
  override up(): void {
    this.addSql(`
      -- The rules of a topic, shown to everybody before they enrol. No row = the defaults of the columns.
      create table topic_policy (
        topic_id int primary key references topic on delete cascade,
        access text not null default 'OPEN' check (access in ('OPEN', 'APPROVAL', 'ORDER', 'INVITATION')),
        approval_steps smallint not null default 1 check (approval_steps between 1 and 2),
        pending_holds_seat boolean not null default true,
        approval_working_days smallint not null default 5 check (approval_working_days between 1 and 60),
        offer_working_hours smallint not null default 16 check (offer_working_hours between 1 and 240),
        consent_within_days smallint not null default 3 check (consent_within_days between 0 and 60),
        substitute_allowed boolean not null default true,
        no_show_note boolean not null default true,
        cost_cents int not null default 0 check (cost_cents >= 0),
        cost_bearer text not null default 'CENTRAL' check (cost_bearer in ('CENTRAL', 'UNIT')),
        version int not null default 1
      );

      create table invitation (
        topic_id int not null references topic on delete cascade,
        person_id int not null references person on delete cascade,
        invited_by_id int not null references person,
        invited_at timestamptz not null,
        primary key (topic_id, person_id)
      );

      -- A person who decides for another for a time, "i. V." on the record.
      create table approval_deputy (
        id serial primary key,
        person_id int not null references person on delete cascade,
        deputy_id int not null references person on delete cascade,
        valid_from date not null,
        valid_until date not null,
        check (person_id <> deputy_id),
        check (valid_from <= valid_until)
      );
      create index on approval_deputy (deputy_id);
      create index on approval_deputy (person_id);

      insert into enrolment_transition values
        ('NONE', 'REQUESTED', 'REQUEST_RECEIVED'),
        ('REQUESTED', 'CONFIRMED', 'REQUEST_APPROVED'),
        ('REQUESTED', 'WAITING', 'APPROVED_AND_WAITING'),
        ('REQUESTED', 'DECLINED', 'REQUEST_DECLINED'),
        ('REQUESTED', 'WITHDRAWN', 'REQUEST_WITHDRAWN'),
        ('REQUESTED', 'EXPIRED', 'REQUEST_EXPIRED'),
        ('CONFIRMED', 'REQUESTED', 'APPROVAL_TAKEN_BACK'),
        ('WAITING', 'REQUESTED', 'APPROVAL_TAKEN_BACK'),
        ('DECLINED', 'REQUESTED', 'DECLINE_TAKEN_BACK'),
        ('WAITING', 'OFFERED', 'SEAT_OFFERED'),
        ('OFFERED', 'CONFIRMED', 'OFFER_ACCEPTED'),
        ('OFFERED', 'WITHDRAWN', 'OFFER_DECLINED'),
        ('OFFERED', 'EXPIRED', 'OFFER_EXPIRED'),
        ('WAITING', 'EXPIRED', 'WAITING_LIST_CLOSED');

      alter table enrolment
        add column holds_seat boolean not null default false,
        add column promotion text not null default 'AUTOMATIC' check (promotion in ('AUTOMATIC', 'ASK')),
        add column offer_expires_at timestamptz null,
        add column decide_by timestamptz null;
      update enrolment set holds_seat = enrolment_holds_seat(status);
      alter table enrolment
        add constraint enrolment_seat_by_status check (
          case status when 'REQUESTED' then true else holds_seat = enrolment_holds_seat(status) end),
        add constraint enrolment_offer_has_end check ((status = 'OFFERED') = (offer_expires_at is not null)),
        add constraint enrolment_request_has_end check ((status = 'REQUESTED') = (decide_by is not null)),
        add constraint enrolment_request_has_number check (status <> 'REQUESTED' or waiting_seq is not null);
      create index enrolment_offers on enrolment (offer_expires_at) where status = 'OFFERED';
      create index enrolment_requests on enrolment (decide_by) where status = 'REQUESTED';

      -- A seat follows from the status, except for requests, where the topic's policy says it.
      create function enrolment_seat() returns trigger language plpgsql as $$
      begin
        if new.status <> 'REQUESTED' then
          new.holds_seat := enrolment_holds_seat(new.status);
        end if;
        return new;
      end $$;
      create trigger enrolment_seat before insert or update on enrolment
        for each row execute function enrolment_seat();

      create or replace function enrolment_counts() returns trigger language plpgsql as $$
      declare
        seats int := 0;
        waiting int := 0;
      begin
        if tg_op <> 'INSERT' then
          seats := seats - old.holds_seat::int;
          waiting := waiting - (old.status = 'WAITING')::int;
        end if;
        if tg_op <> 'DELETE' then
          seats := seats + new.holds_seat::int;
          waiting := waiting + (new.status = 'WAITING')::int;
        end if;
        if seats <> 0 or waiting <> 0 then
          update session set seats_taken = seats_taken + seats, waiting_count = waiting_count + waiting
            where id = coalesce(new.session_id, old.session_id);
        end if;
        return null;
      end $$;
      drop trigger enrolment_counts on enrolment;
      create trigger enrolment_counts after insert or delete or update on enrolment
        for each row execute function enrolment_counts();

      create table approval (
        id serial primary key,
        enrolment_id int not null references enrolment,
        -- rises when an approval is taken back and asked for anew
        round smallint not null default 1,
        step smallint not null check (step between 1 and 2),
        role text not null check (role in ('LINE_MANAGER', 'TRAINING_OFFICER')),
        approver_id int not null references person,
        status text not null default 'PENDING' check (status in ('PENDING', 'APPROVED', 'DECLINED', 'OBSOLETE')),
        asked_at timestamptz not null,
        due_at timestamptz not null,
        reminded_at timestamptz null,
        escalated_from_id int null references person,
        decided_at timestamptz null,
        decided_by_id int null references person,
        in_place boolean not null default false,
        reason text null,
        unique (enrolment_id, round, step),
        check ((status in ('APPROVED', 'DECLINED')) = (decided_by_id is not null)),
        check ((status = 'PENDING') = (decided_at is null)),
        check (status <> 'DECLINED' or length(reason) > 0),
        check (in_place = (decided_by_id is not null and decided_by_id <> approver_id))
      );
      create unique index approval_one_pending on approval (enrolment_id) where status = 'PENDING';
      create index approval_inbox on approval (approver_id, due_at) where status = 'PENDING';
      create index on approval (approver_id, decided_at);

      create table approval_event (
        id bigserial primary key,
        approval_id int not null references approval,
        kind text not null check (kind in ('ASKED', 'REMINDED', 'ESCALATED', 'APPROVED', 'DECLINED', 'TAKEN_BACK', 'OBSOLETE')),
        at timestamptz not null,
        actor_id int null references person,
        approver_id int not null references person
      );
      create index on approval_event (approval_id);
      create trigger approval_event_append_only before update or delete on approval_event
        for each row execute function enrolment_event_append_only();

      alter table outbox_message
        alter column event_id drop not null,
        add column approval_event_id bigint null references approval_event,
        add check (num_nonnulls(event_id, approval_event_id) = 1),
        add unique (approval_event_id, kind, recipient_id);

      -- a request is always waiting for exactly one person
      create function check_request_has_approver(wanted int) returns void language plpgsql as $$
      begin
        if exists (
          select from enrolment e where e.id = wanted
            and (e.status = 'REQUESTED') <> exists (
              select from approval a where a.enrolment_id = e.id and a.status = 'PENDING')) then
          raise exception 'enrolment %: a request waits for exactly one approver, and nothing else does', wanted
            using errcode = 'check_violation';
        end if;
      end $$;
      create function enrolment_request_has_approver() returns trigger language plpgsql as $$
      begin
        perform check_request_has_approver(new.id);
        return null;
      end $$;
      create function approval_belongs_to_request() returns trigger language plpgsql as $$
      begin
        perform check_request_has_approver(new.enrolment_id);
        return null;
      end $$;
      create constraint trigger enrolment_request_has_approver after insert or update of status on enrolment
        deferrable initially deferred for each row execute function enrolment_request_has_approver();
      create constraint trigger approval_belongs_to_request after insert or update of status on approval
        deferrable initially deferred for each row execute function approval_belongs_to_request();
    `);
  }
}
