import type { EntityManager } from '@mikro-orm/postgresql';
import { Equipment, Room, Site, Trainer } from '@weitblick/db/scheduling';
import { berlinDay, holidayName } from '@weitblick/shared/calendar';
import { clashesOfChange, findClashes, wantedUses, type Clash } from '../rules/clashes.ts';
import { afterTeaching, contractOverruns, type Contract, type ContractOverrun } from '../rules/contract.ts';
import {
  draftFault,
  type AppointmentDraft,
  type DraftFault,
  type SessionDraft,
} from '../rules/session-draft.ts';
import { buffersOf, occupationsOf } from './occupation.ts';

export type PlanWarning =
  | { kind: 'ROOM_TOO_SMALL'; index: number; roomId: number; seats: number }
  | { kind: 'HOLIDAY'; index: number; name: string };

export interface Assessment {
  fault: DraftFault | 'UNKNOWN_RESOURCE' | null;
  /** What is used or blocked at the time. */
  clashes: Clash[];
  overruns: ContractOverrun[];
  /** Worth knowing; stands against nothing. */
  warnings: PlanWarning[];
  /** Where the session is: the first room's site, else what the planner said. */
  siteCode: string | null;
}

/**
 * All that stands against a draft, looked up afresh: the same for the preview and, under locks, for the command.
 * @param sessionId the session that is changed, null = a new one
 */
export async function assessDraft(
  em: EntityManager,
  { draft, sessionId, before = [] }: AssessedDraft,
  now: Date,
): Promise<Assessment> {
  const rooms = await em.find(Room, { id: { $in: roomsOf(draft) } });
  const siteCode = siteOf(draft, rooms);
  const fault =
    draftFault(draft, now, before) ?? ((await allKnown(em, draft, before)) ? null : 'UNKNOWN_RESOURCE');
  if (fault) return { fault, clashes: [], overruns: [], warnings: [], siteCode };
  return {
    fault,
    siteCode,
    clashes: clashesOfChange(await clashesOf(em, draft, sessionId), draft.appointments, before),
    overruns: contractOverruns(await contractsOf(em, draft, sessionId), draft.appointments),
    warnings: warningsOf(draft, rooms),
  };
}

export interface AssessedDraft {
  draft: SessionDraft;
  sessionId: number | null;
  before?: readonly AppointmentDraft[];
}

/**
 * The same for the sessions of a series that use the same resources, in as many statements as for one. What is taught in
 * the earlier ones counts in the contracts of the later ones, as when all are created.
 */
export async function assessSeries(
  em: EntityManager,
  drafts: readonly SessionDraft[],
  now: Date,
): Promise<Assessment[]> {
  const whole = { ...drafts[0]!, appointments: drafts.flatMap(({ appointments }) => appointments) };
  const rooms = await em.find(Room, { id: { $in: roomsOf(whole) } });
  const siteCode = siteOf(whole, rooms);
  const unknown = (await allKnown(em, whole, [])) ? null : ('UNKNOWN_RESOURCE' as const);
  const clashes = unknown ? [] : await clashesOf(em, whole, null);
  const contracts = unknown ? [] : await contractsOf(em, whole, null);
  let first = 0;
  return drafts.map((draft) => {
    const [from, until] = [first, (first += draft.appointments.length)];
    const fault = draftFault(draft, now) ?? unknown;
    if (fault) return { fault, clashes: [], overruns: [], warnings: [], siteCode };
    return {
      fault,
      siteCode,
      clashes: clashes
        .filter(({ index }) => from <= index && index < until)
        .map((clash) => ({ ...clash, index: clash.index - from })),
      overruns: contractOverruns(
        afterTeaching(contracts, whole.appointments.slice(0, from)),
        draft.appointments,
      ),
      warnings: warningsOf(draft, rooms),
    };
  });
}

async function clashesOf(
  em: EntityManager,
  { appointments }: Pick<SessionDraft, 'appointments'>,
  sessionId: number | null,
): Promise<Clash[]> {
  if (appointments.length === 0) return [];
  const wanted = wantedUses(appointments, await buffersOf(em, roomsOf({ appointments })));
  if (wanted.length === 0) return [];
  const from = new Date(Math.min(...wanted.map(({ startsAt }) => startsAt.getTime())));
  const until = new Date(Math.max(...wanted.map(({ endsAt }) => endsAt.getTime())));
  return findClashes(wanted, await occupationsOf(em, wanted, { from, until }, sessionId));
}

async function contractsOf(
  em: EntityManager,
  draft: Pick<SessionDraft, 'appointments'>,
  sessionId: number | null,
): Promise<Contract[]> {
  const trainers = idsOf(draft, 'trainerIds');
  const years = [
    ...new Set(draft.appointments.map(({ startsAt }) => Number(berlinDay(startsAt).slice(0, 4)))),
  ];
  if (trainers.length === 0) return [];
  return em.execute<Contract[]>(
    `select c.trainer_id as "trainerId", c.year, c.days,
       coalesce((select array_agg(distinct to_char(lower(b.during) at time zone 'Europe/Berlin', 'YYYY-MM-DD'))
         from booking b
         where b.trainer_id = c.trainer_id and b.session_id is distinct from ?::int
           and extract(year from lower(b.during) at time zone 'Europe/Berlin') = c.year), '{}') as taught
     from trainer_contract c
     where c.trainer_id = any(?::int[]) and c.year = any(?::int[])`,
    [sessionId, `{${trainers.join(',')}}`, `{${years.join(',')}}`],
  );
}

function warningsOf(draft: SessionDraft, rooms: readonly Room[]): PlanWarning[] {
  return draft.appointments.flatMap(({ roomId, startsAt }, index) => {
    const room = rooms.find(({ id }) => id === roomId);
    const name = holidayName(berlinDay(startsAt));
    return [
      ...(room && room.seats < draft.capacity
        ? [{ kind: 'ROOM_TOO_SMALL' as const, index, roomId: room.id, seats: room.seats }]
        : []),
      ...(name ? [{ kind: 'HOLIDAY' as const, index, name }] : []),
    ];
  });
}

/** What is out of use is as unknown as what never was, unless the session has it already. */
async function allKnown(
  em: EntityManager,
  draft: SessionDraft,
  before: readonly AppointmentDraft[],
): Promise<boolean> {
  const stored = { appointments: before };
  const wanted = [
    [Room, roomsOf(draft), roomsOf(stored)],
    [Trainer, idsOf(draft, 'trainerIds'), idsOf(stored, 'trainerIds')],
    [Equipment, idsOf(draft, 'equipmentIds'), idsOf(stored, 'equipmentIds')],
  ] as const;
  for (const [entity, ids, kept] of wanted) {
    const offered = { id: { $in: ids }, $or: [{ active: true }, { id: { $in: kept } }] };
    // the three have in common what is asked for
    if (ids.length > 0 && (await em.count(entity as typeof Room, offered)) < ids.length) return false;
  }
  return draft.siteCode === null || (await em.count(Site, { code: draft.siteCode })) === 1;
}

function siteOf(draft: SessionDraft, rooms: readonly Room[]): string | null {
  const first = draft.appointments.find(({ roomId }) => roomId !== null)?.roomId;
  return rooms.find(({ id }) => id === first)?.site.code ?? draft.siteCode;
}

function roomsOf({ appointments }: Pick<SessionDraft, 'appointments'>): number[] {
  return [...new Set(appointments.flatMap(({ roomId }) => (roomId === null ? [] : [roomId])))];
}

function idsOf(
  { appointments }: Pick<SessionDraft, 'appointments'>,
  field: 'trainerIds' | 'equipmentIds',
): number[] {
  return [...new Set(appointments.flatMap((a) => a[field]))];
}
