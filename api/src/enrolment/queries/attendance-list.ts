import type { EntityManager } from '@mikro-orm/postgresql';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';

export interface AttendanceRow {
  enrolmentId: number;
  familyName: string;
  displayName: string;
  unit: string;
  status: 'CONFIRMED' | 'ATTENDED' | 'NO_SHOW' | 'UNCONFIRMED';
  /** YYYY-MM-DD, for learning at one's own pace. */
  completedOn: string | null;
  /** Appointments at which the person was marked, by id. */
  marks: { appointmentId: number; present: boolean; byCode: boolean }[];
}

/** Who has a confirmed seat or had one until the list was closed. Nobody from the waiting list, and no offers. */
const ON_THE_LIST = `e.status in ('CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED')`;

/** Keyset pages by family name. @throws BAD_USER_INPUT */
export async function attendanceRows(
  em: EntityManager,
  { sessionId, first, after }: { sessionId: number; first: number; after?: string | null | undefined },
): Promise<Connection<AttendanceRow>> {
  const size = pageSize(first);
  const [name, id] = after ? decodeCursor(after, ['string', 'number']) : [null, null];
  const [rows, count] = await Promise.all([
    em.execute<AttendanceRow[]>(
      `select e.id as "enrolmentId", p.family_name as "familyName",
              p.given_name || ' ' || p.family_name as "displayName", u.short_name as unit, e.status,
              (select n.completed_on::text from completion n where n.enrolment_id = e.id) as "completedOn",
              coalesce((select json_agg(json_build_object('appointmentId', m.appointment_id, 'present', m.present,
                                                          'byCode', m.by_code))
                        from attendance_mark m where m.enrolment_id = e.id), '[]') as marks
       from enrolment e
       join person p on p.id = e.person_id
       join org_unit u on u.id = p.unit_id
       where e.session_id = ? and ${ON_THE_LIST} ${after ? 'and (p.family_name, e.id) > (?, ?)' : ''}
       order by p.family_name, e.id limit ?`,
      [sessionId, ...(after ? [name, id] : []), size + 1],
    ),
    em.execute<{ people: number }[]>(
      `select count(*)::int as people from enrolment e where e.session_id = ? and ${ON_THE_LIST}`,
      [sessionId],
    ),
  ]);
  return toConnection(rows, size, count[0]!.people, Boolean(after), (row) => [
    row.familyName,
    row.enrolmentId,
  ]);
}

/** Everybody of the printed list. */
export async function peopleOfSheet(
  em: EntityManager,
  sessionId: number,
): Promise<{ displayName: string; unit: string }[]> {
  return em.execute(
    `select p.family_name || ', ' || p.given_name as "displayName", u.short_name as unit
     from enrolment e
     join person p on p.id = e.person_id
     join org_unit u on u.id = p.unit_id
     where e.session_id = ? and ${ON_THE_LIST}
     order by p.family_name, e.id limit 2000`,
    [sessionId],
  );
}
