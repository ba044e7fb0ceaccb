import type { EntityManager } from '@mikro-orm/postgresql';
import { SavedSearchHit, type SavedFilter } from '@weitblick/db/catalogue';
import { OutboxMessage } from '@weitblick/db/notification';
import { berlinDay } from '@weitblick/shared/calendar';
import { planQuery } from '@weitblick/shared/german';
import { searchIndex } from '@weitblick/shared/search';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { freshCatalogueIndex, type CatalogueIndex } from '../queries/catalogue-index.ts';
import { fitsFilter, type NewSession } from '../rules/saved-search.ts';

export interface SavedSearchReport {
  sessionsCompared: number;
  peopleTold: number;
}

const BATCH = 100;

/**
 * Tells people about dates that can be booked now and that a search they keep finds. Each session is compared once,
 * whichever worker takes it, and nobody hears of one twice; safe to run twice and at once.
 */
export async function tellSavedSearches(deps: CommandDependencies): Promise<SavedSearchReport> {
  const report: SavedSearchReport = { sessionsCompared: 0, peopleTold: 0 };
  for (let more = true; more;) {
    // before the transaction: what is in no index yet waits for the next run
    const index = await freshCatalogueIndex(deps.em.fork());
    const done = await runSystemStep(deps, (tx, now) => compareBatch(tx, index, now));
    report.sessionsCompared += done?.sessions ?? 0;
    report.peopleTold += done?.told ?? 0;
    more = done?.sessions === BATCH;
  }
  return report;
}

async function compareBatch(
  tx: EntityManager,
  index: CatalogueIndex,
  now: Date,
): Promise<{ sessions: number; told: number }> {
  const sessions = await takeNewSessions(tx, index, now);
  if (sessions.length === 0) return { sessions: 0, told: 0 };
  const searches = await tx.execute<KeptSearch[]>(
    `select s.id, s.person_id, s.search, s.filter from saved_search s join person p on p.id = s.person_id
     where s.notify and (p.left_on is null or p.left_on >= ?::date) order by s.id`,
    [berlinDay(now)],
  );
  const topicsByText = new Map<string, ReadonlySet<number> | null>();
  let told = 0;
  for (const search of searches) {
    if (!topicsByText.has(search.search)) topicsByText.set(search.search, topicsFound(index, search.search));
    const topics = topicsByText.get(search.search) ?? null;
    const fitting = sessions.filter(
      (session) => (!topics || topics.has(session.topicId)) && fitsFilter(search.filter, session),
    );
    for (const session of fitting) if (await tell(tx, search, session, now)) told += 1;
  }
  await tx.flush();
  return { sessions: sessions.length, told };
}

interface KeptSearch {
  id: number;
  person_id: number;
  search: string;
  filter: SavedFilter;
}

type TakenSession = NewSession & { id: number };

/** Locks sessions that nobody has compared yet and marks them as compared; another worker takes others. */
async function takeNewSessions(tx: EntityManager, index: CatalogueIndex, now: Date): Promise<TakenSession[]> {
  const rows = await tx.execute<(Omit<TakenSession, 'startDay'> & { startsAt: string })[]>(
    `with taken as (
       select s.* from session s
       where s.status = 'OPEN' and s.enrol_until > ? and s.topic_id = any(?::int[])
         and not exists (select from searched_session d where d.session_id = s.id)
       order by s.id limit ${BATCH} for update of s skip locked
     ),
     marked as (
       insert into searched_session (session_id, at) select id, ? from taken on conflict do nothing returning session_id
     )
     select s.id, s.topic_id as "topicId", s.format, s.site_code as "siteCode", s.starts_at as "startsAt",
       s.capacity > s.seats_taken and s.waiting_count = 0 as "hasFreeSeat", c.slug as category,
       array(select target_group_code from topic_target_group g where g.topic_id = t.id) as "targetGroups"
     from taken s join marked m on m.session_id = s.id join topic t on t.id = s.topic_id
     join category c on c.id = t.category_id where t.status = 'PUBLISHED' order by s.id`,
    [now, `{${index.ids.join(',')}}`, now],
  );
  return rows.map(({ startsAt, ...row }) => ({ ...row, startDay: berlinDay(new Date(startsAt)) }));
}

/** @returns null when the search has no words, so that every topic fits */
function topicsFound(index: CatalogueIndex, text: string): ReadonlySet<number> | null {
  const { words } = planQuery(text, index, index.thesaurus);
  return words.length === 0 ? null : new Set(searchIndex(index, words).hits.map(({ id }) => id));
}

/** Not who has heard of the session already: by another search, by a wish for the topic, or because they are in it. */
async function tell(
  tx: EntityManager,
  { id, person_id: personId }: KeptSearch,
  session: TakenSession,
  now: Date,
): Promise<boolean> {
  const [hit] = await tx.execute<{ id: string }[]>(
    `insert into saved_search_hit (saved_search_id, person_id, session_id, at)
     select ?, ?, ?, ? where not exists (select from enrolment e where e.session_id = ? and e.person_id = ?)
       and not exists (
         select from demand_event v join demand d on d.id = v.demand_id where v.session_id = ? and d.person_id = ?)
     on conflict do nothing returning id`,
    [id, personId, session.id, now, session.id, personId, session.id, personId],
  );
  if (!hit) return false;
  tx.create(OutboxMessage, {
    savedSearchHit: tx.getReference(SavedSearchHit, Number(hit.id)),
    kind: 'SAVED_SEARCH_FOUND',
    recipient: personId,
    createdAt: now,
    sentAt: null,
  });
  return true;
}
