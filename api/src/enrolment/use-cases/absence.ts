import type { EntityManager } from '@mikro-orm/postgresql';
import {
  AbsenceConsequence,
  type AbsenceCause,
  type Enrolment,
  type EnrolmentEvent,
} from '@weitblick/db/enrolment';
import { OutboxMessage } from '@weitblick/db/notification';
import { OrgUnit, Person } from '@weitblick/db/people';
import { chainOf, trainingOfficers } from '../../approval/queries/applicant-chain.ts';
import type { Policy } from '../../approval/queries/policy-of-topic.ts';
import { lineManagerOf, trainingOfficerOf } from '../../approval/rules/approvers.ts';
import { absenceTerms } from '../rules/absence.ts';

interface Absence {
  enrolment: Enrolment;
  /** The change to NO_SHOW or CANCELLED, of this transaction. */
  event: EnrolmentEvent;
  cause: AbsenceCause;
}

/** Records what the topic's policy makes of an absence, and tells the person and whoever else has to know. The session is locked. */
export async function applyAbsence(
  tx: EntityManager,
  { enrolment, event, cause }: Absence,
  policy: Policy,
  now: Date,
): Promise<void> {
  const { note, costCents, blockedUntil } = absenceTerms(policy, now);
  const personId = enrolment.person.id;
  const base = { enrolment, cause, decidedAt: now };
  const informed = note ? await whoIsTold(tx, personId, now) : [];
  if (informed.length > 0) tx.create(AbsenceConsequence, { ...base, kind: 'NOTE' });
  if (costCents !== null) {
    const costCentre = await costCentreOf(tx, personId);
    tx.create(AbsenceConsequence, { ...base, kind: 'COST', costCents, costCentre });
  }
  if (blockedUntil) tx.create(AbsenceConsequence, { ...base, kind: 'BLOCK', blockedUntil });
  if (informed.length === 0 && costCents === null && !blockedUntil) return;
  tell(tx, event, 'ABSENCE_RECORDED', [personId], now);
  tell(tx, event, 'ABSENCE_REPORTED', informed, now);
}

/** The absence was a mistake: nothing of what it led to counts any more, and everybody who was told is told so. */
export async function liftAbsence(
  tx: EntityManager,
  { enrolment, event }: Omit<Absence, 'cause'>,
  now: Date,
): Promise<void> {
  const counting = await tx.find(AbsenceConsequence, { enrolment, liftedAt: null });
  if (counting.length === 0) return;
  for (const consequence of counting) consequence.liftedAt = now;
  const told = await tx.find(OutboxMessage, {
    event: { enrolment: enrolment.id },
    kind: 'ABSENCE_REPORTED',
    createdAt: counting[0]!.decidedAt,
  });
  tell(tx, event, 'ABSENCE_LIFTED', [enrolment.person.id], now);
  tell(
    tx,
    event,
    'ABSENCE_WITHDRAWN',
    told.map(({ recipient }) => recipient.id),
    now,
  );
}

async function whoIsTold(tx: EntityManager, personId: number, now: Date): Promise<number[]> {
  const chain = await chainOf(tx, personId, now);
  const manager = lineManagerOf(personId, chain);
  const officer = trainingOfficerOf(personId, chain, await trainingOfficers(tx, now));
  return [...new Set([manager, officer])].filter((id) => id !== null);
}

async function costCentreOf(tx: EntityManager, personId: number): Promise<string> {
  const { unit } = await tx.findOneOrFail(Person, personId);
  return (await tx.findOneOrFail(OrgUnit, unit.id)).costCentre;
}

function tell(
  tx: EntityManager,
  event: EnrolmentEvent,
  kind: string,
  recipients: readonly number[],
  now: Date,
): void {
  for (const recipient of recipients)
    tx.create(OutboxMessage, { event, kind, recipient, createdAt: now, sentAt: null });
}
