import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { toString as qrCode } from 'qrcode';
import { AttendanceList } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { PageArgs, type Connection } from '../platform/connection.ts';
import { mayPlan, type RequestContext } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  AttendanceAppointment,
  AttendanceListType,
  AttendanceRowConnection,
  AttendanceRowType,
  CheckInCodeType,
} from './attendance.types.ts';
import { attendanceRows } from './queries/attendance-list.ts';
import { mayKeepAttendance } from './queries/attendance-rights.ts';
import { closableFrom, correctableUntil } from './rules/attendance.ts';
import { checkInCode, checkInOpens } from './rules/check-in-code.ts';

interface ListRoot extends AttendanceListType {
  sessionId: number;
  secret: Uint8Array | null;
}

@Resolver(() => SessionType)
export class SessionAttendanceResolver {
  @FieldResolver(() => AttendanceListType, {
    nullable: true,
    description: 'For planners and the trainers of the session; null for everybody else.',
  })
  async attendance(
    @Root() session: Session,
    @Ctx() { em, loaders, viewer }: RequestContext,
  ): Promise<ListRoot | null> {
    if (!viewer || session.status !== 'OPEN') return null;
    const keeper = { personId: viewer.person.id, mayPlan: mayPlan(viewer), sessionId: session.id };
    if (!(await mayKeepAttendance(em, keeper))) return null;
    const [list, policy, appointments] = await Promise.all([
      em.findOne(AttendanceList, { session: session.id }, { populate: ['closedBy'] }),
      loaders.policyOfTopic.load(session.topic.id),
      loaders.appointmentsOfSession.load(session.id),
    ]);
    return {
      sessionId: session.id,
      secret: list?.secret ?? null,
      closedAt: list?.closedAt ?? null,
      closedByDisplayName: list?.closedBy?.displayName ?? null,
      forgotten: list?.forgotten ?? false,
      selfPaced: session.format === 'SELF_PACED',
      requiredPercent: list?.requiredPercent ?? policy.attendancePercent,
      closableFrom: closableFrom(appointments),
      correctableUntil: list?.closedAt ? correctableUntil(list.closedAt) : null,
      sheetPath: `/anwesenheit/${encodeId('Session', session.id)}.pdf`,
    };
  }
}

@Resolver(() => AttendanceListType)
export class AttendanceListResolver {
  @FieldResolver(() => [AttendanceAppointment], { description: 'In order; 366 at most.' })
  async appointments(
    @Root() { sessionId }: ListRoot,
    @Ctx() { loaders }: RequestContext,
  ): Promise<AttendanceAppointment[]> {
    const appointments = await loaders.appointmentsOfSession.load(sessionId);
    return appointments.map(({ id, startsAt, endsAt }) => ({
      id: encodeId('Appointment', id),
      startsAt,
      endsAt,
      opensAt: checkInOpens(startsAt),
    }));
  }

  @FieldResolver(() => AttendanceRowConnection, {
    description: 'Everybody with a confirmed seat, by family name; never the waiting list.',
  })
  async rows(
    @Root() { sessionId }: ListRoot,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<AttendanceRowType>> {
    const page = await attendanceRows(em, { sessionId, first, after });
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => ({
        cursor,
        node: {
          ...node,
          enrolmentId: encodeId('Enrolment', node.enrolmentId),
          marks: node.marks.map((mark) => ({
            ...mark,
            appointmentId: encodeId('Appointment', mark.appointmentId),
          })),
        },
      })),
    };
  }

  @FieldResolver(() => CheckInCodeType, {
    nullable: true,
    description:
      'The code to show now; null before openCheckIn, outside the hours of the appointment, and when closed.',
  })
  async checkInCode(
    @Root() { sessionId, secret, closedAt }: ListRoot,
    @Arg('appointmentId', () => ID) appointmentId: string,
    @Ctx() { address, loaders, now }: RequestContext,
  ): Promise<CheckInCodeType | null> {
    const id = decodeId('Appointment', appointmentId);
    const appointments = await loaders.appointmentsOfSession.load(sessionId);
    const appointment = appointments.find((a) => a.id === id);
    if (!secret || closedAt || !appointment) return null;
    if (now < checkInOpens(appointment.startsAt) || now >= appointment.endsAt) return null;
    const { code, shownUntil } = checkInCode({ secret, sessionId, appointmentId: appointment.id }, now);
    const link = `${address}/checkin/${code}`;
    return { code, address: link, svg: await qrCode(link, { type: 'svg', margin: 2 }), shownUntil };
  }
}
