import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { Approval, TopicPolicy } from '@weitblick/db/approval';
import {
  Category,
  Cohort,
  Programme,
  ProgrammeMembership,
  TargetGroup,
  Topic,
} from '@weitblick/db/catalogue';
import {
  AbsenceConsequence,
  Completion,
  ACTIVE,
  AllocationPreference,
  AllocationResult,
  Demand,
  Enrolment,
  Substitution,
} from '@weitblick/db/enrolment';
import { OrgUnit, Person } from '@weitblick/db/people';
import { EvaluationParticipation } from '@weitblick/db/reporting';
import {
  Appointment,
  Room,
  Session,
  Site,
  Trainer,
  YearPlanAppointment,
  type EquipmentKind,
} from '@weitblick/db/scheduling';
import { noticeSubjects, type NoticeSubject } from '../notification/queries/notice-subjects.ts';
import { quotasOf } from '../enrolment/queries/allocation-quotas.ts';
import { allocationsOf, drawnApplication } from '../enrolment/queries/allocation-record.ts';
import { promotionHistory, type PlaceInQueue } from '../enrolment/queries/promotion-history.ts';
import { promotionChance, type PromotionChance } from '../enrolment/rules/promotion-chance.ts';
import { demandCounts } from '../enrolment/queries/demand-order.ts';
import { decidesFor } from '../approval/queries/approval-inbox.ts';
import { questionsOf } from '../approval/queries/questions.ts';
import { teamAbsences } from '../approval/queries/team-absences.ts';
import { DEFAULT_POLICY, policyFrom, type Policy } from '../approval/queries/policy-of-topic.ts';
import { moduleProgress, type ProgressQuestion } from '../catalogue/queries/programmes.ts';
import type { ModuleProgress } from '../catalogue/rules/programme.ts';
import { attemptsOfDelivery } from '../interfaces/queries/webhooks.ts';
import { prerequisitesOf } from '../catalogue/queries/prerequisites.ts';
import { contractsOfTrainers } from '../scheduling/queries/contracts.ts';
import { conflictsOf, type Conflict, type ConflictQuestion } from '../scheduling/queries/conflicts.ts';

/** A trainer as shown to everybody. */
export interface NamedTrainer {
  id: number;
  displayName: string;
}

/** A piece of equipment as it is shown. */
export interface ShownEquipment {
  id: number;
  kind: EquipmentKind;
  label: string;
  siteCode: string;
  active: boolean;
}

/** Rows by key, batched over one tick and remembered for one request. */
export function createLoaders(em: EntityManager, viewerId: number | null, now: Date) {
  const byId = <T extends object>(
    entity: { new (): T },
    key: keyof T & string = 'id' as never,
    only: object = {},
  ) =>
    new DataLoader<number | string, T | null>(async (keys) => {
      const rows = await em.find(entity, { [key]: { $in: [...keys] }, ...only } as FilterQuery<T>);
      const found = new Map(rows.map((row) => [row[key] as number | string, row]));
      return keys.map((k) => found.get(k) ?? null);
    });

  /** Rows of a child table grouped by the parent's id. */
  const grouped = <T>(load: (ids: readonly number[]) => Promise<T[]>, parentOf: (row: T) => number) =>
    new DataLoader<number, T[]>(async (ids) => {
      const groups = new Map<number, T[]>(ids.map((id) => [id, []]));
      for (const row of await load(ids)) groups.get(parentOf(row))?.push(row);
      return ids.map((id) => groups.get(id)!);
    });

  return {
    /** Also retired ones, for what once took place; never a draft, whoever asks. */
    topic: byId(Topic, 'id', { status: { $ne: 'DRAFT' } }),
    /** Whether a session of the topic has still to end. */
    topicRuns: new DataLoader<number, boolean>(async (ids) => {
      const rows = await em.execute<{ topic_id: number }[]>(
        `select distinct topic_id from session where status = 'OPEN' and ends_at > ? and topic_id in (${marks(ids)})`,
        [now, ...ids],
      );
      const running = new Set(rows.map((row) => row.topic_id));
      return ids.map((id) => running.has(id));
    }),
    session: byId(Session),
    category: byId(Category),
    targetGroup: byId(TargetGroup, 'code'),
    person: byId(Person),
    unit: byId(OrgUnit),
    room: byId(Room),
    trainer: byId(Trainer),
    site: byId(Site, 'code'),
    enrolment: byId(Enrolment),
    programme: byId(Programme),
    cohort: byId(Cohort),

    /** The people whose decisions are a person's today. Asked for the viewer only. */
    decidesFor: new DataLoader<number, number[]>((ids) =>
      Promise.all(ids.map((id) => decidesFor(em, id, now))),
    ),
    moduleProgress: new DataLoader<ProgressQuestion, ModuleProgress[], string>(
      (asked) => moduleProgress(em, asked),
      { cacheKeyFn: ({ programmeId, personId }) => `${programmeId} ${personId}` },
    ),
    cohortsOfProgramme: grouped(
      (ids) =>
        em.find(Cohort, { programme: { $in: [...ids] } }, { orderBy: { startsOn: 'desc', id: 'desc' } }),
      (row) => row.programme.id,
    ),
    /** The viewer's own that is not left. */
    myMembershipInCohort: new DataLoader<number, ProgrammeMembership | null>(async (ids) => {
      if (viewerId === null) return ids.map(() => null);
      const scope = { person: viewerId, cohort: { $in: [...ids] }, status: { $ne: 'LEFT' as const } };
      const rows = await em.find(ProgrammeMembership, scope);
      const found = new Map(rows.map((row) => [row.cohort.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    }),

    targetGroupsOfTopic: grouped(
      (ids) =>
        em.execute<{ topic_id: number; code: string; name: string; position: number }[]>(
          `select l.topic_id, g.code, g.name, g.position from topic_target_group l
           join target_group g on g.code = l.target_group_code
           where l.topic_id in (${marks(ids)}) order by g.position`,
          [...ids],
        ),
      (row) => row.topic_id,
    ),
    /** What has to come before a topic, with what the viewer has of it. */
    prerequisitesOfTopic: grouped(
      (ids) => prerequisitesOf(em, ids, viewerId),
      (row) => row.topicId,
    ),
    policyOfTopic: new DataLoader<number, Policy>(async (ids) => {
      const rows = await em.find(TopicPolicy, { topic: { $in: [...ids] } });
      const found = new Map(rows.map((row) => [row.topic.id, policyFrom(row)]));
      return ids.map((id) => found.get(id) ?? DEFAULT_POLICY);
    }),
    noticeSubject: new DataLoader<number, NoticeSubject | null>(async (ids) => {
      const found = new Map((await noticeSubjects(em, ids)).map((subject) => [subject.noticeId, subject]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    allocationOfSession: new DataLoader((ids: readonly number[]) => allocationsOf(em, ids)),
    /** What a draw gave an application; of the viewer's own only. */
    drawnApplication: new DataLoader<number, ReturnType<typeof drawnApplication> | null>(async (ids) => {
      const rows = await em.find(AllocationResult, { enrolment: { $in: [...ids] } });
      const found = new Map(rows.map((row) => [row.enrolment.id, drawnApplication(row, true)]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    preferenceDeclared: new DataLoader<number, boolean>(async (ids) => {
      const rows = await em.find(AllocationPreference, { enrolment: { $in: [...ids] } });
      const declared = new Set(rows.map((row) => row.enrolment.id));
      return ids.map((id) => declared.has(id));
    }),
    quotasOfSession: grouped(
      (ids) => quotasOf(em, { session: { $in: [...ids] } }),
      (quota) => quota.sessionId,
    ),
    demandCountOfTopic: new DataLoader((ids: readonly number[]) => demandCounts(em, ids)),
    myDemandForTopic: new DataLoader<number, Demand | null>(async (ids) => {
      if (viewerId === null) return ids.map(() => null);
      const rows = await em.find(Demand, { person: viewerId, withdrawnAt: null, topic: { $in: [...ids] } });
      const found = new Map(rows.map((row) => [row.topic.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    topicCountOfCategory: new DataLoader<number, number>(async (ids) => {
      const rows = await em.execute<{ category_id: number; topics: number }[]>(
        `select category_id, count(*)::int as topics from topic
         where status = 'PUBLISHED' and category_id in (${marks(ids)}) group by category_id`,
        [...ids],
      );
      const found = new Map(rows.map((row) => [row.category_id, row.topics]));
      return ids.map((id) => found.get(id) ?? 0);
    }),
    conflicts: new DataLoader<ConflictQuestion, Conflict[], string>((asked) => conflictsOf(em, asked), {
      cacheKeyFn: ({ personId, sessionId }) => `${personId} ${sessionId}`,
    }),
    attemptsOfWebhookDelivery: attemptsOfDelivery(em),
    questionsOfEnrolment: grouped(
      (ids) => questionsOf(em, ids),
      (row) => row.approval.enrolment.id,
    ),
    teamAbsencesOfEnrolment: new DataLoader((ids: readonly number[]) => teamAbsences(em, ids)),
    /** All questions to approvers, oldest first. */
    approvalsOfEnrolment: grouped(
      (ids) =>
        em.find(
          Approval,
          { enrolment: { $in: [...ids] } },
          { orderBy: { round: 'asc', step: 'asc' }, populate: ['approver', 'decidedBy'] },
        ),
      (row) => row.enrolment.id,
    ),
    substitutionsOfEnrolment: grouped(
      (ids) =>
        em.find(
          Substitution,
          { enrolment: { $in: [...ids] } },
          { orderBy: { id: 'asc' }, populate: ['substitute'] },
        ),
      (row) => row.enrolment.id,
    ),
    /** The one by which the enrolment got its seat, if it came from a colleague. */
    substitutionBehindEnrolment: grouped(
      (ids) => em.find(Substitution, { successor: { $in: [...ids] } }, { populate: ['enrolment.person'] }),
      (row) => row.successor!.id,
    ),
    consequencesOfEnrolment: grouped(
      (ids) => em.find(AbsenceConsequence, { enrolment: { $in: [...ids] } }, { orderBy: { id: 'asc' } }),
      (row) => row.enrolment.id,
    ),
    completionOfEnrolment: grouped(
      (ids) => em.find(Completion, { enrolment: { $in: [...ids] } }),
      (row) => row.enrolment.id,
    ),
    appointmentsOfSession: grouped(
      (ids) => em.find(Appointment, { session: { $in: [...ids] } }, { orderBy: { position: 'asc' } }),
      (row) => row.session.id,
    ),
    trainersOfSession: grouped(
      (ids) =>
        em.execute<(NamedTrainer & { session_id: number })[]>(
          `select l.session_id, t.id, t.display_name as "displayName" from session_trainer l
           join trainer t on t.id = l.trainer_id
           where l.session_id in (${marks(ids)}) order by t.display_name`,
          [...ids],
        ),
      (row) => row.session_id,
    ),
    appointmentsOfYearPlanItem: grouped(
      (ids) =>
        em.find(
          YearPlanAppointment,
          { item: { $in: [...ids] } },
          { orderBy: { item: 'asc', position: 'asc' } },
        ),
      (row) => row.item.id,
    ),
    trainersOfAppointment: grouped(
      (ids) =>
        em.execute<(NamedTrainer & { appointment_id: number })[]>(
          `select l.appointment_id, t.id, t.display_name as "displayName" from appointment_trainer l
           join trainer t on t.id = l.trainer_id
           where l.appointment_id in (${marks(ids)}) order by t.display_name, t.id`,
          [...ids],
        ),
      (row) => row.appointment_id,
    ),
    contractsOfTrainer: grouped(
      (ids) => contractsOfTrainers(em, ids),
      (row) => row.trainerId,
    ),
    equipmentOfAppointment: grouped(
      (ids) =>
        em.execute<(ShownEquipment & { appointment_id: number })[]>(
          `select l.appointment_id, e.id, e.kind, e.label, e.active, e.site_code as "siteCode" from appointment_equipment l
           join equipment e on e.id = l.equipment_id
           where l.appointment_id in (${marks(ids)}) order by e.label`,
          [...ids],
        ),
      (row) => row.appointment_id,
    ),
    /** The viewer's newest enrolment in a session: the active one, else the last that ended. */
    myEnrolmentInSession: new DataLoader<number, Enrolment | null>(async (ids) => {
      if (viewerId === null) return ids.map(() => null);
      const rows = await em.find(
        Enrolment,
        { person: viewerId, session: { $in: [...ids] } },
        { orderBy: { id: 'asc' } },
      );
      const found = new Map<number, Enrolment>();
      for (const row of rows) {
        const before = found.get(row.session.id);
        if (!before || ACTIVE.includes(row.status) || !ACTIVE.includes(before.status))
          found.set(row.session.id, row);
      }
      return ids.map((id) => found.get(id) ?? null);
    }),
    /** Whether the viewer has given an evaluation of a session. */
    evaluatedByViewer: new DataLoader<number, boolean>(async (ids) => {
      if (viewerId === null) return ids.map(() => false);
      const rows = await em.find(EvaluationParticipation, { person: viewerId, session: { $in: [...ids] } });
      const given = new Set(rows.map((row) => row.session.id));
      return ids.map((id) => given.has(id));
    }),
    /** 1 = next; null when not waiting. */
    waitingPosition: new DataLoader<number, number | null>(async (ids) => {
      const rows = await em.execute<{ id: number; position: number }[]>(
        `select e.id, (select count(*)::int from enrolment o where o.session_id = e.session_id
           and o.status = 'WAITING' and o.waiting_seq <= e.waiting_seq) as position
         from enrolment e where e.status = 'WAITING' and e.id in (${marks(ids)})`,
        [...ids],
      );
      const found = new Map(rows.map((row) => [row.id, row.position]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    promotionChance: new DataLoader<PlaceInQueue, PromotionChance | null, string>(
      async (places) => (await promotionHistory(em, places, now)).map(promotionChance),
      { cacheKeyFn: (place) => JSON.stringify(place) },
    ),
    /** The next session of a topic that can still be booked or waited for, and how many sessions lie ahead. */
    outlookOfTopic: new DataLoader<number, { upcoming: number; nextSessionId: number | null }>(
      async (ids) => {
        const rows = await em.execute<{ topic_id: number; upcoming: number; next_id: number | null }[]>(
          `select topic_id, count(*)::int as upcoming,
           (array_agg(id order by starts_at, id) filter (where enrol_until > ?))[1] as next_id
         from session where status = 'OPEN' and (starts_at > ? or enrol_until > ?) and topic_id in (${marks(ids)})
         group by topic_id`,
          [now, now, now, ...ids],
        );
        const found = new Map(rows.map((row) => [row.topic_id, row]));
        return ids.map((id) => ({
          upcoming: found.get(id)?.upcoming ?? 0,
          nextSessionId: found.get(id)?.next_id ?? null,
        }));
      },
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function marks(ids: readonly unknown[]): string {
  return ids.map(() => '?').join(', ');
}
