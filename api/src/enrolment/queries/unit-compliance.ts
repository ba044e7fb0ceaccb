import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import {
  decodeCursor,
  pageSize,
  toConnection,
  type Connection,
  type PageArgs,
} from '../../platform/connection.ts';

export interface TopicCounts {
  topicId: number;
  fulfilled: number;
  expiring: number;
  due: number;
  overdue: number;
}

export interface UnitCompliance {
  unitId: number;
  shortName: string;
  topics: TopicCounts[];
}

/**
 * How many people of each unit, with all below, have fulfilled each mandatory training: for the units a training
 * officer is appointed for today and those below. Numbers only. Keyset pages by short name, one statement each.
 * @throws BAD_USER_INPUT
 */
export async function unitCompliance(
  em: EntityManager,
  now: Date,
  officerId: number,
  { first, after }: PageArgs,
): Promise<Connection<UnitCompliance>> {
  const size = pageSize(first);
  const [beyond] = after ? decodeCursor(after, ['string']) : [''];
  const today = berlinDay(now);
  const rows = await em.execute<(UnitCompliance & { total: number })[]>(
    `with recursive scope as (
       select u.id, u.short_name from role_assignment a
       join org_unit u on u.id = a.unit_id or (a.unit_id is null and u.parent_id is null)
       where a.person_id = ? and a.role = 'TRAINING_OFFICER'
         and a.valid_from <= ?::date and (a.valid_until is null or a.valid_until > ?::date)
       union
       select u.id, u.short_name from org_unit u join scope s on u.parent_id = s.id),
     page as materialized (
       select id, short_name from scope where short_name > ?::text order by short_name limit ?::int),
     below as (
       select id as root_id, id from page
       union
       select b.root_id, u.id from org_unit u join below b on u.parent_id = b.id),
     member as materialized (
       select b.root_id, p.id from below b
       join person p on p.unit_id = b.id and (p.left_on is null or p.left_on >= ?::date)),
     counted as (
       select member.root_id, m.topic_id,
              count(*) filter (where m.status = 'FULFILLED')::int as fulfilled,
              count(*) filter (where m.status = 'EXPIRING')::int as expiring,
              count(*) filter (where m.status = 'DUE')::int as due,
              count(*) filter (where m.status = 'OVERDUE')::int as overdue
       from member
       join mandatory_status(array(select distinct id from member), ?::date) m on m.person_id = member.id
       group by member.root_id, m.topic_id)
     select page.id as "unitId", page.short_name as "shortName", (select count(*)::int from scope) as total,
            coalesce(json_agg(json_build_object('topicId', t.id, 'fulfilled', c.fulfilled, 'expiring', c.expiring,
              'due', c.due, 'overdue', c.overdue) order by t.title, t.id) filter (where t.id is not null), '[]') as topics
     from page
     left join counted c on c.root_id = page.id
     left join topic t on t.id = c.topic_id
     group by page.id, page.short_name order by page.short_name`,
    [officerId, today, today, String(beyond ?? ''), size + 1, today, today],
  );
  return toConnection(rows, size, rows[0]?.total ?? 0, Boolean(after), (row) => [row.shortName]);
}
