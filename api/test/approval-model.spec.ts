import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertInvariants } from '@weitblick/db/invariants';
import { berlinTime } from '@weitblick/shared/calendar';
import { answerQuestion } from '../src/approval/use-cases/answer-question.ts';
import { askApplicant } from '../src/approval/use-cases/ask-applicant.ts';
import { decideApproval } from '../src/approval/use-cases/decide-approval.ts';
import { takeBackDecision } from '../src/approval/use-cases/take-back-decision.ts';
import { cancelEnrolment } from '../src/enrolment/use-cases/cancel-enrolment.ts';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../src/enrolment/use-cases/join-waiting-list.ts';
import { runDeadlines } from '../src/enrolment/use-cases/run-deadlines.ts';
import { ApprovalCity } from './support/approval-city.ts';

const start = berlinTime('2026-11-24', '09:00');
const MINUTE = 60_000;
/** Longer than a request lives, with all the questions that can be asked about it. */
const LONG = 30 * 24 * 60 * MINUTE;
/** TEST_MODEL_RUNS=2000 for a night. */
const RUNS = Number(process.env.TEST_MODEL_RUNS ?? 60);
const APPLICANTS = ['anna', 'ben', 'cem'] as const;
type Applicant = (typeof APPLICANTS)[number];
const DECIDERS = ['team', 'deputy', 'mallory'] as const;
type Decider = (typeof DECIDERS)[number];

let city: ApprovalCity;
let topicId: number;

beforeAll(async () => {
  city = await ApprovalCity.open(start);
  topicId = await city.topic();
});
afterAll(() => city.close());

interface Entry {
  status: string;
  /** whether a seat is kept for them */
  seat: boolean;
  /** place in the one queue, given when they asked */
  number: number;
  decided: { by: Decider; at: number } | null;
  questions: number;
  questionOpen: boolean;
}

/** One session as somebody with pencil and paper would keep it. Written without looking at the rules. */
interface Model {
  capacity: number;
  now: number;
  lastNumber: number;
  hasDeputy: boolean;
  entries: Map<Applicant, Entry>;
}

interface Real {
  sessionId: number;
}

const entriesOf = (model: Model) => [...model.entries.values()];
const freeSeats = (model: Model) => model.capacity - entriesOf(model).filter(({ seat }) => seat).length;
const waiting = (model: Model) => entriesOf(model).filter(({ status }) => status === 'WAITING');
const forNewcomers = (model: Model) => waiting(model).length === 0 && freeSeats(model) > 0;
const isActive = (entry: Entry | undefined) =>
  entry !== undefined && ['REQUESTED', 'WAITING', 'CONFIRMED'].includes(entry.status);

function becomes(entry: Entry, status: string, seat = status === 'CONFIRMED'): void {
  entry.status = status;
  entry.seat = seat;
  if (status !== 'REQUESTED') entry.questionOpen = false;
}

function moveUp(model: Model): void {
  for (const entry of waiting(model).sort((a, b) => a.number - b.number)) {
    if (freeSeats(model) > 0) becomes(entry, 'CONFIRMED');
  }
}

async function expectSame(model: Model, { sessionId }: Real): Promise<void> {
  const rows = await city.given.rows<{ person_id: number; status: string; seat: boolean; open: boolean }>(
    `select distinct on (e.person_id) e.person_id, e.status, e.holds_seat as seat, exists (
       select from approval_question q join approval a on a.id = q.approval_id and a.status = 'PENDING'
       where a.enrolment_id = e.id and q.answered_at is null) as open
     from enrolment e where e.session_id = $1 order by e.person_id, e.id desc`,
    [sessionId],
  );
  const real = Object.fromEntries(rows.map((row) => [row.person_id, [row.status, row.seat, row.open]]));
  const expected = Object.fromEntries(
    [...model.entries].map(([who, e]) => [city.people[who], [e.status, e.seat, e.questionOpen]]),
  );
  expect(real).toEqual(expected);
}

const newest = (real: Real, who: Applicant, column: string) =>
  city.given.row<{ id: number } | undefined>(
    `select ${column} as id from enrolment e left join approval a on a.enrolment_id = e.id
     left join approval_question q on q.approval_id = a.id
     where e.session_id = $1 and e.person_id = $2 and ${column} is not null order by e.id desc, a.id desc, q.id desc limit 1`,
    [real.sessionId, city.people[who]],
  );
const keyed = <C extends object>(command: C) => ({ ...command, idempotencyKey: city.newKey() });

abstract class Step implements fc.AsyncCommand<Model, Real> {
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real);
    await expectSame(model, real);
  }
  protected abstract act(model: Model, real: Real): Promise<void>;
  toString = () => `${this.constructor.name}(${Object.values(this).filter((v) => typeof v === 'string')})`;
}

class Request extends Step {
  constructor(readonly who: Applicant) {
    super();
  }
  async act(model: Model, { sessionId }: Real) {
    const actorId = city.people[this.who];
    const seat = await enrolInSession(city.deps(), keyed({ actorId, sessionId }));
    if (isActive(model.entries.get(this.who))) return expect(seat.type).toBe('AlreadyEnrolled');
    const free = forNewcomers(model);
    expect(seat.type).toBe(free ? 'Enrolled' : 'SessionFull');
    if (!free) {
      const place = await joinWaitingList(city.deps(), keyed({ actorId, sessionId }));
      expect(place.type).toBe('Waiting');
    }
    const number = (model.lastNumber += 1);
    const fresh = {
      status: 'REQUESTED',
      seat: free,
      number,
      decided: null,
      questions: 0,
      questionOpen: false,
    };
    model.entries.set(this.who, fresh);
  }
}

/** What the newest decision about somebody is to a person; null = nothing that concerns them. */
const mayDecide = (model: Model, by: Decider) => by === 'team' || (by === 'deputy' && model.hasDeputy);

class Decide extends Step {
  constructor(
    readonly who: Applicant,
    readonly by: Decider,
    readonly decision: 'APPROVE' | 'DECLINE',
  ) {
    super();
  }
  async act(model: Model, real: Real) {
    const approval = await newest(real, this.who, 'a.id');
    if (!approval) return;
    const { decision } = this;
    const command = { actorId: city.people[this.by], approvalId: approval.id, decision, reason: 'Darum' };
    const { type } = await decideApproval(city.deps(), keyed(command));
    const entry = model.entries.get(this.who)!;
    if (!mayDecide(model, this.by)) return expect(type).toBe('ApprovalNotFound');
    if (entry.status !== 'REQUESTED') return expect(type).toBe('AlreadyDecided');
    expect(type).toBe('Decided');
    entry.decided = { by: this.by, at: model.now };
    if (decision === 'DECLINE') becomes(entry, 'DECLINED');
    else becomes(entry, entry.seat || forNewcomers(model) ? 'CONFIRMED' : 'WAITING');
    moveUp(model);
  }
}

class TakeBack extends Step {
  constructor(
    readonly who: Applicant,
    readonly by: Decider,
  ) {
    super();
  }
  async act(model: Model, real: Real) {
    const approval = await newest(real, this.who, 'a.id');
    if (!approval) return;
    const command = { actorId: city.people[this.by], approvalId: approval.id };
    const { type } = await takeBackDecision(city.deps(), keyed(command));
    const entry = model.entries.get(this.who)!;
    if (entry.decided?.by !== this.by) return expect(type).toBe('ApprovalNotFound');
    const inTime = model.now - entry.decided.at < 10 * MINUTE;
    if (!inTime || !['CONFIRMED', 'WAITING', 'DECLINED'].includes(entry.status))
      return expect(type).toBe('TooLateToTakeBack');
    expect(type).toBe('TakenBack');
    const seat = entry.seat || (entry.status === 'DECLINED' && forNewcomers(model));
    entry.decided = null;
    becomes(entry, 'REQUESTED', seat);
  }
}

class GiveUp extends Step {
  constructor(readonly who: Applicant) {
    super();
  }
  async act(model: Model, real: Real) {
    const enrolment = await newest(real, this.who, 'e.id');
    if (!enrolment) return;
    const command = { actorId: city.people[this.who], enrolmentId: enrolment.id };
    const { type } = await cancelEnrolment(city.deps(), keyed(command));
    const entry = model.entries.get(this.who)!;
    if (!isActive(entry)) return expect(type).toBe('NotCancellable');
    expect(type).toBe('Cancelled');
    becomes(entry, entry.status === 'CONFIRMED' ? 'CANCELLED' : 'WITHDRAWN');
    moveUp(model);
  }
}

class Ask extends Step {
  constructor(
    readonly who: Applicant,
    readonly by: Decider,
  ) {
    super();
  }
  async act(model: Model, real: Real) {
    const approval = await newest(real, this.who, 'a.id');
    if (!approval) return;
    const command = { actorId: city.people[this.by], approvalId: approval.id, question: 'Warum?' };
    const { type } = await askApplicant(city.deps(), keyed(command));
    const entry = model.entries.get(this.who)!;
    if (!mayDecide(model, this.by)) return expect(type).toBe('ApprovalNotFound');
    if (entry.status !== 'REQUESTED') return expect(type).toBe('AlreadyDecided');
    if (entry.questionOpen) return expect(type).toBe('QuestionStillOpen');
    if (entry.questions === 3) return expect(type).toBe('TooManyQuestions');
    expect(type).toBe('Asked');
    entry.questions += 1;
    entry.questionOpen = true;
  }
}

class Answer extends Step {
  constructor(readonly who: Applicant) {
    super();
  }
  async act(model: Model, real: Real) {
    const question = await newest(real, this.who, 'q.id');
    if (!question) return;
    const command = { actorId: city.people[this.who], questionId: question.id, answer: 'Darum.' };
    const { type } = await answerQuestion(city.deps(), keyed(command));
    const entry = model.entries.get(this.who)!;
    expect(type).toBe(entry.questionOpen ? 'Answered' : 'QuestionClosed');
    entry.questionOpen = false;
  }
}

class Deputise extends Step {
  constructor(readonly on: boolean) {
    super();
  }
  async act(model: Model) {
    await city.given.client.query('delete from approval_deputy');
    if (this.on) await city.deputise(city.people.team, city.people.deputy, '2026-11-01', '2030-12-31');
    model.hasDeputy = this.on;
  }
}

class Pass extends Step {
  constructor(readonly milliseconds: number) {
    super();
  }
  async act(model: Model) {
    model.now += this.milliseconds;
    city.now = new Date(model.now);
    await runDeadlines(city.deps());
    if (this.milliseconds < LONG) return;
    for (const entry of entriesOf(model)) if (entry.status === 'REQUESTED') becomes(entry, 'EXPIRED');
    moveUp(model);
  }
}

const who = fc.constantFrom(...APPLICANTS);
const by = fc.constantFrom(...DECIDERS);
const decision = fc.constantFrom('APPROVE', 'DECLINE');
const steps = [
  who.map((w) => new Request(w)),
  who.map((w) => new Request(w)),
  fc.tuple(who, by, decision).map((args) => new Decide(...args)),
  fc.tuple(who, decision).map(([w, d]) => new Decide(w, 'team', d)),
  fc.tuple(who, by).map((args) => new TakeBack(...args)),
  who.map((w) => new TakeBack(w, 'team')),
  who.map((w) => new GiveUp(w)),
  fc.tuple(who, by).map((args) => new Ask(...args)),
  who.map((w) => new Answer(w)),
  fc.boolean().map((on) => new Deputise(on)),
  fc.constantFrom(6 * MINUTE, 6 * MINUTE, LONG).map((ms) => new Pass(ms)),
];

describe('random sequences of requests, decisions, questions, second thoughts and time', () => {
  it('leave the database as a model on one page says, and its books in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.commands(steps, { maxCommands: 40, size: '+1' }),
        fc.integer({ min: 1, max: 2 }),
        async (commands, capacity) => {
          city.now = start;
          await city.given.client.query('delete from approval_deputy');
          const startsAt = new Date(start.getTime() + 5 * 365 * 24 * 60 * MINUTE);
          const sessionId = await city.given.session({ topicId, capacity, startsAt });
          const model: Model = {
            capacity,
            now: start.getTime(),
            lastNumber: 0,
            hasDeputy: false,
            entries: new Map(),
          };
          await fc.asyncModelRun(() => ({ model, real: { sessionId } }), commands);
          await assertInvariants(city.database.url, city.now);
        },
      ),
      { numRuns: RUNS },
    );
  }, 240_000);
});
