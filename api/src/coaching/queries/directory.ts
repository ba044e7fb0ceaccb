import type { EntityManager } from '@mikro-orm/postgresql';
import type { CoachingFormat, CoachingTopic } from '@weitblick/db/coaching';
import { berlinDay } from '@weitblick/shared/calendar';
import {
  decodeCursor,
  emptyConnection,
  pageSize,
  toConnection,
  type Connection,
} from '../../platform/connection.ts';
import { SOON_DAYS } from '../rules/coaching-rules.ts';
import { mayCoach } from '../rules/suitability.ts';
import { standingsOf } from './standings.ts';

export interface FreeSlot {
  startsAt: Date;
  endsAt: Date;
  format: CoachingFormat;
}

/** A coach as all staff see them. */
export interface DirectoryCoach {
  personId: number;
  displayName: string;
  familyName: string;
  unit: string;
  introduction: string;
  topics: CoachingTopic[];
  languages: string[];
  formats: CoachingFormat[];
  siteCode: string | null;
  siteName: string | null;
  freePlaces: number;
  paused: boolean;
  /** YYYY-MM-DD */
  qualifiedUntil: string;
  /** The next three, earliest first. */
  freeSlots: FreeSlot[];
}

export interface CoachFilter {
  coachId?: number;
  topic?: CoachingTopic | null | undefined;
  language?: string | null | undefined;
  format?: CoachingFormat | null | undefined;
  siteCode?: string | null | undefined;
  /** Has a free place, and a free slot within two weeks. */
  freeSoon?: boolean | null | undefined;
}

/** The coaches of a city are about thirty; more than this many are not looked at. */
const MOST_COACHES = 500;
const DAY = 86_400_000;

/** Coaches whom the person may ask, by name; two statements. Nobody of the own line, team or Abteilung is among them. */
export async function suitableCoaches(
  em: EntityManager,
  personId: number,
  filter: CoachFilter,
  now: Date,
): Promise<DirectoryCoach[]> {
  const coaches = await coachesToday(em, filter, now);
  const standings = await standingsOf(em, [personId, ...coaches.map((coach) => coach.personId)]);
  const person = standings.get(personId)!;
  return coaches.filter((coach) => mayCoach(person, standings.get(coach.personId)!));
}

/** @returns null when there is no such coach for the person */
export async function suitableCoach(
  em: EntityManager,
  personId: number,
  coachId: number,
  now: Date,
): Promise<DirectoryCoach | null> {
  return (await suitableCoaches(em, personId, { coachId }, now))[0] ?? null;
}

/** A page of the directory, for whoever is signed in. */
export async function coachPage(
  em: EntityManager,
  personId: number | undefined,
  filter: CoachFilter,
  { first, after }: { first: number; after?: string | null | undefined },
  now: Date,
): Promise<Connection<DirectoryCoach>> {
  const size = pageSize(first);
  const beyond = after ? (decodeCursor(after, ['string', 'number']) as [string, number]) : null;
  if (personId === undefined) return emptyConnection();
  const coaches = await suitableCoaches(em, personId, filter, now);
  // the list is short and in order, so that the cursor's row may have left it meanwhile
  const rest = beyond ? coaches.filter((coach) => comesAfter(coach, beyond)) : coaches;
  return toConnection(rest.slice(0, size + 1), size, coaches.length, Boolean(after), (coach) => [
    coach.familyName,
    coach.personId,
  ]);
}

function comesAfter({ familyName, personId }: DirectoryCoach, [name, id]: [string, number]): boolean {
  return (byName.compare(familyName, name) || personId - id) > 0;
}

const byName = new Intl.Collator('de');

/** Who coaches today, by name: appointed, qualified, and still here. */
export async function coachesToday(
  em: EntityManager,
  { coachId, topic, language, format, siteCode, freeSoon }: CoachFilter,
  now: Date,
): Promise<DirectoryCoach[]> {
  const conditions: [string, unknown][] = [
    ['k.person_id = ?', coachId],
    ['? = any (k.topics)', topic],
    ['? = any (k.languages)', language],
    ['? = any (k.formats)', format],
    ['k.site_code = ?', siteCode],
    [
      'not k.paused and k.running_count < k.capacity and f.first_at < ?',
      freeSoon ? new Date(now.getTime() + SOON_DAYS * DAY) : null,
    ],
  ];
  const asked = conditions.filter(([, value]) => value != null);
  const rows = await em.execute<(DirectoryCoach & { freeSlots: Record<keyof FreeSlot, string>[] })[]>(
    `with clock as (select ?::timestamptz as now, ?::date as today)
     select k.person_id as "personId", p.given_name || ' ' || p.family_name as "displayName",
       p.family_name as "familyName", u.short_name as unit, k.introduction, k.topics, k.languages, k.formats,
       k.site_code as "siteCode", s.name as "siteName", k.capacity - k.running_count as "freePlaces", k.paused,
       k.qualified_until::text as "qualifiedUntil", coalesce(f.slots, '[]') as "freeSlots"
     from clock cross join coach k
     join person p on p.id = k.person_id and (p.left_on is null or p.left_on >= clock.today)
     join org_unit u on u.id = p.unit_id
     left join site s on s.code = k.site_code
     cross join lateral (
       select min(next.starts_at) as first_at,
         json_agg(json_build_object('startsAt', next.starts_at, 'endsAt', next.ends_at, 'format', next.format)
           order by next.starts_at) as slots
       from (select * from coaching_slot x
         where x.coach_id = k.person_id and x.coaching_id is null and x.starts_at > clock.now
         order by x.starts_at limit 3) next) f
     where k.qualified_until >= clock.today
       and exists (select from role_assignment r where r.person_id = k.person_id and r.role = 'COACH'
         and r.valid_from <= clock.today and (r.valid_until is null or r.valid_until > clock.today))
       ${asked.map(([condition]) => `and ${condition}`).join(' ')}
     limit ${MOST_COACHES}`,
    [now, berlinDay(now), ...asked.map(([, value]) => value)],
  );
  return rows
    .map((row) => ({
      ...row,
      freeSlots: row.freeSlots.map(({ startsAt, endsAt, format: of }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        format: of as CoachingFormat,
      })),
    }))
    .sort((a, b) => byName.compare(a.familyName, b.familyName) || a.personId - b.personId);
}

export interface CoachChoices {
  languages: string[];
  sites: { code: string; name: string }[];
}

/** What the coaches of today differ in, for the filters of the directory. */
export async function coachChoices(em: EntityManager, now: Date): Promise<CoachChoices> {
  const coaches = await coachesToday(em, {}, now);
  const sites = new Map(coaches.map(({ siteCode, siteName }) => [siteCode, siteName]));
  return {
    languages: [...new Set(coaches.flatMap(({ languages }) => languages))].sort(),
    sites: [...sites]
      .flatMap(([code, name]) => (code === null ? [] : [{ code, name: name! }]))
      .sort((a, b) => byName.compare(a.name, b.name)),
  };
}
