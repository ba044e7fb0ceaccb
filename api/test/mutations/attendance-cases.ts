import { randomUUID } from 'node:crypto';
import { checkInCode } from '../../src/enrolment/rules/check-in-code.ts';
import { closeAttendance } from '../../src/enrolment/use-cases/close-attendance.ts';
import { openCheckIn } from '../../src/enrolment/use-cases/open-check-in.ts';
import type { Attempt, MutationCase } from './cases.ts';
import { DAY, HOUR, id, NOW, type SignedInRole, type World } from './world.ts';

const KEEPERS: readonly SignedInRole[] = ['trainer', 'planner'];
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);

/** A session under way in which the employee has a seat. */
async function underWay(w: World, hoursAgo = 1): Promise<{ sessionId: number; enrolmentId: number }> {
  const sessionId = await w.running(hoursAgo);
  return { sessionId, enrolmentId: await w.seat(sessionId, 'employee', ago((hoursAgo + 24) * HOUR)) };
}

async function close(w: World, sessionId: number, now = NOW): Promise<void> {
  const by = { actorId: w.people.planner, mayPlan: true, sessionId };
  const { type } = await closeAttendance(w.at(now), { ...by, idempotencyKey: randomUUID() });
  if (type !== 'ListClosed') throw new Error(type);
}

async function codeFor(w: World, sessionId: number, now = NOW): Promise<string> {
  await openCheckIn(w.at(now), { actorId: w.people.planner, mayPlan: true, sessionId });
  const { secret } = await w.given.row<{ secret: Buffer }>(
    'select secret from attendance_list where session_id = $1',
    [sessionId],
  );
  return checkInCode({ secret, sessionId, appointmentId: await w.appointmentOf(sessionId) }, now).code;
}

async function marking(w: World, sessionId: number, enrolmentId: number): Promise<Attempt> {
  return {
    by: 'trainer',
    input: {
      sessionId: id('Session', sessionId),
      appointmentId: id('Appointment', await w.appointmentOf(sessionId)),
      marks: [{ enrolmentId: id('Enrolment', enrolmentId), present: true }],
    },
  };
}

export const attendanceCases: Record<string, MutationCase> = {
  openCheckIn: {
    valid: async (w) => ({ by: 'trainer', input: { sessionId: id('Session', await w.running()) } }),
    alsoAllowed: KEEPERS,
    refusal: 'SessionNotFound',
    wrong: {
      'a list that is closed': {
        expect: 'AttendanceClosed',
        make: async (w) => {
          const { sessionId } = await underWay(w);
          await close(w, sessionId);
          return { by: 'trainer', input: { sessionId: id('Session', sessionId) } };
        },
      },
    },
  },
  markAttendance: {
    valid: async (w) => {
      const { sessionId, enrolmentId } = await underWay(w);
      return marking(w, sessionId, enrolmentId);
    },
    alsoAllowed: KEEPERS,
    refusal: 'SessionNotFound',
    wrong: {
      'an appointment that is far ahead': {
        expect: 'AttendanceTooEarly',
        make: async (w) => {
          const sessionId = await w.session();
          return marking(w, sessionId, await w.seat(sessionId));
        },
      },
      'a list that is closed': {
        expect: 'AttendanceClosed',
        make: async (w) => {
          const { sessionId, enrolmentId } = await underWay(w);
          await close(w, sessionId);
          return marking(w, sessionId, enrolmentId);
        },
      },
      'somebody with a seat in another session': {
        expect: 'NotConfirmed',
        make: async (w) => {
          const other = await underWay(w);
          const { sessionId } = await underWay(w);
          return marking(w, sessionId, other.enrolmentId);
        },
      },
    },
  },
  checkIn: {
    valid: async (w) => {
      const { sessionId } = await underWay(w);
      return { by: 'employee', input: { code: await codeFor(w, sessionId) } };
    },
    alsoAllowed: [],
    refusal: 'NotOnTheList',
    wrong: {
      'a code of ten minutes ago': {
        expect: 'CheckInCodeNotValid',
        make: async (w) => {
          const { sessionId } = await underWay(w);
          return { by: 'employee', input: { code: await codeFor(w, sessionId, ago(HOUR / 6)) } };
        },
      },
      'a code of yesterday’s session': {
        expect: 'CheckInCodeNotValid',
        make: async (w) => {
          const { sessionId } = await underWay(w, 24);
          return { by: 'employee', input: { code: await codeFor(w, sessionId) } };
        },
      },
      'a list that is closed': {
        expect: 'AttendanceClosed',
        make: async (w) => {
          const sessionId = await w.running();
          const code = await codeFor(w, sessionId);
          await close(w, sessionId);
          return { by: 'employee', input: { code } };
        },
      },
    },
  },
  closeAttendance: {
    valid: async (w) => ({
      by: 'trainer',
      input: { sessionId: id('Session', (await underWay(w)).sessionId) },
    }),
    alsoAllowed: KEEPERS,
    refusal: 'SessionNotFound',
    wrong: {
      'a session that has not begun': {
        expect: 'AttendanceTooEarly',
        make: async (w) => ({ by: 'trainer', input: { sessionId: id('Session', await w.session()) } }),
      },
      'a list that is closed': {
        expect: 'AttendanceClosed',
        make: async (w) => {
          const { sessionId } = await underWay(w);
          await close(w, sessionId);
          return { by: 'trainer', input: { sessionId: id('Session', sessionId) } };
        },
      },
    },
  },
  correctAttendance: {
    valid: async (w) => {
      const { sessionId, enrolmentId } = await underWay(w);
      await close(w, sessionId);
      const input = { enrolmentId: id('Enrolment', enrolmentId), attended: true, reason: 'war doch da' };
      return { by: 'trainer', input };
    },
    alsoAllowed: KEEPERS,
    refusal: 'EnrolmentNotFound',
    wrong: {
      'a list that is still open': {
        expect: 'AttendanceNotClosed',
        make: async (w) => {
          const { enrolmentId } = await underWay(w);
          const input = { enrolmentId: id('Enrolment', enrolmentId), attended: true, reason: 'x' };
          return { by: 'trainer', input };
        },
      },
      'a list closed 15 days ago': {
        expect: 'CorrectionPeriodOver',
        make: async (w) => {
          const { sessionId, enrolmentId } = await underWay(w, 16 * 24);
          await close(w, sessionId, ago(15 * DAY));
          const input = { enrolmentId: id('Enrolment', enrolmentId), attended: true, reason: 'x' };
          return { by: 'trainer', input };
        },
      },
      'no reason': {
        expect: 'CorrectionReasonRequired',
        make: async (w) => {
          const { sessionId, enrolmentId } = await underWay(w);
          await close(w, sessionId);
          const input = { enrolmentId: id('Enrolment', enrolmentId), attended: true, reason: ' ' };
          return { by: 'trainer', input };
        },
      },
    },
  },
  submitEvaluation: {
    valid: async (w) => {
      const { sessionId, enrolmentId } = await underWay(w, 8);
      await attended(w, sessionId, enrolmentId);
      return { by: 'employee', input: evaluation(sessionId) };
    },
    alsoAllowed: [],
    refusal: 'SessionNotFound',
    wrong: {
      'a session that still goes on': {
        expect: 'EvaluationNotOpen',
        make: async (w) => {
          const { sessionId, enrolmentId } = await underWay(w);
          await attended(w, sessionId, enrolmentId);
          return { by: 'employee', input: evaluation(sessionId) };
        },
      },
      'a session of a month ago': {
        expect: 'EvaluationNotOpen',
        make: async (w) => {
          const { sessionId, enrolmentId } = await underWay(w, 30 * 24);
          await attended(w, sessionId, enrolmentId);
          return { by: 'employee', input: evaluation(sessionId) };
        },
      },
    },
  },
};

const evaluation = (sessionId: number) => ({
  sessionId: id('Session', sessionId),
  goalsReached: 4,
  usefulAtWork: 5,
  trainer: 4,
  organisation: 3,
  recommend: 5,
});

async function attended(w: World, sessionId: number, enrolmentId: number): Promise<void> {
  await w.given.client.query(
    `insert into attendance_mark (enrolment_id, appointment_id, session_id, present, recorded_at, recorded_by_id, by_code)
     values ($1, $2, $3, true, $4, $5, false)`,
    [enrolmentId, await w.appointmentOf(sessionId), sessionId, NOW, w.people.trainer],
  );
  await close(w, sessionId);
}
