import ical, { ICalCalendarMethod } from 'ical-generator';

export interface CalendarBooking {
  /** Opaque id of the enrolment; part of the UIDs, so that a later download updates the same entries. */
  enrolmentId: string;
  /** Rises with each change. */
  sequence: number;
  stamp: Date;
  title: string;
  /** Course number. */
  number: string;
  url: string;
  joinUrl: string | null;
  appointments: { startsAt: Date; endsAt: Date; place: string }[];
}

/** A calendar file (RFC 5545) with one event for each appointment, in UTC, which every client shows in local time. */
export function calendarOf(booking: CalendarBooking): string {
  const calendar = ical({ name: booking.title, method: ICalCalendarMethod.PUBLISH });
  calendar.prodId({ company: 'Weitblick', product: 'Fortbildung', language: 'DE' });
  const many = booking.appointments.length > 1;
  booking.appointments.forEach(({ startsAt, endsAt, place }, index) => {
    const part = many ? ` (${index + 1}/${booking.appointments.length})` : '';
    calendar.createEvent({
      id: `${booking.enrolmentId}-${index + 1}@weitblick`,
      sequence: booking.sequence,
      stamp: booking.stamp,
      start: startsAt,
      end: endsAt,
      summary: booking.title + part,
      location: booking.joinUrl ?? place,
      description: [`Kursnummer ${booking.number}`, booking.joinUrl, booking.url].filter(Boolean).join('\n'),
      url: booking.url,
    });
  });
  return calendar.toString();
}
