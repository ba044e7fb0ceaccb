import { Migration } from '@mikro-orm/migrations';

export class M0007Notices extends Migration {
  override up(): void {
    this.addSql(`
      alter table person
        add column language text not null default 'de' check (language in ('de', 'en'));

      -- No row = by e-mail at once.
      create table notification_preference (
        person_id int not null references person on delete cascade,
        about text not null check (about in ('ENROLMENT', 'APPROVAL')),
        delivery text not null check (delivery in ('IMMEDIATE', 'DAILY', 'IN_APP')),
        primary key (person_id, about)
      );

      -- One e-mail each. The key becomes the Message-ID, by which a mail that was sent twice is known as one.
      create table mail (
        id bigserial primary key,
        message_key text not null unique,
        recipient_id int not null references person on delete cascade,
        kind text not null check (kind in ('NOTICE', 'CALENDAR', 'CHANGE', 'DIGEST')),
        outbox_message_id bigint null references outbox_message on delete cascade,
        enrolment_id int null references enrolment on delete cascade,
        digest_day date null,
        calendar jsonb null,
        status text not null default 'QUEUED' check (status in ('QUEUED', 'SENT', 'FAILED', 'DROPPED')),
        attempts smallint not null default 0 check (attempts >= 0),
        next_attempt_at timestamptz not null,
        leased_until timestamptz null,
        last_error text null,
        created_at timestamptz not null,
        sent_at timestamptz null,
        failed_at timestamptz null,
        unique (recipient_id, digest_day),
        check ((status = 'SENT') = (sent_at is not null)),
        check ((status = 'FAILED') = (failed_at is not null)),
        check ((kind = 'DIGEST') = (digest_day is not null)),
        check ((kind in ('NOTICE', 'CALENDAR')) = (outbox_message_id is not null)),
        check (kind not in ('CALENDAR', 'CHANGE') or calendar is not null)
      );
      create index mail_due on mail (next_attempt_at) where status = 'QUEUED';
      create index mail_failed on mail (id) where status = 'FAILED';
      create index on mail (outbox_message_id);
      create index on mail (enrolment_id);

      -- What a person's own calendar was last told about one appointment; the UID is made of both keys.
      create table calendar_entry (
        enrolment_id int not null references enrolment on delete cascade,
        position int not null check (position >= 1),
        sequence int not null check (sequence >= 0),
        method text not null check (method in ('REQUEST', 'CANCEL')),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        place text not null,
        primary key (enrolment_id, position)
      );

      -- channel null and not sent = not yet looked at by the worker; rows sent before this migration stay as they are
      alter table outbox_message
        add column channel text null check (channel in ('MAIL', 'DIGEST', 'IN_APP', 'DROPPED')),
        add column planned_at timestamptz null,
        add column dropped_reason text null
          check (dropped_reason in ('TAKEN_BACK', 'OVERTAKEN', 'NO_LONGER_OPEN', 'LEFT')),
        add column digest_mail_id bigint null references mail on delete set null,
        add column read_at timestamptz null,
        add constraint outbox_message_planned check ((channel is null) = (planned_at is null)),
        add constraint outbox_message_dropped
          check ((channel is not distinct from 'DROPPED') = (dropped_reason is not null)),
        add constraint outbox_message_dropped_unsent check (channel is distinct from 'DROPPED' or sent_at is null),
        add constraint outbox_message_digest check (digest_mail_id is null or channel is not distinct from 'DIGEST');
      create index outbox_message_unplanned on outbox_message (id) where channel is null and sent_at is null;
      create index outbox_message_inbox on outbox_message (recipient_id, id);
      create index outbox_message_for_digest on outbox_message (recipient_id, planned_at)
        where channel = 'DIGEST' and digest_mail_id is null;
      create index on outbox_message (digest_mail_id) where digest_mail_id is not null;
      drop index outbox_message_unsent;
      drop index outbox_message_recipient_id_idx;
    `);
  }
}
