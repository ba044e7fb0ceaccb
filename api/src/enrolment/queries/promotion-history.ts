import type { EntityManager } from '@mikro-orm/postgresql';
import type { PastCases } from '../rules/promotion-chance.ts';

export interface PlaceInQueue {
  topicId: number;
  format: string;
  /** 1 = next */
  position: number;
  /** From now until the list is closed. */
  secondsLeft: number;
}

/** Newest sessions that are looked at for one place. */
const SESSIONS = 200;

/**
 * What became of people who stood at the same place as long before their list was closed, for many places in one
 * statement. Who left the list by themselves is not counted: nobody knows what would have become of them.
 * @param now only lists that are closed by then count
 */
export async function promotionHistory(
  em: EntityManager,
  places: readonly PlaceInQueue[],
  now: Date,
): Promise<PastCases[][]> {
  if (places.length === 0) return [];
  const rows = await em.execute<({ place: number } & PastCases)[]>(
    `with asked (place, topic_id, format, position, seconds) as (
       values ${places.map(() => '(?::int, ?::int, ?::text, ?::int, ?::float8)').join(', ')})
     select a.place, b.basis, count(*)::int as cases, count(*) filter (where person.promoted)::int as promoted
     from asked a
     cross join (values ('TOPIC'), ('FORMAT')) b (basis)
     cross join lateral (
       select s.id, greatest(s.starts_at, s.enrol_until) - make_interval(secs => a.seconds) as at
       from session s
       where greatest(s.starts_at, s.enrol_until) <= ? and s.status = 'OPEN' and s.waiting_seq >= a.position
         and case b.basis when 'TOPIC' then s.topic_id = a.topic_id else s.format = a.format end
       order by s.starts_at desc limit ${SESSIONS}) past
     cross join lateral (
       select row_number() over (order by e.waiting_seq) as position,
              ended.to_status is not distinct from 'WITHDRAWN' as left_alone,
              exists (select from enrolment_event v where v.enrolment_id = e.id and v.at > past.at
                and v.to_status in ('CONFIRMED', 'OFFERED')) as promoted
       from enrolment e
       join enrolment_event joined on joined.enrolment_id = e.id and joined.to_status = 'WAITING'
         and joined.at <= past.at
       left join enrolment_event ended on ended.enrolment_id = e.id and ended.version = joined.version + 1
       where e.session_id = past.id and (ended.at is null or ended.at > past.at)) person
     where person.position = a.position and not person.left_alone
     group by a.place, b.basis`,
    [
      ...places.flatMap(({ topicId, format, position, secondsLeft }, place) => [
        place,
        topicId,
        format,
        position,
        secondsLeft,
      ]),
      now,
    ],
  );
  return places.map((_asked, index) =>
    rows
      .filter(({ place }) => place === index)
      .map(({ basis, cases, promoted }) => ({ basis, cases, promoted })),
  );
}
