import type { Approval } from '@weitblick/db/approval';
import type { Loaders } from '../../platform/loaders.ts';

/** Whether an approval is the person's to decide today, as its approver or a deputy; never about the person's own request. */
export async function isAskedOf(loaders: Loaders, personId: number, approval: Approval): Promise<boolean> {
  const enrolment = await loaders.enrolment.load(approval.enrolment.id);
  if (!enrolment || enrolment.person.id === personId) return false;
  return (await loaders.decidesFor.load(personId)).includes(approval.approver.id);
}
