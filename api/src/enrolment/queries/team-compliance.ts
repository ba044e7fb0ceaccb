import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import type { MandatoryStatus } from './mandatory-status.ts';
import { teamOf, type TeamScope } from './team-of-manager.ts';

export interface MemberTraining {
  topicId: number;
  status: MandatoryStatus;
  /** YYYY-MM-DD; null = not attended, or for ever. */
  fulfilledUntil: string | null;
  /** YYYY-MM-DD; null = for ever fulfilled. */
  dueOn: string | null;
  /** YYYY-MM-DD of the last reminder by a manager about this due day. */
  remindedOn: string | null;
}

export interface MemberCompliance {
  personId: number;
  givenName: string;
  familyName: string;
  unitShortName: string;
  trainings: MemberTraining[];
}

export interface TeamQuestion {
  managerId: number;
  scope: TeamScope;
  /** Only people who have something overdue or expiring. */
  urgentOnly: boolean;
  first: number;
  after?: string | null | undefined;
}

/**
 * The people a manager leads today, with the state of their mandatory trainings and nothing else: keyset pages by name,
 * one statement each. Only a list of the urgent asks for the state of everybody before it cuts the page.
 * @throws BAD_USER_INPUT
 */
export async function teamCompliance(
  em: EntityManager,
  now: Date,
  { managerId, scope, urgentOnly, first, after }: TeamQuestion,
  largestPage?: number,
): Promise<Connection<MemberCompliance>> {
  const size = pageSize(first, largestPage);
  const [family, given, id] = after ? decodeCursor(after, ['string', 'string', 'number']) : ['', '', 0];
  const today = berlinDay(now);
  const team = teamOf(managerId, scope, now);
  const wanted = urgentOnly
    ? `select team.* from team where id in (
         select m.person_id from mandatory_status(array(select id from team), ?::date) m
         where m.status in ('OVERDUE', 'EXPIRING'))`
    : 'select * from team';
  const rows = await em.execute<(MemberCompliance & { total: number })[]>(
    `${team.sql},
     wanted as materialized (${wanted}),
     page as materialized (
       select * from wanted where (family_name, given_name, id) > (?::text, ?::text, ?::int)
       order by family_name, given_name, id limit ?::int)
     select page.id as "personId", page.given_name as "givenName", page.family_name as "familyName",
            u.short_name as "unitShortName", (select count(*)::int from wanted) as total,
            coalesce(json_agg(json_build_object('topicId', m.topic_id, 'status', m.status,
                       'fulfilledUntil', m.fulfilled_until, 'dueOn', m.due_on, 'remindedOn', r.day) order by t.title, t.id)
                     filter (where m.topic_id is not null), '[]') as trainings
     from page
     join org_unit u on u.id = page.unit_id
     left join mandatory_status(array(select id from page), ?::date) m on m.person_id = page.id
     left join topic t on t.id = m.topic_id
     left join lateral (
       select max(r.reminded_on) as day from mandatory_reminder r
       where r.person_id = page.id and r.topic_id = m.topic_id and r.due_on = m.due_on) r on true
     group by page.id, page.given_name, page.family_name, u.short_name
     order by page.family_name, page.given_name, page.id`,
    [...team.values, ...(urgentOnly ? [today] : []), family!, given!, Number(id), size + 1, today],
  );
  return toConnection(rows, size, rows[0]?.total ?? 0, Boolean(after), (row) => [
    row.familyName,
    row.givenName,
    row.personId,
  ]);
}

const EXPORT_PAGE = 1_000;

/** The whole team for a file, page by page so that a large one never lies in one answer of the database. */
export async function* wholeTeam(
  em: EntityManager,
  now: Date,
  question: Omit<TeamQuestion, 'first' | 'after'>,
): AsyncGenerator<MemberCompliance> {
  let after: string | null = null;
  do {
    const page: Connection<MemberCompliance> = await teamCompliance(
      em,
      now,
      { ...question, first: EXPORT_PAGE, after },
      EXPORT_PAGE,
    );
    for (const { node } of page.edges) yield node;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
}
