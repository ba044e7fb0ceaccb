import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { IdempotencyKey } from '@weitblick/db/platform';
import type { Clock } from './clock.ts';

/** Faults that control tests switch on to prove that the tests can fail. Never set in production. */
export interface CommandFaults {
  /** Read the session without locking it. */
  skipLock?: boolean;
  /** Called between the decision and the writes, to widen a race window. */
  beforeWrite?: () => Promise<void>;
}

export interface CommandDependencies {
  em: EntityManager;
  clock: Clock;
  faults?: CommandFaults | undefined;
}

export interface CommandEnvelope {
  /** Name of the command, part of what an idempotency key stands for. */
  name: string;
  actorId: number;
  /** 8 to 64 characters, chosen by the client, new for each intention. */
  idempotencyKey: string;
  /** Whatever else decides the effect; hashed. */
  input: Record<string, unknown>;
}

export type CommandRefusal = { type: 'IdempotencyKeyReused' } | { type: 'SystemBusy' };

const ATTEMPTS = 4;
/** PostgreSQL: serialization failure, deadlock, lock timeout, statement timeout, too many connections. */
const CONTENTION = new Set(['40001', '40P01', '55P03', '57014', '53300']);
/** The connection went away; with an idempotency key it is safe to ask again even if COMMIT was under way. */
const CONNECTION_LOST = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
]);

/**
 * Runs one command as one transaction at READ COMMITTED: lock, look up the idempotency key, decide and write,
 * remember the outcome under the key, commit.
 *
 * The key is read after the lock is held and in a statement of its own: a joined read in the locking statement would
 * still show the snapshot from before the wait. Only outcomes with an effect are remembered; a retry of a refusal is decided anew.
 *
 * @param lock takes the row locks and returns what the decision needs
 * @param decide decides and writes; `effect` says whether anything was changed
 */
export async function runCommand<L, O extends { type: string }>(
  { em, clock, faults }: CommandDependencies,
  envelope: CommandEnvelope,
  lock: (tx: EntityManager, faults: CommandFaults) => Promise<L>,
  decide: (tx: EntityManager, locked: L, now: Date) => Promise<{ outcome: O; effect: boolean }>,
): Promise<O | CommandRefusal> {
  const { name, actorId, idempotencyKey: key } = envelope;
  const requestHash = createHash('sha256')
    .update(JSON.stringify([name, envelope.input]))
    .digest();

  const done = await inTransaction(em, async (tx) => {
    const locked = await lock(tx, faults ?? {});
    const known = await tx.findOne(IdempotencyKey, { person: actorId, key });
    if (known) {
      if (!requestHash.equals(known.requestHash)) return { type: 'IdempotencyKeyReused' } as const;
      return known.outcome as O;
    }
    const now = clock.now();
    const { outcome, effect } = await decide(tx, locked, now);
    if (effect) {
      tx.create(IdempotencyKey, {
        person: actorId,
        key,
        command: name,
        requestHash,
        outcome,
        createdAt: now,
      });
      await faults?.beforeWrite?.();
    }
    return outcome;
  });
  return done ?? { type: 'SystemBusy' };
}

/**
 * Runs a step that time itself asks for (an offer runs out), as one transaction. It must look at the state again under
 * the lock and do nothing when there is nothing left to do: it may run twice, or after somebody else did it.
 * @returns null when the locks could not be had in time; the next run will
 */
export function runSystemStep<T>(
  { em, clock }: CommandDependencies,
  step: (tx: EntityManager, now: Date) => Promise<T>,
): Promise<T | null> {
  return inTransaction(em, (tx) => step(tx, clock.now()));
}

/** One transaction at READ COMMITTED, tried again a bounded number of times; null when it never got through. */
async function inTransaction<T>(
  em: EntityManager,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await em.fork().transactional(work, { isolationLevel: IsolationLevel.READ_COMMITTED });
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (attempt === ATTEMPTS) return null;
      await sleep(20 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

/** Two commands under different locks that meet in a unique index; seen again, the second has its named answer. */
const MEETING_PLACES = new Set([
  'idempotency_key_pkey',
  'enrolment_one_active',
  'session_number_key',
  'room_site_code_name_key',
  'equipment_label_key',
  'session_template_topic_id_name_key',
]);

function isTransient(error: unknown): boolean {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message?: string };
  // somebody booked or blocked the room, trainer or equipment meanwhile: the rules see it now and say so
  if (code === '23P01' && /^(booking|resource_block)_/.test(constraint ?? '')) return true;
  if (code && (CONTENTION.has(code) || CONNECTION_LOST.has(code))) return true;
  if (code === '23505' && constraint && MEETING_PLACES.has(constraint)) return true;
  // what the driver says about a connection that is gone, without a code
  return /Connection terminated|connection error|timeout exceeded when trying to connect/.test(message ?? '');
}
