import { Migration } from '@mikro-orm/migrations';

export class M0003Scheduling extends Migration {
  override up(): void {
    this.addSql(`
      create table site (
        code text primary key,
        name text not null,
        address text not null
      );

      create table room (
        id serial primary key,
        site_code text not null references site on update cascade,
        name text not null,
        floor text null,
        seats int not null check (seats > 0),
        accessible boolean not null default true,
        unique (site_code, name)
      );

      create table trainer (
        id serial primary key,
        display_name text not null,
        person_id int null references person on delete set null
      );

      create table session (
        id serial primary key,
        number text not null unique,
        topic_id int not null references topic,
        format text not null check (format in ('IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED')),
        status text not null default 'OPEN' check (status in ('OPEN', 'CANCELLED')),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        site_code text null references site on update cascade,
        join_url text null,
        seats_minimum int not null check (seats_minimum >= 0),
        capacity int not null check (capacity between 1 and 100000),
        seats_taken int not null default 0,
        waiting_count int not null default 0 check (waiting_count >= 0),
        waiting_seq int not null default 0 check (waiting_seq >= 0),
        enrol_until timestamptz not null,
        cancel_until timestamptz not null,
        source text not null default 'OWN',
        source_key text null,
        unique (source, source_key),
        check (starts_at < ends_at),
        check (cancel_until <= ends_at),
        check (enrol_until <= ends_at),
        check (seats_minimum <= capacity),
        constraint session_not_overbooked check (seats_taken between 0 and capacity)
      );
      create index on session (topic_id, starts_at);
      create index on session (starts_at) where status = 'OPEN';

      create table appointment (
        id serial primary key,
        session_id int not null references session on delete cascade,
        position int not null check (position >= 1),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        room_id int null references room,
        unique (session_id, position),
        check (starts_at < ends_at),
        constraint appointment_room_free
          exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&) where (room_id is not null)
      );

      create table session_trainer (
        session_id int not null references session on delete cascade,
        trainer_id int not null references trainer,
        primary key (session_id, trainer_id)
      );
      create index on session_trainer (trainer_id);
    `);
  }
}
