import type { EnrolmentEntryFragment, SessionDetailsFragment } from './generated.ts';

export type Booking = Pick<EnrolmentEntryFragment, 'id' | 'status'> & { session: SessionDetailsFragment };

interface Overlap {
  enrolment: Booking;
  /** the appointment of the other session that is in the way */
  startsAt: string;
  endsAt: string;
}

/** The person's other bookings at the time of this session, at most one per booking. */
export function overlaps(session: SessionDetailsFragment, enrolments: readonly Booking[]): Overlap[] {
  if (session.format === 'SELF_PACED') return [];
  return enrolments
    .filter((enrolment) => enrolment.session.id !== session.id && takesTime(enrolment))
    .flatMap((enrolment) => {
      const clash = appointmentsOf(enrolment.session).find((theirs) =>
        appointmentsOf(session).some(
          (ours) =>
            Date.parse(ours.startsAt) < Date.parse(theirs.endsAt) &&
            Date.parse(theirs.startsAt) < Date.parse(ours.endsAt),
        ),
      );
      return clash ? [{ enrolment, startsAt: clash.startsAt, endsAt: clash.endsAt }] : [];
    });
}

function takesTime({ status, session }: Booking): boolean {
  if (session.format === 'SELF_PACED') return false;
  return status === 'CONFIRMED' || status === 'REQUESTED' || status === 'OFFERED' || status === 'WAITING';
}

function appointmentsOf(session: SessionDetailsFragment): readonly { startsAt: string; endsAt: string }[] {
  return session.appointments.length > 0 ? session.appointments : [session];
}
