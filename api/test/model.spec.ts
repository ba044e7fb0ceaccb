import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { cancelEnrolment } from '../src/enrolment/use-cases/cancel-enrolment.ts';
import { changeSessionCapacity } from '../src/enrolment/use-cases/change-session-capacity.ts';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../src/enrolment/use-cases/join-waiting-list.ts';

const now = new Date('2026-11-25T09:00:00Z');
const PEOPLE = 6;
/** TEST_MODEL_RUNS=2000 for a night. */
const RUNS = Number(process.env.TEST_MODEL_RUNS ?? 200);
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let people: number[];
let key = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 8 });
  given = await Fixtures.open(database.url, now);
  people = await given.people(PEOPLE);
});

afterAll(async () => {
  await given.close();
  await orm.close();
  await database.drop();
});

/** The whole domain in two lists: who holds a seat, and who waits, in order. Written without looking at the rules. */
interface Model {
  capacity: number;
  seats: number[];
  waiting: number[];
}

interface Real {
  sessionId: number;
}

const deps = () => ({ em: orm.em, clock: { now: () => now } });
const newKey = () => `model-${String((key += 1)).padStart(6, '0')}`;

async function stateOf({ sessionId }: Real): Promise<Model> {
  const session = await given.row<{ capacity: number }>('select capacity from session where id = $1', [
    sessionId,
  ]);
  const rows = await given.rows<{ person_id: number; status: string }>(
    `select person_id, status from enrolment where session_id = $1 and status in ('CONFIRMED', 'WAITING')
     order by waiting_seq`,
    [sessionId],
  );
  const of = (status: string) =>
    rows.filter((r) => r.status === status).map((r) => people.indexOf(r.person_id));
  return { capacity: session.capacity, seats: of('CONFIRMED').sort(), waiting: of('WAITING') };
}

async function expectSame(model: Model, real: Real): Promise<void> {
  expect(await stateOf(real)).toEqual({ ...model, seats: [...model.seats].sort() });
}

function fill(model: Model): void {
  while (model.waiting.length > 0 && model.seats.length < model.capacity)
    model.seats.push(model.waiting.shift()!);
}

async function ownEnrolment(real: Real, who: number): Promise<number> {
  const row = await given.row<{ id: number } | undefined>(
    'select id from enrolment where session_id = $1 and person_id = $2 order by id desc limit 1',
    [real.sessionId, people[who]],
  );
  return row?.id ?? 2_000_000_000;
}

type Command = fc.AsyncCommand<Model, Real>;

class Enrol implements Command {
  constructor(readonly who: number) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const outcome = await enrolInSession(deps(), {
      actorId: people[this.who]!,
      sessionId: real.sessionId,
      idempotencyKey: newKey(),
    });
    if (model.seats.includes(this.who) || model.waiting.includes(this.who)) {
      expect(outcome.type).toBe('AlreadyEnrolled');
    } else if (model.waiting.length === 0 && model.seats.length < model.capacity) {
      expect(outcome.type).toBe('Enrolled');
      model.seats.push(this.who);
    } else {
      expect(outcome).toMatchObject({ type: 'SessionFull', waitingPosition: model.waiting.length + 1 });
    }
    await expectSame(model, real);
  }
  toString = () => `enrol(${this.who})`;
}

class Wait implements Command {
  constructor(readonly who: number) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const outcome = await joinWaitingList(deps(), {
      actorId: people[this.who]!,
      sessionId: real.sessionId,
      idempotencyKey: newKey(),
    });
    if (model.seats.includes(this.who) || model.waiting.includes(this.who)) {
      expect(outcome.type).toBe('AlreadyEnrolled');
    } else if (model.waiting.length === 0 && model.seats.length < model.capacity) {
      expect(outcome.type).toBe('SeatsAvailable');
    } else {
      expect(outcome.type).toBe('Waiting');
      model.waiting.push(this.who);
    }
    await expectSame(model, real);
  }
  toString = () => `wait(${this.who})`;
}

class Cancel implements Command {
  constructor(readonly who: number) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const outcome = await cancelEnrolment(deps(), {
      actorId: people[this.who]!,
      enrolmentId: await ownEnrolment(real, this.who),
      idempotencyKey: newKey(),
    });
    if (model.seats.includes(this.who)) {
      expect(outcome.type).toBe('Cancelled');
      model.seats = model.seats.filter((p) => p !== this.who);
      fill(model);
    } else if (model.waiting.includes(this.who)) {
      expect(outcome.type).toBe('Cancelled');
      model.waiting = model.waiting.filter((p) => p !== this.who);
    } else {
      expect(['EnrolmentNotFound', 'NotCancellable']).toContain(outcome.type);
    }
    await expectSame(model, real);
  }
  toString = () => `cancel(${this.who})`;
}

class ChangeCapacity implements Command {
  constructor(readonly capacity: number) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const outcome = await changeSessionCapacity(deps(), {
      actorId: people[0]!,
      mayPlan: true,
      sessionId: real.sessionId,
      capacity: this.capacity,
      idempotencyKey: newKey(),
    });
    if (this.capacity < 1) expect(outcome.type).toBe('InvalidCapacity');
    else if (this.capacity < model.seats.length) expect(outcome.type).toBe('CapacityBelowConfirmed');
    else {
      expect(outcome.type).toBe('CapacityChanged');
      model.capacity = this.capacity;
      fill(model);
    }
    await expectSame(model, real);
  }
  toString = () => `changeCapacity(${this.capacity})`;
}

const who = fc.nat({ max: PEOPLE - 1 });
const commands = [
  who.map((p) => new Enrol(p)),
  who.map((p) => new Wait(p)),
  who.map((p) => new Cancel(p)),
  fc.integer({ min: 0, max: 4 }).map((c) => new ChangeCapacity(c)),
];

describe('random sequences of enrol, wait, cancel and capacity changes', () => {
  it('leave the database in the state of a model of two lists', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.commands(commands, { maxCommands: 60, size: '+1' }),
        fc.integer({ min: 1, max: 3 }),
        async (cmds, capacity) => {
          const sessionId = await given.session({ capacity });
          await fc.asyncModelRun(
            () => ({ model: { capacity, seats: [], waiting: [] }, real: { sessionId } }),
            cmds,
          );
        },
      ),
      { numRuns: RUNS },
    );
  }, 180_000);

  it('never break an invariant when they run at the same time', async () => {
    const anyCommand = fc.oneof(
      fc.record({ type: fc.constantFrom('enrol', 'wait', 'cancel'), who }),
      fc.record({ type: fc.constant('capacity'), to: fc.integer({ min: 1, max: 4 }) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyCommand, { maxLength: 8 }), { minLength: 2, maxLength: 6 }),
        async (lanes) => {
          const real = { sessionId: await given.session({ capacity: 2 }) };
          await Promise.all(
            lanes.map(async (lane) => {
              for (const step of lane) await runFreely(step, real);
            }),
          );
          const after = await stateOf(real);
          expect(after.seats.length).toBeLessThanOrEqual(after.capacity);
          expect(after.waiting.length === 0 || after.seats.length === after.capacity).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  }, 180_000);

  it('leave no trace of a broken invariant behind', async () => {
    const reports = await assertInvariants(database.url, now);
    expect(reports.find((report) => report.id === 'I3')!.population).toBeGreaterThan(500);
    expect(reports.find((report) => report.id === 'I4')!.population).toBeGreaterThan(20);
  });
});

async function runFreely(
  step: { type: string; who?: number; to?: number },
  { sessionId }: Real,
): Promise<void> {
  const idempotencyKey = newKey();
  const actorId = people[step.who ?? 0]!;
  switch (step.type) {
    case 'enrol':
      await enrolInSession(deps(), { actorId, sessionId, idempotencyKey });
      return;
    case 'wait':
      await joinWaitingList(deps(), { actorId, sessionId, idempotencyKey });
      return;
    case 'cancel':
      await cancelEnrolment(deps(), {
        actorId,
        enrolmentId: await ownEnrolment({ sessionId }, step.who!),
        idempotencyKey,
      });
      return;
    default:
      await changeSessionCapacity(deps(), {
        actorId,
        mayPlan: true,
        sessionId,
        capacity: step.to!,
        idempotencyKey,
      });
  }
}
