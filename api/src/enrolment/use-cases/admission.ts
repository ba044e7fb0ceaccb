import type { EntityManager } from '@mikro-orm/postgresql';
import { ACTIVE, Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { policyOfTopic, type Policy } from '../../approval/queries/policy-of-topic.ts';
import { prerequisitesOf } from '../../catalogue/queries/prerequisites.ts';
import { missingPrerequisites } from '../../catalogue/rules/prerequisites.ts';
import { absenceBlock } from '../queries/absence-block.ts';
import { ownQuota } from '../queries/allocation-quotas.ts';
import { accessRestriction, type AccessRestriction } from './open-request.ts';

export type AdmissionRefusal =
  | { type: 'AlreadyEnrolled'; enrolmentId: number }
  | { type: 'AccessRestricted'; restriction: AccessRestriction }
  | { type: 'EnrolmentBlocked'; until: string }
  | { type: 'PrerequisiteMissing'; topicIds: number[] };

export type Admission =
  { admitted: false; refusal: AdmissionRefusal } | { admitted: true; policy: Policy; quotaId: number | null };

/**
 * What holds for a seat and for the waiting list alike, before seats are counted: one active enrolment at most, the
 * topic's access, no block after staying away, its prerequisites. The session is locked.
 */
export async function admit(
  tx: EntityManager,
  session: Session,
  personId: number,
  now: Date,
): Promise<Admission> {
  const existing = await tx.findOne(Enrolment, { session, person: personId, status: { $in: [...ACTIVE] } });
  if (existing) return refuse({ type: 'AlreadyEnrolled', enrolmentId: existing.id });

  const topicId = session.topic.id;
  const policy = await policyOfTopic(tx, topicId);
  const restriction = await accessRestriction(tx, policy, topicId, personId);
  if (restriction) return refuse({ type: 'AccessRestricted', restriction });

  const blockedUntil = await absenceBlock(tx, { personId, topicId, now });
  if (blockedUntil) return refuse({ type: 'EnrolmentBlocked', until: blockedUntil.toISOString() });

  const required = await prerequisitesOf(tx, [topicId], personId);
  const topicIds = missingPrerequisites(required, session.startsAt);
  if (topicIds.length > 0) return refuse({ type: 'PrerequisiteMissing', topicIds });

  return { admitted: true, policy, quotaId: await ownQuota(tx, session, personId) };
}

function refuse(refusal: AdmissionRefusal): Admission {
  return { admitted: false, refusal };
}
