import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDay } from '@weitblick/shared/calendar';

const LOCK = 7_262_016;
const FALLBACK = 'FB';

/**
 * The next course number of the topic's subject in the year of the start, for example 27-GES-0413: the letters are those
 * of earlier sessions of the same category. Numbers are given out one at a time, until the end of the transaction.
 */
export async function nextNumber(tx: EntityManager, topicId: number, startsAt: Date): Promise<string> {
  await tx.execute('select pg_advisory_xact_lock(?)', [LOCK]);
  const [found] = await tx.execute<{ letters: string }[]>(
    `select substring(s.number from '^\\d\\d-([A-Z]{2,5})-\\d+$') as letters from session s
     join topic t on t.id = s.topic_id
     where t.category_id = (select category_id from topic where id = ?) and s.number ~ '^\\d\\d-[A-Z]{2,5}-\\d+$'
     order by s.topic_id = ? desc, s.id desc limit 1`,
    [topicId, topicId],
  );
  const series = `${berlinDay(startsAt).slice(2, 4)}-${found?.letters ?? FALLBACK}-`;
  const [{ last }] = await tx.execute<[{ last: number }]>(
    `select coalesce(max(substring(number from '\\d+$')::int), 0) as last from session where number ~ ('^' || ? || '\\d{1,6}$')`,
    [series],
  );
  return `${series}${String(last + 1).padStart(4, '0')}`;
}
