import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, berlinDay, berlinTime } from '@weitblick/shared/calendar';
import type { Clash, Occupation, Resource } from '../rules/clashes.ts';
import { freeSlots, type Slot } from '../rules/free-slots.ts';
import { occupancyOf, withBuffer, type Occupancy } from '../rules/occupancy.ts';
import type { SessionDraft } from '../rules/session-draft.ts';
import {
  equipmentLike,
  roomsById,
  roomsLike,
  trainersOfTopic,
  type FittingRoom,
} from './fitting-resources.ts';
import { occupationsOf } from './occupation.ts';

/** What a planner can do about an occupied resource: take another, or the same at another time. */
export interface Alternatives {
  roomIds: number[];
  trainerIds: number[];
  equipmentIds: number[];
  times: Slot[];
}

export interface ClashQuestion {
  /** One of those that findClashes found for the draft. */
  clash: Clash;
  draft: SessionDraft;
}

const MAX_ALTERNATIVES = 5;
const MAX_TIMES = 3;
const DAYS_BEFORE = 7;
const DAYS_AFTER = 21;

/**
 * Alternatives to each of the clashes, in their order. The number of statements grows with the number of different
 * resources, not of clashes.
 * @param sessionId the session that is planned, null = new ones
 * @param topicId whose trainers are proposed
 */
export async function alternativesTo(
  em: EntityManager,
  questions: readonly ClashQuestion[],
  { sessionId, topicId }: { sessionId: number | null; topicId: number | null },
  now: Date,
): Promise<Alternatives[]> {
  if (questions.length === 0) return [];
  const substitutes = new Map<string, Substitutes>();
  for (const { clash, draft } of questions) {
    const key = keyOf(clash);
    if (!substitutes.has(key)) substitutes.set(key, await substitutesFor(em, clash, draft.capacity, topicId));
  }
  const own = await roomsById(em, [...new Set(questions.flatMap(roomOf))]);
  const resources = [
    ...[...substitutes.values()].flatMap(({ others, rooms }) => [...others, ...rooms.map(asResource)]),
    ...questions.flatMap(({ clash, draft }) => neededIn(draft, clash.index)),
    ...own.map(asResource),
  ];
  const occupied = await occupationsOf(em, resources, periodAround(questions), sessionId);
  const known = { own, occupied, occupancy: occupancyOf(occupied) };
  return questions.map((question) => answer(question, substitutes.get(keyOf(question.clash))!, known, now));
}

/** Rooms come with their buffers, trainers and equipment without. */
interface Substitutes {
  rooms: FittingRoom[];
  others: Resource[];
}

async function substitutesFor(
  em: EntityManager,
  { type, id }: Clash,
  seats: number,
  topicId: number | null,
): Promise<Substitutes> {
  switch (type) {
    case 'ROOM':
      return { rooms: await roomsLike(em, id, seats), others: [] };
    case 'TRAINER':
      return { rooms: [], others: await trainersOfTopic(em, topicId, id) };
    case 'EQUIPMENT':
      return { rooms: [], others: await equipmentLike(em, id) };
  }
}

interface Known {
  /** The rooms that the drafts want. */
  own: FittingRoom[];
  occupied: Occupation[];
  occupancy: Occupancy;
}

function answer(
  question: ClashQuestion,
  { rooms, others }: Substitutes,
  known: Known,
  now: Date,
): Alternatives {
  const { clash, draft } = question;
  const { startsAt, endsAt } = draft.appointments[clash.index]!;
  const free = others
    .filter((resource) => known.occupancy.isFree(resource, { startsAt, endsAt }))
    .map(({ id }) => id)
    .slice(0, MAX_ALTERNATIVES);
  return {
    roomIds: rooms
      .filter((room) => known.occupancy.isFree(asResource(room), withBuffer({ startsAt, endsAt }, room)))
      .map(({ id }) => id)
      .slice(0, MAX_ALTERNATIVES),
    trainerIds: clash.type === 'TRAINER' ? free : [],
    equipmentIds: clash.type === 'EQUIPMENT' ? free : [],
    times: nearbyTimes(question, known, now),
  };
}

/** The same room, trainers and equipment on other days, those that lie nearest. */
function nearbyTimes({ clash, draft }: ClashQuestion, { own, occupied }: Known, now: Date): Slot[] {
  const { startsAt, endsAt, roomId } = draft.appointments[clash.index]!;
  const day = berlinDay(startsAt);
  const today = berlinDay(now);
  const early = addDays(day, -DAYS_BEFORE);
  const slots = freeSlots(
    {
      from: early < today ? today : early,
      until: addDays(day, DAYS_AFTER),
      minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
      preferredTime: timeOf(startsAt),
      skipSchoolHolidays: false,
      rooms: roomId === null ? null : own.filter(({ id }) => id === roomId),
      needed: neededIn(draft, clash.index),
      oneOfEach: [],
      taken: draft.appointments.filter((_, i) => i !== clash.index),
    },
    occupied,
    { now, limit: DAYS_BEFORE + DAYS_AFTER },
  );
  const distance = (slot: Slot) => Math.abs(slot.startsAt.getTime() - startsAt.getTime());
  return slots.sort((a, b) => distance(a) - distance(b)).slice(0, MAX_TIMES);
}

const keyOf = ({ type, id }: Resource) => `${type} ${id}`;
const asResource = ({ id }: FittingRoom): Resource => ({ type: 'ROOM', id });
const roomOf = ({ clash, draft }: ClashQuestion) => {
  const { roomId } = draft.appointments[clash.index]!;
  return roomId === null ? [] : [roomId];
};

function neededIn({ appointments }: SessionDraft, index: number): Resource[] {
  const { trainerIds, equipmentIds } = appointments[index]!;
  return [
    ...trainerIds.map((id) => ({ type: 'TRAINER' as const, id })),
    ...equipmentIds.map((id) => ({ type: 'EQUIPMENT' as const, id })),
  ];
}

function periodAround(questions: readonly ClashQuestion[]): { from: Date; until: Date } {
  const days = questions
    .map(({ clash, draft }) => berlinDay(draft.appointments[clash.index]!.startsAt))
    .sort();
  return {
    from: berlinTime(addDays(days[0]!, -DAYS_BEFORE - 1)),
    until: berlinTime(addDays(days.at(-1)!, DAYS_AFTER + 2)),
  };
}

function timeOf(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
