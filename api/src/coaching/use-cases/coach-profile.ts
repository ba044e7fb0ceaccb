import { LockMode } from '@mikro-orm/core';
import { Coach, type CoachingFormat, type CoachingTopic } from '@weitblick/db/coaching';
import { Person } from '@weitblick/db/people';
import { Site } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { actAs } from '../../peer-advice/access.ts';
import { lockCoach, refused, type OwnCommand } from './coaching-command.ts';
import { recordCoach } from './coaching-ledger.ts';
import type { DeskOutcome } from './slots.ts';

export interface CoachProfile {
  introduction: string;
  topics: CoachingTopic[];
  languages: string[];
  formats: CoachingFormat[];
  siteCode: string | null;
  capacity: number;
  paused: boolean;
}

/** Writes how a coach appears in the directory; the first time it makes the entry, which still has to be confirmed. */
export function saveCoachProfile(
  deps: CommandDependencies,
  { actorId, idempotencyKey, mayCoach, ...profile }: OwnCommand & CoachProfile & { mayCoach: boolean },
): Promise<DeskOutcome> {
  if (!mayCoach) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<Person, DeskOutcome>(
    deps,
    { name: 'saveCoachProfile', actorId, idempotencyKey, input: { ...profile } },
    async (tx) => {
      await actAs(tx, actorId);
      await lockCoach(tx, actorId);
      // while there is no entry yet, there is only the person to lock
      return tx.findOneOrFail(Person, actorId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    },
    async (tx, person, now) => {
      const { siteCode, ...rest } = profile;
      const site = siteCode === null ? null : await tx.findOne(Site, { code: siteCode });
      if (!site && (siteCode !== null || rest.formats.includes('ON_SITE')))
        return refused(tx, 'SITE_MISSING');
      const coach = await lockCoach(tx, actorId);
      if (coach && coach.runningCount > rest.capacity) return refused(tx, 'CAPACITY_IN_USE');
      if (coach) tx.assign(coach, { ...rest, site });
      else tx.create(Coach, { ...rest, person, site });
      // the event refers to the entry
      await tx.flush();
      recordCoach(tx, actorId, 'PROFILE_SAVED', 'COACH', now);
      return { outcome: { type: 'DeskChanged' }, effect: true };
    },
  );
}

export type QualificationOutcome =
  | { type: 'QualificationSet'; coachId: number }
  | { type: 'NotPermitted' }
  | { type: 'CoachNotFound' }
  | CommandRefusal;

/** The Fortbildungsabteilung confirms until when somebody is qualified; null takes the coach out of the directory. */
export function setCoachQualification(
  deps: CommandDependencies,
  {
    actorId,
    idempotencyKey,
    mayPlan,
    coachId,
    qualifiedUntil,
  }: OwnCommand & { mayPlan: boolean; coachId: number; qualifiedUntil: string | null },
): Promise<QualificationOutcome> {
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<Coach | null, QualificationOutcome>(
    deps,
    { name: 'setCoachQualification', actorId, idempotencyKey, input: { coachId, qualifiedUntil } },
    async (tx) => {
      await actAs(tx, actorId);
      return lockCoach(tx, coachId);
    },
    async (tx, coach, now) => {
      if (!coach) return { outcome: { type: 'CoachNotFound' }, effect: false };
      coach.qualifiedUntil = qualifiedUntil;
      recordCoach(tx, coachId, 'QUALIFICATION_CONFIRMED', 'COORDINATOR', now);
      return { outcome: { type: 'QualificationSet', coachId }, effect: true };
    },
  );
}
