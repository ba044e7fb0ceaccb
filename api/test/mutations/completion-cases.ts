import { randomUUID } from 'node:crypto';
import { completeTraining } from '../../src/enrolment/use-cases/complete-training.ts';
import type { MutationCase } from './cases.ts';
import { id, NOW, type SignedInRole, type World } from './world.ts';

const KEEPERS: readonly SignedInRole[] = ['trainer', 'planner'];
const TODAY = '2026-11-25';

/** Learning at one's own pace that began an hour ago, with a seat of the employee. */
async function underWay(
  w: World,
  { selfPaced = true, word = true } = {},
): Promise<{ sessionId: number; enrolmentId: number }> {
  const topicId = await w.topic({ self_completion: word });
  const sessionId = await w.running(1, { topicId });
  const enrolmentId = await w.seat(sessionId, 'employee', new Date(NOW.getTime() - 86_400_000));
  if (selfPaced) {
    await w.given.client.query(`delete from appointment where session_id = ${sessionId}`);
    await w.given.client.query(
      `update session set format = 'SELF_PACED', site_code = null where id = ${sessionId}`,
    );
  }
  return { sessionId, enrolmentId };
}

async function finished(w: World): Promise<{ sessionId: number; enrolmentId: number }> {
  const made = await underWay(w);
  const command = { actorId: w.people.employee, enrolmentId: made.enrolmentId, completedOn: TODAY };
  const { type } = await completeTraining(w.at(), { ...command, idempotencyKey: randomUUID() });
  if (type !== 'TrainingCompleted') throw new Error(type);
  return made;
}

const own = (enrolmentId: number, completedOn = TODAY) => ({
  by: 'employee' as const,
  input: { enrolmentId: id('Enrolment', enrolmentId), completedOn },
});
const several = (
  { sessionId, enrolmentId }: { sessionId: number; enrolmentId: number },
  completedOn = TODAY,
) => ({
  by: 'planner' as const,
  input: {
    sessionId: id('Session', sessionId),
    completions: [{ enrolmentId: id('Enrolment', enrolmentId), completedOn }],
  },
});

async function fileFor(w: World, sessionId: number) {
  const { number } = await w.given.row<{ number: string }>(
    'select personnel_number as number from person where id = $1',
    [w.people.employee],
  );
  const input = { sessionId: id('Session', sessionId), file: `${number};${TODAY}` };
  return { by: 'planner' as const, input };
}

export const completionCases: Record<string, MutationCase> = {
  completeTraining: {
    valid: async (w) => own((await underWay(w)).enrolmentId),
    alsoAllowed: [],
    refusal: 'EnrolmentNotFound',
    wrong: {
      'a session with appointments': {
        expect: 'CompletionNotPossible',
        make: async (w) => own((await underWay(w, { selfPaced: false })).enrolmentId),
      },
      'a topic that does not take the person’s word': {
        expect: 'CompletionNotPossible',
        make: async (w) => own((await underWay(w, { word: false })).enrolmentId),
      },
      'a day in the future': {
        expect: 'CompletionNotPossible',
        make: async (w) => own((await underWay(w)).enrolmentId, '2026-11-26'),
      },
      'a completion that is recorded already': {
        expect: 'CompletionNotPossible',
        make: async (w) => own((await finished(w)).enrolmentId),
      },
    },
  },
  confirmCompletions: {
    valid: async (w) => several(await underWay(w)),
    alsoAllowed: KEEPERS,
    refusal: 'SessionNotFound',
    wrong: {
      'a session with appointments': {
        expect: 'CompletionNotPossible',
        make: async (w) => several(await underWay(w, { selfPaced: false })),
      },
      'a day before the start': {
        expect: 'CompletionNotPossible',
        make: async (w) => several(await underWay(w), '2026-11-24'),
      },
      'somebody who finished already': {
        expect: 'NotConfirmed',
        make: async (w) => several(await finished(w)),
      },
    },
  },
  importCompletions: {
    valid: async (w) => fileFor(w, (await underWay(w)).sessionId),
    alsoAllowed: KEEPERS,
    refusal: 'SessionNotFound',
    wrong: {
      'a session with appointments': {
        expect: 'CompletionNotPossible',
        make: async (w) => fileFor(w, (await underWay(w, { selfPaced: false })).sessionId),
      },
      'more than 2,000 lines': {
        expect: 'TooManyRows',
        make: async (w) => {
          const { by, input } = await fileFor(w, (await underWay(w)).sessionId);
          return { by, input: { ...input, file: '123456;2026-11-25\n'.repeat(2_001) } };
        },
      },
    },
  },
};
