import { LockMode } from '@mikro-orm/core';
import { Cohort, Programme, ProgrammeModule, Topic } from '@weitblick/db/catalogue';
import type { CommandDependencies } from '../../platform/command.ts';
import { cohortFault, programmeFault, type CohortDraft, type ProgrammeDraft } from '../rules/programme.ts';

export interface SaveProgrammeCommand extends ProgrammeDraft {
  mayPlan: boolean;
  /** null = a new programme */
  id: number | null;
  /** The version the planner saw; 0 for a new one. */
  expectedVersion: number;
  summary: string;
}

export type SaveProgrammeOutcome =
  | { type: 'ProgrammeSaved'; id: number }
  | { type: 'ProgrammeNotFound' }
  | { type: 'TopicNotFound' }
  | { type: 'NotPermitted' }
  | { type: 'StaleVersion'; currentVersion: number }
  | { type: 'InvalidProgramme'; message: string };

/** Writes a programme and its modules. Who has completed it stays so, whatever is added later. */
export async function saveProgramme(
  { em }: CommandDependencies,
  command: SaveProgrammeCommand,
): Promise<SaveProgrammeOutcome> {
  const { mayPlan, id, expectedVersion, title, slug, summary, modules } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  const fault = programmeFault(command);
  if (fault) return { type: 'InvalidProgramme', message: fault };
  return em.fork().transactional(async (tx) => {
    // two new programmes of the same name meet here
    await tx.execute('select pg_advisory_xact_lock(hashtext(?))', [`programme ${slug}`]);
    const programme =
      id === null ? null : await tx.findOne(Programme, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (id !== null && !programme) return { type: 'ProgrammeNotFound' };
    const currentVersion = programme?.version ?? 0;
    if (currentVersion !== expectedVersion) return { type: 'StaleVersion', currentVersion };
    if (await tx.findOne(Programme, { slug, id: { $ne: id ?? 0 } }))
      return { type: 'InvalidProgramme', message: 'The slug is taken' };
    const topics = await tx.count(Topic, {
      id: { $in: modules.map((m) => m.topicId) },
      status: { $ne: 'DRAFT' },
    });
    if (topics !== modules.length) return { type: 'TopicNotFound' };
    const saved = programme
      ? tx.assign(programme, { title, slug, summary, version: currentVersion + 1 })
      : tx.create(Programme, { title, slug, summary, version: 1 });
    await tx.flush();
    await tx.nativeDelete(ProgrammeModule, { programme: saved.id });
    for (const [i, { topicId, optional }] of modules.entries()) {
      tx.create(ProgrammeModule, { programme: saved, topic: topicId, position: i + 1, optional });
    }
    return { type: 'ProgrammeSaved', id: saved.id };
  });
}

export interface SaveCohortCommand extends CohortDraft {
  mayPlan: boolean;
  programmeId: number;
  /** null = a new cohort */
  id: number | null;
  expectedVersion: number;
}

export type SaveCohortOutcome =
  | { type: 'CohortSaved'; id: number }
  | { type: 'CohortNotFound' }
  | { type: 'ProgrammeNotFound' }
  | { type: 'NotPermitted' }
  | { type: 'StaleVersion'; currentVersion: number }
  | { type: 'InvalidCohort'; message: string };

/** Writes a cohort of a programme. Its seats never fall below those that are taken. */
export async function saveCohort(
  { em }: CommandDependencies,
  command: SaveCohortCommand,
): Promise<SaveCohortOutcome> {
  const { mayPlan, programmeId, id, expectedVersion, name, startsOn, applyUntil, seats } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  return em.fork().transactional(async (tx) => {
    const programme = await tx.findOne(Programme, programmeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!programme) return { type: 'ProgrammeNotFound' };
    const cohort =
      id === null
        ? null
        : await tx.findOne(Cohort, { id, programme }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (id !== null && !cohort) return { type: 'CohortNotFound' };
    const currentVersion = cohort?.version ?? 0;
    if (currentVersion !== expectedVersion) return { type: 'StaleVersion', currentVersion };
    const fault = cohortFault(command, cohort?.seatsTaken);
    if (fault) return { type: 'InvalidCohort', message: fault };
    if (await tx.findOne(Cohort, { programme, name, id: { $ne: id ?? 0 } }))
      return { type: 'InvalidCohort', message: 'There is a cohort of this name' };
    const values = { name, startsOn, applyUntil, seats };
    const saved = cohort
      ? tx.assign(cohort, { ...values, version: currentVersion + 1 })
      : tx.create(Cohort, { ...values, programme, version: 1, seatsTaken: 0 });
    await tx.flush();
    return { type: 'CohortSaved', id: saved.id };
  });
}
