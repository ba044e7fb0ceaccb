import { describe, expect, test } from '@jest/globals';
import { stepAfterEnrolling } from '../src/enrolment/enrol-steps.ts';
import { submitWithRetries } from '../src/commands/submit-with-retries.ts';
import type { SessionDetailsFragment } from '../src/enrolment/generated.ts';

describe('sending a command', () => {
  class Unreachable extends Error {}
  const waits: number[] = [];
  const plan = {
    isUnreachable: (error: unknown) => error instanceof Unreachable,
    wait: async (milliseconds: number) => void waits.push(milliseconds),
  };
  type Result = { __typename: 'Done' } | { __typename: 'SystemBusy'; retryAfterMilliseconds: number };
  const answers = (...list: (Result | Error)[]) => {
    let sent = 0;
    const send = async (): Promise<Result> => {
      const answer = list[Math.min(sent++, list.length - 1)]!;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return { send, sent: () => sent };
  };

  test('is repeated while the API is not reached', async () => {
    const { send, sent } = answers(new Unreachable(), new Unreachable(), { __typename: 'Done' });
    expect(await submitWithRetries(send, plan)).toEqual({
      outcome: 'answered',
      result: { __typename: 'Done' },
    });
    expect(sent()).toBe(3);
  });

  test('is given up after a few times', async () => {
    const { send, sent } = answers(new Unreachable());
    expect(await submitWithRetries(send, plan)).toEqual({ outcome: 'unreachable' });
    expect(sent()).toBe(4);
  });

  test('waits as long as a busy API asks for, within bounds', async () => {
    waits.length = 0;
    const busy = (retryAfterMilliseconds: number): Result => ({
      __typename: 'SystemBusy',
      retryAfterMilliseconds,
    });
    const { send } = answers(busy(900), busy(60_000), { __typename: 'Done' });
    expect(await submitWithRetries(send, plan)).toMatchObject({ outcome: 'answered' });
    expect(waits).toEqual([900, 5000]);
  });

  test('is not repeated when the API refused it', async () => {
    const { send, sent } = answers(new Error('refused'));
    await expect(submitWithRetries(send, plan)).rejects.toThrow('refused');
    expect(sent()).toBe(1);
  });
});

test('a full session leads to a question, not to the waiting list', () => {
  const step = stepAfterEnrolling({
    outcome: 'answered',
    result: { __typename: 'SessionFull', waitingPosition: 2, session: session('s', '09', '12') },
  });
  expect(step).toEqual({ at: 'full', waitingPosition: 2 });
});

function session(id: string, from: string, to: string): SessionDetailsFragment {
  const startsAt = `2027-01-12T${from}:00:00Z`;
  const endsAt = `2027-01-12T${to}:00:00Z`;
  return {
    __typename: 'Session',
    id,
    number: '26-GES-0412',
    format: 'ONLINE',
    startsAt,
    endsAt,
    enrolUntil: startsAt,
    cancelUntil: startsAt,
    availability: 'BOOKABLE',
    room: null,
    site: null,
    joinUrl: null,
    seats: { __typename: 'Seats', minimum: 1, capacity: 2, confirmed: 1, free: 1, waiting: 0 },
    myEnrolment: null,
    allocation: {
      __typename: 'SessionAllocation',
      mode: 'FIRST_COME',
      applyUntil: null,
      drawnAt: null,
      applications: 0,
    },
    appointments: [{ __typename: 'Appointment', startsAt, endsAt, room: null }],
    trainers: [],
    topic: {
      __typename: 'Topic',
      id: 't',
      slug: 't',
      title: 'Thema',
      benefit: '',
      durationMinutes: 180,
      policy: { __typename: 'TopicPolicy', access: 'OPEN', approvalSteps: 0 },
      category: { __typename: 'Category', id: 'c', slug: 'c', name: 'c' },
    },
  };
}
