import type { EnrolmentStatus } from '../graphql/generated.ts';

/** A person has at most one enrolment of these per session. */
export function isActive(status: EnrolmentStatus): boolean {
  return status === 'REQUESTED' || status === 'WAITING' || status === 'OFFERED' || status === 'CONFIRMED';
}
