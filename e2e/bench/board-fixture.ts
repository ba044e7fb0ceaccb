import type { World } from '../src/support/world.ts';

/** As many as the city plans in a year. */
export const SESSIONS = 1_900;
const ROOMS = 64;
const TRAINERS = 30;

/**
 * Fills the coming year with sessions of two days. Every room has one every eight days and every trainer is in one room
 * at a time, whatever the demo city has planned.
 * @returns a day in the middle of it, YYYY-MM-DD
 */
export async function fillBoard(world: World): Promise<string> {
  await world.rows(`insert into site values ('BANK', 'Messhaus', 'Weg 1')`);
  await world.rows(
    `insert into room (site_code, name, seats) select 'BANK', 'Messraum ' || lpad(n::text, 2, '0'), 20
     from generate_series(0, $1 - 1) n`,
    [ROOMS],
  );
  await world.rows(
    `insert into trainer (display_name) select 'Messperson ' || lpad(n::text, 2, '0') from generate_series(0, $1 - 1) n`,
    [TRAINERS],
  );
  const [{ first }] = (await world.rows<{ first: string }>(
    `with day as (
       select d::date as day, row_number() over (order by d) - 1 as n
       from generate_series(current_date + 20, current_date + 380, interval '1 day') d where extract(isodow from d) < 6),
     room as (select id, row_number() over (order by id) - 1 as n from room where site_code = 'BANK'),
     topic as (select id, row_number() over (order by id) - 1 as n, count(*) over () as of from topic where status = 'PUBLISHED'),
     plan as (
       select n, (n / ${ROOMS}) * 8 + n % 8 as day from generate_series(0, ${SESSIONS} - 1) n),
     timed as (
       select p.n, (a.day + time '09:00') at time zone 'Europe/Berlin' as starts_at,
         (b.day + time '12:00') at time zone 'Europe/Berlin' as ends_at, a.day as first_day, b.day as second_day
       from plan p join day a on a.n = p.day join day b on b.n = p.day + 1),
     s as (
       insert into session (number, topic_id, format, site_code, starts_at, ends_at, seats_minimum, capacity, enrol_until, cancel_until, status)
       select 'BANK-' || lpad(i.n::text, 4, '0'), t.id, 'IN_PERSON', 'BANK', i.starts_at, i.ends_at, 0, 12,
         i.starts_at - interval '7 days', i.starts_at - interval '14 days', case when i.n % 3 = 0 then 'DRAFT' else 'OPEN' end
       from timed i join topic t on t.n = i.n % t.of returning id, number),
     a as (
       insert into appointment (session_id, position, starts_at, ends_at, room_id)
       select s.id, p.position, (p.day + time '09:00') at time zone 'Europe/Berlin',
         (p.day + time '12:00') at time zone 'Europe/Berlin', r.id
       from s join timed i on s.number = 'BANK-' || lpad(i.n::text, 4, '0')
       join room r on r.n = i.n % ${ROOMS}
       cross join lateral (values (1, i.first_day), (2, i.second_day)) p(position, day)
       returning id, session_id)
     select (current_date + 150)::text as first from (select count(*) from a) done`,
  )) as [{ first: string }];
  await world.rows(
    `insert into appointment_trainer
     select a.id, t.id from appointment a join session s on s.id = a.session_id and s.number like 'BANK-%'
     join (select id, row_number() over (order by id) - 1 as n from trainer where display_name like 'Messperson%') t
       on t.n = substr(s.number, 6)::int % ${TRAINERS}`,
  );
  return first;
}
