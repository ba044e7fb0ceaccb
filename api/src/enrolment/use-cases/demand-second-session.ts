import type { EntityManager } from '@mikro-orm/postgresql';
import { ACTIVE, DemandEvent, Enrolment, SecondSession } from '@weitblick/db/enrolment';
import { Appointment, Session } from '@weitblick/db/scheduling';
import { policyOfTopic, type Policy } from '../../approval/queries/policy-of-topic.ts';
import { offerEnds } from '../../approval/rules/deadlines.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { recordSession } from '../../scheduling/use-cases/session-ledger.ts';
import { demandInOrder } from '../queries/demand-order.ts';
import { lastMoment, MAX_CAPACITY } from '../rules/seat-allocation.ts';
import { announceSession } from './demand.ts';
import { lockSession, openEnrolment } from './ledger.ts';

const MAX_APPOINTMENTS = 30;

export interface SecondSessionCommand {
  actorId: number;
  mayPlan: boolean;
  /** The session that people wait for; topic, format, place and minimum are taken over from it. */
  sessionId: number;
  /** Course number of the new session. */
  number: string;
  appointments: readonly { startsAt: Date; endsAt: Date }[];
  capacity: number;
  enrolUntil: Date;
  cancelUntil: Date;
  idempotencyKey: string;
}

export type SecondSessionOutcome =
  | { type: 'SecondSessionCreated'; sessionId: number; offered: number; queued: number; told: number }
  | { type: 'InvalidSession'; problem: 'NUMBER' | 'NUMBER_TAKEN' | 'APPOINTMENTS' | 'CAPACITY' | 'DEADLINES' }
  | { type: 'SessionNotFound' }
  | { type: 'NotPermitted' }
  | CommandRefusal;

/**
 * Turns a waiting list and the demand for a topic into a second session: people are asked in order, the waiting list by
 * queue number and then the demand by time. Each seat is an offer with a deadline; whoever comes after the last seat
 * waits in the new session and is asked when an offer is declined or runs out. The place in the first list ends when the
 * person says yes to a seat in the second session, and not before.
 * Where the topic is not open to everybody, people from the demand are only told.
 */
export async function createSecondSession(
  deps: CommandDependencies,
  command: SecondSessionCommand,
): Promise<SecondSessionOutcome> {
  const { actorId, mayPlan, sessionId, number, appointments, capacity, enrolUntil, cancelUntil } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return runCommand<Session | null, SecondSessionOutcome>(
    deps,
    {
      name: 'createSecondSession',
      actorId,
      idempotencyKey: command.idempotencyKey,
      input: { sessionId, number, appointments, capacity, enrolUntil, cancelUntil },
    },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, first, now) => {
      if (!first) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const problem = await sessionProblem(tx, first, command, now);
      if (problem) return { outcome: { type: 'InvalidSession', problem }, effect: false };
      const session = tx.create(Session, {
        number,
        topic: first.topic,
        format: first.format,
        status: 'OPEN',
        startsAt: appointments[0]!.startsAt,
        endsAt: appointments.at(-1)!.endsAt,
        site: first.site ?? null,
        joinUrl: null,
        seatsMinimum: Math.min(first.seatsMinimum, capacity),
        capacity,
        enrolUntil,
        cancelUntil,
      });
      appointments.forEach(({ startsAt, endsAt }, index) =>
        tx.create(Appointment, { session, position: index + 1, startsAt, endsAt, room: null }),
      );
      tx.create(SecondSession, { session, firstSession: first });
      await tx.flush();
      const by = { at: now, actorId, details: { secondOf: first.number } };
      recordSession(tx, session, 'CREATED', by);
      recordSession(tx, session, 'PUBLISHED', by);
      const asked = await askInOrder(tx, first, session, { actorId, now });
      return { outcome: { type: 'SecondSessionCreated', sessionId: session.id, ...asked }, effect: true };
    },
  );
}

async function askInOrder(
  tx: EntityManager,
  first: Session,
  session: Session,
  { actorId, now }: { actorId: number; now: Date },
): Promise<{ offered: number; queued: number; told: number }> {
  const policy = await policyOfTopic(tx, session.topic.id);
  const waiting = await tx.find(
    Enrolment,
    { session: first, status: 'WAITING' },
    { orderBy: { waitingSeq: 'asc' } },
  );
  const turns: { personId: number; demandId: number | null }[] = waiting.map(({ person }) => ({
    personId: person.id,
    demandId: null,
  }));
  const inFirst = await tx.find(Enrolment, { session: first, status: { $in: [...ACTIVE] } });
  const known = new Set(inFirst.map(({ person }) => person.id));
  const demand = await demandInOrder(tx, session.topic.id, session.id, now);
  if (openToAll(policy))
    for (const { id, personId } of demand) if (!known.has(personId)) turns.push({ personId, demandId: id });

  let offered = 0;
  for (const { personId, demandId } of turns) {
    const offer = offered < session.capacity;
    openEnrolment(
      tx,
      session,
      personId,
      offer
        ? { to: 'OFFERED', offerExpiresAt: offerEnds(now, policy.offerWorkingHours, lastMoment(session)) }
        : { to: 'WAITING', promotion: 'ASK' },
      { at: now, actorId },
    );
    if (demandId !== null) {
      const kind = offer ? 'SEAT_OFFERED' : 'WAITING_LIST_JOINED';
      tx.create(DemandEvent, { demand: demandId, session, kind, at: now });
    }
    if (offer) offered += 1;
    // one by one, so that the outbox has the order of the turns
    await tx.flush();
  }
  const told = openToAll(policy) ? 0 : await announceSession(tx, session, now);
  return { offered, queued: turns.length - offered, told };
}

function openToAll({ access }: Policy): boolean {
  return access === 'OPEN';
}

async function sessionProblem(
  tx: EntityManager,
  first: Session,
  { number, appointments, capacity, enrolUntil, cancelUntil }: SecondSessionCommand,
  now: Date,
): Promise<Extract<SecondSessionOutcome, { type: 'InvalidSession' }>['problem'] | null> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ./-]{2,39}$/u.test(number)) return 'NUMBER';
  if ((await tx.count(Session, { number })) > 0) return 'NUMBER_TAKEN';
  const inOrder = appointments.every(
    ({ startsAt, endsAt }, i) => startsAt < endsAt && (i === 0 || appointments[i - 1]!.endsAt <= startsAt),
  );
  const [begin] = appointments;
  if (!begin || appointments.length > MAX_APPOINTMENTS || !inOrder || begin.startsAt <= now)
    return 'APPOINTMENTS';
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > MAX_CAPACITY) return 'CAPACITY';
  const latest = first.format === 'SELF_PACED' ? appointments.at(-1)!.endsAt : begin.startsAt;
  if (enrolUntil <= now || enrolUntil > latest || cancelUntil > latest) return 'DEADLINES';
  return null;
}
