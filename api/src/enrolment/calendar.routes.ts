import { Appointment, type Session } from '@weitblick/db/scheduling';
import { Enrolment } from '@weitblick/db/enrolment';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import { calendarOf } from './rules/calendar-file.ts';

export interface CalendarRoutesOptions {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
}

/** /kalender/<enrolment>.ics: the appointments of an own booking as a calendar file. */
export async function calendarRoutes(
  app: FastifyInstance,
  { contextOf }: CalendarRoutesOptions,
): Promise<void> {
  app.get<{ Params: { file: string } }>('/kalender/:file', async (request, reply) => {
    const { em, viewer, now } = await contextOf(request, reply);
    const id = decodeId('Enrolment', request.params.file.replace(/\.ics$/, ''));
    const enrolment =
      viewer &&
      id !== null &&
      (await em.findOne(
        Enrolment,
        { id, person: viewer.person.id },
        { populate: ['session.topic', 'session.site'] },
      ));
    if (!enrolment || !['CONFIRMED', 'ATTENDED'].includes(enrolment.status)) {
      return reply.code(404).send({ error: 'not found' });
    }
    const session: Session = enrolment.session;
    const appointments = await em.find(
      Appointment,
      { session },
      { orderBy: { position: 'asc' }, populate: ['room'] },
    );
    const address = `${request.protocol}://${request.host}`;
    const file = calendarOf({
      enrolmentId: encodeId('Enrolment', enrolment.id),
      sequence: enrolment.version - 1,
      stamp: now,
      title: session.topic.title,
      number: session.number,
      url: `${address}/termine/${encodeId('Session', session.id)}`,
      joinUrl: session.joinUrl ?? null,
      appointments: appointments.map((a) => ({
        startsAt: a.startsAt,
        endsAt: a.endsAt,
        place: place(a, session),
      })),
    });
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${session.number.replace(/[^\w-]/g, '_')}.ics"`)
      .send(file);
  });
}

function place(appointment: Appointment, session: Session): string {
  const room = appointment.room?.name;
  const site = session.site ? `${session.site.name}, ${session.site.address}` : undefined;
  return [room, site].filter(Boolean).join(', ');
}
