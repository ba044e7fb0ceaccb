import type { Fixtures } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';

/** Lets a person have attended a session of a topic on that day, 9:00 to 16:00 in Berlin. @returns the session's id */
export async function attend(
  given: Fixtures,
  personId: number,
  topicId: number,
  day: string,
  endTime = '16:00',
): Promise<number> {
  const sessionId = await given.session({
    topicId,
    startsAt: berlinTime(day, '09:00'),
    endsAt: berlinTime(day, endTime),
  });
  await given.client.query(
    `with e as (
       insert into enrolment (session_id, person_id, status, version, created_at, status_since)
       values ($1, $2, 'ATTENDED', 2, $3, $4) returning id),
     first as (
       insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
       select id, 1, 'NONE', 'CONFIRMED', $3 from e returning id),
     told as (
       insert into outbox_message (event_id, kind, recipient_id, created_at)
       select id, 'SEAT_CONFIRMED', $2, $3 from first)
     insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
     select id, 2, 'CONFIRMED', 'ATTENDED', $4 from e`,
    [sessionId, personId, berlinTime(day, '08:00'), berlinTime(day, '18:00')],
  );
  return sessionId;
}
