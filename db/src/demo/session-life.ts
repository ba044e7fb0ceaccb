import { transition, type EnrolmentStatus } from '../enrolment/index.ts';
import type { DemoEnrolment, DemoEvent, DemoSession } from './city-types.ts';
import { DAY, HOUR, MINUTE, officeMoment } from './clock-time.ts';
import type { Random } from './random.ts';

interface Step {
  at: number;
  run: () => void;
}

interface LifeOptions {
  session: DemoSession;
  /** Who wants a seat, in the order of time. */
  wishes: readonly { personId: number; at: number }[];
  longestQueue: number;
  /** Training planners, who record attendance and call sessions off. */
  plannerIds: readonly number[];
  now: number;
}

const REASONS = [
  'Dienstlich verhindert',
  'Vertretung im Team nötig',
  'Terminkonflikt',
  'Kurzfristige Sitzung',
  'Private Gründe',
];

/**
 * Plays what happens around one session, by the rules of enrolment: seats in the order of wishes, a waiting list when
 * there are none, a freed seat at once to the head of the list, attendance after the end. Stops at `now`.
 * @returns the enrolments with their events in the order in which they happened
 */
export function playSession(random: Random, options: LifeOptions): DemoEnrolment[] {
  return new SessionLife(random, options).play();
}

class SessionLife {
  readonly #random: Random;
  readonly #options: LifeOptions;
  readonly #session: DemoSession;
  readonly #steps: Step[] = [];
  readonly #enrolments: DemoEnrolment[] = [];
  readonly #queue: DemoEnrolment[] = [];
  /** Until then seats are given back and handed on. */
  readonly #lastMoment: number;
  #clock = 0;
  #order = 0;
  #taken = 0;
  #calledOff = false;

  constructor(random: Random, options: LifeOptions) {
    this.#random = random;
    this.#options = options;
    this.#session = options.session;
    this.#lastMoment = Math.max(options.session.startsAt, options.session.enrolUntil);
  }

  play(): DemoEnrolment[] {
    const { wishes, now } = this.#options;
    const { calledOffAt } = this.#session;
    for (const wish of wishes) this.#schedule(wish.at, () => this.#wish(wish.personId));
    if (calledOffAt !== null) this.#schedule(calledOffAt, () => this.#callOff());
    this.#schedule(this.#lastMoment, () => this.#dissolveQueue());
    this.#scheduleAttendance();
    for (let step = this.#steps.shift(); step && step.at <= now; step = this.#steps.shift()) {
      this.#clock = step.at;
      step.run();
    }
    return this.#enrolments;
  }

  /** Keeps the steps in order of time; of two at the same time the one scheduled first comes first. */
  #schedule(at: number, run: () => void): void {
    let i = this.#steps.length;
    while (i > 0 && this.#steps[i - 1]!.at > at) i -= 1;
    this.#steps.splice(i, 0, { at, run });
  }

  #wish(personId: number): void {
    if (this.#calledOff) return;
    const free = this.#taken < this.#session.capacity && this.#queue.length === 0;
    if (!free && (this.#queue.length >= this.#options.longestQueue || this.#random.chance(0.1))) return;
    const enrolment: DemoEnrolment = {
      session: this.#session,
      personId,
      status: 'CONFIRMED',
      waitingSeq: free ? null : (this.#session.waitingSeq += 1),
      events: [],
    };
    this.#enrolments.push(enrolment);
    this.#record(enrolment, 'NONE', free ? 'CONFIRMED' : 'WAITING', 'PERSON');
    if (free) this.#seated(enrolment);
    else this.#queued(enrolment);
  }

  #seated(enrolment: DemoEnrolment): void {
    this.#taken += 1;
    const from = this.#clock + HOUR;
    if (this.#session.format === 'SELF_PACED') {
      const finished = officeMoment(this.#random, from, from + this.#random.between(2, 90) * DAY);
      if (this.#random.chance(0.8) && finished < this.#session.endsAt && finished > this.#session.startsAt) {
        this.#schedule(finished, () => {
          if (enrolment.status === 'CONFIRMED') this.#change(enrolment, 'ATTENDED', 'SYSTEM');
        });
      }
    }
    const until = this.#lastMoment - HOUR;
    if (until > from && this.#random.chance(0.085)) {
      const moment = officeMoment(this.#random, from, until, () => this.#random.next() ** 0.7);
      this.#schedule(moment, () => this.#giveBack(enrolment));
    }
  }

  #queued(enrolment: DemoEnrolment): void {
    this.#queue.push(enrolment);
    if (this.#lastMoment - this.#clock > DAY && this.#random.chance(0.2)) {
      const moment = officeMoment(this.#random, this.#clock + HOUR, this.#lastMoment - MINUTE);
      this.#schedule(moment, () => {
        if (enrolment.status !== 'WAITING') return;
        this.#queue.splice(this.#queue.indexOf(enrolment), 1);
        this.#change(enrolment, 'WITHDRAWN', 'PERSON');
      });
    }
  }

  #giveBack(enrolment: DemoEnrolment): void {
    if (enrolment.status !== 'CONFIRMED') return;
    const late = this.#clock >= this.#session.cancelUntil;
    this.#taken -= 1;
    const event = this.#change(enrolment, 'CANCELLED', 'PERSON', late ? this.#random.pick(REASONS) : null);
    const next = this.#queue.shift();
    if (!next) return;
    event.promoted = 1;
    this.#change(next, 'CONFIRMED', 'SYSTEM');
    this.#seated(next);
  }

  #callOff(): void {
    this.#calledOff = true;
    const by = this.#random.pick(this.#options.plannerIds);
    for (const enrolment of this.#enrolments) {
      if (enrolment.status === 'CONFIRMED')
        this.#change(enrolment, 'CANCELLED', by, 'Mindestzahl nicht erreicht');
      if (enrolment.status === 'WAITING')
        this.#change(enrolment, 'EXPIRED', by, 'Mindestzahl nicht erreicht');
    }
    this.#queue.length = 0;
    this.#taken = 0;
  }

  #dissolveQueue(): void {
    for (const enrolment of this.#queue.splice(0)) {
      this.#change(enrolment, 'EXPIRED', 'SYSTEM', 'Bis zum Beginn wurde kein Platz frei');
    }
  }

  #scheduleAttendance(): void {
    const { endsAt, format } = this.#session;
    const planner = this.#random.pick(this.#options.plannerIds);
    const noShow = format === 'SELF_PACED' ? 0.6 : this.#random.between(0.01, 0.08);
    const recorded = officeMoment(this.#random, endsAt + HOUR, endsAt + 5 * DAY);
    this.#schedule(recorded, () => {
      for (const enrolment of this.#enrolments) {
        if (enrolment.status !== 'CONFIRMED') continue;
        this.#change(enrolment, this.#random.chance(noShow) ? 'NO_SHOW' : 'ATTENDED', planner);
      }
    });
  }

  #change(
    enrolment: DemoEnrolment,
    to: EnrolmentStatus,
    by: DemoEvent['by'],
    reason: string | null = null,
  ): DemoEvent {
    return this.#record(enrolment, enrolment.status, to, by, reason);
  }

  #record(
    enrolment: DemoEnrolment,
    from: DemoEvent['from'],
    to: EnrolmentStatus,
    by: DemoEvent['by'],
    reason: string | null = null,
  ): DemoEvent {
    if (!transition(from, to)) throw new Error(`no transition from ${from} to ${to}`);
    const event: DemoEvent = {
      from,
      to,
      at: this.#clock,
      order: (this.#order += 1),
      by,
      reason,
      promoted: 0,
    };
    enrolment.status = to;
    enrolment.events.push(event);
    return event;
  }
}
