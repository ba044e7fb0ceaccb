import { Migration } from '@mikro-orm/migrations';

/** Nothing is booked into a time that is blocked, and rooms, trainers and equipment can be taken out of use. */
export class M0032BlockedResources extends Migration {
  override up(): void {
    this.#active();
    this.#bookings();
    this.#blocks();
  }

  #active(): void {
    this.addSql(`
      -- what is out of use keeps its history and is no longer offered
      alter table room add column active boolean not null default true;
      alter table trainer add column active boolean not null default true;
      alter table equipment add column active boolean not null default true;
    `);
  }

  #bookings(): void {
    this.addSql(`
      -- Only what changes is booked anew: what was there before a block was entered over it may stay.
      create or replace function book_appointment(appointment int) returns void language sql as $$
        delete from booking b where b.appointment_id = appointment
          and not exists (select from booking_wanted w where w.appointment_id = appointment
            and (w.session_id, w.room_id, w.trainer_id, w.equipment_id, w.during)
              is not distinct from (b.session_id, b.room_id, b.trainer_id, b.equipment_id, b.during));
        insert into booking
          select * from booking_wanted w where w.appointment_id = appointment
          except select * from booking b where b.appointment_id = appointment;
      $$;

      -- Waits for the end of the transaction like the exclusion constraints, and is as strict: whoever enters a block holds
      -- the resource, so that one of the two always sees the other.
      create function booking_not_blocked() returns trigger language plpgsql as $$
      begin
        perform from room where id = new.room_id for share;
        perform from trainer where id = new.trainer_id for share;
        perform from equipment where id = new.equipment_id for share;
        if exists (
          select from resource_block k
          where (k.room_id = new.room_id or k.trainer_id = new.trainer_id or k.equipment_id = new.equipment_id)
            and k.starts_at < upper(new.during) and lower(new.during) < k.ends_at
            and not (k.over_bookings and current_setting('weitblick.longer_buffers', true) = 'on')
            -- the booking itself may have gone again in the same transaction
            and exists (select from booking b where b.appointment_id = new.appointment_id and b.during = new.during
              and (b.room_id, b.trainer_id, b.equipment_id) is not distinct from (new.room_id, new.trainer_id, new.equipment_id))
        ) then
          raise exception 'appointment % wants what is blocked', new.appointment_id
            using errcode = 'exclusion_violation', constraint = 'booking_not_blocked';
        end if;
        return null;
      end $$;
      create constraint trigger booking_not_blocked after insert on booking deferrable initially deferred
        for each row execute function booking_not_blocked();
    `);
  }

  #blocks(): void {
    this.addSql(`
      alter table resource_block
        -- entered knowingly over what was booked: somebody fell ill, a pipe burst
        add column over_bookings boolean not null default false;
      update resource_block k set over_bookings = true
        where exists (select from booking b
          where (b.room_id = k.room_id or b.trainer_id = k.trainer_id or b.equipment_id = k.equipment_id)
            and b.during && tstzrange(k.starts_at, k.ends_at));

      create function resource_block_locks() returns trigger language plpgsql as $$
      begin
        perform from room where id = new.room_id for no key update;
        perform from trainer where id = new.trainer_id for no key update;
        perform from equipment where id = new.equipment_id for no key update;
        if not new.over_bookings and exists (
          select from booking b
          where (b.room_id = new.room_id or b.trainer_id = new.trainer_id or b.equipment_id = new.equipment_id)
            and b.during && tstzrange(new.starts_at, new.ends_at)
        ) then
          raise exception 'booked in the time that is to be blocked'
            using errcode = 'exclusion_violation', constraint = 'resource_block_free';
        end if;
        return new;
      end $$;
      -- a room that takes longer to set up books all its appointments anew, also those over which a block was entered
      create or replace function room_books() returns trigger language plpgsql as $$
      begin
        perform set_config('weitblick.longer_buffers', 'on', true);
        perform book_appointment(a.id) from appointment a where a.room_id = new.id;
        return null;
      end $$;

      create trigger resource_block_locks before insert or update on resource_block
        for each row execute function resource_block_locks();
    `);
  }
}
