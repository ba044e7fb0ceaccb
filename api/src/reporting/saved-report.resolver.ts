import type { SavedQuestion } from '@weitblick/db/reporting';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { commandDependencies, freshReads, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import { isReportDay } from './queries/report-question.ts';
import { savedReports, type SavedReportView } from './queries/saved-reports.ts';
import { requestOf } from './report-input.ts';
import type { ReportInput } from './report.types.ts';
import { firstDay, nextOn } from './rules/report-schedule.ts';
import {
  DeleteSavedReportResult,
  SavedReportInput,
  SavedReportType,
  SaveReportInput,
  SaveReportResult,
  ScheduleReportInput,
  ScheduleReportResult,
  UnscheduleReportResult,
} from './saved-report.types.ts';
import { deleteSavedReport, saveReport } from './use-cases/save-report.ts';
import { scheduleReport, unscheduleReport } from './use-cases/schedule-report.ts';

const MOST_ADDRESSES = 20;
const LONGEST_NAME = 100;
const OWN_ONLY = 'Own saved reports only. Asked twice it has one effect.';

@Resolver(() => SavedReportType)
export class SavedReportResolver {
  @Query(() => [SavedReportType], { description: 'The viewer’s own, by name; 50 at most.' })
  async savedReports(@Ctx() context: RequestContext): Promise<SavedReportType[]> {
    const { person } = requireViewer(context);
    return (await savedReports(context.em, person.id)).map((each) => present(each, context.now));
  }

  @Mutation(() => SaveReportResult, { description: 'Saving the same again has no further effect.' })
  async saveReport(
    @Arg('input', () => SaveReportInput) input: SaveReportInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const viewer = requireViewer(context);
    const name = cleanText('name', input.name, LONGEST_NAME);
    if (!name) throw badInput('"name" must not be empty');
    const question = questionOf(input.question);
    if (!question) return { __typename: 'NotPermitted', message: NO_REPORT };
    const outcome = await saveReport(commandDependencies(context), viewer, { name, question });
    switch (outcome.type) {
      case 'ReportSaved':
        return saved(context, viewer.person.id, outcome.savedReportId);
      case 'SavedReportNameTaken':
        return { __typename: outcome.type, message: 'Another report has this name' };
      case 'TooManySavedReports':
        return { __typename: outcome.type, message: 'There are too many', limit: outcome.limit };
      case 'NotPermitted':
        return { __typename: outcome.type, message: NO_REPORT };
      case 'SystemBusy':
        return presentRefusal(outcome);
    }
  }

  @Mutation(() => ScheduleReportResult, { description: OWN_ONLY })
  async scheduleReport(
    @Arg('input', () => ScheduleReportInput) input: ScheduleReportInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { id: ownerId } = requireViewer(context).person;
    const { rhythm, hour, paused } = input;
    if (hour < 6 || hour > 20) throw badInput('"hour" must be 6 to 20');
    const startsOn = firstDay(hour, context.now);
    const endsOn = input.endsOn ?? null;
    if (endsOn !== null && (!isReportDay(endsOn) || endsOn < startsOn))
      throw badInput('"endsOn" must be a day like 2026-12-31, not before its first');
    if (input.addresses.length > MOST_ADDRESSES)
      throw badInput(`"addresses" has more than ${MOST_ADDRESSES} entries`);
    const addresses = input.addresses.map((address) => cleanText('addresses', address, 200) ?? '');
    const savedReportId = decodeId('SavedReport', input.id) ?? 0;
    const outcome = await scheduleReport(commandDependencies(context), {
      ownerId,
      savedReportId,
      terms: { rhythm, hour, startsOn, endsOn, paused },
      addresses,
    });
    switch (outcome.type) {
      case 'ReportScheduled':
        return saved(context, ownerId, savedReportId);
      case 'ReportRecipientsRefused':
        return {
          __typename: outcome.type,
          message: 'They may not read this report',
          addresses: outcome.addresses,
        };
      case 'SavedReportNotFound':
        return NOT_FOUND;
      case 'SystemBusy':
        return presentRefusal(outcome);
    }
  }

  @Mutation(() => UnscheduleReportResult, { description: OWN_ONLY })
  async unscheduleReport(
    @Arg('input', () => SavedReportInput) input: SavedReportInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { id: ownerId } = requireViewer(context).person;
    const savedReportId = decodeId('SavedReport', input.id) ?? 0;
    const done = await unscheduleReport(commandDependencies(context), { ownerId, savedReportId });
    if (done === 'BUSY') return presentRefusal({ type: 'SystemBusy' });
    return done === 'DONE' ? saved(context, ownerId, savedReportId) : NOT_FOUND;
  }

  @Mutation(() => DeleteSavedReportResult, { description: OWN_ONLY })
  async deleteSavedReport(
    @Arg('input', () => SavedReportInput) input: SavedReportInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { id: ownerId } = requireViewer(context).person;
    const savedReportId = decodeId('SavedReport', input.id) ?? 0;
    const deleted = await deleteSavedReport(commandDependencies(context), { ownerId, savedReportId });
    return deleted ? { __typename: 'DeleteSavedReportSuccess', deletedId: input.id } : NOT_FOUND;
  }
}

const NO_REPORT = 'There is no such report for the viewer';
const NOT_FOUND: Presented = { __typename: 'SavedReportNotFound', message: 'Not found' };

/** @returns null for ids that name nothing @throws BAD_USER_INPUT without a period that moves */
function questionOf(input: ReportInput): SavedQuestion | null {
  if (!input.period) throw badInput('"period" is needed: the days of a saved report move');
  const request = requestOf(input);
  if (!request) return null;
  const { report, dimension, unitId, categoryId, format } = request;
  return { report, dimension, preset: input.period, unitId, categoryId, format };
}

async function saved(context: RequestContext, ownerId: number, id: number): Promise<Presented> {
  const [view] = await savedReports(freshReads(context), ownerId, id);
  return view ? { __typename: 'SavedReportSuccess', savedReport: present(view, context.now) } : NOT_FOUND;
}

function present({ report, schedule, recipients }: SavedReportView, now: Date): SavedReportType {
  const { preset, unitId, categoryId, ...question } = report.definition;
  return {
    id: encodeId('SavedReport', report.id),
    name: report.name,
    ...question,
    period: preset,
    unitId: unitId === null ? null : encodeId('Unit', unitId),
    categoryId: categoryId === null ? null : encodeId('Category', categoryId),
    schedule: schedule && {
      rhythm: schedule.rhythm,
      hour: schedule.hour,
      startsOn: schedule.startsOn,
      endsOn: schedule.endsOn ?? null,
      paused: schedule.paused,
      nextOn: nextOn(schedule, now),
      recipients: recipients.map(({ person }) => ({
        displayName: person.displayName,
        email: person.email ?? null,
        owner: person.id === report.owner.id,
      })),
    },
  };
}
