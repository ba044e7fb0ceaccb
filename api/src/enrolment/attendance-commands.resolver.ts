import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Enrolment } from '@weitblick/db/enrolment';
import { Appointment, Session } from '@weitblick/db/scheduling';
import {
  actorOf,
  commandDependencies,
  freshReads,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { checkReason } from '../platform/text-input.ts';
import {
  CheckInInput,
  CheckInResult,
  CloseAttendanceInput,
  CloseAttendanceResult,
  CorrectAttendanceInput,
  CorrectAttendanceResult,
  MarkAttendanceInput,
  MarkAttendanceResult,
  OpenCheckInInput,
  OpenCheckInResult,
} from './attendance.types.ts';
import { checkIn, type CheckInOutcome } from './use-cases/check-in.ts';
import { closeAttendance, type CloseAttendanceOutcome } from './use-cases/close-attendance.ts';
import { correctAttendance, type CorrectAttendanceOutcome } from './use-cases/correct-attendance.ts';
import { markAttendance, type MarkAttendanceOutcome } from './use-cases/mark-attendance.ts';
import { openCheckIn, type OpenCheckInOutcome } from './use-cases/open-check-in.ts';

const MAX_MARKS = 200;

@Resolver()
export class AttendanceCommandsResolver {
  @Mutation(() => OpenCheckInResult, { description: 'Trainers of the session and planners.' })
  async openCheckIn(
    @Arg('input', () => OpenCheckInInput) input: OpenCheckInInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const sessionId = decodeId('Session', input.sessionId) ?? 0;
    return present(
      await openCheckIn(commandDependencies(context), { ...actorOf(context), sessionId }),
      context,
    );
  }

  @Mutation(() => MarkAttendanceResult, { description: 'Trainers of the session and planners.' })
  async markAttendance(
    @Arg('input', () => MarkAttendanceInput) input: MarkAttendanceInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const by = actorOf(context);
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    if (input.marks.length < 1 || input.marks.length > MAX_MARKS) {
      throw badInput(`"marks" must have 1 to ${MAX_MARKS} entries`);
    }
    const marks = input.marks.map(({ enrolmentId, present: there }) => ({
      enrolmentId: decodeId('Enrolment', enrolmentId) ?? 0,
      present: there,
    }));
    const outcome = await markAttendance(commandDependencies(context), {
      ...by,
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      appointmentId: decodeId('Appointment', input.appointmentId) ?? 0,
      marks,
      idempotencyKey,
    });
    return present(outcome, context);
  }

  @Mutation(() => CheckInResult, {
    description: 'For the participant, with the code from the screen in the room.',
  })
  async checkIn(
    @Arg('input', () => CheckInInput) input: CheckInInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const idempotencyKey = checkIdempotencyKey(input.idempotencyKey);
    const admission = await context.limits.checkIn.admit(String(actorId));
    if (!admission.ok) {
      const { retryAfterSeconds } = admission;
      return { __typename: 'TooManyAttempts', message: 'Too many attempts', retryAfterSeconds };
    }
    const command = { actorId, code: input.code, idempotencyKey };
    return present(await checkIn(commandDependencies(context), command), context);
  }

  @Mutation(() => CloseAttendanceResult, { description: 'Trainers of the session and planners; once.' })
  async closeAttendance(
    @Arg('input', () => CloseAttendanceInput) input: CloseAttendanceInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await closeAttendance(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => CorrectAttendanceResult, {
    description: 'Trainers of the session and planners; within 14 days after closing.',
  })
  async correctAttendance(
    @Arg('input', () => CorrectAttendanceInput) input: CorrectAttendanceInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await correctAttendance(commandDependencies(context), {
      ...actorOf(context),
      enrolmentId: decodeId('Enrolment', input.enrolmentId) ?? 0,
      attended: input.attended,
      reason: checkReason(input.reason),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }
}

type Outcome =
  | OpenCheckInOutcome
  | MarkAttendanceOutcome
  | CheckInOutcome
  | CloseAttendanceOutcome
  | CorrectAttendanceOutcome;

async function present(outcome: Outcome, context: RequestContext): Promise<Presented> {
  const fresh = freshReads(context);
  const session = (id: number) => fresh.findOneOrFail(Session, id);
  switch (outcome.type) {
    case 'CheckInOpened':
      return { __typename: 'OpenCheckInSuccess', session: await session(outcome.sessionId) };
    case 'AttendanceMarked':
      return { __typename: 'MarkAttendanceSuccess', session: await session(outcome.sessionId) };
    case 'ListClosed': {
      const { attended, noShow } = outcome;
      return {
        __typename: 'CloseAttendanceSuccess',
        session: await session(outcome.sessionId),
        attended,
        noShow,
      };
    }
    case 'AttendanceCorrected':
      return { __typename: 'CorrectAttendanceSuccess', session: await session(outcome.sessionId) };
    case 'CheckedIn':
      return {
        __typename: 'CheckInSuccess',
        enrolment: await fresh.findOneOrFail(Enrolment, outcome.enrolledId),
        appointment: await fresh.findOneOrFail(Appointment, outcome.appointmentId),
        already: outcome.already,
      };
    case 'TooEarly':
      return { __typename: 'AttendanceTooEarly', message: 'Too early', from: new Date(outcome.from) };
    case 'NotConfirmed':
      return {
        __typename: outcome.type,
        message: 'Somebody has no confirmed seat; nothing was written',
        enrolmentIds: outcome.enrolmentIds.filter((id) => id > 0).map((id) => encodeId('Enrolment', id)),
      };
    case 'CodeNotValid':
      return { __typename: 'CheckInCodeNotValid', message: 'The code is not valid (any more)' };
    case 'CorrectionPeriodOver':
      return { __typename: outcome.type, message: 'Too late', until: new Date(outcome.until) };
    case 'NotOnTheList':
      return { __typename: outcome.type, message: 'There is no confirmed seat in this session' };
    case 'AttendanceClosed':
      return { __typename: outcome.type, message: 'The list is closed' };
    case 'AttendanceNotClosed':
      return { __typename: outcome.type, message: 'The list is still open: mark instead' };
    case 'NoAppointments':
      return { __typename: outcome.type, message: 'There is nothing to be present at' };
    case 'CorrectionReasonRequired':
      return { __typename: outcome.type, message: 'A correction needs a reason' };
    case 'SystemBusy':
    case 'IdempotencyKeyReused':
      return presentRefusal(outcome);
    case 'SessionNotFound':
    case 'EnrolmentNotFound':
      return { __typename: outcome.type, message: 'Not found' };
  }
}
