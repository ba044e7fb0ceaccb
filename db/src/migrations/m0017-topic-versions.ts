import { Migration } from '@mikro-orm/migrations';

/** The life of a topic at the planning desk: versions of its text, who wrote and who reviewed them, and why. */
export class M0017TopicVersions extends Migration {
  override up(): void {
    this.addSql(`
      alter table topic
        -- what staff see: DRAFT never, PUBLISHED always, RETIRED by address only while sessions run
        add column status text not null default 'PUBLISHED' check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
        -- rich text of the small allowlist, sanitised when written; null = description is plain text, which it is in any case for searching
        add column description_html text null,
        -- the same in plain language
        add column easy_text text not null default '',
        add column accessibility text not null default '',
        add column synonyms text[] not null default '{}',
        add column part_time boolean not null default false,
        add column contact text not null default '',
        add column cost_bearer text not null default 'CENTRAL' check (cost_bearer in ('CENTRAL', 'UNIT')),
        -- null = no rate a day
        add column cost_cents_per_day int null check (cost_cents_per_day between 1 and 10000000);
      create index topic_unpublished on topic (status) where status <> 'PUBLISHED';

      -- One row. With four eyes nobody publishes what they wrote themselves.
      create table catalogue_setting (
        id int primary key check (id = 1),
        four_eyes boolean not null default true
      );
      insert into catalogue_setting values (1);

      create table topic_transition (
        kind text not null,
        from_status text not null,
        to_status text not null,
        primary key (kind, from_status, to_status)
      );
      insert into topic_transition values
        ('DRAFTED', 'NONE', 'DRAFT'),
        ('COPIED', 'NONE', 'DRAFT'),
        ('RESTORED', 'NONE', 'DRAFT'),
        ('RECORDED', 'NONE', 'PUBLISHED'),
        ('BULK_EDITED', 'NONE', 'PUBLISHED'),
        ('BULK_EDITED', 'DRAFT', 'DRAFT'),
        ('SAVED', 'DRAFT', 'DRAFT'),
        ('SUBMITTED', 'DRAFT', 'IN_REVIEW'),
        ('TAKEN_BACK', 'IN_REVIEW', 'DRAFT'),
        ('RETURNED', 'IN_REVIEW', 'DRAFT'),
        ('PUBLISHED', 'IN_REVIEW', 'PUBLISHED'),
        ('DISCARDED', 'DRAFT', 'DISCARDED'),
        ('SUPERSEDED', 'PUBLISHED', 'SUPERSEDED'),
        ('SUPERSEDED', 'RETIRED', 'SUPERSEDED'),
        ('RETIRED', 'PUBLISHED', 'RETIRED');

      create table topic_revision (
        id serial primary key,
        topic_id int not null references topic,
        number int not null check (number >= 1),
        status text not null check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED', 'RETIRED', 'DISCARDED')),
        -- rises with each save and step; a stale one is refused
        version int not null default 1 check (version >= 1),
        content jsonb not null,
        -- null = written by an import
        author_id int null references person,
        -- why there is this version
        reason text null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        reviewer_id int null references person,
        reviewed_at timestamptz null,
        four_eyes boolean not null default true,
        unique (topic_id, number),
        check ((reviewer_id is null) = (reviewed_at is null)),
        constraint topic_revision_four_eyes check (not four_eyes or reviewer_id <> author_id)
      );
      create unique index topic_revision_one_in_work on topic_revision (topic_id) where status in ('DRAFT', 'IN_REVIEW');
      create unique index topic_revision_one_public on topic_revision (topic_id) where status in ('PUBLISHED', 'RETIRED');

      create table topic_event (
        id bigserial primary key,
        topic_id int not null references topic,
        revision_id int not null references topic_revision,
        version int not null check (version >= 1),
        previous_version int generated always as (nullif(version, 1) - 1) stored,
        kind text not null,
        from_status text not null,
        to_status text not null,
        at timestamptz not null,
        -- null = an import
        actor_id int null references person,
        reason text null check (length(reason) > 0),
        unique (revision_id, version, to_status),
        unique (revision_id, version),
        check ((from_status = 'NONE') = (version = 1)),
        constraint topic_event_says_why check (kind not in ('RETURNED', 'RETIRED', 'BULK_EDITED') or reason is not null),
        foreign key (kind, from_status, to_status) references topic_transition,
        foreign key (revision_id, previous_version, from_status)
          references topic_event (revision_id, version, to_status) deferrable initially deferred
      );
      create index on topic_event (topic_id, id);
      alter table topic_revision add constraint topic_revision_has_event
        foreign key (id, version, status) references topic_event (revision_id, version, to_status)
        deferrable initially deferred;
      create trigger topic_event_append_only before update or delete on topic_event
        for each row execute function enrolment_event_append_only();
      create trigger topic_event_no_truncate before truncate on topic_event
        for each statement execute function enrolment_event_append_only();

      -- what was handed in is what is published, and what was published stays as it was
      create function topic_revision_keeps_content() returns trigger language plpgsql as $$
      begin
        if new.content is distinct from old.content and not (old.status = 'DRAFT' and new.status = 'DRAFT') then
          raise exception 'version % of topic % is %: its content stays', old.number, old.topic_id, old.status
            using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger topic_revision_keeps_content before update on topic_revision
        for each row execute function topic_revision_keeps_content();

      create function topic_status_follows() returns trigger language plpgsql as $$
      begin
        update topic set status = new.status where id = new.topic_id and status <> new.status;
        return null;
      end $$;
      create trigger topic_status_follows after insert or update of status on topic_revision
        for each row when (new.status in ('PUBLISHED', 'RETIRED')) execute function topic_status_follows();

      -- What a version holds of a topic. db/src/catalogue/topic-content.ts has the same shape.
      create function topic_content(wanted int) returns jsonb language sql stable as $$
        select jsonb_build_object(
          'title', t.title, 'categoryId', t.category_id, 'benefit', t.benefit,
          'description', t.description, 'descriptionHtml', t.description_html, 'easyText', t.easy_text,
          'goals', t.goals, 'keywords', t.keywords, 'synonyms', t.synonyms, 'formats', t.formats,
          'targetGroups', array(select target_group_code from topic_target_group where topic_id = t.id
                                order by target_group_code collate "C"),
          'prerequisites', (select coalesce(jsonb_agg(jsonb_build_object('topicId', p.required_topic_id, 'kind', p.kind)
                                                      order by p.required_topic_id), '[]')
                            from topic_prerequisite p where p.topic_id = t.id),
          'durationMinutes', t.duration_minutes, 'accessibility', t.accessibility, 'partTime', t.part_time,
          'contact', t.contact, 'costBearer', t.cost_bearer, 'costCentsPerDay', t.cost_cents_per_day)
        from topic t where t.id = wanted
      $$;

      -- A topic that was written past the planning desk (import, demo city) gets its version all the same.
      create function record_topic_revision(wanted int) returns void language plpgsql as $$
      declare
        held jsonb;
        public topic_revision;
        added int;
      begin
        perform from topic where id = wanted and status = 'PUBLISHED' for update;
        if not found then
          return;
        end if;
        held := topic_content(wanted);
        select * into public from topic_revision where topic_id = wanted and status in ('PUBLISHED', 'RETIRED');
        if public.content = held then
          return;
        end if;
        if public.id is not null then
          insert into topic_event (topic_id, revision_id, version, kind, from_status, to_status, at)
            values (wanted, public.id, public.version + 1, 'SUPERSEDED', public.status, 'SUPERSEDED', now());
          update topic_revision set status = 'SUPERSEDED', version = version + 1, changed_at = now() where id = public.id;
        end if;
        insert into topic_revision (topic_id, number, status, content, created_at, changed_at)
          select wanted, coalesce(max(number), 0) + 1, 'PUBLISHED', held, now(), now()
          from topic_revision where topic_id = wanted
          returning id into added;
        insert into topic_event (topic_id, revision_id, version, kind, from_status, to_status, at)
          values (wanted, added, 1, 'RECORDED', 'NONE', 'PUBLISHED', now());
      end $$;
      create function topic_has_revision() returns trigger language plpgsql as $$
      begin
        perform record_topic_revision(new.id);
        return null;
      end $$;
      create function topic_part_has_revision() returns trigger language plpgsql as $$
      begin
        perform record_topic_revision(coalesce(new.topic_id, old.topic_id));
        return null;
      end $$;
      select record_topic_revision(id) from topic;
      create constraint trigger topic_has_revision
        after insert or update of title, category_id, benefit, description, description_html, easy_text, goals, keywords,
          synonyms, formats, duration_minutes, accessibility, part_time, contact, cost_bearer, cost_cents_per_day on topic
        deferrable initially deferred for each row execute function topic_has_revision();
      create constraint trigger topic_target_group_has_revision after insert or update or delete on topic_target_group
        deferrable initially deferred for each row execute function topic_part_has_revision();
      create constraint trigger topic_prerequisite_has_revision after insert or update or delete on topic_prerequisite
        deferrable initially deferred for each row execute function topic_part_has_revision();

      -- nobody can find or enrol in what nobody has published
      create function session_of_public_topic() returns trigger language plpgsql as $$
      begin
        if exists (select from topic where id = new.topic_id and status = 'DRAFT') then
          raise exception 'topic % is a draft: sessions come after publishing', new.topic_id using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger session_of_public_topic before insert or update of topic_id on session
        for each row execute function session_of_public_topic();
    `);
  }
}
