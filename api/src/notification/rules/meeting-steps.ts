import type { CalendarStep } from '@weitblick/db/notification';

export interface InvitedMeeting {
  status: 'PLANNED' | 'HELD' | 'CANCELLED';
  startsAt: Date;
  endsAt: Date;
  place: string;
  sequence: number;
}

/** What a notice about a meeting of a group does to the recipient's calendar. What is over is left as it is. */
export function meetingSteps(kind: string, meeting: InvitedMeeting, now: Date): CalendarStep[] {
  const { startsAt, endsAt, place, sequence, status } = meeting;
  if (endsAt <= now) return [];
  const entry = {
    position: 1,
    of: 1,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place,
  };
  switch (kind) {
    case 'PEER_MEETING_PLANNED':
      // cancelled before the invitation left: its own notice follows
      return status === 'PLANNED' ? [{ ...entry, method: 'REQUEST', sequence, sessionCancelled: false }] : [];
    case 'PEER_MEETING_CANCELLED':
      return [{ ...entry, method: 'CANCEL', sequence, sessionCancelled: true }];
    case 'PEER_INVITATION_ENDED':
      return [{ ...entry, method: 'CANCEL', sequence: sequence + 1, sessionCancelled: false }];
    default:
      return [];
  }
}
