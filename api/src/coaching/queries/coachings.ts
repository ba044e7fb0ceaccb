import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Coaching,
  CoachingConcern,
  CoachingFeedbackGiven,
  CoachingGoals,
  CoachingHandover,
  CoachingSlot,
  TAKES_A_PLACE,
  type CoachingSide,
} from '@weitblick/db/coaching';
import { decodeCursor, pageSize, toConnection, type Connection } from '../../platform/connection.ts';
import { contentsDeletedAt, stepsOf, type CoachingStep } from '../rules/coaching-rules.ts';

export interface CoachingView {
  row: Coaching;
  side: CoachingSide;
  concern: string | null;
  goals: CoachingGoals | null;
  handover: CoachingHandover | null;
  /** Booked ones, earliest first. */
  slots: CoachingSlot[];
  /** Free ones of the coach that the viewer may book, earliest first. */
  bookable: CoachingSlot[];
  steps: CoachingStep[];
  /** null while nothing of it is to be deleted. */
  contentsDeletedAt: Date | null;
}

/** Free times shown to choose from. */
const MOST_BOOKABLE = 40;

interface PageArgs {
  first: number;
  after?: string | null | undefined;
}

/**
 * The coachings of somebody on one side, newest first, in one transaction that acts as them. A constant number of statements,
 * whatever the coachings hold.
 */
export async function coachingPage(
  tx: EntityManager,
  viewerId: number,
  side: CoachingSide,
  { first, after }: PageArgs,
  now: Date,
): Promise<Connection<CoachingView>> {
  const size = pageSize(first);
  const before = after ? Number(decodeCursor(after, ['number'])[0]) : 2_147_483_647;
  const own = side === 'PERSON' ? { person: viewerId } : { coach: viewerId };
  const rows = await tx.find(
    Coaching,
    { ...own, id: { $lt: before } },
    { orderBy: { id: 'desc' }, limit: size + 1, populate: ['person.unit', 'coach.unit'] },
  );
  const total = await tx.count(Coaching, own);
  const views = await viewsOf(tx, viewerId, rows, now);
  return toConnection(views, size, total, Boolean(after), ({ row }) => [row.id]);
}

/** @returns null for everybody but the two */
export async function coachingById(
  tx: EntityManager,
  viewerId: number,
  coachingId: number,
  now: Date,
): Promise<CoachingView | null> {
  const rows = await tx.find(Coaching, { id: coachingId }, { populate: ['person.unit', 'coach.unit'] });
  return (await viewsOf(tx, viewerId, rows, now))[0] ?? null;
}

async function viewsOf(
  tx: EntityManager,
  viewerId: number,
  rows: readonly Coaching[],
  now: Date,
): Promise<CoachingView[]> {
  const of = { coaching: { $in: rows.map(({ id }) => id) } };
  const concerns = new Map((await tx.find(CoachingConcern, of)).map((one) => [one.coaching.id, one.concern]));
  const goals = new Map((await tx.find(CoachingGoals, of)).map((one) => [one.coaching.id, one]));
  const handovers = new Map(
    (await tx.find(CoachingHandover, of, { populate: ['toCoach.unit'] })).map((one) => [
      one.coaching.id,
      one,
    ]),
  );
  const given = new Set((await tx.find(CoachingFeedbackGiven, of)).map((one) => one.coaching.id));
  const slots = await tx.find(CoachingSlot, of, { orderBy: { startsAt: 'asc' } });
  const free = await freeSlotsFor(tx, viewerId, rows, now);
  return rows.map((row) => {
    const side = row.coach.id === viewerId ? 'COACH' : 'PERSON';
    const wording = goals.get(row.id) ?? null;
    return {
      row,
      side,
      concern: concerns.get(row.id) ?? null,
      goals: wording,
      handover: handovers.get(row.id) ?? null,
      slots: slots.filter(({ coaching }) => coaching?.id === row.id),
      bookable: canBook(row, viewerId) ? (free.get(row.coach.id) ?? []) : [],
      steps: stepsOf(side, {
        status: row.status,
        goalsWordedBy: wording?.wordedBy ?? null,
        handoverProposed: handovers.has(row.id),
        feedbackGiven: given.has(row.id),
      }),
      contentsDeletedAt: row.status === 'CONCLUDED' ? contentsDeletedAt(row.statusSince) : null,
    };
  });
}

const canBook = (row: Coaching, viewerId: number): boolean =>
  row.person.id === viewerId && TAKES_A_PLACE.includes(row.status);

async function freeSlotsFor(
  tx: EntityManager,
  viewerId: number,
  rows: readonly Coaching[],
  now: Date,
): Promise<Map<number, CoachingSlot[]>> {
  const coaches = [...new Set(rows.filter((row) => canBook(row, viewerId)).map(({ coach }) => coach.id))];
  if (coaches.length === 0) return new Map();
  const free = await tx.find(
    CoachingSlot,
    { coach: { $in: coaches }, coaching: null, startsAt: { $gt: now } },
    { orderBy: { startsAt: 'asc' } },
  );
  const byCoach = Map.groupBy(free, ({ coach }) => coach.id);
  return new Map([...byCoach].map(([coach, slots]) => [coach, slots.slice(0, MOST_BOOKABLE)]));
}

/** @returns whom the coach coaches there, or null for everybody but the coach */
export async function coachedBy(
  tx: EntityManager,
  coachId: number,
  coachingId: number,
): Promise<number | null> {
  const coaching = await tx.findOne(Coaching, { id: coachingId, coach: coachId });
  return coaching?.person.id ?? null;
}
