import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session } from '@weitblick/db/scheduling';
import { berlinDay } from '@weitblick/shared/calendar';
import { prerequisitesOfPeople } from '../../catalogue/queries/prerequisites.ts';
import { missingPrerequisites } from '../../catalogue/rules/prerequisites.ts';
import { conflictsOf } from '../../scheduling/queries/conflicts.ts';
import type { Candidate } from '../rules/bulk-list.ts';

export interface BulkScope {
  actorId: number;
  /** Planners may enrol everybody. */
  mayPlan: boolean;
  /** Heads may enrol the people of their units: by order only. */
  byOrder: boolean;
}

export type BulkSource =
  | { kind: 'LIST'; numbers: readonly string[] }
  /** A unit with all units below it. */
  | { kind: 'UNIT'; unitId: number }
  /** A cohort of apprentices. */
  | { kind: 'COHORT'; cohortId: number };

const HARD_CONFLICTS = ['CONFIRMED_SESSION', 'OFFERED_SESSION', 'LEAVE', 'VOCATIONAL_SCHOOL'];

/**
 * The people a bulk enrolment names, with what decides about each; a few statements however many they are.
 * @param limit entries at most; one more is read, so that the caller sees that there are too many
 */
export async function bulkCandidates(
  em: EntityManager,
  session: Session,
  source: BulkSource,
  scope: BulkScope,
  now: Date,
  limit: number,
): Promise<{ number: string; candidate: Candidate | null }[]> {
  const today = berlinDay(now);
  const [condition, value] = conditionOf(source);
  const rows = await em.execute<
    { id: number; number: string; left: boolean; permitted: boolean; already: boolean; quotas: number[] }[]
  >(
    `with recursive mine as (
       select u.id from org_unit u
       where (? and u.head_id = ?)
          or exists (select from role_assignment a where a.person_id = ? and a.role = 'TRAINING_OFFICER'
               and a.valid_from <= ? and (a.valid_until is null or a.valid_until > ?)
               and (a.unit_id = u.id or a.unit_id is null))
       union
       select u.id from org_unit u join mine on u.parent_id = mine.id)
     select p.id, p.personnel_number as number, coalesce(p.left_on < ?, false) as left,
       (? or p.unit_id in (select id from mine)) as permitted,
       exists (select from enrolment e where e.session_id = ? and e.person_id = p.id
         and e.status in ('REQUESTED', 'WAITING', 'OFFERED', 'CONFIRMED', 'ATTENDED', 'NO_SHOW', 'UNCONFIRMED')) as already,
       array(select q.id from seat_quota q join org_unit u on u.id = q.unit_id
         where q.session_id = ? and q.released_at is null and unit_contains(q.unit_id, p.unit_id)
         order by array_position(array['SACHGEBIET', 'ABTEILUNG', 'REFERAT', 'CITY'], u.kind), q.id) as quotas
     from person p where ${condition} order by p.personnel_number limit ?`,
    [
      scope.byOrder,
      scope.actorId,
      scope.actorId,
      today,
      today,
      today,
      scope.mayPlan,
      session.id,
      session.id,
      value,
      limit + 1,
    ],
  );
  const conflicts = await conflictsOf(
    em,
    rows.map(({ id }) => ({ personId: id, sessionId: session.id })),
  );
  const unprepared = await peopleWithoutPrerequisites(
    em,
    session,
    rows.map(({ id }) => id),
  );
  const byNumber = new Map(
    rows.map(({ id, number, left, permitted, already, quotas }, index) => [
      number,
      {
        personId: id,
        left,
        permitted,
        already,
        unprepared: unprepared.has(id),
        quotaIds: quotas,
        conflict: conflicts[index]!.some(({ kind }) => HARD_CONFLICTS.includes(kind)),
      },
    ]),
  );
  if (source.kind === 'LIST')
    return source.numbers.map((number) => ({ number, candidate: byNumber.get(number) ?? null }));
  // who has left is no longer of the unit; people out of scope are not listed
  return [...byNumber]
    .filter(([, { left, permitted }]) => !left && permitted)
    .map(([number, candidate]) => ({ number, candidate }));
}

/** Who may not come because something has to come before; by the rule that holds for one person, too. */
async function peopleWithoutPrerequisites(
  em: EntityManager,
  { topic, startsAt }: Session,
  personIds: readonly number[],
): Promise<Set<number>> {
  const required = await prerequisitesOfPeople(em, [topic.id], personIds);
  const ofPerson = Map.groupBy(required, ({ personId }) => personId!);
  return new Set(
    [...ofPerson].filter(([, own]) => missingPrerequisites(own, startsAt).length > 0).map(([id]) => id),
  );
}

function conditionOf(source: BulkSource): [string, unknown] {
  switch (source.kind) {
    case 'LIST':
      return ['p.personnel_number = any (?::text[])', `{${source.numbers.map(quoted).join(',')}}`];
    case 'UNIT':
      return ['unit_contains(?, p.unit_id)', source.unitId];
    case 'COHORT':
      return [
        `p.id in (select m.person_id from programme_membership m where m.cohort_id = ? and m.status = 'ACTIVE')`,
        source.cohortId,
      ];
  }
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
