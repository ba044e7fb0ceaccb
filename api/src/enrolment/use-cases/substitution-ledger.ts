import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Substitution,
  SubstitutionEvent,
  type Enrolment,
  type SubstitutionStatus,
} from '@weitblick/db/enrolment';
import { OutboxMessage } from '@weitblick/db/notification';

/** Writes the audit row of a substitution's step and the notice to the side that did not take it. */
export function recordSubstitution(
  tx: EntityManager,
  substitution: Substitution,
  kind: SubstitutionStatus,
  { at, actorId }: { at: Date; actorId: number | null },
): void {
  const event = tx.create(SubstitutionEvent, { substitution, kind, at, actor: actorId });
  const toSubstitute = kind === 'PROPOSED' || kind === 'WITHDRAWN';
  tx.create(OutboxMessage, {
    substitutionEvent: event,
    kind: `SUBSTITUTE_${kind}`,
    recipient: toSubstitute ? substitution.substitute : substitution.enrolment.person,
    createdAt: at,
    sentAt: null,
  });
}

/** Ends the open question to a substitute, if there is one. The session is locked. @returns whether there was one */
export async function endSubstitution(
  tx: EntityManager,
  enrolment: Enrolment,
  status: 'WITHDRAWN' | 'EXPIRED',
  by: { at: Date; actorId: number | null },
): Promise<boolean> {
  const open = await tx.findOne(Substitution, { enrolment, status: 'PROPOSED' });
  if (!open) return false;
  tx.assign(open, { status, endedAt: by.at });
  recordSubstitution(tx, open, status, by);
  return true;
}
