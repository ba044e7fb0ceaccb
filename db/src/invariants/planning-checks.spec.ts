import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, Fixtures, type TestDatabase } from '../testing/index.ts';
import { afterDamage } from './after-damage.ts';
import { brokenInvariants } from './index.ts';

const now = new Date('2026-11-25T09:00:00Z');
const FREE = ['room', 'trainer', 'equipment'].map((what) => `booking_${what}_free`);
let database: TestDatabase;
let given: Fixtures;
const ids = { first: 0, second: 0, draft: 0, gone: 0, anna: 0 };
const broken = () => brokenInvariants(database.url, now);

/** Two sessions that use the same things one after the other, a draft, a cancelled session, and somebody who moved. */
beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  ids.anna = await given.person();
  await given.client.query(`
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (site_code, name, seats) values ('RH', 'Raum 1', 20);
    insert into trainer (display_name) values ('Tina Trainer');
    insert into equipment (kind, label, site_code) values ('PROJECTOR', 'Beamer 1', 'RH')`);
  const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
  ids.first = await given.session({ startsAt: day(60) });
  ids.second = await given.session({ startsAt: day(61) });
  ids.draft = await given.session({ startsAt: day(62), status: 'DRAFT' });
  ids.gone = await given.session({ startsAt: day(63), status: 'CANCELLED' });
  await given.client.query(`
    update appointment set room_id = 1;
    insert into appointment_trainer select id, 1 from appointment;
    insert into appointment_equipment select id, 1 from appointment;
    insert into session_event (session_id, version, kind, at, details) values
      (${ids.gone}, 1, 'CANCELLED', now(), '{}'), (${ids.first}, 1, 'PUBLISHED', now(), '{}')`);
  await given.client.query(`
    begin;
    insert into enrolment (id, session_id, person_id, status, version, created_at, status_since, holds_seat) values
      (101, ${ids.first}, ${ids.anna}, 'CANCELLED', 2, now(), now(), false), (102, ${ids.second}, ${ids.anna}, 'CONFIRMED', 2, now(), now(), true);
    insert into enrolment_event (id, enrolment_id, version, from_status, to_status, at) values
      (101, 101, 1, 'NONE', 'CONFIRMED', now()), (102, 102, 1, 'NONE', 'OFFERED', now()),
      (103, 102, 2, 'OFFERED', 'CONFIRMED', now()), (104, 101, 2, 'CONFIRMED', 'CANCELLED', now());
    insert into outbox_message (event_id, kind, recipient_id, created_at) values (101, 'SEAT_CONFIRMED', ${ids.anna}, now()),
      (102, 'MOVE_ASKED', ${ids.anna}, now()), (103, 'OFFER_ACCEPTED', ${ids.anna}, now()), (104, 'SEAT_MOVED', ${ids.anna}, now());
    insert into seat_move values (102, 101);
    commit`);
  for (const constraint of FREE)
    await given.client.query(`alter table booking drop constraint ${constraint}`);
});

afterAll(async () => {
  await given.close();
  await database.drop();
});

/** Both sessions at one time, by the appointments; the bookings follow, so that only the double use is wrong. */
const together = (column: string) => `
  update appointment a set starts_at = o.starts_at, ends_at = o.ends_at from appointment o
    where a.session_id = ${ids.second} and o.session_id = ${ids.first};
  update session s set starts_at = a.starts_at, ends_at = a.ends_at from appointment a where a.session_id = s.id;
  ${column === 'room_id' ? '' : `update appointment set room_id = null where session_id = ${ids.second};`}
  ${column === 'trainer_id' ? '' : `delete from appointment_trainer where appointment_id = (select id from appointment where session_id = ${ids.second});`}
  ${column === 'equipment_id' ? '' : `delete from appointment_equipment where appointment_id = (select id from appointment where session_id = ${ids.second});`}
  ${booked}`;
const booked = 'delete from booking; insert into booking select * from booking_wanted';
const apart = () => `
  update appointment set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day', room_id = 1
    where session_id = ${ids.second};
  update session s set starts_at = a.starts_at, ends_at = a.ends_at from appointment a where a.session_id = s.id;
  insert into appointment_trainer select id, 1 from appointment on conflict do nothing;
  insert into appointment_equipment select id, 1 from appointment on conflict do nothing;
  ${booked}`;

/** The place that was given up, in another state, with what belongs to it. */
const oldPlace = (status: string, sessionId = ids.first) => `
  update enrolment set session_id = ${sessionId}, status = '${status}', holds_seat = enrolment_holds_seat('${status}'),
    waiting_seq = ${['REQUESTED', 'WAITING'].includes(status) ? 1 : 'null'},
    offer_expires_at = ${status === 'OFFERED' ? "now() + interval '1 day'" : 'null'},
    decide_by = ${status === 'REQUESTED' ? "now() + interval '1 day'" : 'null'}
  where id = 101`;

describe('the checker of the planning desk', () => {
  it('finds nothing wrong with what is planned soundly', async () => {
    expect(await broken()).toEqual([]);
  });

  it.each([
    ['room', 'R1', 'room_id'],
    ['trainer', 'R3', 'trainer_id'],
    ['piece of equipment', 'R4', 'equipment_id'],
  ])('sees a %s used twice at once (%s), from the appointments themselves', async (_what, id, column) => {
    expect(await afterDamage(given, broken, together(column), apart())).toEqual([id]);
  });

  it('sees a booking that is missing, one that nobody asked for, and one at another time (R5)', async () => {
    const booking = `session_id = ${ids.first} and trainer_id = 1`;
    const damages = [
      `delete from booking where ${booking}`,
      `update booking set session_id = ${ids.second} where ${booking}`,
      `update booking set during = tstzrange(lower(during), upper(during) + interval '1 minute') where ${booking}`,
    ];
    for (const damage of damages) expect(await afterDamage(given, broken, damage, booked)).toEqual(['R5']);
  });

  it('sees somebody in a session that is not published (R6)', async () => {
    const move = (to: number) => `update enrolment set session_id = ${to} where id = 101`;
    expect(await afterDamage(given, broken, move(ids.draft), move(ids.first))).toEqual(['R6']);
  });

  it.each(['REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED'])(
    'sees somebody %s in a cancelled session (R7), whoever cancelled it',
    async (status) => {
      const silently = "delete from session_event where kind = 'CANCELLED'";
      const repair = `
        insert into session_event (session_id, version, kind, at, details) values (${ids.gone}, 1, 'CANCELLED', now(), '{}');
        ${oldPlace('CANCELLED')}`;
      const damage = `${silently}; ${oldPlace(status, ids.gone)}`;
      expect(await afterDamage(given, broken, damage, repair)).toContain('R7');
    },
  );

  it('sees a room that a cancelled session still occupies (R7)', async () => {
    const damage = `insert into booking (appointment_id, session_id, room_id, during)
      select id, session_id, room_id, tstzrange(starts_at, ends_at) from appointment where session_id = ${ids.gone}`;
    expect(await afterDamage(given, broken, damage, booked)).toEqual(['R5', 'R7']);
  });

  it.each(['room', 'trainer', 'equipment'])(
    'sees a %s booked in a time that is blocked (R10)',
    async (what) => {
      const damage = `insert into resource_block (${what}_id, starts_at, ends_at, created_by_id, created_at)
      select 1, starts_at, ends_at, ${ids.anna}, now() from appointment where session_id = ${ids.draft}`;
      const repair = 'update resource_block set over_bookings = true';
      expect(await afterDamage(given, broken, damage, repair)).toEqual(['R10']);
    },
  );

  it('sees a history that is ahead of the session, and one that says it was cancelled when it was not (R8)', async () => {
    const damages = [
      [
        `update session_event set version = 9 where session_id = ${ids.first}`,
        'update session_event set version = 1',
      ],
      [
        `update session_event set kind = 'CANCELLED' where session_id = ${ids.first}`,
        `update session_event set kind = 'PUBLISHED' where session_id = ${ids.first}`,
      ],
    ];
    for (const [damage, repair] of damages)
      expect(await afterDamage(given, broken, damage!, repair!)).toEqual(['R8']);
  });

  it('sees whoever moved and kept the old seat, and a move to what is no other session of the topic (R9)', async () => {
    const kept = await afterDamage(given, broken, oldPlace('WAITING'), oldPlace('CANCELLED'));
    expect(kept).toContain('R9');
    const elsewhere = 'update seat_move set from_enrolment_id = 102';
    await given.client.query('alter table seat_move drop constraint seat_move_check');
    expect(
      await afterDamage(given, broken, elsewhere, 'update seat_move set from_enrolment_id = 101'),
    ).toEqual(['R9']);
  });
});
