import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import type { MandatoryStatus } from './mandatory-status.ts';

export interface MemberCompliance {
  personId: number;
  givenName: string;
  familyName: string;
  trainings: { topicId: number; status: MandatoryStatus }[];
}

export interface PageArguments {
  first: number;
  after?: string | null | undefined;
}

/**
 * The people whose line manager somebody is today, with the status of their mandatory trainings and nothing else:
 * keyset pages by name, one statement each.
 * @throws BAD_USER_INPUT
 */
export async function teamCompliance(
  em: EntityManager,
  now: Date,
  managerId: number,
  { first, after }: PageArguments,
): Promise<Connection<MemberCompliance>> {
  const size = pageSize(first);
  const [family, given, id] = after ? decodeCursor(after, ['string', 'string', 'number']) : ['', '', 0];
  const today = berlinDay(now);
  const rows = await em.execute<(MemberCompliance & { total: number })[]>(
    `with team as materialized (
       select p.id, p.given_name, p.family_name from line_of_units(?::date) l
       join person p on p.unit_id = l.unit_id and (p.left_on is null or p.left_on >= ?::date)
       where ? = case when p.id = l.manager_id then l.above_id else l.manager_id end),
     page as materialized (
       select * from team where (family_name, given_name, id) > (?::text, ?::text, ?::int)
       order by family_name, given_name, id limit ?::int)
     select page.id as "personId", page.given_name as "givenName", page.family_name as "familyName",
            (select count(*)::int from team) as total,
            coalesce(json_agg(json_build_object('topicId', m.topic_id, 'status', m.status) order by t.title, t.id)
                     filter (where m.topic_id is not null), '[]') as trainings
     from page
     left join mandatory_status(array(select id from page), ?::date) m on m.person_id = page.id
     left join topic t on t.id = m.topic_id
     group by page.id, page.given_name, page.family_name
     order by page.family_name, page.given_name, page.id`,
    [today, today, managerId, family!, given!, Number(id), size + 1, today],
  );
  return toConnection(rows, size, rows[0]?.total ?? 0, Boolean(after), (row) => [
    row.familyName,
    row.givenName,
    row.personId,
  ]);
}
