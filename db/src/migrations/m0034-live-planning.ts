import { Migration } from '@mikro-orm/migrations';

/** Planners who look at one board see what the others do: which sessions changed, drafts too, and that blocks did. */
export class M0034LivePlanning extends Migration {
  override up(): void {
    this.addSql(`
      -- other migrations lengthen the list, too: each adds its own to what it finds
      do $$
      declare
        rule record;
      begin
        for rule in select conname, pg_get_constraintdef(oid) as body from pg_constraint
          where conrelid = 'live_change'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%about = ANY%'
        loop
          execute format('alter table live_change drop constraint %I', rule.conname);
          execute format('alter table live_change add constraint %I %s', rule.conname,
            replace(rule.body, 'ARRAY[', 'ARRAY[''PLANNING''::text, '));
        end loop;
      end $$;

      create function live_planning_changed() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id) values ('PLANNING', new.id) on conflict do nothing;
        return null;
      end $$;
      create trigger live_planning_added after insert on session
        for each row execute function live_planning_changed();
      -- seats come and go by the hundred and leave the version alone
      create trigger live_planning_changed after update on session for each row
        when (old.version <> new.version) execute function live_planning_changed();

      create function live_blocks_changed() returns trigger language plpgsql as $$
      begin
        -- no session has the id 0: blocks of rooms and trainers
        insert into live_change (about, id) values ('PLANNING', 0) on conflict do nothing;
        return null;
      end $$;
      create trigger live_blocks_changed after insert or update or delete on resource_block
        for each statement execute function live_blocks_changed();
    `);
  }
}
