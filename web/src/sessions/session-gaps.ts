import type { Translate } from '../i18n/index.ts';
import type { PlannedSessionRowFragment } from './generated.ts';

type Facts = Pick<
  PlannedSessionRowFragment,
  'status' | 'format' | 'startsAt' | 'seats' | 'appointments' | 'planning'
>;

/** What planners still have to do about a session, in words; nothing for what has begun or is called off. */
export function sessionGaps(session: Facts, t: Translate, now: Date = new Date()): string[] {
  const { status, format, startsAt, seats, appointments, planning } = session;
  if (status === 'CANCELLED' || new Date(startsAt) <= now) return [];
  const gaps: string[] = [];
  if (planning?.belowMinimum && status === 'OPEN') gaps.push(t('sessions.gapMinimum'));
  if (status === 'OPEN' && seats.free <= 0 && seats.waiting > 0) gaps.push(t('sessions.gapWaiting'));
  const inRooms = format === 'IN_PERSON' || format === 'HYBRID';
  if (inRooms && appointments.some(({ room }) => !room)) gaps.push(t('sessions.gapRoom'));
  if (appointments.some(({ trainers }) => trainers.length === 0)) gaps.push(t('sessions.gapTrainer'));
  return gaps;
}
