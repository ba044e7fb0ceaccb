import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@weitblick/db/demo';
import { encodeId } from '../../src/platform/global-id.ts';
import { graphql } from '../support/graphql-client.ts';
import type { Doing, History, Operation } from './history.ts';
import type { ChaosWorld } from './world.ts';

const INPUTS: Record<Doing, string> = {
  enrolInSession: 'EnrolInSessionInput',
  joinWaitingList: 'JoinWaitingListInput',
  cancelEnrolment: 'CancelEnrolmentInput',
  acceptOffer: 'AcceptOfferInput',
  decideApproval: 'DecideApprovalInput',
  markAttendance: 'MarkAttendanceInput',
};
const ENROLMENT: Partial<Record<Doing, string>> = {
  enrolInSession: '... on EnrolInSessionSuccess { enrolment { id } }',
  joinWaitingList: '... on JoinWaitingListSuccess { enrolment { id } }',
};
const documents = Object.fromEntries(
  Object.entries(INPUTS).map(([doing, type]) => [
    doing,
    `mutation ($input: ${type}!) { ${doing}(input: $input) { __typename ${ENROLMENT[doing as Doing] ?? ''} } }`,
  ]),
) as Record<Doing, string>;

export interface LoadOptions {
  world: ChaosWorld;
  origins: readonly string[];
  history: History;
  random: Random;
  /** Lets a look at the database through, or null while there is none. */
  look: <T>(sql: string, values?: unknown[]) => Promise<T[] | null>;
  running: () => boolean;
  onAcknowledged: () => void;
}

interface Wish {
  doing: Doing;
  personId: number;
  input: Record<string, unknown>;
}

/** Of so many intentions one is given up at the first silence, and its outcome stays unknown. */
const GIVEN_UP = 0.05;
const PATIENCE_MS = 120_000;

/** One person after another at one browser; until the load ends. */
export async function lane(options: LoadOptions, number: number): Promise<void> {
  const random = options.random.fork(`lane ${number}`);
  for (let i = 0; options.running(); i += 1) {
    const wish = await choose(options, random);
    if (!wish) {
      await sleep(50);
      continue;
    }
    const done = await carryOut(options, random, wish, `${number}-${i}`);
    if (done.result === 'SessionFull') {
      const promotion = random.next() < 0.8 ? 'ASK' : 'AUTOMATIC';
      const input = { ...wish.input, promotion };
      await carryOut(options, random, { ...wish, doing: 'joinWaitingList', input }, `${number}-${i}w`);
    }
  }
}

async function choose({ world, look }: LoadOptions, random: Random): Promise<Wish | null> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)]!;
  const roll = random.next();
  if (roll < 0.4) {
    const sessionId = encodeId('Session', pick(world.sessions).id);
    return { doing: 'enrolInSession', personId: pick(world.participants), input: { sessionId } };
  }
  if (roll < 0.62) {
    const open = await look<{ id: number; person_id: number }>(
      `select id, person_id from enrolment where status in ('CONFIRMED', 'WAITING', 'OFFERED', 'REQUESTED') order by random() limit 1`,
    );
    const [own] = open ?? [];
    return own
      ? {
          doing: 'cancelEnrolment',
          personId: own.person_id,
          input: { enrolmentId: encodeId('Enrolment', own.id) },
        }
      : null;
  }
  if (roll < 0.74) {
    const offers = await look<{ id: number; person_id: number }>(
      `select id, person_id from enrolment where status = 'OFFERED' order by random() limit 1`,
    );
    const [offer] = offers ?? [];
    return offer
      ? {
          doing: 'acceptOffer',
          personId: offer.person_id,
          input: { enrolmentId: encodeId('Enrolment', offer.id) },
        }
      : null;
  }
  if (roll < 0.9) {
    const questions = await look<{ id: number }>(
      `select id from approval where status = 'PENDING' order by random() limit 1`,
    );
    const [question] = questions ?? [];
    const decision =
      random.next() < 0.7 ? { decision: 'APPROVE' } : { decision: 'DECLINE', reason: 'Engpass' };
    return question
      ? {
          doing: 'decideApproval',
          personId: world.manager,
          input: { approvalId: encodeId('Approval', question.id), ...decision },
        }
      : null;
  }
  const session = pick(world.sessions.filter(({ underWay }) => underWay));
  const people = await look<{ id: number }>(
    `select id from enrolment where session_id = $1 and status = 'CONFIRMED' order by random() limit 3`,
    [session.id],
  );
  if (!people?.length) return null;
  const marks = people.map(({ id }) => ({
    enrolmentId: encodeId('Enrolment', id),
    present: random.next() < 0.7,
  }));
  const input = {
    sessionId: encodeId('Session', session.id),
    appointmentId: encodeId('Appointment', session.appointmentId),
    marks,
  };
  return { doing: 'markAttendance', personId: world.trainer, input };
}

/** Asks again with the same key until there is an answer, at whichever process is there: as our web client does. */
async function carryOut(
  { world, origins, history, onAcknowledged }: LoadOptions,
  random: Random,
  { doing, personId, input }: Wish,
  name: string,
): Promise<Operation> {
  const key = `chaos-${name}`.padEnd(12, '-');
  const begun = { key, doing, personId, input, invokedAt: Date.now() };
  history.invoked(begun);
  const givesUp = random.next() < GIVEN_UP;
  const finish = (
    end: Operation['end'],
    tries: number,
    result: string | null,
    enrolmentId: string | null,
  ) => {
    const operation = { ...begun, tries, end, endedAt: Date.now(), result, enrolmentId };
    history.ended(operation);
    if (end === 'ok') onAcknowledged();
    return operation;
  };
  for (let tries = 1; ; tries += 1) {
    const origin = origins[Math.floor(random.next() * origins.length)]!;
    const answer = await graphql<Record<string, { __typename: string; enrolment?: { id: string } }>>(
      origin,
      documents[doing],
      { input: { ...input, idempotencyKey: key } },
      world.cookieOf(personId),
    ).catch(() => null);
    const result = answer?.data?.[doing];
    if (result && result.__typename !== 'SystemBusy') {
      const ok = result.__typename.endsWith('Success');
      return finish(ok ? 'ok' : 'fail', tries, result.__typename, result.enrolment?.id ?? null);
    }
    if (givesUp || Date.now() - begun.invokedAt > PATIENCE_MS) return finish('info', tries, null, null);
    await sleep(50 + random.next() * 200);
  }
}
