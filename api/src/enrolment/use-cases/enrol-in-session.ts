import { ACTIVE, Enrolment } from '@weitblick/db/enrolment';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { decideEnrol, type ClosedReason } from '../rules/seat-allocation.ts';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { prerequisitesOf } from '../../catalogue/queries/prerequisites.ts';
import { missingPrerequisites } from '../../catalogue/rules/prerequisites.ts';
import { ownQuota } from '../queries/allocation-quotas.ts';
import { lockSession, seatsOf } from './ledger.ts';
import { accessRestriction, openByPolicy, type AccessRestriction } from './open-request.ts';

export interface EnrolCommand {
  actorId: number;
  sessionId: number;
  idempotencyKey: string;
}

export type EnrolOutcome =
  | { type: 'Enrolled'; enrolmentId: number }
  | { type: 'SessionFull'; sessionId: number; waitingPosition: number }
  | { type: 'AlreadyEnrolled'; enrolmentId: number }
  | { type: 'SeatsAreDrawn'; sessionId: number }
  | { type: 'EnrolmentClosed'; reason: ClosedReason }
  | { type: 'AccessRestricted'; restriction: AccessRestriction }
  | { type: 'PrerequisiteMissing'; topicIds: number[] }
  | { type: 'SessionNotFound' }
  | CommandRefusal;

/** Takes or, where the topic asks for approval, requests a seat for the acting person, or says why not. Never puts anybody on the waiting list: that is asked first. */
export function enrolInSession(deps: CommandDependencies, command: EnrolCommand): Promise<EnrolOutcome> {
  const { actorId, sessionId, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockSession>>, EnrolOutcome>(
    deps,
    { name: 'enrolInSession', actorId, idempotencyKey, input: { sessionId } },
    (tx, faults) => lockSession(tx, sessionId, faults),
    async (tx, session, now) => {
      if (!session) return { outcome: { type: 'SessionNotFound' }, effect: false };
      const existing = await tx.findOne(Enrolment, {
        session,
        person: actorId,
        status: { $in: [...ACTIVE] },
      });
      if (existing) return { outcome: { type: 'AlreadyEnrolled', enrolmentId: existing.id }, effect: false };

      const policy = await policyOfTopic(tx, session.topic.id);
      const restriction = await accessRestriction(tx, policy, session.topic.id, actorId);
      if (restriction) return { outcome: { type: 'AccessRestricted', restriction }, effect: false };
      const required = await prerequisitesOf(tx, [session.topic.id], actorId);
      const topicIds = missingPrerequisites(required, session.startsAt);
      if (topicIds.length > 0) return { outcome: { type: 'PrerequisiteMissing', topicIds }, effect: false };

      const quotaId = await ownQuota(tx, session, actorId);
      const decision = decideEnrol(seatsOf(session), now, quotaId !== null);
      switch (decision.type) {
        case 'CLOSED':
          return { outcome: { type: 'EnrolmentClosed', reason: decision.reason }, effect: false };
        case 'DRAWN':
          return { outcome: { type: 'SeatsAreDrawn', sessionId }, effect: false };
        case 'FULL':
          return {
            outcome: { type: 'SessionFull', sessionId, waitingPosition: decision.waitingPosition },
            effect: false,
          };
        case 'TAKE_SEAT': {
          await deps.faults?.beforeWrite?.();
          const wish = { personId: actorId, for: 'SEAT', promotion: 'AUTOMATIC', quotaId, now } as const;
          const enrolment = await openByPolicy(tx, session, policy, wish);
          await tx.flush();
          return { outcome: { type: 'Enrolled', enrolmentId: enrolment.id }, effect: true };
        }
      }
    },
  );
}
