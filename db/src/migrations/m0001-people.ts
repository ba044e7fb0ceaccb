import { Migration } from '@mikro-orm/migrations';

export class M0001People extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists btree_gist;

      create table org_unit (
        id serial primary key,
        parent_id int null references org_unit,
        kind text not null check (kind in ('CITY', 'REFERAT', 'ABTEILUNG', 'SACHGEBIET')),
        name text not null,
        short_name text not null unique,
        cost_centre text not null,
        head_id int null,
        deputy_id int null,
        check (parent_id is distinct from id),
        check ((kind = 'CITY') = (parent_id is null))
      );
      create index on org_unit (parent_id);

      create table person (
        id serial primary key,
        personnel_number text not null unique check (personnel_number ~ '^[0-9]{6,8}$'),
        given_name text not null,
        family_name text not null,
        email text null,
        unit_id int not null references org_unit,
        leadership_level smallint null check (leadership_level between 1 and 4),
        apprentice boolean not null default false,
        left_on date null
      );
      create index on person (unit_id);
      alter table org_unit
        add foreign key (head_id) references person on delete set null,
        add foreign key (deputy_id) references person on delete set null;

      create table role_assignment (
        id serial primary key,
        person_id int not null references person on delete cascade,
        role text not null check (role in ('COACH', 'TRAINING_PLANNER', 'TRAINING_OFFICER', 'ADMINISTRATOR')),
        unit_id int null references org_unit,
        valid_from date not null,
        valid_until date null,
        check (valid_until > valid_from)
      );
      create index on role_assignment (person_id);

      create table credential (
        person_id int primary key references person on delete cascade,
        password_hash text not null,
        changed_at timestamptz not null
      );

      create table login_session (
        token_hash bytea primary key check (length(token_hash) = 32),
        person_id int not null references person on delete cascade,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index on login_session (person_id);
      create index on login_session (expires_at);

      -- the table of rate-limiter-flexible, which counts failed sign-ins over all API processes
      create table rate_limit (
        key varchar(255) primary key,
        points int not null default 0,
        expire bigint null
      );
    `);
  }
}
