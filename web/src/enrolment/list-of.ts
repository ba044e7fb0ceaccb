import type { EnrolmentStatus } from './generated.ts';

/** The list of "Meine Fortbildungen" an active enrolment is in. */
export function listOf(status: EnrolmentStatus): string {
  return status === 'WAITING' || status === 'REQUESTED' ? '/meine/warteliste' : '/meine/termine';
}
