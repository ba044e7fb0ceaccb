import { Migration } from '@mikro-orm/migrations';

export class M0002Catalogue extends Migration {
  override up(): void {
    this.addSql(`
      create table category (
        id serial primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null,
        summary text not null,
        position int not null
      );

      create table target_group (
        code text primary key,
        name text not null,
        position int not null
      );

      create table topic (
        id serial primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        category_id int not null references category,
        title text not null check (length(title) between 1 and 300),
        benefit text not null,
        description text not null,
        goals text[] not null,
        keywords text[] not null,
        formats text[] not null check (formats <@ array['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED']),
        duration_minutes int null check (duration_minutes > 0),
        popularity real not null default 0 check (popularity between 0 and 1),
        source text not null default 'OWN',
        source_key text null,
        unique (source, source_key)
      );
      create index on topic (category_id);

      create table topic_target_group (
        topic_id int not null references topic on delete cascade,
        target_group_code text not null references target_group on update cascade,
        primary key (topic_id, target_group_code)
      );
      create index on topic_target_group (target_group_code);

      -- Terms of the shared German analyser, written by the application: positions, weights A title, B keywords
      -- and benefit, C goals, D description and category; parts of compounds as +term. Apart from topic, so that re-indexing does not touch topics.
      create table topic_search (
        topic_id int primary key references topic on delete cascade,
        terms tsvector not null
      );
      create index on topic_search using gin (terms);

      -- The vocabulary: each folded word form that occurs in the catalogue, for correcting typing errors and for completion;
      -- read as a whole into each API process.
      create table search_word (
        word text primary key,
        topics int not null check (topics > 0)
      );
    `);
  }
}
