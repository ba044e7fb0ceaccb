import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertInvariants } from '@weitblick/db/invariants';
import { addDays } from '@weitblick/shared/calendar';
import { cancelEnrolment } from '../src/enrolment/use-cases/cancel-enrolment.ts';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { joinWaitingList } from '../src/enrolment/use-cases/join-waiting-list.ts';
import { proposeSubstitute } from '../src/enrolment/use-cases/propose-substitute.ts';
import { previewChange } from '../src/scheduling/queries/preview-change.ts';
import { previewCancellation, previewMerge, previewSplit } from '../src/scheduling/queries/preview-ending.ts';
import type { ResourceUse } from '../src/scheduling/rules/clashes.ts';
import { EFFECTS, type Consequence, type Effect } from '../src/scheduling/rules/consequences.ts';
import type { SessionDraft } from '../src/scheduling/rules/session-draft.ts';
import { cancelSession } from '../src/scheduling/use-cases/cancel-session.ts';
import { changeSession } from '../src/scheduling/use-cases/change-session.ts';
import { mergeSessions } from '../src/scheduling/use-cases/merge-sessions.ts';
import { splitSession } from '../src/scheduling/use-cases/split-session.ts';
import { at, draftOf, PlanningDesk } from './support/planning-desk.ts';

const now = new Date('2026-11-25T09:00:00Z');
const reason = 'Zu wenige Anmeldungen';
const PEOPLE = 6;
/** TEST_PREVIEW_RUNS=1000 for a night; otherwise the same stories each time, so that all effects are sure to occur. */
const NIGHT = process.env.TEST_PREVIEW_RUNS;
const RUNS = Number(NIGHT ?? 20);
const seen = new Set<Effect>();
let desk: PlanningDesk;
let days = 0;

beforeAll(async () => {
  desk = await PlanningDesk.open(now);
});
afterAll(() => desk.close());

/** What somebody does before the planner acts; whatever is not possible is refused and changes nothing. */
type Step =
  | { do: 'ask'; who: number; session: 0 | 1; promotion: 'AUTOMATIC' | 'ASK' }
  | { do: 'approve' | 'giveBack' | 'substitute'; who: number; session: 0 | 1 };

interface Story {
  capacities: [number, number];
  approval: boolean;
  pendingHoldsSeat: boolean;
  steps: Step[];
}

const story: fc.Arbitrary<Story> = fc.record({
  capacities: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  approval: fc.boolean(),
  pendingHoldsSeat: fc.boolean(),
  steps: fc
    .tuple(
      fc.shuffledSubarray([...Array(PEOPLE).keys()], { minLength: 3 }),
      fc.constantFrom('AUTOMATIC', 'ASK'),
      fc.boolean(),
      fc.array(
        fc.record({
          do: fc.constantFrom('ask', 'approve', 'approve', 'giveBack', 'substitute'),
          who: fc.nat(PEOPLE - 1),
          session: fc.constantFrom(0, 0, 0, 1),
          promotion: fc.constantFrom('AUTOMATIC', 'ASK'),
        }) as fc.Arbitrary<Step>,
        { maxLength: 14 },
      ),
    )
    .map(([who, promotion, asksColleague, more]) => [
      ...asks(who, promotion),
      ...(asksColleague ? seatAndSubstitute(who[0]!) : []),
      ...more,
    ]),
});

/** Most come first for the session that the planner acts on, so that it is often full. */
function asks(people: readonly number[], promotion: 'AUTOMATIC' | 'ASK'): Step[] {
  return people.map((who) => ({ do: 'ask', who, session: 0, promotion }));
}

const seatAndSubstitute = (who: number): Step[] => [
  { do: 'approve', who, session: 0 },
  { do: 'substitute', who, session: 0 },
];

interface World {
  /** The last of them comes for nothing, and may be asked by the others. */
  people: number[];
  sessions: [number, number];
}

async function tell({ capacities, approval, pendingHoldsSeat, steps }: Story): Promise<World> {
  const topicId = await desk.topic({
    access: approval ? 'APPROVAL' : 'OPEN',
    pending_holds_seat: pendingHoldsSeat,
    substitute_before_waiting: true,
  });
  const resources = await desk.resources();
  const day = addDays('2027-02-01', (days += 4));
  // a seat cannot be given back freely any more, so that a colleague can be asked
  const rest = { cancelUntil: new Date(now.getTime() - 86_400_000) };
  const sessions: [number, number] = [
    await desk.published(at(day, '09:00', '12:00', resources), { ...rest, capacity: capacities[0] }, topicId),
    await desk.published(at(addDays(day, 1)), { ...rest, capacity: capacities[1] }, topicId),
  ];
  const world: World = { people: await desk.team(PEOPLE + 1), sessions };
  for (const step of steps) await take(world, step);
  return world;
}

async function take({ people, sessions }: World, step: Step): Promise<void> {
  const [actorId, sessionId] = [people[step.who]!, sessions[step.session]];
  const idempotencyKey = desk.newKey();
  if (step.do === 'ask') {
    const { type } = await enrolInSession(desk.deps(), { actorId, sessionId, idempotencyKey });
    const { promotion } = step;
    if (type === 'SessionFull')
      await joinWaitingList(desk.deps(), { actorId, sessionId, promotion, idempotencyKey });
    return;
  }
  const own = await desk.given.row<{ id: number; status: string } | undefined>(
    'select id, status from enrolment where person_id = $1 and session_id = $2 order by id desc limit 1',
    [actorId, sessionId],
  );
  if (!own) return;
  const command = { actorId, enrolmentId: own.id, idempotencyKey };
  if (step.do === 'approve' && own.status === 'REQUESTED') await desk.approve(own.id);
  if (step.do === 'giveBack') await cancelEnrolment(desk.deps(), { ...command, reason: 'Verhindert' });
  const substituteId = people[PEOPLE]!;
  if (step.do === 'substitute') await proposeSubstitute(desk.deps(), { ...command, substituteId });
}

type Told = Partial<Record<Effect, readonly string[]>>;

/** What a person hears, by what the preview says of them. */
const ALWAYS: Told = {
  TOLD_OF_CHANGE: ['SESSION_CHANGED'],
  SEAT_CONFIRMED: ['PROMOTED_FROM_WAITING_LIST'],
  SEAT_OFFERED: ['SEAT_OFFERED'],
  CALLED_OFF: ['SESSION_CANCELLED'],
  ASKED_AGAIN: ['MOVE_ASKED'],
  DECISION_ASKED: ['DECISION_ASKED'],
  SUBSTITUTE_RELEASED: ['SUBSTITUTE_WITHDRAWN'],
  TRAINER_RELEASED: ['TRAINER_RELEASED'],
};
const MERGED: Told = {
  ...ALWAYS,
  ASKED_AGAIN: ['SEAT_MOVED', 'MOVE_ASKED'],
  SEAT_OFFERED: ['SEAT_MOVED', 'SEAT_OFFERED'],
  REQUEST_MOVED: ['SEAT_MOVED', 'REQUEST_RECEIVED'],
  MOVED_TO_WAITING_LIST: ['SEAT_MOVED', 'WAITING_LIST_JOINED'],
};

interface Seen {
  consequences: readonly Consequence[];
  released: readonly ResourceUse[];
}

/** Acts, and compares who was told what, and what became free, with what was shown before. */
async function expectEffect(told: Told, shown: Seen, act: () => Promise<unknown>): Promise<void> {
  for (const { effect } of shown.consequences) seen.add(effect);
  const before = await books();
  await act();
  const after = await books();
  const expected = shown.consequences.flatMap(({ personId, effect }) =>
    told[effect]!.map((kind) => `${personId} ${kind}`),
  );
  expect(after.notices.slice(before.notices.length).sort()).toEqual(expected.sort());
  const gone = before.bookings.filter((booking) => !after.bookings.includes(booking));
  expect(gone.sort()).toEqual(
    shown.released.map(({ type, id, startsAt }) => `${type} ${id} ${startsAt.toISOString()}`).sort(),
  );
}

async function books(): Promise<{ notices: string[]; bookings: string[] }> {
  const notices = await desk.given.rows<{ told: string }>(
    `select recipient_id || ' ' || kind as told from outbox_message order by id`,
  );
  const bookings = await desk.given.rows<{ use: string; starts_at: Date }>(
    `select concat_ws(' ', case when room_id is not null then 'ROOM' when trainer_id is not null then 'TRAINER' else 'EQUIPMENT' end,
       coalesce(room_id, trainer_id, equipment_id)) as use, lower(during) as starts_at from booking`,
  );
  return {
    notices: notices.map(({ told }) => told),
    bookings: bookings.map(({ use, starts_at }) => `${use} ${starts_at.toISOString()}`),
  };
}

const em = () => desk.orm.em.fork();
const sound = () => assertInvariants(desk.database.url, now);
const property = <T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (world: World, ...rest: T) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(story, ...arbitraries, async (told: Story, ...rest: T) => {
      await check(await tell(told), ...rest);
      await sound();
    }),
    { numRuns: RUNS, ...(NIGHT ? {} : { seed: 2_026 }) },
  );

describe('what a planner is shown first is what happens then', () => {
  it('when a session is cancelled', async () => {
    await property([], async ({ sessions: [sessionId] }) => {
      const { ending } = (await previewCancellation(em(), sessionId, now))!;
      await expectEffect(ALWAYS, ending, async () =>
        expect(
          await cancelSession(desk.deps(), { ...(await desk.planner(sessionId)), reason }),
        ).toMatchObject({ type: 'SessionCancelled', told: ending.consequences.length }),
      );
    });
  });

  it('when two sessions are merged', async () => {
    await property([], async ({ sessions: [sourceId, targetId] }) => {
      const { ending, obstacle } = (await previewMerge(em(), { sourceId, targetId }, now))!;
      expect(obstacle).toBeNull();
      const [source, target] = [await desk.planner(sourceId), await desk.planner(targetId)];
      await expectEffect(MERGED, ending, async () =>
        expect(
          await mergeSessions(desk.deps(), {
            ...{ actorId: desk.plannerId, mayPlan: true, sourceId, targetId, reason },
            sourceVersion: source.expectedVersion,
            targetVersion: target.expectedVersion,
            idempotencyKey: desk.newKey(),
          }),
        ).toMatchObject({ type: 'SessionsMerged' }),
      );
    });
  });

  it('when a session is split', async () => {
    await property(
      [fc.integer({ min: 1, max: 4 }), fc.option(fc.uniqueArray(fc.nat(PEOPLE - 1), { maxLength: 3 }))],
      async ({ sessions: [sessionId], people }, capacity, who) => {
        const draft = draftOf([at(addDays('2028-02-01', days))], { capacity });
        const own =
          who &&
          (await enrolmentsOf(
            sessionId,
            who.map((index) => people[index]!),
          ));
        const { obstacle, change } = (await previewSplit(em(), { sessionId, draft, chosen: own }, now))!;
        const { consequences } = change.plan!;
        await expectEffect(ALWAYS, { consequences, released: [] }, async () =>
          expect(
            await splitSession(desk.deps(), {
              ...(await desk.planner(sessionId)),
              ...{ draft, enrolmentIds: own, beyondContract: false, reason },
            }),
          ).toMatchObject(obstacle ? { type: 'SplitNotPossible', obstacle } : { type: 'SessionSplit' }),
        );
      },
    );
  });

  it('when a session is moved or gets more seats', async () => {
    await property(
      [fc.boolean(), fc.integer({ min: 0, max: 3 })],
      async ({ sessions: [sessionId] }, later, more) => {
        const change = (stored: SessionDraft): SessionDraft => ({
          ...stored,
          capacity: stored.capacity + more,
          appointments: stored.appointments.map((a) => ({
            ...a,
            endsAt: later ? new Date(a.endsAt.getTime() + 3_600_000) : a.endsAt,
          })),
        });
        const { consequences } = (await previewChange(em(), sessionId, change, now))!.plan!;
        await expectEffect(ALWAYS, { consequences, released: [] }, async () =>
          expect(
            await changeSession(desk.deps(), {
              ...(await desk.planner(sessionId)),
              ...{ change, input: { later, more }, beyondContract: false, reason },
            }),
          ).toMatchObject({ type: 'SessionChanged' }),
        );
      },
    );
  });
});

describe('the stories', () => {
  it('have every effect that a planner can be shown', () => {
    expect([...seen].sort()).toEqual([...EFFECTS].sort());
  });
});

async function enrolmentsOf(sessionId: number, people: readonly number[]): Promise<number[]> {
  const rows = await desk.given.rows<{ id: number }>(
    'select max(id) as id from enrolment where session_id = $1 and person_id = any($2) group by person_id',
    [sessionId, people],
  );
  return rows.map(({ id }) => id);
}
