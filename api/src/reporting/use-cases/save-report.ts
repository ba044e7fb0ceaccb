import { SavedReport, type SavedQuestion } from '@weitblick/db/reporting';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import type { SignedIn } from '../../platform/context.ts';
import { permittedReport } from '../queries/report-question.ts';
import { requestOfSaved } from '../queries/saved-reports.ts';

/** One person's; a list on one page. */
const MOST_SAVED = 50;

export type SaveReportOutcome =
  | { type: 'ReportSaved'; savedReportId: number }
  | { type: 'SavedReportNameTaken' }
  | { type: 'TooManySavedReports'; limit: number }
  | { type: 'NotPermitted' }
  | { type: 'SystemBusy' };

/** Keeps a question under a name. Saying the same twice is saying it once. @throws BAD_USER_INPUT */
export async function saveReport(
  deps: CommandDependencies,
  viewer: SignedIn,
  { name, question }: { name: string; question: SavedQuestion },
): Promise<SaveReportOutcome> {
  const owner = viewer.person.id;
  const outcome = await runSystemStep<SaveReportOutcome>(deps, async (tx, now) => {
    if (!(await permittedReport(tx, viewer, requestOfSaved(question), now))) return { type: 'NotPermitted' };
    // two at once must neither take the same name nor both be the last one allowed
    await tx.execute('select from person where id = ? for no key update', [owner]);
    const existing = await tx.findOne(SavedReport, { owner, name });
    if (existing)
      return sameQuestion(existing.definition, question)
        ? { type: 'ReportSaved', savedReportId: existing.id }
        : { type: 'SavedReportNameTaken' };
    if ((await tx.count(SavedReport, { owner })) >= MOST_SAVED)
      return { type: 'TooManySavedReports', limit: MOST_SAVED };
    const saved = tx.create(SavedReport, { owner, name, definition: question, createdAt: now });
    await tx.flush();
    return { type: 'ReportSaved', savedReportId: saved.id };
  });
  return outcome ?? { type: 'SystemBusy' };
}

function sameQuestion(a: SavedQuestion, b: SavedQuestion): boolean {
  return (Object.keys(b) as (keyof SavedQuestion)[]).every((key) => a[key] === b[key]);
}

/** With its schedule and what was not sent yet. @returns whether it was there and theirs */
export async function deleteSavedReport(
  { em }: CommandDependencies,
  { ownerId, savedReportId }: { ownerId: number; savedReportId: number },
): Promise<boolean> {
  return (await em.fork().nativeDelete(SavedReport, { id: savedReportId, owner: ownerId })) > 0;
}
