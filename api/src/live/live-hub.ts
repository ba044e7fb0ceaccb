import type { EntityManager } from '@mikro-orm/postgresql';
import { Session } from '@weitblick/db/scheduling';
import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../platform/clock.ts';
import { readChanges, type ChangeReader } from './change-reader.ts';
import { LiveStream, type Interest, type OutputGate } from './live-stream.ts';
import { deputiesOf, enrolmentsChangedSince, enrolmentsOf, livingLogins } from './queries/affected.ts';
import type { Changes } from './rules/change.ts';

/** Times in milliseconds. */
export interface LiveLimits {
  perPerson: number;
  perProcess: number;
  /** How often changes are looked for; what happens in between is told once. */
  lookEvery: number;
  /** The same while nobody listens. */
  lookIdle: number;
  /** How often ended sign-ins are looked for; a sign-out is told at once. */
  recheckEvery: number;
  /** A reader that takes nothing for so long is dropped. */
  slowAfter: number;
}

export const LIVE_LIMITS: LiveLimits = {
  perPerson: 5,
  perProcess: 5_000,
  lookEvery: 200,
  lookIdle: 1_000,
  recheckEvery: 60_000,
  slowAfter: 20_000,
};

export interface LiveHubOptions {
  /** Never used itself, only forked. */
  em: EntityManager;
  databaseUrl: string;
  clock: Clock;
  log: FastifyBaseLogger;
  limits?: Partial<LiveLimits> | undefined;
}

export type Refusal = 'TOO_MANY_OF_PERSON' | 'TOO_MANY' | 'STOPPING';

/** What was changed between the page's queries and its subscription is told at the start. */
const OVERLAP = 60_000;

/**
 * The streams of this process, and who of them hears of what. One reader of the database serves all of them: a session
 * that hundreds look at is read once per look, not once per stream.
 */
export class LiveHub {
  readonly limits: LiveLimits;
  #options: LiveHubOptions;
  #reader: ChangeReader;
  #recheck: NodeJS.Timeout;
  #byPerson = new Map<number, Set<LiveStream>>();
  #bySession = new Map<number, Set<LiveStream>>();
  #count = 0;
  #reads = 0;
  #stopping = false;

  constructor(options: LiveHubOptions) {
    this.#options = options;
    this.limits = { ...LIVE_LIMITS, ...options.limits };
    this.#reader = readChanges({
      url: options.databaseUrl,
      log: options.log,
      pause: () => (this.#count > 0 ? this.limits.lookEvery : this.limits.lookIdle),
      onChanges: (changes) => this.#tell(changes),
      onReading: () => this.#everythingMayHaveChanged(),
    });
    this.#recheck = setInterval(() => this.#checkLogins(this.#byPerson.keys()), this.limits.recheckEvery);
    this.#recheck.unref();
  }

  get size(): number {
    return this.#count;
  }

  open(who: { personId: number; login: string }, gate: OutputGate): LiveStream | Refusal {
    if (this.#stopping) return 'STOPPING';
    if (this.#count >= this.limits.perProcess) return 'TOO_MANY';
    if ((this.#byPerson.get(who.personId)?.size ?? 0) >= this.limits.perPerson) return 'TOO_MANY_OF_PERSON';
    const stream = new LiveStream(who, gate, (closed) => this.#forget(closed));
    add(this.#byPerson, who.personId, stream);
    this.#count += 1;
    return stream;
  }

  /** From here on the stream hears of what it asked for, beginning with how things stand. */
  async watch(stream: LiveStream, interest: Interest): Promise<void> {
    stream.interest = interest;
    for (const id of interest.sessionIds) add(this.#bySession, id, stream);
    if (stream.closed) return this.#forget(stream);
    const em = this.#options.em.fork();
    const since = new Date(this.#options.clock.now().getTime() - OVERLAP);
    stream.approvalsChanged();
    stream.noticesChanged();
    // between the load of the board and now planners may have changed anything
    stream.planningMissed();
    stream.roundChanged();
    if (interest.enrolments) {
      const changed = await enrolmentsChangedSince(em, stream.personId, since);
      for (const id of changed) stream.enrolmentChanged(id);
    }
    await this.#readSessions(interest.sessionIds, () => [stream]);
  }

  /** No new streams; those there are end, and their pages connect to another process. */
  drain(): void {
    this.#stopping = true;
    for (const streams of [...this.#byPerson.values()]) for (const stream of [...streams]) stream.close();
  }

  async stop(): Promise<void> {
    this.drain();
    clearInterval(this.#recheck);
    await this.#reader.stop();
  }

  *#streams(): Iterable<LiveStream> {
    for (const streams of this.#byPerson.values()) yield* streams;
  }

  #forget(stream: LiveStream): void {
    if (remove(this.#byPerson, stream.personId, stream)) this.#count -= 1;
    for (const id of stream.interest?.sessionIds ?? []) remove(this.#bySession, id, stream);
  }

  async #tell(changes: Changes): Promise<void> {
    if (this.#count === 0) return;
    await Promise.all([
      this.#tellSessions(changes.SESSION),
      this.#tellOwners(changes),
      this.#tellApprovers(changes.APPROVER),
    ]);
    for (const person of changes.NOTICE)
      for (const stream of this.#byPerson.get(person) ?? []) stream.noticesChanged();
    for (const group of changes.ROUND) for (const stream of this.#streams()) stream.roundChanged(group);
    if (changes.PLANNING.length > 0)
      for (const stream of this.#streams()) stream.planningChanged(changes.PLANNING);
    this.#checkLogins(changes.LOGIN);
  }

  #everythingMayHaveChanged(): void {
    this.#tellSessions([...this.#bySession.keys()]).catch((err: unknown) =>
      this.#options.log.warn({ err }, 'live updates: could not read sessions anew'),
    );
    for (const stream of this.#streams()) {
      stream.missed();
      stream.planningMissed();
      stream.roundChanged();
      stream.approvalsChanged();
      stream.noticesChanged();
    }
    this.#checkLogins(this.#byPerson.keys());
  }

  #tellSessions(changed: readonly number[]): Promise<void> {
    const ids = changed.filter((id) => this.#bySession.has(id));
    return this.#readSessions(ids, (id) => this.#bySession.get(id) ?? []);
  }

  async #readSessions(ids: readonly number[], tell: (id: number) => Iterable<LiveStream>): Promise<void> {
    if (ids.length === 0) return;
    const read = (this.#reads += 1);
    for (const session of await this.#options.em.fork().find(Session, { id: { $in: [...ids] } }))
      for (const stream of tell(session.id)) stream.sessionChanged(session, read);
  }

  async #tellOwners({ ENROLMENT, QUEUE }: Changes): Promise<void> {
    if (ENROLMENT.length + QUEUE.length === 0) return;
    const rows = await enrolmentsOf(this.#options.em.fork(), [...this.#byPerson.keys()], ENROLMENT, QUEUE);
    for (const { id, person_id } of rows)
      for (const stream of this.#byPerson.get(person_id) ?? []) stream.enrolmentChanged(id);
  }

  async #tellApprovers(approvers: readonly number[]): Promise<void> {
    if (approvers.length === 0) return;
    const { em, clock } = this.#options;
    const deputies = await deputiesOf(em.fork(), approvers, [...this.#byPerson.keys()], clock.now());
    for (const person of new Set([...approvers, ...deputies]))
      for (const stream of this.#byPerson.get(person) ?? []) stream.approvalsChanged();
  }

  #checkLogins(people: Iterable<number>): void {
    const streams = [...people].flatMap((person) => [...(this.#byPerson.get(person) ?? [])]);
    if (streams.length === 0) return;
    const { em, clock, log } = this.#options;
    const logins = [...new Set(streams.map(({ login }) => login))];
    livingLogins(em.fork(), logins, clock.now())
      .then((living) => {
        for (const stream of streams) if (!living.has(stream.login)) stream.close();
      })
      .catch((err: unknown) => log.warn({ err }, 'live updates: could not look for ended sign-ins'));
  }
}

function add<T>(map: Map<number, Set<T>>, key: number, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/** @returns whether it was there */
function remove<T>(map: Map<number, Set<T>>, key: number, value: T): boolean {
  const set = map.get(key);
  if (!set?.delete(value)) return false;
  if (set.size === 0) map.delete(key);
  return true;
}
