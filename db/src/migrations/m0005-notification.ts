import { Migration } from '@mikro-orm/migrations';

export class M0005Notification extends Migration {
  override up(): void {
    this.addSql(`
      create table outbox_message (
        id bigserial primary key,
        event_id bigint not null references enrolment_event,
        kind text not null,
        recipient_id int not null references person,
        created_at timestamptz not null,
        sent_at timestamptz null,
        unique (event_id, kind, recipient_id)
      );
      create index outbox_message_unsent on outbox_message (id) where sent_at is null;
      create index on outbox_message (recipient_id);

      create table idempotency_key (
        person_id int not null references person on delete cascade,
        key text not null check (length(key) between 8 and 64),
        command text not null,
        request_hash bytea not null,
        outcome jsonb not null,
        created_at timestamptz not null,
        primary key (person_id, key)
      );
      create index on idempotency_key (created_at);
    `);
  }
}
