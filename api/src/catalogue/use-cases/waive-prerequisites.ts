import { PrerequisiteWaiver, Topic } from '@weitblick/db/catalogue';
import { Person } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import type { CommandDependencies } from '../../platform/command.ts';

export interface WaivePrerequisitesCommand {
  actorId: number;
  mayPlan: boolean;
  topicId: number;
  personnelNumber: string;
  /** Why; stays on record with who and when. */
  reason: string | null;
}

export type WaivePrerequisitesOutcome =
  | { type: 'PrerequisitesWaived'; topicId: number }
  | { type: 'TopicNotFound' }
  | { type: 'NotPermitted' }
  | { type: 'WaiverReasonRequired' }
  | { type: 'NoSuchColleague' };

/** Lets one person into a topic without its prerequisites. Once is enough: the first waiver stays as it is recorded. */
export async function waivePrerequisites(
  { em, clock }: CommandDependencies,
  { actorId, mayPlan, topicId, personnelNumber, reason }: WaivePrerequisitesCommand,
): Promise<WaivePrerequisitesOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  if (!reason) return { type: 'WaiverReasonRequired' };
  const now = clock.now();
  return em.fork().transactional(async (tx) => {
    if (!(await tx.findOne(Topic, { id: topicId, status: { $ne: 'DRAFT' } })))
      return { type: 'TopicNotFound' };
    const person = await tx.findOne(Person, { personnelNumber: personnelNumber.trim() });
    if (!person || (person.leftOn && person.leftOn < berlinDay(now))) return { type: 'NoSuchColleague' };
    await tx.upsert(
      PrerequisiteWaiver,
      { topic: topicId, person: person.id, waivedBy: actorId, waivedAt: now, reason },
      { onConflictAction: 'ignore' },
    );
    return { type: 'PrerequisitesWaived', topicId };
  });
}
