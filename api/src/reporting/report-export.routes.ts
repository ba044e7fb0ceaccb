import { ACCESS_PURPOSES } from '@weitblick/db/reporting';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { commandDependencies, type RequestContext, type SignedIn } from '../platform/context.ts';
import { sheetFile, SHEET_TYPES, type SheetType } from './documents/sheet-file.ts';
import { reportFigures } from './queries/report-figures.ts';
import { permittedReport, type PermittedReport } from './queries/report-question.ts';
import { decodeKey, requestOf } from './report-input.ts';
import type { ReportInput } from './report.types.ts';
import { PERIOD_PRESETS } from './rules/period.ts';
import { DIMENSIONS, MEASURES, REPORT_NAMES, reportTerms, type Measure } from './rules/report-catalogue.ts';
import { entrySheet, figureSheet } from './rules/report-sheet.ts';
import { MEASURE_NAME, REPORT_TITLE } from './rules/report-words.ts';
import { openReportList } from './use-cases/open-report-list.ts';

export interface ReportExportOptions {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
}

/** A file holds at most this many rows; the person narrows the period for more. */
const MOST_ROWS = 50_000;
const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

const choice = (words: readonly string[]) => ({ type: 'string', enum: words });
const text = { type: 'string', maxLength: 100 };
const REPORT_QUERY = {
  bericht: choice(REPORT_NAMES),
  nach: choice(DIMENSIONS),
  zeitraum: choice(PERIOD_PRESETS),
  von: text,
  bis: text,
  einheit: text,
  kategorie: text,
  format: choice(['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED']),
};
const LIST_QUERY = {
  ...REPORT_QUERY,
  kennzahl: choice(MEASURE_NAMES),
  wert: text,
  zweck: choice(ACCESS_PURPOSES),
};

interface ReportQuery {
  bericht: ReportInput['report'];
  nach: ReportInput['dimension'];
  zeitraum?: ReportInput['period'];
  von?: string;
  bis?: string;
  einheit?: string;
  kategorie?: string;
  format?: ReportInput['format'];
}
interface ListQuery extends ReportQuery {
  kennzahl: Measure;
  wert?: string;
  zweck?: (typeof ACCESS_PURPOSES)[number];
}
interface FileParams {
  type: SheetType;
}

const params = { type: 'object', properties: { type: choice(Object.keys(SHEET_TYPES)) } };
const querystring = (properties: object, required: string[]) => ({
  type: 'object',
  properties,
  required: ['bericht', 'nach', ...required],
});

/** Reports and the lists behind their figures as files, for whoever may see them on the screen. */
export async function reportExportRoutes(
  app: FastifyInstance,
  { contextOf }: ReportExportOptions,
): Promise<void> {
  app.setErrorHandler((error: GraphQLError | FastifyError, _request, reply) => {
    // what GraphQL answers to bad input
    if (error instanceof GraphQLError) return reply.code(400).send({ error: error.message });
    throw error;
  });

  app.get<{ Params: FileParams; Querystring: ReportQuery }>(
    '/auswertung/bericht.:type',
    { schema: { params, querystring: querystring(REPORT_QUERY, []) } },
    async (request, reply) => {
      const context = await contextOf(request, reply);
      const asked = await permitted(context, request.query);
      if (!asked) return notFound(reply);
      const { question } = asked.permitted;
      const sheet = figureSheet(question.dimension, await reportFigures(context.em, question));
      return send(reply, request.params.type, REPORT_TITLE[question.report], asked.permitted, sheet);
    },
  );

  app.get<{ Params: FileParams; Querystring: ListQuery }>(
    '/auswertung/liste.:type',
    { schema: { params, querystring: querystring(LIST_QUERY, ['kennzahl']) } },
    async (request, reply) => {
      const context = await contextOf(request, reply);
      const asked = await permitted(context, request.query);
      if (!asked) return notFound(reply);
      const { kennzahl, wert, zweck, nach } = request.query;
      const outcome = await openReportList(commandDependencies(context), {
        actorId: asked.viewer.person.id,
        permitted: asked.permitted,
        behind: { measure: kennzahl, key: wert === undefined ? null : decodeKey(nach, wert) },
        purpose: zweck ?? null,
        page: { first: MOST_ROWS, after: null, most: MOST_ROWS },
      });
      if (!outcome) return reply.code(503).header('retry-after', '2').send({ error: 'busy' });
      if (outcome.type === 'PurposeMissing') return reply.code(400).send({ error: 'zweck' });
      if (outcome.type === 'NotPermitted') return notFound(reply);
      const { edges, pageInfo } = outcome.entries;
      if (pageInfo.hasNextPage) return reply.code(413).send({ error: 'too many rows: narrow the period' });
      const { fact } = reportTerms(asked.permitted.question.report);
      const sheet = entrySheet(
        fact,
        edges.map(({ node }) => node),
      );
      return send(reply, request.params.type, `Liste ${MEASURE_NAME[kennzahl]}`, asked.permitted, sheet);
    },
  );
}

async function permitted(
  { em, now, viewer }: RequestContext,
  query: ReportQuery,
): Promise<{ permitted: PermittedReport; viewer: SignedIn } | null> {
  const request = requestOf({
    report: query.bericht,
    dimension: query.nach,
    period: query.zeitraum ?? null,
    from: query.von ?? null,
    to: query.bis ?? null,
    unitId: query.einheit ?? null,
    categoryId: query.kategorie ?? null,
    format: query.format ?? null,
  });
  const found = viewer && request && (await permittedReport(em, viewer, request, now));
  return found ? { permitted: found, viewer } : null;
}

const notFound = (reply: FastifyReply) => reply.code(404).send({ error: 'not found' });

async function send(
  reply: FastifyReply,
  type: SheetType,
  title: string,
  { question }: PermittedReport,
  sheet: Parameters<typeof sheetFile>[2],
) {
  const { from, to } = question.period;
  const name = `${title} ${from} bis ${to}.${type}`;
  return reply
    .header('content-type', SHEET_TYPES[type])
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(await sheetFile(type, title, sheet));
}

function asciiName(name: string): string {
  return name.normalize('NFD').replaceAll(/[^\w. -]/g, '');
}
