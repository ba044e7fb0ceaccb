import { Migration } from '@mikro-orm/migrations';

const EVENT_TYPES = `'session.published', 'session.changed', 'session.cancelled', 'session.seats_changed',
  'topic.published', 'topic.retired'`;

/** What other systems subscribe to: secret calendar addresses, and webhooks with their log. */
export class M0021OpenInterfaces extends Migration {
  override up(): void {
    this.#calendars();
    this.#webhooks();
    this.#whatIsTold();
  }

  #calendars(): void {
    this.addSql(`
      -- One secret address each. A new one takes the place of the old one; without a row there is none.
      create table calendar_feed (
        id serial primary key,
        token_hash bytea not null unique check (length(token_hash) = 32),
        person_id int null unique references person on delete cascade,
        room_id int null unique references room on delete cascade,
        trainer_id int null unique references trainer on delete cascade,
        created_by_id int not null references person,
        created_at timestamptz not null,
        -- written once an hour at most: enough to see whether anybody still reads it
        last_read_at timestamptz null,
        check (num_nonnulls(person_id, room_id, trainer_id) = 1),
        constraint calendar_feed_own check (person_id is null or person_id = created_by_id)
      );
      create index on calendar_feed (created_by_id);
    `);
  }

  #webhooks(): void {
    this.addSql(`
      create table webhook_subscription (
        id serial primary key,
        url text not null check (url ~ '^https?://' and length(url) <= 2000),
        event_types text[] not null
          check (cardinality(event_types) >= 1 and event_types <@ array[${EVENT_TYPES}]),
        -- signing needs the secret itself, not a hash of it
        secret bytea not null check (length(secret) = 32),
        created_by_id int not null references person,
        created_at timestamptz not null,
        -- null = active
        disabled_at timestamptz null,
        -- null = by a person
        disabled_because text null check (disabled_because in ('GAVE_UP', 'GONE')),
        -- deliveries given up one after the other
        failures int not null default 0 check (failures >= 0),
        check (disabled_because is null or disabled_at is not null)
      );
      create index on webhook_subscription (created_by_id);

      create table webhook_event (
        id bigserial primary key,
        type text not null check (type in (${EVENT_TYPES})),
        session_id int null references session on delete cascade,
        topic_id int null references topic on delete cascade,
        at timestamptz not null default now(),
        -- the body as it is signed and sent, every time the same; null = not yet planned
        payload text null,
        check (num_nonnulls(session_id, topic_id) = 1),
        check ((type like 'session.%') = (session_id is not null))
      );
      create index webhook_event_unplanned on webhook_event (id) where payload is null;
      create index on webhook_event (at);
      create index on webhook_event (session_id) where session_id is not null;
      create index on webhook_event (topic_id) where topic_id is not null;

      create table webhook_delivery (
        id bigserial primary key,
        subscription_id int not null references webhook_subscription on delete cascade,
        event_id bigint not null references webhook_event on delete cascade,
        status text not null default 'QUEUED' check (status in ('QUEUED', 'DELIVERED', 'FAILED')),
        -- since it was queued or asked for again
        attempts int not null default 0 check (attempts >= 0),
        next_attempt_at timestamptz not null,
        leased_until timestamptz null,
        settled_at timestamptz null,
        unique (subscription_id, event_id),
        check ((status = 'QUEUED') = (settled_at is null))
      );
      create index webhook_delivery_queued on webhook_delivery (next_attempt_at) where status = 'QUEUED';
      create index on webhook_delivery (event_id);

      create table webhook_attempt (
        id bigserial primary key,
        delivery_id bigint not null references webhook_delivery on delete cascade,
        at timestamptz not null,
        milliseconds int not null check (milliseconds >= 0),
        -- null = no answer, for the reason in error
        status_code int null check (status_code between 100 and 999),
        error text null check (length(error) between 1 and 300),
        check (num_nonnulls(status_code, error) >= 1)
      );
      create index on webhook_attempt (delivery_id, id);
    `);
  }

  /** Whoever makes a change (planner, import, enrolment), it is noted in the same transaction. */
  #whatIsTold(): void {
    this.addSql(`
      create function webhook_note(event_type text, session int, topic int) returns void language plpgsql as $$
      begin
        if exists (select from webhook_subscription where disabled_at is null and event_type = any (event_types)) then
          insert into webhook_event (type, session_id, topic_id) values (event_type, session, topic);
        end if;
      end $$;

      create function webhook_session_inserted() returns trigger language plpgsql as $$
      begin
        perform webhook_note('session.published', new.id, null);
        return null;
      end $$;
      create trigger webhook_session_inserted after insert on session for each row
        when (new.status = 'OPEN') execute function webhook_session_inserted();

      create function webhook_session_updated() returns trigger language plpgsql as $$
      begin
        if old.status = 'DRAFT' and new.status = 'OPEN' then
          perform webhook_note('session.published', new.id, null);
        elsif old.status = 'OPEN' and new.status = 'CANCELLED' then
          perform webhook_note('session.cancelled', new.id, null);
        elsif new.status = 'OPEN' then
          if new.version <> old.version then
            perform webhook_note('session.changed', new.id, null);
          end if;
          if (old.seats_taken, old.waiting_count, old.capacity, old.seats_held, old.draw_pending)
             is distinct from (new.seats_taken, new.waiting_count, new.capacity, new.seats_held, new.draw_pending) then
            perform webhook_note('session.seats_changed', new.id, null);
          end if;
        end if;
        return null;
      end $$;
      create trigger webhook_session_updated after update on session for each row
        execute function webhook_session_updated();

      -- another time or place of a single appointment does not touch the session itself
      create function webhook_session_moved() returns trigger language plpgsql as $$
      begin
        if exists (select from session where id = new.session_id and status = 'OPEN') then
          perform webhook_note('session.changed', new.session_id, null);
        end if;
        return null;
      end $$;
      create trigger webhook_session_moved after insert on session_change for each row
        execute function webhook_session_moved();

      create function webhook_topic_changed() returns trigger language plpgsql as $$
      begin
        perform webhook_note(case new.status when 'RETIRED' then 'topic.retired' else 'topic.published' end, null, new.topic_id);
        return null;
      end $$;
      create trigger webhook_topic_inserted after insert on topic_revision for each row
        when (new.status in ('PUBLISHED', 'RETIRED')) execute function webhook_topic_changed();
      create trigger webhook_topic_updated after update of status on topic_revision for each row
        when (new.status in ('PUBLISHED', 'RETIRED') and new.status <> old.status) execute function webhook_topic_changed();
    `);
  }
}
