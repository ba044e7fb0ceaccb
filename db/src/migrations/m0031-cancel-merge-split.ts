import { Migration } from '@mikro-orm/migrations';

/** Sessions that are cancelled, merged and split. */
export class M0031CancelMergeSplit extends Migration {
  override up(): void {
    this.addSql(`
      -- A draft that was given up: nobody but planners ever saw it, and nobody else does now.
      alter table session
        add column discarded boolean not null default false,
        add constraint session_discarded_only_as_draft check (not discarded or status = 'CANCELLED');
      create function session_discards() returns trigger language plpgsql as $$
      begin
        new.discarded := true;
        return new;
      end $$;
      create trigger session_discards before update of status on session for each row
        when (old.status = 'DRAFT' and new.status = 'CANCELLED') execute function session_discards();

      -- Somebody is asked to move from one session to another of the same topic. The place they had ends when the sessions
      -- are merged; when a session is split, it is theirs until they say yes.
      create table seat_move (
        enrolment_id int primary key references enrolment,
        from_enrolment_id int not null references enrolment,
        check (enrolment_id <> from_enrolment_id)
      );
      create index on seat_move (from_enrolment_id);
    `);
  }
}
