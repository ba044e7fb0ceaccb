import { Migration } from '@mikro-orm/migrations';

/**
 * What changed lately, for open pages: kinds and ids, never content. Each API process reads it a few times a second and
 * asks for the rows themselves, for each viewer anew. A table instead of NOTIFY, because NOTIFY takes one lock for all
 * commits of the database (docs/decisions/0005-live-updates.md has the numbers).
 */
export class M0008LiveUpdates extends Migration {
  override up(): void {
    this.addSql(`
      -- Unlogged: worth a minute, and empty after a crash, when every reader has lost its connection and starts anew.
      create unlogged table live_change (
        -- readers tell by the transaction what they have not seen yet: numbers of a sequence do not commit in order
        xid xid8 not null default pg_current_xact_id(),
        about text not null check (about in ('SESSION', 'QUEUE', 'ENROLMENT', 'APPROVER', 'LOGIN')),
        id int not null,
        -- and so a transaction says the same once only
        primary key (xid, about, id)
      );
      -- all of it is soon deleted: let the space be used again early
      alter table live_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

      create function live_session_changed() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id) values ('SESSION', new.id) on conflict do nothing;
        return null;
      end $$;
      create trigger live_session_changed after update on session for each row
        when ((old.seats_taken, old.waiting_count, old.capacity, old.seats_minimum, old.status,
               old.starts_at, old.ends_at, old.enrol_until, old.cancel_until)
          is distinct from
              (new.seats_taken, new.waiting_count, new.capacity, new.seats_minimum, new.status,
               new.starts_at, new.ends_at, new.enrol_until, new.cancel_until))
        execute function live_session_changed();

      create function live_enrolment_changed() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id) values ('ENROLMENT', new.id) on conflict do nothing;
        -- whoever joins stands at the end and moves nobody; whoever leaves or comes back with an old number does
        if tg_op = 'UPDATE' and (old.status = 'WAITING') <> (new.status = 'WAITING') then
          insert into live_change (about, id) values ('QUEUE', new.session_id) on conflict do nothing;
        end if;
        return null;
      end $$;
      create trigger live_enrolment_added after insert on enrolment
        for each row execute function live_enrolment_changed();
      create trigger live_enrolment_changed after update on enrolment for each row
        when ((old.status, old.promotion, old.offer_expires_at, old.decide_by)
          is distinct from (new.status, new.promotion, new.offer_expires_at, new.decide_by))
        execute function live_enrolment_changed();

      create function live_approval_changed() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id) values ('APPROVER', new.approver_id) on conflict do nothing;
        if tg_op = 'UPDATE' and old.approver_id <> new.approver_id then
          insert into live_change (about, id) values ('APPROVER', old.approver_id) on conflict do nothing;
        end if;
        return null;
      end $$;
      create trigger live_approval_added after insert on approval
        for each row execute function live_approval_changed();
      create trigger live_approval_changed after update on approval for each row
        when ((old.status, old.approver_id) is distinct from (new.status, new.approver_id))
        execute function live_approval_changed();

      create function live_deputy_changed() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id)
          values ('APPROVER', coalesce(new.deputy_id, old.deputy_id)) on conflict do nothing;
        return null;
      end $$;
      create trigger live_deputy_changed after insert or update or delete on approval_deputy
        for each row execute function live_deputy_changed();

      create function live_login_ended() returns trigger language plpgsql as $$
      begin
        insert into live_change (about, id) values ('LOGIN', old.person_id) on conflict do nothing;
        return null;
      end $$;
      create trigger live_login_ended after delete on login_session
        for each row execute function live_login_ended();
    `);
  }
}
