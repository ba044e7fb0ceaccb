import type { AccessPurpose } from '@weitblick/db/reporting';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { GraphQLError } from 'graphql';
import { PageArgs } from '../platform/connection.ts';
import { commandDependencies, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, encodeId } from '../platform/global-id.ts';
import type { ReportEntries, ReportEntry } from './queries/report-entries.ts';
import { reportFigures, type ReportFigures } from './queries/report-figures.ts';
import { permittedReport, type PermittedReport } from './queries/report-question.ts';
import { reportRights } from './queries/report-rights.ts';
import { decodeKey, encodeKey, requestOf } from './report-input.ts';
import {
  AccessPurposeEnum,
  AvailableReport,
  Report,
  ReportEntryConnection,
  ReportEntryType,
  ReportFiguresType,
  ReportInput,
  ReportMeasureEnum,
} from './report.types.ts';
import { previousPeriod, type Period } from './rules/period.ts';
import { measureTerms, REPORT_NAMES, reportTerms } from './rules/report-catalogue.ts';
import { MINIMUM_GROUP } from './rules/suppression.ts';
import { openReportList } from './use-cases/open-report-list.ts';

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => [AvailableReport], { description: 'Empty for those who read no reports.' })
  async availableReports(@Ctx() context: RequestContext): Promise<AvailableReport[]> {
    const rights = await reportRights(context.em, requireViewer(context), context.now);
    if (!rights) return [];
    return REPORT_NAMES.map((name) => ({ name, ...reportTerms(name), coarse: rights.coarse })).filter(
      ({ fact }) => fact !== 'SESSION' || rights.wholeCity,
    );
  }

  @Query(() => Report, { nullable: true, description: 'null when it is not the viewer’s to see' })
  async report(
    @Arg('input', () => ReportInput) input: ReportInput,
    @Ctx() context: RequestContext,
  ): Promise<PermittedReport | null> {
    const request = requestOf(input);
    return request && permittedReport(context.em, requireViewer(context), request, context.now);
  }

  @Query(() => ReportEntryConnection, {
    nullable: true,
    description:
      'The rows behind a figure, or behind the total without a key; null when they are not the viewer’s to see. Opening a list with names needs a purpose and is recorded.',
  })
  async reportEntries(
    @Arg('input', () => ReportInput) input: ReportInput,
    @Arg('measure', () => ReportMeasureEnum) measure: keyof typeof ReportMeasureEnum,
    @Arg('key', () => String, { nullable: true }) key: string | null,
    @Arg('purpose', () => AccessPurposeEnum, { nullable: true }) purpose: AccessPurpose | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ReportEntries | null> {
    const viewer = requireViewer(context);
    const request = requestOf(input);
    const permitted = request && (await permittedReport(context.em, viewer, request, context.now));
    if (!permitted) return null;
    const outcome = await openReportList(commandDependencies(context), {
      actorId: viewer.person.id,
      permitted,
      behind: { measure, key: key == null ? null : decodeKey(input.dimension, key) },
      purpose: purpose ?? null,
      page: { first, after: after ?? null },
    });
    if (!outcome) throw new GraphQLError('Try again', { extensions: { code: 'SYSTEM_BUSY' } });
    if (outcome.type === 'PurposeMissing') throw badInput('"purpose" is needed for lists with names');
    return outcome.type === 'Opened' ? outcome.entries : null;
  }

  @FieldResolver()
  measures(@Root() { question }: PermittedReport) {
    return reportTerms(question.report).measures.map((name) => ({ name, unit: measureTerms(name).unit }));
  }

  @FieldResolver()
  unitPath(@Root() { steps }: PermittedReport) {
    return steps.map((step) => ({ ...step, id: encodeId('Unit', step.id) }));
  }

  @FieldResolver()
  mayOpenLists(@Root() permitted: PermittedReport): boolean {
    return permitted.rights.lists || !listsHaveNames(permitted);
  }

  @FieldResolver()
  listsHaveNames(@Root() permitted: PermittedReport): boolean {
    return listsHaveNames(permitted);
  }

  @FieldResolver()
  minimumGroup(): number {
    return MINIMUM_GROUP;
  }

  @FieldResolver(() => ReportFiguresType)
  async figures(@Root() permitted: PermittedReport, @Ctx() { em }: RequestContext) {
    return figuresOf(permitted, permitted.question.period, await reportFigures(em, permitted.question));
  }

  @FieldResolver(() => ReportFiguresType, { description: 'Of the same length, just before.' })
  async previous(@Root() permitted: PermittedReport, @Ctx() { em }: RequestContext) {
    const period = previousPeriod(permitted.question.period);
    return figuresOf(permitted, period, await reportFigures(em, { ...permitted.question, period }));
  }
}

@Resolver(() => ReportEntryType)
export class ReportEntryResolver {
  @FieldResolver(() => ID, { nullable: true })
  sessionId(@Root() entry: ReportEntry): string | null {
    return entry.sessionId === null ? null : encodeId('Session', entry.sessionId);
  }
}

function listsHaveNames({ question }: PermittedReport): boolean {
  return reportTerms(question.report).fact !== 'SESSION';
}

function figuresOf({ question }: PermittedReport, period: Period, { rows, total }: ReportFigures) {
  const encoded = rows.map((row) => ({ ...row, key: encodeKey(question.dimension, row.key) }));
  return { ...period, rows: encoded, total };
}
