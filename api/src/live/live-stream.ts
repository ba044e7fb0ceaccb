import type { Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';

/** What one open page wants to hear of. */
export interface Interest {
  sessionIds: readonly number[];
  enrolments: boolean;
  approvals: boolean;
  notices: boolean;
  /** Only for planners. */
  planning: boolean;
  /** Of peer advice, whose round is followed. */
  groupId: number | null;
}

export type LiveEvent =
  | { about: 'SESSION'; session: Session }
  | { about: 'ENROLMENT'; enrolmentId: Enrolment['id'] }
  | { about: 'APPROVALS' }
  | { about: 'NOTICES' }
  /** Sessions by id, 0 = blocks of resources; null = too many, or unheard. */
  | { about: 'PLANNING'; sessionIds: number[] | null }
  | { about: 'ROUND'; groupId: number }
  /** Changes of enrolments may have gone by unheard. */
  | { about: 'MISSED' };

/** Whether the other side takes what is sent, see OutputGate of the route. */
export interface OutputGate {
  /** Resolves when there is room again. */
  ready(): Promise<void>;
}

/** More enrolments of one person than this at once: asking anew is cheaper. */
const MOST_ENROLMENTS = 50;
/** More sessions than this at once: asking anew for the board is cheaper. */
const MOST_PLANNED = 200;

/**
 * The events of one connection. It keeps no queue but only what has changed since the last event that was taken: a slow
 * reader gets fewer events, each with the newest state, and costs no more memory than one that listens to nothing new.
 */
export class LiveStream implements AsyncIterableIterator<LiveEvent> {
  readonly personId: number;
  /** Hex of the hashed login token. */
  readonly login: string;
  interest: Interest | null = null;
  #gate: OutputGate;
  #onClose: (stream: LiveStream) => void;
  #sessions = new Map<number, Session>();
  #reads = new Map<number, number>();
  #enrolments = new Set<number>();
  #approvals = false;
  #notices = false;
  #round = false;
  /** null = nobody can tell which. */
  #planned: Set<number> | null = new Set();
  #missed = false;
  #closed = false;
  #wake: (() => void) | null = null;

  constructor(who: { personId: number; login: string }, gate: OutputGate, onClose: (s: LiveStream) => void) {
    this.personId = who.personId;
    this.login = who.login;
    this.#gate = gate;
    this.#onClose = onClose;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** @param read number of the reading; a later one knows as much as any before it */
  sessionChanged(session: Session, read: number): void {
    if (read < (this.#reads.get(session.id) ?? 0)) return;
    this.#reads.set(session.id, read);
    // the newest state is also the last in line, so that no session waits for ever
    this.#sessions.delete(session.id);
    this.#sessions.set(session.id, session);
    this.#wakeUp();
  }

  enrolmentChanged(enrolmentId: number): void {
    if (!this.interest?.enrolments) return;
    if (this.#enrolments.size >= MOST_ENROLMENTS) return this.missed();
    this.#enrolments.add(enrolmentId);
    this.#wakeUp();
  }

  approvalsChanged(): void {
    if (!this.interest?.approvals) return;
    this.#approvals = true;
    this.#wakeUp();
  }

  noticesChanged(): void {
    if (!this.interest?.notices) return;
    this.#notices = true;
    this.#wakeUp();
  }

  planningChanged(sessionIds: readonly number[]): void {
    if (!this.interest?.planning) return;
    for (const id of sessionIds) this.#planned?.add(id);
    if (this.#planned && this.#planned.size > MOST_PLANNED) this.#planned = null;
    this.#wakeUp();
  }

  planningMissed(): void {
    if (!this.interest?.planning) return;
    this.#planned = null;
    this.#wakeUp();
  }

  /** @param groupId null = it may have changed unheard */
  roundChanged(groupId: number | null = null): void {
    if (this.interest?.groupId == null || (groupId ?? this.interest.groupId) !== this.interest.groupId)
      return;
    this.#round = true;
    this.#wakeUp();
  }

  missed(): void {
    if (!this.interest?.enrolments) return;
    this.#missed = true;
    this.#enrolments.clear();
    this.#wakeUp();
  }

  /** Ends the stream after what is being sent now. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#wakeUp();
    this.#onClose(this);
  }

  async next(): Promise<IteratorResult<LiveEvent, undefined>> {
    for (;;) {
      if (!this.#closed) await this.#gate.ready();
      if (this.#closed) return { done: true, value: undefined };
      const value = this.#take();
      if (value) return { done: false, value };
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async return(): Promise<IteratorResult<LiveEvent, undefined>> {
    this.close();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): LiveEvent | null {
    if (this.#round) {
      this.#round = false;
      return { about: 'ROUND', groupId: this.interest!.groupId! };
    }
    if (this.#missed) {
      this.#missed = false;
      return { about: 'MISSED' };
    }
    for (const enrolmentId of this.#enrolments) {
      this.#enrolments.delete(enrolmentId);
      return { about: 'ENROLMENT', enrolmentId };
    }
    if (this.#approvals) {
      this.#approvals = false;
      return { about: 'APPROVALS' };
    }
    if (this.#notices) {
      this.#notices = false;
      return { about: 'NOTICES' };
    }
    if (this.#planned?.size !== 0) {
      const sessionIds = this.#planned && [...this.#planned];
      this.#planned = new Set();
      return { about: 'PLANNING', sessionIds };
    }
    for (const [id, session] of this.#sessions) {
      this.#sessions.delete(id);
      return { about: 'SESSION', session };
    }
    return null;
  }

  #wakeUp(): void {
    this.#wake?.();
    this.#wake = null;
  }
}
