import { Certificate } from '@weitblick/db/enrolment';
import { Appointment, Session } from '@weitblick/db/scheduling';
import { berlinDay } from '@weitblick/shared/calendar';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commandDependencies, mayPlan, type RequestContext } from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import { attendanceSheetPdf } from './documents/attendance-sheet-pdf.ts';
import { certificatePdf } from './documents/certificate-pdf.ts';
import { germanDay } from './documents/german-dates.ts';
import { selectionRecord } from './queries/allocation-record.ts';
import type { MandatoryStatus } from './queries/mandatory-status.ts';
import { peopleOfSheet } from './queries/attendance-list.ts';
import { readsSelection } from './queries/allocation-rights.ts';
import { mayKeepAttendance } from './queries/attendance-rights.ts';
import { wholeTeam } from './queries/team-compliance.ts';
import { wholeRecord } from './queries/training-record.ts';
import { csvFile, type Cell } from './rules/csv.ts';
import { issueCertificate } from './use-cases/issue-certificate.ts';

export interface DocumentRoutesOptions {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
}

/** Certificates, the signature list and the training record as files. What is not the viewer's business is "not found". */
export async function documentRoutes(
  app: FastifyInstance,
  { contextOf }: DocumentRoutesOptions,
): Promise<void> {
  const notFound = (reply: FastifyReply) => reply.code(404).send({ error: 'not found' });

  app.get<{ Params: { file: string } }>('/nachweise/:file', async (request, reply) => {
    const context = await contextOf(request, reply);
    const { viewer, now, em, address } = context;
    const enrolmentId = decodeId('Enrolment', request.params.file.replace(/\.pdf$/, ''));
    if (!viewer || enrolmentId === null) return notFound(reply);
    const issued = await issueCertificate(commandDependencies(context), {
      actorId: viewer.person.id,
      enrolmentId,
    });
    if (issued === null) return reply.code(503).header('retry-after', '2').send({ error: 'busy' });
    if (issued === 'NOT_FOUND') return notFound(reply);
    const certificate = await em.findOneOrFail(Certificate, issued.certificateId, {
      populate: ['enrolment.person', 'enrolment.session.topic'],
    });
    const { number, code, title, firstDay, lastDay, minutes, issuedAt, enrolment } = certificate;
    const pdf = await certificatePdf({
      displayName: enrolment.person.displayName,
      number,
      code,
      title,
      firstDay,
      lastDay,
      minutes: minutes ?? null,
      goals: enrolment.session.topic.goals.slice(0, 8),
      issuedAt,
      verifyAddress: `${address}/pruefen`,
      now,
    });
    return send(reply, pdf, 'application/pdf', `${number}.pdf`);
  });

  app.get<{ Params: { file: string } }>('/anwesenheit/:file', async (request, reply) => {
    const { viewer, now, em } = await contextOf(request, reply);
    const sessionId = decodeId('Session', request.params.file.replace(/\.pdf$/, ''));
    if (!viewer || sessionId === null) return notFound(reply);
    const keeper = { personId: viewer.person.id, mayPlan: mayPlan(viewer), sessionId };
    const may = await mayKeepAttendance(em, keeper);
    const session = may && (await em.findOne(Session, sessionId, { populate: ['topic', 'site'] }));
    if (!session) return notFound(reply);
    const appointments = await em.find(
      Appointment,
      { session },
      { orderBy: { position: 'asc' }, populate: ['room', 'trainers'] },
    );
    const pdf = await attendanceSheetPdf({
      number: session.number,
      title: session.topic.title,
      place: [appointments[0]?.room?.name, session.site?.name].filter(Boolean).join(', '),
      trainers: [...new Set(appointments.flatMap((a) => a.trainers.getItems().map((t) => t.displayName)))],
      appointments,
      people: await peopleOfSheet(em, sessionId),
      now,
    });
    return send(reply, pdf, 'application/pdf', `Anwesenheit ${session.number}.pdf`);
  });

  app.get<{ Params: { file: string }; Querystring: { namen?: string } }>(
    '/auswahl/:file',
    async (request, reply) => {
      const { viewer, em } = await contextOf(request, reply);
      const sessionId = decodeId('Session', request.params.file.replace(/\.csv$/, ''));
      if (!viewer || sessionId === null || !readsSelection(viewer.roles)) return notFound(reply);
      const withNames = request.query.namen === 'ja';
      if (withNames && !mayPlan(viewer)) return notFound(reply);
      const record = await selectionRecord(em, sessionId, withNames);
      return record ? send(reply, record.csv, 'text/csv; charset=utf-8', record.fileName) : notFound(reply);
    },
  );

  app.get<{ Querystring: { jahr?: string } }>('/meine/nachweise.csv', async (request, reply) => {
    const { viewer, em } = await contextOf(request, reply);
    if (!viewer) return notFound(reply);
    const { jahr } = request.query;
    if (jahr !== undefined && !/^(19|20)\d\d$/.test(jahr)) return reply.code(400).send({ error: 'jahr' });
    const rows = await wholeRecord(em, { personId: viewer.person.id, year: jahr ? Number(jahr) : null });
    const file = csvFile(
      ['Titel', 'Kursnummer', 'Von', 'Bis', 'Stunden', 'Nachweis'],
      rows.map((row) => [
        row.title,
        row.courseNumber,
        germanDay(row.firstDay),
        germanDay(row.lastDay),
        row.minutes === null ? null : Math.round((row.minutes / 60) * 100) / 100,
        row.certificateNumber,
      ]),
    );
    return send(reply, file, 'text/csv; charset=utf-8', `Fortbildungen${jahr ? ` ${jahr}` : ''}.csv`);
  });

  app.get<{ Querystring: { bereich?: string; nur?: string } }>(
    '/team/pflichtschulungen.csv',
    async (request, reply) => {
      const { viewer, em, now, loaders } = await contextOf(request, reply);
      if (!viewer) return notFound(reply);
      const { bereich, nur } = request.query;
      const rows: Cell[][] = [];
      for await (const member of wholeTeam(em, now, {
        managerId: viewer.person.id,
        scope: bereich === 'alle' ? 'ALL' : 'DIRECT',
        urgentOnly: nur === 'dringend',
      })) {
        for (const { topicId, status, fulfilledUntil, dueOn } of member.trainings) {
          rows.push([
            `${member.familyName}, ${member.givenName}`,
            member.unitShortName,
            (await loaders.topic.load(topicId))!.title,
            MANDATORY_STATUS_WORD[status],
            fulfilledUntil && germanDay(fulfilledUntil),
            dueOn && germanDay(dueOn),
          ]);
        }
      }
      const header = ['Name', 'Dienststelle', 'Pflichtschulung', 'Stand', 'Gilt bis', 'Letzter Tag'];
      return send(
        reply,
        csvFile(header, rows),
        'text/csv; charset=utf-8',
        `Pflichtschulungen ${berlinDay(now)}.csv`,
      );
    },
  );
}

const MANDATORY_STATUS_WORD: Record<MandatoryStatus, string> = {
  FULFILLED: 'erfüllt',
  EXPIRING: 'läuft ab',
  DUE: 'fällig',
  OVERDUE: 'überfällig',
};

function send(reply: FastifyReply, file: Buffer | string, type: string, name: string) {
  return reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w. -]/g, '_')}"`)
    .send(file);
}
